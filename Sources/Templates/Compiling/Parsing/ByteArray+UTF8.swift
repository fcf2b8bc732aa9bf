extension [UInt8] {
    /// Where the first byte stands that is not UTF-8, or nil if all are.
    var firstInvalidUTF8: Int? {
        guard String(validating: self, as: UTF8.self) == nil else { return nil }
        let repaired = String(decoding: self, as: UTF8.self).utf8
        return zip(self, repaired).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? count - 1
    }
}
