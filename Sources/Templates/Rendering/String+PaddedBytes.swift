extension String {
    /// Gives a copy of the text's bytes that can be read beyond its end.
    func withPaddedBytes<Result, Failure: Error>(
        _ body: (PaddedBytes) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        var copy = OutputBuffer(capacity: utf8.count, limit: .max)
        copy.append(self)
        return try body(copy.padded())
    }
}
