/// Makes up shops.
struct ShopGenerator {
    let seed: UInt64

    func shop(_ place: Int) -> SandboxShop {
        let language = SandboxLanguage.ofShops[place % SandboxLanguage.ofShops.count]
        return SandboxShop(
            interfaceID: 1001 + place,
            password: "sandbox-password-\(place + 1)",
            name: "Shop",
            language: language,
            host: "shop.example",
            submissionDelay: 3,
            forms: [],
            widgets: []
        )
    }
}
