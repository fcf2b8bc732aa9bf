import Measuring
import Mustache

/// swift-mustache with dictionaries.
struct SwiftMustacheContender: Contender {
    let name = "swift-mustache 2.1.1"
    private let product: Product
    private let template: MustacheTemplate

    init(_ product: Product, _ format: FragmentFormat) throws {
        self.product = product
        MustacheContentTypes.register(JSONStringContent(), named: "JSON")
        let pragma = format == .html ? "" : "{{% CONTENT_TYPE:JSON}}"
        template = try MustacheTemplate(string: pragma + format.template(.swiftMustache))
    }

    func makeOutput() -> String { "" }

    func run(into output: inout String) {
        let reviews = product.reviews.map { review -> [String: Any] in
            [
                "author": review.author, "published": review.published, "date": review.date, "title": review.title,
                "text": review.text, "stars": review.stars,
            ]
        }
        let dictionary: [String: Any] = [
            "name": product.name, "average": product.average, "count": product.reviews.count, "reviews": reviews,
        ]
        output = template.render(dictionary)
    }

    func bytes(of output: String) -> [UInt8] { Array(output.utf8) }
}
