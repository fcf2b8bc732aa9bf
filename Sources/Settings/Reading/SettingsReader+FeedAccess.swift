extension SettingsReader {
    /// The mapping `feed-access`.
    func feedAccess(_ mapping: SettingsMapping) -> FeedAccessSettings {
        let settings = FeedAccessSettings(
            user: mapping.text("user"),
            password: mapping.secret("password", allowingPlain: false, below: folder),
            path: mapping.secret("path", allowingPlain: false, below: folder)
        )
        for (key, other) in [("user", "password"), ("password", "user")]
        where mapping.nodes[key] != nil && mapping.nodes[other] == nil {
            mapping.report("missing-key", "needs a \(other) too", key: key, remedy: "Add 'feed-access.\(other)'")
        }
        if settings.user?.contains(":") == true {
            mapping.report("impossible-value", "must not hold a colon, which parts it from the password", key: "user")
        }
        return settings
    }
}
