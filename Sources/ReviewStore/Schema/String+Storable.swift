extension String {
    /// The text with U+FFFD for each NUL, at which SQLite would end it and lose the rest.
    var storable: String {
        guard utf8.contains(0) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }))
    }
}
