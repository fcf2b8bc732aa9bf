import Foundation
import Reviews

extension Product {
    /// Reads a product as the store keeps it.
    init(storedJSON bytes: UnsafeBufferPointer<UInt8>) throws {
        var scanner = StoredJSONScanner(bytes)
        if let product = Product(&scanner), scanner.isAtEnd {
            self = product
        } else {
            // Escapes, and whatever another version wrote.
            self = try JSONDecoder().decode(Product.self, from: Data(bytes))
        }
    }

    /// Reads what nearly all products consist of: fields that are known, texts without escapes.
    private init?(_ scanner: inout StoredJSONScanner) {
        var product = Product(id: "")
        var hasID = false
        guard
            scanner.object({ key, scanner in
                if key == "identifiers" { return Self.read(&product.identifiers, from: &scanner) }
                guard let text = scanner.text() else { return false }
                switch key {
                case "id": (product.id, hasID) = (Product.ID(text), true)
                case "name": product.name = text
                case "url": product.url = text
                case "imageURL": product.imageURL = text
                case "summary": product.summary = text
                case "group": product.group = Product.ID(text)
                case "price": product.price = text
                case "availability": product.availability = text
                default: return false
                }
                return true
            }), hasID
        else { return nil }
        self = product
    }

    private static func read(_ identifiers: inout ProductIdentifiers, from scanner: inout StoredJSONScanner) -> Bool {
        scanner.object { key, scanner in
            guard let texts = scanner.texts() else { return false }
            switch key {
            case "gtins":
                identifiers.gtins = texts.compactMap { GTIN($0) }
                return identifiers.gtins.count == texts.count
            case "mpns": identifiers.mpns = texts
            case "skus": identifiers.skus = texts
            case "brands": identifiers.brands = texts
            case "asins": identifiers.asins = texts
            default: return false
            }
            return true
        }
    }
}
