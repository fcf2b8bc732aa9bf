import Markdown
import Reviews
import Templates

/// Turns what is known into what is shown, by the policies of a storefront.
///
/// A class, for what it never changes is referred to by each of very many models.
final class ModelFactory: Sendable {
    let context: StorefrontContext
    let language: String
    let storefront: StorefrontModel
    private let productNode: NodeAddress
    private let shopNode: NodeAddress

    init(context: StorefrontContext, languageTag: String) {
        self.context = context
        productNode = NodeAddress(context.structuredData.productNode)
        shopNode = NodeAddress(context.structuredData.shopNode)
        language = Self.primaryLanguage(of: languageTag)
        storefront = StorefrontModel(
            context: context,
            collectionNotice: context.collectionNotice.flatMap(Self.markup)
        )
    }

    /// A product with its first page of reviews; reviews for showcases only where one is asked for.
    ///
    /// The reviews are taken out of the input and lie in `texts` from then on, to be lent to whoever renders the product:
    /// nobody else holding them, what is made of their texts is added where they lie.
    func product(
        _ input: inout ProductSnippetInput,
        showcases: Bool = false,
        in texts: inout ReviewBatch
    ) -> ProductModel {
        let product = input.product
        let identifiers = product.identifiers
        (texts, input.reviews) = (input.reviews, [])
        let reviews = firstPage(in: &texts)
        let rating = input.summary.flatMap { $0.count >= context.widgets.minimumCount ? $0 : nil }
        let group = product.group?.rawValue
        let url = webAddress(product.url)
        let folder = webAddress(input.folderURL)
        let page = folder.map(Self.page)
        let takesShopRating = rating == nil && context.widgets.fallback == .shop
        return ProductModel(
            name: shown(product.name),
            productID: product.id.rawValue,
            url: url,
            image: webAddress(product.imageURL),
            description: shown(product.summary),
            sku: identifiers.skus.first(where: Self.isWord),
            gtin: identifiers.gtins.first?.digits,
            mpn: identifiers.mpns.lazy.compactMap(shown).first,
            brand: identifiers.brands.lazy.compactMap(shown).first,
            nodeID: productNode.address(url: url, id: product.id),
            groupID: group,
            groupNodeID: group.flatMap { group in
                webAddress(context.shopURL.map { "\($0)#group-\(group.percentEncoded)" })
            },
            ratesGroup: group != nil && context.structuredData.variants == .group,
            isDescribed: context.structuredData.scope == .full,
            offer: OfferModel(product),
            aggregateRating: rating.map { AggregateRatingModel($0, reviewCount: input.reviewCount) },
            aspectRatings: input.aspects.compactMap(aspectRating),
            shopRating: takesShopRating ? input.shopSummary.map { AggregateRatingModel($0, reviewCount: 0) } : nil,
            isWithheld: rating == nil && input.summary != nil,
            survey: input.survey.map(SurveyModel.init),
            reviews: reviews,
            hiddenReviewCount: hidden(of: input.reviewCount, shown: reviews.count),
            showcase: showcases ? showcase(in: &texts) : .empty,
            page: page,
            folder: folder,
            storefront: storefront,
            canonical: page
        )
    }

    /// The shop with its first page of reviews.
    ///
    /// The texts of the reviews lie in `texts`, which is to be lent to whoever renders it.
    func shop(_ input: ShopSnippetInput, in texts: inout ReviewBatch) -> ShopModel {
        texts = input.reviews
        let reviews = firstPage(in: &texts)
        let url = webAddress(context.shopURL) ?? webAddress(input.shop.url)
        let folder = webAddress(input.folderURL)
        let page = folder.map(Self.page)
        return ShopModel(
            name: shown(context.shopName) ?? shown(input.shop.name) ?? context.storefront.rawValue,
            url: url,
            nodeID: shopNode.address(url: url),
            logo: webAddress(input.shop.logo),
            certificate: webAddress(input.shop.certificateURL),
            submission: webAddress(input.shop.submissionURL),
            aggregateRating: input.summary.map { AggregateRatingModel($0, reviewCount: input.reviewCount) },
            aspectRatings: input.aspects.compactMap(aspectRating),
            survey: input.survey.map(SurveyModel.init),
            reviews: reviews,
            hiddenReviewCount: hidden(of: input.reviewCount, shown: reviews.count),
            showcase: showcase(in: &texts),
            page: page,
            folder: folder,
            storefront: storefront,
            canonical: page
        )
    }

    func widget(_ code: WidgetCode) -> WidgetModel? {
        guard let embed = WidgetEmbed(code.html) else { return nil }
        return WidgetModel(
            id: code.id.rawValue,
            token: embed.token,
            customer: embed.customer,
            server: embed.server,
            script: embed.script,
            language: language,
            storefront: storefront
        )
    }

    func frame(_ fragment: SafeMarkup) -> FrameModel { FrameModel(fragment: fragment, storefront: storefront) }

    /// The part of a language tag before its region or script: `de` of `de-AT`.
    static func primaryLanguage(of tag: String) -> String {
        String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
    }

    /// The HTML of a Markdown text, or nil if it has none.
    static func markup(_ text: String) -> SafeMarkup? {
        let html = Markdown.html(text)
        return html.isEmpty ? nil : SafeMarkup(vouchingFor: html)
    }

    /// Whether a text has no white space; what characters there are is looked at only where there are others than
    /// those of ASCII.
    private static func isWord(_ text: String) -> Bool {
        guard !text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else { return !text.isEmpty }
        return !text.contains(where: \.isWhitespace)
    }

    /// A text on one line without the space around it, or nil if nothing is left.
    func shown(_ text: String?) -> String? { text.flatMap { ShownText.line($0) } }

    private func firstPage(in texts: inout ReviewBatch) -> [ReviewModel] {
        reviews(texts.reviews.prefix(max(1, context.reviewsPerPage)), in: &texts)
    }

    private func aspectRating(_ aspect: AspectRating) -> AspectRatingModel? {
        guard let name = shown(PersonalDetails.masking(aspect.name).text) else { return nil }
        return AspectRatingModel(name: name, aggregateRating: AggregateRatingModel(aspect.summary, reviewCount: 0))
    }

    func hidden(of count: Int, shown: Int) -> Int? {
        count > shown ? count - shown : nil
    }

    private static func page(in folder: String) -> String { "\(folder)index.html" }
}
