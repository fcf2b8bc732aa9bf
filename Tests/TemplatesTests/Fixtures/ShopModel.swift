import Foundation
import Templates

/// A model with a field of every kind.
struct ShopModel: TemplateModel {
    enum Layout: String, CaseIterable {
        case list
        case grid
    }

    var name: String? = "Tom & Jerry's <b>\"shop\"</b>"
    var url: String? = "https://shop.example/?a=1&b=2"
    var count: Int? = 1234
    var average: Double? = 4.27
    var share: Double? = 0.875
    var isOpen = true
    var date: Date? = Date(timeIntervalSince1970: 1_777_901_820)
    var markup: SafeMarkup? = SafeMarkup(vouchingFor: "<p>fine</p>")
    var json: SafeJSON? = SafeJSON(vouchingFor: #"{"a":1}"#)
    var tags: [String] = ["a", "b & c"]
    var reviews: [ReviewModel] = [ReviewModel(), ReviewModel(title: "Second", reply: nil)]
    var best: ReviewModel? = ReviewModel(title: "Best")
    var nodes: [NodeModel] = []
    var layout: Layout? = .grid

    static let modelName = "shop"
    static let fields: [Field<Self>] = [
        .text("name", "The name.") { $0.name },
        .text("url", "The address.") { $0.url },
        .integer("count", "How many reviews.") { $0.count },
        .decimal("average", "Their average.") { $0.average },
        .decimal("share", "A share.") { $0.share },
        .flag("open", "Whether it is open.") { $0.isOpen },
        .date("date", "Since when.") { $0.date },
        .markup("about", "A text.") { $0.markup },
        .json("json-ld", "The same for machines.") { $0.json },
        .texts("tags", "Words.") { $0.tags },
        .list("reviews", "The reviews.") { $0.reviews },
        .model("best", "The best review.") { $0.best },
        .list("nodes", "A tree.") { $0.nodes },
        .choice("layout", "How reviews are laid out.") { $0.layout },
    ]
}

/// A review of the shop.
struct ReviewModel: TemplateModel {
    var title = "First"
    var text = "Good\nthing"
    var stars = 5
    var reply: ReplyModel? = ReplyModel(text: "Thanks")

    static let modelName = "review"
    static let fields: [Field<Self>] = [
        .text("title", "The title.") { $0.title },
        .text("text", "The text.") { $0.text },
        .integer("stars", "1 to 5.") { $0.stars },
        .model("reply", "What the shop replied.") { $0.reply },
    ]
}

/// A reply to a review.
struct ReplyModel: TemplateModel {
    var text: String

    static let modelName = "reply"
    static let fields: [Field<Self>] = [.text("text", "The text.") { $0.text }]
}

/// A node of a tree: a model that holds a list of its own kind.
struct NodeModel: TemplateModel {
    var name: String
    var children: [NodeModel] = []

    static let modelName = "node"
    static let fields: [Field<Self>] = [
        .text("label", "The name.") { $0.name },
        .list("children", "What is below it.") { $0.children },
    ]
}
