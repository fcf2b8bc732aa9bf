import Foundation

extension SettingsReader {
    /// One entry of `accounts`.
    func account(_ mapping: SettingsMapping) -> AccountSettings? {
        let source = mapping.choice("source").flatMap(AccountSettings.Source.init(rawValue:))
        let interfaceID = mapping.text("interface-id")
        let password = mapping.secret(
            "interface-password",
            allowingPlain: mapping.flag("insecure-plain-password"),
            below: folder
        )
        if let source, source != .files {
            for key in ["interface-id", "interface-password"] where mapping.nodes[key] == nil {
                mapping.faults.findings.append(missing(key, in: mapping))
            }
        }
        var endpoints: [String: URL] = [:]
        for (family, text) in mapping.dictionary("endpoints") {
            guard let url = URL(webAddress: text) else {
                mapping.report("impossible-value", "has no web address for \(family): '\(text)'", key: "endpoints")
                continue
            }
            endpoints[family] = url
        }
        let shop = mapping.mapping("shop")
        guard let name = mapping.text("name"), let source else { return nil }
        return AccountSettings(
            name: name,
            interfaceID: interfaceID,
            password: password,
            source: source,
            endpoints: endpoints,
            mapping: mapping.dictionary("mapping"),
            language: mapping.text("language"),
            showsUnpublished: mapping.flag("show-unpublished"),
            shop: ShopSettings(
                name: shop.text("name"),
                logo: shop.url("logo"),
                url: shop.url("url"),
                submissionURL: shop.url("submission-url"),
                certificateURL: shop.url("certificate-url")
            )
        )
    }
}
