import CLibXML2
import Foundation

/// What a parser of XML reads in a document: the text of its root and the value of the root's attribute `a`.
struct XMLText: Equatable {
    let text: String
    let attribute: String?

    /// Parses a document; nil if it is not well-formed.
    init?(_ xml: [UInt8]) {
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let document = xml.withUnsafeBytes { bytes in
            xmlReadMemory(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(bytes.count),
                nil,
                "UTF-8",
                Int32(options)
            )
        }
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        guard let root = xmlDocGetRootElement(document) else { return nil }
        text = Self.take(xmlNodeGetContent(root)) ?? ""
        attribute = Self.take(xmlGetProp(root, "a"))
    }

    private static func take(_ pointer: UnsafeMutablePointer<xmlChar>?) -> String? {
        guard let pointer else { return nil }
        // libxml2 allocates with malloc unless told otherwise; its own `xmlFree` is a mutable global.
        defer { free(pointer) }
        return String(cString: pointer)
    }
}
