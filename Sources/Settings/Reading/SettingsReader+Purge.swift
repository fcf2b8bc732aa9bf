extension SettingsReader {
    /// The mapping `purge`; nil if there is none.
    func purge(_ top: SettingsMapping) -> PurgeSettings? {
        guard top.nodes["purge"] != nil else { return nil }
        let mapping = top.mapping("purge")
        for key in ["method", "key-header", "token-header"] {
            guard let text = mapping.text(key), text.wholeMatch(of: /[A-Za-z][A-Za-z-]*/) == nil else { continue }
            mapping.report("impossible-value", "may hold letters and hyphens only", key: key)
        }
        guard let url = mapping.url("url"), let way = mapping.choice("by").flatMap(PurgeSettings.Way.init(rawValue:)),
            let method = mapping.text("method"), let keyHeader = mapping.text("key-header"),
            let tokenHeader = mapping.text("token-header")
        else { return nil }
        return PurgeSettings(
            url: url,
            way: way,
            method: method,
            keyHeader: keyHeader,
            token: mapping.secret("token", allowingPlain: false, below: folder),
            tokenHeader: tokenHeader
        )
    }
}
