/// A line for a shell that calls an endpoint with the first shop's credentials.
struct CurlLine {
    let endpoint: Endpoint
    let dataset: SandboxDataset
    let origin: String

    var text: String {
        let shop = dataset.shops[0]
        let login =
            "curl -s -d username=\(shop.interfaceID) -d password=\(shop.password) \(origin)/api/1.0/security/login"
        switch endpoint.family {
        case .smartForms:
            return "curl -H 'interface-id: \(shop.interfaceID)' -H 'interface-password: \(shop.password)' '\(address)'"
        case .smartWidgets where endpoint.method == .post:
            return login
        case .smartWidgets:
            return "curl -H \"Authorization: ekomi $(\(login) | cut -d'\"' -f4)\" '\(address)'"
        case .core, .shop:
            return "curl '\(address)'"
        }
    }

    private var address: String {
        let example = endpoint.example(dataset)
        return origin + (example.hasPrefix("/") ? example : endpoint.path + example)
    }
}
