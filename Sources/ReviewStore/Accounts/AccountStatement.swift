/// What the store asks about accounts.
enum AccountStatement: DeclaredStatement {
    case find
    case insert
    case ids
    case fixInterface
    case all
    case updateShop
    case forms
    case deleteForms
    case insertForm
    case questions
    case deleteQuestions
    case insertQuestion
    case widgets
    case deleteWidgets
    case insertWidget
    case touchWidgets
    case sweptTo
    case setSweptTo

    var sql: String {
        switch self {
        case .find: "SELECT id, interface_id FROM account WHERE name = ?"
        case .insert: "INSERT INTO account (name, interface_id, registered) VALUES (?, ?, ?) RETURNING id"
        case .ids: "SELECT id FROM account"
        case .fixInterface: "UPDATE account SET interface_id = ? WHERE id = ?"
        case .all: "SELECT id, name, interface_id, shop, shop_revision, widgets_revision FROM account ORDER BY name"
        case .updateShop: "UPDATE account SET shop = ?1, shop_revision = ?2 WHERE id = ?3 AND shop IS NOT ?1"
        case .forms: "SELECT id, name, subject FROM form WHERE account = ? ORDER BY id"
        case .deleteForms: "DELETE FROM form WHERE account = ?"
        case .insertForm: "INSERT OR REPLACE INTO form (account, id, name, subject) VALUES (?, ?, ?, ?)"
        case .questions: "SELECT form, id, text, kind FROM question WHERE account = ? ORDER BY form, id"
        case .deleteQuestions: "DELETE FROM question WHERE account = ?"
        case .insertQuestion: "INSERT OR REPLACE INTO question (account, form, id, text, kind) VALUES (?, ?, ?, ?, ?)"
        case .widgets: "SELECT id, html FROM widget WHERE account = ? ORDER BY id"
        case .deleteWidgets: "DELETE FROM widget WHERE account = ?"
        case .insertWidget: "INSERT OR REPLACE INTO widget (account, id, html) VALUES (?, ?, ?)"
        case .touchWidgets: "UPDATE account SET widgets_revision = ? WHERE id = ?"
        case .sweptTo: "SELECT swept_to FROM account WHERE id = ?"
        case .setSweptTo: "UPDATE account SET swept_to = ? WHERE id = ?"
        }
    }
}
