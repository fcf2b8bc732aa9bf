extension SandboxCategory {
    /// What a customer of that language calls it.
    func name(in language: SandboxLanguage) -> String {
        let names: [String]
        switch language {
        case .german:
            names = [
                "Rucksack", "Kaffeemaschine", "Kopfhörer", "Laufschuhe", "Schreibtischlampe", "Kochmesser",
                "Trinkflasche", "Kuscheldecke",
            ]
        case .french:
            names = [
                "Sac à dos", "Cafetière", "Casque audio", "Chaussures de course", "Lampe de bureau", "Couteau de chef",
                "Gourde isotherme", "Plaid",
            ]
        case .polish:
            names = [
                "Plecak", "Ekspres do kawy", "Słuchawki", "Buty do biegania", "Lampka biurkowa", "Nóż szefa kuchni",
                "Butelka termiczna", "Koc",
            ]
        case .japanese:
            names = [
                "バックパック", "コーヒーメーカー", "ヘッドホン", "ランニングシューズ", "デスクライト", "牛刀", "ステンレスボトル", "ブランケット",
            ]
        case .english, .arabic, .hebrew:
            names = [
                "Backpack", "Coffee Maker", "Headphones", "Running Shoes", "Desk Lamp", "Chef's Knife",
                "Insulated Bottle", "Blanket",
            ]
        }
        return names[rawValue]
    }
}
