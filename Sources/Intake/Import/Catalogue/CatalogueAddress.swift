import Foundation

/// The address of a catalogue, with what has to be kept out of messages taken apart.
struct CatalogueAddress: Sendable {
    /// The address without a name and password.
    let url: String
    /// The same without its query, which may hold a token: fit for messages.
    let shown: String
    /// The name and password that stood in it.
    let credentials: (user: String, password: String)?

    /// Takes an address apart; nil if it is none of the web.
    init?(_ text: String) {
        guard var components = URLComponents(string: text), components.host?.isEmpty == false,
            ["http", "https"].contains(components.scheme?.lowercased())
        else { return nil }
        credentials = components.user.map { ($0, components.password ?? "") }
        components.user = nil
        components.password = nil
        guard let url = components.string else { return nil }
        self.url = url
        components.query = nil
        components.fragment = nil
        shown = components.string ?? url
    }
}
