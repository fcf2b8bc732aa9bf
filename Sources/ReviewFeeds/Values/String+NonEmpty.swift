extension String {
    /// The text itself, or nil if there is none.
    var nonEmpty: String? { isEmpty ? nil : self }
}
