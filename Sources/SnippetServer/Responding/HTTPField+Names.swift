import HTTPTypes

extension HTTPField.Name {
    static let referrerPolicy = known("Referrer-Policy")
    static let surrogateKey = known("Surrogate-Key")
    static let link = known("Link")
    static let totalCount = known("X-Total-Count")
    static let crossOriginResourcePolicy = known("Cross-Origin-Resource-Policy")

    /// A name that is written here, and is one.
    private static func known(_ name: StaticString) -> Self {
        guard let name = Self("\(name)") else { preconditionFailure("\(name) is no field name") }
        return name
    }
}
