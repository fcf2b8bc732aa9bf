extension Double {
    /// The shortest decimal that reads back as the same number, a whole one without `.0`.
    var shortDescription: String {
        if let whole = Int(exactly: self), whole.magnitude < 1_000_000_000_000_000 { return String(whole) }
        return description
    }
}
