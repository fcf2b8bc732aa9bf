import CLibXML2
public import Diagnostics

/// Reads XML tag by tag, in memory that does not grow with the document.
///
/// libxml2's push parser is fed part by part and its callbacks are queued: that is faster than libxml2's own reader,
/// which builds a tree of what it reads. Nothing outside the document is ever loaded, and no entity but XML's own five
/// is ever expanded, so that a document cannot grow or reach out: using any other is an error.
public final class XMLPullReader {
    private static let partSize = 1 << 16
    /// libxml2 sets up its tables once a process, before any thread uses it.
    private static let library: Void = xmlInitParser()

    private let source: ByteSource
    /// Where libxml2's callbacks write; at a fixed address, because they are handed it as a pointer.
    private let queue: UnsafeMutablePointer<XMLEventQueue>
    private let parser: xmlParserCtxtPtr
    private let part: UnsafeMutableRawBufferPointer
    private var isAtEnd = false

    /// How many bytes of the document were read so far.
    public private(set) var byteCount = 0

    /// Prepares to read a source; nothing is read yet.
    public init(_ source: ByteSource, limits: XMLLimits = XMLLimits()) throws(FeedReadingError) {
        Self.library
        self.source = source
        queue = .allocate(capacity: 1)
        queue.initialize(to: XMLEventQueue(limits: limits))
        var handler = XMLEventQueue.handler
        guard let parser = xmlCreatePushParserCtxt(&handler, queue, nil, 0, nil) else {
            queue.deinitialize(count: 1)
            queue.deallocate()
            throw .unreadable(file: source.name, reason: "there is no memory for a parser")
        }
        self.parser = parser
        // "No entities" asks for `&amp;` in attributes to be resolved; of other entities none is known to expand.
        xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
        queue.pointee.parser = parser
        part = .allocate(byteCount: Self.partSize, alignment: 16)
    }

    deinit {
        xmlFreeParserCtxt(parser)
        queue.deinitialize(count: 1)
        queue.deallocate()
        part.deallocate()
    }

    /// Moves to the next tag and tells which kind it is; nil at the end of the document.
    public func next() throws(FeedReadingError) -> XMLEvent? {
        while !queue.pointee.advance() {
            if let fault = queue.pointee.fault { throw error(of: fault) }
            guard !isAtEnd else { return nil }
            queue.pointee.startOver()
            let count = try source.read(into: part)
            isAtEnd = count == 0
            byteCount += count
            xmlParseChunk(parser, part.assumingMemoryBound(to: CChar.self).baseAddress, Int32(count), isAtEnd ? 1 : 0)
        }
        return queue.pointee.current.kind
    }

    /// The name of the current element as a small number, the same for the same name throughout the document.
    public var nameIndex: Int { queue.pointee.current.name }

    /// The name of the current element.
    public var name: XMLName { queue.pointee.names[nameIndex] }

    /// The line of the current tag, from 1.
    public var line: Int { queue.pointee.current.line }

    /// Where the current tag is.
    public var location: Location { Location(file: source.name, line: line) }

    /// The text between the previous tag and the current one, as UTF-8, its references resolved.
    public var bytes: ArraySlice<UInt8> { queue.pointee.bytes[queue.pointee.current.text] }

    /// Lends the same bytes where they lie.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let range = queue.pointee.current.text
        return queue.pointee.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// The text between the previous tag and the current one.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether that text was longer than the limit, and its rest was skipped.
    public var isTextCut: Bool { queue.pointee.current.isTextCut }

    /// Whether the document declares a document type, of which no feed has need.
    public var hasDocumentType: Bool { queue.pointee.hasDocumentType }

    /// How many attributes the current start tag has.
    public var attributeCount: Int { queue.pointee.current.attributes.count }

    /// The name and the value of an attribute of the current start tag.
    public func attribute(_ index: Int) -> (name: XMLName, value: ArraySlice<UInt8>) {
        let attribute = queue.pointee.attributes[queue.pointee.current.attributes.lowerBound + index]
        return (queue.pointee.names[attribute.name], queue.pointee.bytes[attribute.value])
    }

    /// The name of an attribute of the current start tag as a small number, the same for the same name.
    func attributeNameIndex(_ index: Int) -> Int {
        queue.pointee.attributes[queue.pointee.current.attributes.lowerBound + index].name
    }

    /// A name by its number.
    func name(at index: Int) -> XMLName { queue.pointee.names[index] }

    /// Lends the value of an attribute of the current start tag.
    func withAttribute<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let range = queue.pointee.attributes[queue.pointee.current.attributes.lowerBound + index].value
        return queue.pointee.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// The value of an attribute of the current start tag.
    func value(ofAttribute index: Int) -> String { String(decoding: attribute(index).value, as: UTF8.self) }

    /// The value of an attribute of the current start tag that stands in no namespace, or nil if it has none.
    public func attribute(_ name: String) -> String? {
        for index in 0..<attributeCount {
            let attribute = attribute(index)
            if attribute.name.local == name, attribute.name.namespace == nil {
                return String(decoding: attribute.value, as: UTF8.self)
            }
        }
        return nil
    }

    private func error(of fault: XMLEventQueue.Fault) -> FeedReadingError {
        let location = Location(file: source.name, line: fault.line, column: fault.column)
        return fault.isBound
            ? .boundExceeded(location, message: fault.message) : .malformed(location, message: fault.message)
    }
}
