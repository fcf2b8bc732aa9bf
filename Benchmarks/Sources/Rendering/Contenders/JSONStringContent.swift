import Mustache

/// The escapes of a JSON string, which swift-mustache lacks, done on bytes.
struct JSONStringContent: MustacheContentType {
    func escapeText(_ text: String) -> String {
        var writer = ByteWriter()
        writer.append(text, escapedBy: .json)
        return String(decoding: writer.contents, as: UTF8.self)
    }
}
