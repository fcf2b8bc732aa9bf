/// One key of `starling.yaml`: what it is called, what it takes, and why one would set it.
///
/// Declared once, the keys check what is read, write the comments of `starling init`, and make the reference.
struct SettingsKey: Sendable {
    /// What a key takes.
    indirect enum Kind: Sendable {
        case text
        case path
        case url
        case number(ClosedRange<Int>)
        case flag
        case choice([String])
        /// A secret: `{ env: NAME }`, `{ file: PATH }`, or a plain string where that is allowed.
        case secret
        case texts
        /// Keys of the user's own choosing, or of a declared set, each with a text.
        case dictionary(keys: [String]?)
        case mapping([SettingsKey])
        case list([SettingsKey])
    }

    var name: String
    var kind: Kind
    /// One line, without its full stop.
    var summary: String
    var isRequired = false
    /// The default as it would be written; nil if there is none.
    var fallback: String?
    /// An example as it would be written, for `starling init`.
    var example: String?

    /// The keys within, for mappings and lists of mappings.
    var children: [SettingsKey] {
        switch kind {
        case .mapping(let keys), .list(let keys): keys
        default: []
        }
    }

    /// What the key takes, in a word or two.
    var takes: String {
        switch kind {
        case .text: "text"
        case .path: "path"
        case .url: "URL"
        case .number(let range): "number \(range.lowerBound)…\(range.upperBound)"
        case .flag: "`true` or `false`"
        case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .secret: "`{ env: NAME }` or `{ file: PATH }`"
        case .texts: "list of texts"
        case .dictionary: "mapping"
        case .mapping: "mapping"
        case .list: "list"
        }
    }

    /// What the key takes, in signs that need no language.
    var notation: String {
        switch kind {
        case .text: "…"
        case .path: "./…"
        case .url: "https://…"
        case .number(let range): "\(range.lowerBound)…\(range.upperBound)"
        case .flag: "true | false"
        case .choice(let words): words.joined(separator: " | ")
        case .secret: "{ env: … } | { file: … }"
        case .texts, .list: "[…]"
        case .dictionary, .mapping: "{ … }"
        }
    }
}
