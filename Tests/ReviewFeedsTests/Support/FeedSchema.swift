import CLibXML2
import Foundation
import Specification

/// Google's schema of product-review feeds 2.4, as libxml2 understands it.
///
/// Made anew for each feed: a parsed schema must not be used by two tests at once.
enum FeedSchema {
    /// A schema that cannot be used.
    struct Unusable: Error {}

    /// What the schema has to say against a document; nothing if it is valid.
    static func faults(of document: [UInt8]) throws -> [String] {
        let path = try Conformance.path("google/product_reviews_2.4.xsd")
        guard let parser = xmlSchemaNewParserCtxt(path) else { throw Unusable() }
        defer { xmlSchemaFreeParserCtxt(parser) }
        guard let schema = xmlSchemaParse(parser) else { throw Unusable() }
        defer { xmlSchemaFree(schema) }
        guard let validation = xmlSchemaNewValidCtxt(schema) else { throw Unusable() }
        defer { xmlSchemaFreeValidCtxt(validation) }

        let faults = Faults()
        let context = Unmanaged.passUnretained(faults).toOpaque()
        let collect: xmlStructuredErrorFunc = { context, error in
            guard let context, let error = error?.pointee else { return }
            let message = error.message.map { String(cString: $0) } ?? "?"
            Unmanaged<Faults>.fromOpaque(context).takeUnretainedValue().messages.append("\(error.line): \(message)")
        }
        xmlSchemaSetValidStructuredErrors(validation, collect, context)
        xmlSetStructuredErrorFunc(context, collect)
        defer { xmlSetStructuredErrorFunc(nil, nil) }
        let read = document.withUnsafeBytes { bytes in
            xmlReadMemory(
                bytes.assumingMemoryBound(to: CChar.self).baseAddress,
                Int32(bytes.count),
                "feed.xml",
                nil,
                Int32(XML_PARSE_NONET.rawValue)
            )
        }
        guard let read else { return faults.messages.isEmpty ? ["not well-formed"] : faults.messages }
        defer { xmlFreeDoc(read) }
        let result = xmlSchemaValidateDoc(validation, read)
        return result == 0 || !faults.messages.isEmpty ? faults.messages : ["invalid (\(result))"]
    }

    private final class Faults {
        var messages: [String] = []
    }
}
