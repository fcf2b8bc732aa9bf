/// The columns of a catalogue, and the elements of a product feed.
enum CatalogueColumn: String, TableColumn {
    case id
    case title
    case link
    case imageLink = "image_link"
    case description
    case gtin
    case mpn
    case brand
    case itemGroupID = "item_group_id"
    case price
    case availability

    static let required: [Self] = [.id]
}
