import Templates

/// A model whose list of reviews goes over several pages.
protocol ListedModel: TemplateModel {
    var reviews: [ReviewModel] { get set }
    var hiddenReviewCount: Int? { get set }
    var pagination: PaginationModel? { get set }
    var views: ViewsModel? { get set }
    var isView: Bool { get set }
    var canonical: String? { get set }
}

extension ProductModel: ListedModel {}
extension ShopModel: ListedModel {}
