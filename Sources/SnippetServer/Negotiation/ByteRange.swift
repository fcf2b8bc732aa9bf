/// What a `Range` header asks for (RFC 9110, 14).
enum ByteRange: Equatable {
    /// Nothing that is understood, or several ranges: the whole is sent.
    case whole
    /// These bytes.
    case part(Range<Int>)
    /// Bytes that aren't there.
    case unsatisfiable

    /// Reads a header against a body of so many bytes.
    init(_ header: String?, size: Int) {
        self = .whole
        guard let header, header.lowercased().hasPrefix("bytes=") else { return }
        let text = header.dropFirst("bytes=".count).filter { $0 != " " }
        let bounds = text.split(separator: "-", omittingEmptySubsequences: false)
        guard !text.contains(","), bounds.count == 2 else { return }
        switch (Self.number(bounds[0]), Self.number(bounds[1])) {
        case (let first?, let last?):
            guard first <= last else { return }
            self = first < size ? .part(first..<min(last, size - 1) + 1) : .unsatisfiable
        case (let first?, nil):
            guard bounds[1].isEmpty else { return }
            self = first < size ? .part(first..<size) : .unsatisfiable
        case (nil, let count?):
            guard bounds[0].isEmpty else { return }
            self = count > 0 && size > 0 ? .part(max(0, size - count)..<size) : .unsatisfiable
        case (nil, nil):
            return
        }
    }

    /// A number of digits only; one that is too large for any body counts as the largest.
    private static func number(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            return nil
        }
        // One less than the largest, so that one can be added.
        return Int(text).map { min($0, .max - 1) } ?? .max - 1
    }
}
