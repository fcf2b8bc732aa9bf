/// A line for a shell that calls an endpoint with the first shop's credentials and the examples of its parameters.
struct CurlLine {
    let endpoint: Endpoint
    let dataset: SandboxDataset
    let origin: String

    var text: String {
        var words = ["curl"]
        switch endpoint.authentication {
        case .parameters: break
        case .interface: words += header("interface-id: \(shop.interfaceID)") + password
        case .shop: words += header("shop-id: \(shop.interfaceID)") + password
        case .token:
            let login =
                "curl -s -d username=\(shop.interfaceID) -d password=\(shop.password) \(origin)/api/1.0/security/login"
            words += ["-H", "\"Authorization: ekomi $(\(login) | cut -d'\"' -f4)\""]
        }
        words += method + body
        return (words + [quoted(address)]).joined(separator: " ")
    }

    private var shop: SandboxShop { dataset.shops[0] }
    private var password: [String] { header("interface-password: \(shop.password)") }

    /// What curl would not choose by itself.
    private var method: [String] {
        let hasBody = endpoint.parameters.contains { [.form, .json, .file].contains($0.place) }
        switch endpoint.method {
        case .get: return []
        case .post: return hasBody ? [] : ["-X", "POST"]
        case .put, .patch: return ["-X", endpoint.method.rawValue]
        }
    }

    private var body: [String] {
        var words: [String] = []
        var members: [JSONValue.Member] = []
        for (parameter, example) in examples {
            switch parameter.place {
            case .path, .query: break
            case .form: words += ["--data-urlencode", quoted("\(parameter.name)=\(example.written)")]
            case .json: members.append(JSONValue.Member(key: parameter.name, value: example))
            case .file: words += ["-F", quoted("\(parameter.name)=@\(example.written)")]
            }
        }
        if !members.isEmpty {
            let json = String(decoding: JSONValue.object(members).bytes(), as: UTF8.self)
            words += header("Content-Type: application/json") + ["-d", quoted(json)]
        }
        return words
    }

    private var address: String {
        var path = endpoint.address
        var query: [String] = []
        for (parameter, example) in examples {
            switch parameter.place {
            case .path:
                path = path.split(separator: "{\(parameter.name)}", omittingEmptySubsequences: false)
                    .joined(separator: example.written.percentEncoded)
            case .query: query.append("\(parameter.name)=\(example.written.percentEncoded)")
            case .form, .json, .file: break
            }
        }
        return origin + path + (query.isEmpty ? "" : "?\(query.joined(separator: "&"))")
    }

    private var examples: [(parameter: Parameter, value: JSONValue)] {
        endpoint.parameters.compactMap { parameter in parameter.example.map { (parameter, $0(dataset)) } }
    }

    private func header(_ line: String) -> [String] { ["-H", quoted(line)] }

    /// The text as one word of a shell.
    private func quoted(_ text: String) -> String {
        "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
    }
}

extension JSONValue {
    /// The value as it stands in a query or a form: a text as it is, anything else as JSON.
    var written: String { scalar ?? String(decoding: bytes(), as: UTF8.self) }
}
