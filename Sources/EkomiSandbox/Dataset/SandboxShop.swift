/// A shop with its own interface: what a merchant's account is at eKomi.
public struct SandboxShop: Sendable, Hashable {
    /// The interface id, from 1001 on.
    public let interfaceID: Int
    /// The interface password, such as `sandbox-password-1`.
    public let password: String
    /// The name that customers read.
    public let name: String
    /// The language that most of its reviews are written in, such as `de`.
    public let language: SandboxLanguage
    /// The host of the shop's pages, such as `shop.example`.
    public let host: String
    /// Days from an order to its invitation: −1 unlimited, 0 at once, up to 31.
    public let submissionDelay: Int
    /// The form for the shop first, then those for products.
    public let forms: [SandboxForm]
    /// The shop's widgets.
    public let widgets: [SandboxWidget]

    /// The address of the shop.
    public var url: String { "https://\(host)/" }
    /// The address of its logo.
    public var logo: String { "https://\(host)/media/logo.png" }
    /// The page where a customer submits a review.
    public var submissionLink: String { "https://smartforms.ekomi.com/review/\(interfaceID)" }
    /// The certificate's number at eKomi.
    public var certificateID: String { "4090571468\(interfaceID)" }
    /// The certificate's page at eKomi.
    public var certificateLink: String { "https://www.ekomi.de/cert/\(certificateID)" }
}
