import Diagnostics

extension SettingsReader {
    /// Names must be unique, fit for a path, and known where they are referred to.
    func checkNames(
        accounts: [(entry: SettingsMapping, settings: AccountSettings)],
        storefronts: [(entry: SettingsMapping, settings: StorefrontSettings)]
    ) {
        let accountNames = accounts.map(\.settings.name)
        for (entry, account) in accounts where repeats(account.name, in: accountNames) {
            entry.report("repeated-name", "names more than one account: '\(account.name)'", key: "name")
        }
        let storefrontNames = storefronts.map(\.settings.name)
        for (entry, storefront) in storefronts {
            checkName(storefront.name, of: entry, among: storefrontNames)
            for account in storefront.accounts where !accountNames.contains(account) {
                let near = nearestName(to: account, among: accountNames).map { "Write '\($0)'" }
                entry.report("unknown-account", "names no account: '\(account)'", key: "accounts", remedy: near)
            }
        }
    }

    private func checkName(_ name: String, of entry: SettingsMapping, among names: [String]) {
        if repeats(name, in: names) {
            entry.report("repeated-name", "names more than one storefront: '\(name)'", key: "name")
        }
        if StorefrontSettings.reservedNames.contains(name) {
            entry.report("reserved-name", "means something else in a path: '\(name)'", key: "name")
        }
        if name.isEmpty || !name.utf8.allSatisfy(isPathByte) {
            entry.report(
                "impossible-value",
                "may hold only A-Z, a-z, 0-9, _ and -",
                key: "name",
                remedy: "It is the first segment of every path"
            )
        }
    }

    private func repeats(_ name: String, in names: [String]) -> Bool { names.count { $0 == name } > 1 }

    private func isPathByte(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}
