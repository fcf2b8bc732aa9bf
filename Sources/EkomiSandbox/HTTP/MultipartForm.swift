/// The parts of a `multipart/form-data` body (RFC 7578).
struct MultipartForm: Sendable {
    /// A part that has a file name.
    struct File: Sendable, Hashable {
        let field: String
        let name: String
        let content: [UInt8]
    }

    private(set) var fields = APIQuery()
    private(set) var files: [File] = []

    /// The boundary that a content type names; nil if it is not that of a multipart form.
    static func boundary(of contentType: String) -> String? {
        let parts = contentType.split(separator: ";").map { $0.drop { $0 == " " } }
        guard parts.first?.lowercased() == "multipart/form-data" else { return nil }
        for part in parts.dropFirst() where part.lowercased().hasPrefix("boundary=") {
            let value = part.dropFirst("boundary=".count)
            let isQuoted = value.count > 1 && value.hasPrefix("\"") && value.hasSuffix("\"")
            return String(isQuoted ? value.dropFirst().dropLast() : value)
        }
        return nil
    }

    /// Takes a body apart; whatever is no part is left out.
    init(_ bytes: [UInt8], boundary: String) {
        let line = Array("--\(boundary)".utf8)
        var rest = bytes[...]
        guard !boundary.isEmpty, let start = rest.place(ofBoundary: line) else { return }
        rest = rest[(start + line.count)...]
        let end = Array("\r\n".utf8) + line
        // What follows the last boundary is two hyphens.
        while !rest.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")]), let stop = rest.place(ofBoundary: end) {
            add(rest[rest.startIndex..<stop].dropFirst(2))
            rest = rest[(stop + end.count)...]
        }
    }

    private mutating func add(_ part: ArraySlice<UInt8>) {
        guard let headerEnd = part.place(of: Array("\r\n\r\n".utf8)) else { return }
        let header = String(decoding: part[part.startIndex..<headerEnd], as: UTF8.self)
        guard let name = Self.attribute("name", of: header) else { return }
        let content = Array(part[(headerEnd + 4)...])
        if let fileName = Self.attribute("filename", of: header) {
            files.append(File(field: name, name: fileName, content: content))
        } else {
            fields.add(name, String(decoding: content, as: UTF8.self))
        }
    }

    /// A quoted attribute of the line `Content-Disposition`.
    private static func attribute(_ name: String, of header: String) -> String? {
        let lines = header.split(whereSeparator: \.isNewline)
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }) else { return nil }
        var isQuoted = false
        let parts = line.split { character in
            if character == "\"" { isQuoted.toggle() }
            return character == ";" && !isQuoted
        }
        for part in parts.dropFirst() {
            let attribute = part.drop { $0 == " " }
            guard attribute.hasPrefix("\(name)=") else { continue }
            return String(attribute.dropFirst(name.count + 1).filter { $0 != "\"" })
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    /// Where a boundary begins: after it a line ends, or the form does.
    fileprivate func place(ofBoundary boundary: [UInt8]) -> Int? {
        var rest = self
        while let place = rest.place(of: boundary) {
            let following = self[(place + boundary.count)...]
            if ["\r\n", "--", " ", "\t"].contains(where: { following.starts(with: $0.utf8) }) { return place }
            rest = self[(place + 1)...]
        }
        return nil
    }

    /// Where these bytes begin.
    fileprivate func place(of pattern: [UInt8]) -> Int? {
        guard let first = pattern.first, count >= pattern.count else { return nil }
        var place = startIndex
        while let next = self[place..<(endIndex - pattern.count + 1)].firstIndex(of: first) {
            if self[next..<(next + pattern.count)].elementsEqual(pattern) { return next }
            place = next + 1
        }
        return nil
    }
}
