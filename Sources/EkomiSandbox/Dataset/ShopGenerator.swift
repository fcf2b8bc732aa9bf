/// Makes up shops with their forms and widgets.
struct ShopGenerator {
    let seed: UInt64

    func shop(_ place: Int) -> SandboxShop {
        let language = SandboxLanguage.ofShops[place % SandboxLanguage.ofShops.count]
        return shop(place, language: language, name: "Nordwind \(Self.suffixes[language] ?? "Shop")")
    }

    func shop(_ place: Int, language: SandboxLanguage, name: String) -> SandboxShop {
        let id = 1001 + place
        let domain = place < Self.domains.count ? Self.domains[place] : "shop\(place + 1).example"
        return SandboxShop(
            interfaceID: id,
            password: "sandbox-password-\(place + 1)",
            name: name,
            language: language,
            host: domain,
            submissionDelay: (place * 4 + 3) % 32,
            forms: forms(interface: id, language: language),
            widgets: (1...4).map { SandboxWidget(id: place * 10 + $0, token: token(shop: place, widget: $0)) }
        )
    }

    private static let domains = [
        "shop.example", "uk.shop.example", "fr.shop.example", "pl.shop.example", "jp.shop.example",
    ]

    private static let suffixes: [SandboxLanguage: String] = [
        .german: "Versand", .english: "Store", .french: "Boutique", .polish: "Sklep", .japanese: "ショップ",
    ]

    /// `sf` and 15 hexadecimal digits, as in eKomi's sample.
    private func token(shop: Int, widget: Int) -> String {
        var random = SplitMix64(seed: seed, stream: .token, shop, -widget)
        let digits = String(random.next(), radix: 16)
        return "sf" + String(repeating: "0", count: 16 - digits.count) + digits.dropLast()
    }

    private func forms(interface: Int, language: SandboxLanguage) -> [SandboxForm] {
        let labels = FormLabels.labels(in: language)
        return [
            form(interface, 1, labels.shopFormName, .seller, language, FormQuestions.shop),
            form(interface, 2, labels.productFormName, .product, language, FormQuestions.product),
            form(interface, 3, labels.formerFormName, .product, language, FormQuestions.formerProduct),
        ]
    }

    private func form(
        _ interface: Int,
        _ place: Int,
        _ name: String,
        _ kind: SandboxForm.Kind,
        _ language: SandboxLanguage,
        _ questions: (Int, FormLabels) -> [SandboxQuestion]
    ) -> SandboxForm {
        let id = interface * 10 + place
        var random = SplitMix64(seed: seed, stream: .form, id)
        return SandboxForm(
            id: id,
            name: name,
            kind: kind,
            completionRate: 4 + random.below(30),
            openRate: 35 + random.below(40),
            language: language,
            questions: questions(id, FormLabels.labels(in: language))
        )
    }
}
