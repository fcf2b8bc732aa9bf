/// Makes up products.
struct ProductGenerator {
    let seed: UInt64
    let count: Int

    func products() -> [SandboxProduct] {
        (0..<count).map(product)
    }

    /// How many products at the end of the list have hostile ids.
    static func hostileCount(of count: Int) -> Int {
        min(Hostile.productIdentifiers.count, count / 4)
    }

    /// Whether nobody has reviewed the product at that place yet; shops have such products, too.
    static func isSilent(_ place: Int, of count: Int) -> Bool {
        place % 17 == 16 && place < count - hostileCount(of: count)
    }

    private func product(_ place: Int) -> SandboxProduct {
        var random = SplitMix64(seed: seed, stream: .product, place)
        let category = SandboxCategory.allCases[place % SandboxCategory.allCases.count]
        let brand = random.pick(Self.brands) ?? "Nordwind"
        let model = random.pick(Self.models) ?? "One"
        let variant = random.pick(Self.variants[category] ?? []) ?? ""
        let number = 10_001 + place
        let short = brand.uppercased().prefix(2)
        let firstHostile = count - Self.hostileCount(of: count)
        let id = place < firstHostile ? "\(short)-\(number)" : Hostile.productIdentifiers[place - firstHostile]
        // Some merchants have no GTIN for what they make themselves.
        let gtin =
            random.perMille(80) ? "" : gtin(place, &random)
        return SandboxProduct(
            id: id,
            brand: brand,
            model: "\(model) \(variant)",
            category: category,
            gtin: gtin,
            mpn: "\(short)\(String(random.below(0xFFFF), radix: 16).uppercased())-\(number % 1000)",
            sku: "\(short)-\(number)",
            itemGroupID: place % 8 == 7 ? "\(short)-G\(number / 8)" : "",
            priceInCents: (15 + random.below(180)) * 100 - 5 * random.below(3) - 1,
            isAvailable: !random.perMille(90)
        )
    }

    /// An EAN of the German range: 12 digits and one more that checks them by GS1's rule.
    private func gtin(_ place: Int, _ random: inout SplitMix64) -> String {
        // Steps by a prime number visit each of a million endings before one comes again.
        let payload = 400_000_000_000 + random.below(40_000) * 1_000_000 + (place * 7919 + 104_729) % 1_000_000
        let digits = String(payload).utf8.map { Int($0) - Int(UInt8(ascii: "0")) }
        // From the left the digits of an EAN-13 weigh 1 and 3 in turn.
        let sum = digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) }
        return String(payload) + String((10 - sum % 10) % 10)
    }

    private static let brands = [
        "Nordwind", "Halde & Sohn", "Fjella", "Kestrel", "Orsa Works", "Bruno", "Sommer & Cie",
    ]

    private static let models = [
        "Fjordline", "Albatros", "Lumen", "Piko", "Terra", "Aurora", "Kilda", "Strada", "Meridian", "Nova", "Solis",
    ]

    private static let variants: [SandboxCategory: [String]] = [
        .backpack: ["28 L", "45 L", "65+10 L"],
        .coffeeMaker: ["Duo", "1.2 L", "Thermo"],
        .headphones: ["ANC", "Studio", "X2"],
        .runningShoes: ["GTX", "Road 3", "Trail"],
        .deskLamp: ["LED 9W", "Clip", "Mini"],
        .chefsKnife: ["20 cm", "24 cm", "Damast 67"],
        .waterBottle: ["0.5 L", "0.75 L", "1 L"],
        .blanket: ["150×200", "Merino", "XXL"],
    ]
}
