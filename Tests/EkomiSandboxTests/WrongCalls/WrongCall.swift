import EkomiSandbox
import HTTPTypes
import Testing

/// A call that is wrong in a documented way, and what is said of it.
struct WrongCall: CustomTestStringConvertible, Sendable {
    /// What a call shows of itself.
    enum Credentials: Sendable {
        case none
        /// `interface-id` and `interface-password`.
        case interface(String? = "1001", String? = "sandbox-password-1")
        /// `shop-id` and `interface-password`.
        case shop(String? = "1001", String? = "sandbox-password-1")
        /// A token of the first shop.
        case token
        /// A token that nobody gave out.
        case wrongToken
    }

    /// What a call carries.
    enum Body: Sendable {
        case none
        case form(String)
        case json(String)
        case file(MultipartBody)
    }

    let method: HTTPRequest.Method
    let uri: String
    var credentials = Credentials.none
    var body = Body.none
    let status: Int
    let message: String
    /// What has to have happened before.
    var setUp: @Sendable (Sandbox) throws -> Void = { _ in }

    var testDescription: String { "\(method) \(uri) \(status) \(message)" }

    /// Makes the call in a sandbox of its own.
    func send() async throws -> Caller.Answer {
        let caller = Caller()
        try setUp(caller.sandbox)
        var headers: [String: String] = [:]
        switch credentials {
        case .none: break
        case .interface(let id, let password):
            headers["interface-id"] = id
            headers["interface-password"] = password
        case .shop(let id, let password):
            headers["shop-id"] = id
            headers["interface-password"] = password
        case .token: headers["authorization"] = try await caller.token()
        case .wrongToken: headers["authorization"] = "ekomi made-up"
        }
        let bytes: [UInt8]?
        switch body {
        case .none: bytes = nil
        case .form(let text):
            headers["content-type"] = "application/x-www-form-urlencoded"
            bytes = Array(text.utf8)
        case .json(let text):
            headers["content-type"] = "application/json"
            bytes = Array(text.utf8)
        case .file(let form):
            headers["content-type"] = form.contentType
            bytes = form.bytes
        }
        return try await caller.send(uri, method: method, headers: headers, body: bytes)
    }

    /// All of them, of every family.
    static let all = smartForms + reviewUpdates + reviewRequests + tokens
}

extension Caller {
    /// The line `Authorization` with a new token of the first shop.
    func token() async throws -> String {
        let login = "username=1001&password=sandbox-password-1"
        return "ekomi \(try await post("/api/1.0/security/login", body: login).json["token"].string)"
    }
}
