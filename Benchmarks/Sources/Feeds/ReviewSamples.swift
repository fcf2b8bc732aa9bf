import Foundation
import Reviews

/// Reviews and products as German shops have them, the same in every run.
struct ReviewSamples {
    private static let words = """
        gut schnell Lieferung Qualität super schön Preis Schuh passt perfekt leider etwas klein aber insgesamt zufrieden \
        gerne wieder Verpackung Service freundlich Farbe Material hochwertig bequem empfehlen
        """
        .split(separator: " ").map(String.init)
    private static let names = ["Anna Berger", "Jörg Müller", "Max M.", "Petra Schmidt", "Kai Uwe Lang", ""]

    private var state: UInt64 = 1

    /// A product by its number; the catalogue knows it by GTIN, brand and part number.
    mutating func product(_ number: Int) -> Product {
        var product = Product(id: Self.id(of: number), name: text(2...5), url: "https://shop.example/p/\(number)")
        product.imageURL = "https://shop.example/i/\(number).jpg"
        product.identifiers.gtins = [GTIN(Self.gtin(number))].compactMap(\.self)
        product.identifiers.mpns = ["M-\(number)"]
        product.identifiers.brands = ["Acme"]
        product.price = "12.90 EUR"
        product.availability = "in_stock"
        return product
    }

    /// Another review of a product: 8 to 40 words, every third with a heading.
    mutating func review(of number: Int) -> Review {
        let id = StableID.hexadecimal(next(), next())
        var review = Review(
            id: Review.ID(id),
            account: Shop.account,
            product: Self.id(of: number),
            stars: Stars(hundredths: [500, 500, 400, 300, 100][random(5)]) ?? .highest,
            title: random(3) == 0 ? text(1...4) : "",
            text: text(8...40),
            reviewer: Reviewer(name: Self.names[random(Self.names.count)]),
            date: Date(timeIntervalSince1970: 1_780_000_000 - Double(random(100_000_000)))
        )
        review.form = "12345"
        review.language = "de"
        review.country = "DE"
        review.isVerifiedPurchase = true
        review.collectionMethod = .postFulfillment
        return review
    }

    private static func id(of number: Int) -> Product.ID {
        let digits = String(number)
        return Product.ID("SKU-" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits)
    }

    private static func gtin(_ number: Int) -> String {
        let digits = String(400_000_000_000 + number)
        let sum = digits.utf8.enumerated()
            .reduce(0) { sum, digit in
                sum + Int(digit.element - UInt8(ascii: "0")) * (digit.offset.isMultiple(of: 2) ? 1 : 3)
            }
        return digits + String((10 - sum % 10) % 10)
    }

    private mutating func text(_ count: ClosedRange<Int>) -> String {
        let words = (0..<(count.lowerBound + random(count.count))).map { _ in Self.words[random(Self.words.count)] }
        return words.joined(separator: " ") + "."
    }

    private mutating func random(_ bound: Int) -> Int { Int(next() >> 33) % bound }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Ids of the length that the store gives.
enum StableID {
    static func hexadecimal(_ first: UInt64, _ second: UInt64) -> String {
        [first, second]
            .map { number in
                let digits = String(number, radix: 16)
                return String(repeating: "0", count: 16 - digits.count) + digits
            }
            .joined()
    }
}
