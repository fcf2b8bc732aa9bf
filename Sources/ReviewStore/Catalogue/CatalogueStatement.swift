/// What the store asks about catalogues.
enum CatalogueStatement: DeclaredStatement {
    case all
    case find
    case open
    case clearIncoming
    case stage
    case touchGroups
    case touchChanged
    case markGone
    case finish
    case unchanged
    case fail
    case changedProducts
    case product
    case ids
    case products
    case variants
    case reviewed
    case group

    var sql: String {
        switch self {
        case .all: "SELECT storefront, id FROM catalogue"
        case .find:
            """
            SELECT id, storefront, location, entity_tag, last_modified, checked, completed, products, error
            FROM catalogue WHERE storefront = ?
            """
        case .open:
            """
            INSERT INTO catalogue (storefront, location, started) VALUES (?, ?, ?)
            ON CONFLICT (storefront) DO UPDATE SET started = excluded.started,
            entity_tag = iif(location = excluded.location, entity_tag, NULL),
            last_modified = iif(location = excluded.location, last_modified, NULL), location = excluded.location
            RETURNING id
            """
        case .clearIncoming: "DELETE FROM incoming_product WHERE catalogue = ?"
        case .stage: "INSERT OR REPLACE INTO incoming_product (catalogue, id, body, group_id) VALUES (?, ?, ?, ?)"
        // A review of a group is about all its variants: it says something else once one of them changes, comes or goes,
        // although nothing of the group itself has changed, which may not even be listed.
        case .touchGroups:
            """
            INSERT INTO catalogue_product (catalogue, id, body, is_gone, revision)
            SELECT ?2, group_id, '', 1, ?1 FROM (
                SELECT group_id FROM incoming_product
                WHERE catalogue = ?2 AND group_id IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM catalogue_product
                    WHERE catalogue = ?2 AND id = incoming_product.id AND body = incoming_product.body AND NOT is_gone
                )
                UNION SELECT group_id FROM catalogue_product
                WHERE catalogue = ?2 AND group_id IS NOT NULL AND NOT is_gone AND NOT EXISTS (
                    SELECT 1 FROM incoming_product
                    WHERE catalogue = ?2 AND id = catalogue_product.id AND body = catalogue_product.body
                )
            ) WHERE EXISTS (
                SELECT 1 FROM account CROSS JOIN product_state AS state ON state.account = account.id
                AND state.product = group_id
            )
            ON CONFLICT (catalogue, id) DO UPDATE SET revision = excluded.revision
            """
        case .touchChanged:
            """
            INSERT INTO catalogue_product (catalogue, id, body, group_id, revision)
            SELECT catalogue, id, body, group_id, ?1 FROM incoming_product
            WHERE catalogue = ?2 AND NOT EXISTS (
                SELECT 1 FROM catalogue_product
                WHERE catalogue = ?2 AND id = incoming_product.id AND body = incoming_product.body AND NOT is_gone
            )
            ON CONFLICT (catalogue, id) DO UPDATE SET body = excluded.body, group_id = excluded.group_id,
            revision = excluded.revision, is_gone = 0
            """
        case .markGone:
            """
            UPDATE catalogue_product SET is_gone = 1, revision = ?1
            WHERE catalogue = ?2 AND NOT is_gone AND NOT EXISTS (
                SELECT 1 FROM incoming_product WHERE catalogue = ?2 AND id = catalogue_product.id
            )
            """
        case .finish:
            """
            UPDATE catalogue SET checked = ?1, completed = ?1, entity_tag = ?2, last_modified = ?3, error = NULL,
            products = (SELECT count(*) FROM incoming_product WHERE catalogue = ?4) WHERE id = ?4
            """
        case .unchanged: "UPDATE catalogue SET checked = ?, error = NULL WHERE id = ?"
        case .fail: "UPDATE catalogue SET error = ? WHERE id = ?"
        case .changedProducts: "SELECT id FROM catalogue_product WHERE catalogue = ? AND revision > ?"
        case .product: "SELECT body FROM catalogue_product WHERE catalogue = ? AND id = ? AND NOT is_gone"
        case .ids: "SELECT id FROM catalogue_product WHERE catalogue = ? AND NOT is_gone ORDER BY id"
        case .products: "SELECT body FROM catalogue_product WHERE catalogue = ? AND NOT is_gone ORDER BY id"
        case .variants:
            "SELECT body FROM \(Self.byGroup) WHERE catalogue = ? AND group_id = ? AND NOT is_gone ORDER BY id"
        case .reviewed:
            """
            SELECT body FROM catalogue_product WHERE catalogue = ?1 AND id = ?2 AND NOT is_gone
            UNION ALL SELECT body FROM (
                SELECT body FROM \(Self.byGroup)
                WHERE catalogue = ?1 AND group_id = ?2 AND id <> ?2 AND NOT is_gone ORDER BY id
            ) LIMIT ?3
            """
        case .group: "SELECT group_id FROM catalogue_product WHERE catalogue = ? AND id = ? AND group_id IS NOT NULL"
        }
    }

    /// Said, for SQLite would read a whole catalogue in the order of its ids rather than a few rows by their group.
    private static let byGroup = "catalogue_product INDEXED BY catalogue_product_by_group"
}
