import Diagnostics
import Foundation

extension SecretSource {
    /// The longest secret that is read from a file, in bytes.
    static let longestFile = 4_096

    /// Reads the secret; throws what is missing and where it was looked for, never what was found.
    public func resolve(environment: [String: String]) throws(SettingsError) -> Secret {
        switch self {
        case .plain(let secret):
            return try Self.checked(secret.value, in: "starling.yaml")
        case .environment(let name):
            guard let value = environment[name] else {
                throw SettingsError(
                    Finding(
                        .error,
                        rule: "missing-secret",
                        "the environment variable \(name) is not set",
                        remedy: "Set it, or keep the password in a file and name that: { file: PATH }"
                    )
                )
            }
            return try Self.checked(value, in: "the environment variable \(name)")
        case .file(let url):
            let path = url.path(percentEncoded: false)
            let contents: String
            do {
                contents = try String(contentsOf: url, encoding: .utf8)
            } catch {
                throw SettingsError(
                    Finding(
                        .error,
                        rule: "missing-secret",
                        "the password file cannot be read",
                        at: Location(file: path),
                        remedy: "Create it, readable by the user who runs starling and by nobody else"
                    )
                )
            }
            return try Self.checked(contents.trimmingSuffix(while: \.isNewline), in: path)
        }
    }

    private static func checked(_ value: String, in place: String) throws(SettingsError) -> Secret {
        guard !value.isEmpty, value.utf8.count <= longestFile else {
            throw SettingsError(
                Finding(
                    .error,
                    rule: "missing-secret",
                    "the password in \(place) is empty or far too long",
                    remedy: "Put it there; eKomi shows interface passwords in its customer area"
                )
            )
        }
        guard value == value.trimmingCharacters(in: .whitespacesAndNewlines) else {
            throw SettingsError(
                Finding(
                    .error,
                    rule: "spaces-around-secret",
                    "the password in \(place) begins or ends with white space",
                    remedy: "Remove it; with it, it is another password"
                )
            )
        }
        return Secret(value)
    }
}

extension String {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
        var rest = self[...]
        while let last = rest.last, isTrimmed(last) { rest.removeLast() }
        return String(rest)
    }
}
