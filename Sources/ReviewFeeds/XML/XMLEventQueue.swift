import CLibXML2

/// The tags of one part of a document, as libxml2 reports them, until they are pulled.
struct XMLEventQueue {
    struct Entry {
        var kind: XMLEvent
        var name: Int
        var line: Int
        var text: Range<Int>
        var isTextCut: Bool
        var attributes: Range<Int>
    }

    struct Attribute {
        var name: Int
        var value: Range<Int>
    }

    struct Fault {
        var line: Int
        var column: Int?
        var message: String
        var isBound: Bool
    }

    private let limits: XMLLimits
    var parser: xmlParserCtxtPtr?
    /// Texts and attribute values of this part, one after the other; the last of them may still grow.
    private(set) var bytes: [UInt8] = []
    private(set) var attributes: [Attribute] = []
    private(set) var names: [XMLName] = []
    private(set) var hasDocumentType = false
    /// The first fault; what was read before it is still delivered.
    private(set) var fault: Fault?
    private var entries: [Entry] = []
    private var position = 0
    /// What was the current entry when this part began, without its text.
    private var previous = Entry(kind: .end, name: 0, line: 1, text: 0..<0, isTextCut: false, attributes: 0..<0)
    private var textStart = 0
    private var isTextCut = false
    private var openNames: [Int] = []
    /// libxml2 keeps one copy of each name, so that its address tells it apart.
    private var nameIndices: [NameKey: Int] = [:]
    /// The name that was found last for each of so many remainders of addresses: feeds use few names, and often.
    private var recentNames: [(key: NameKey, index: Int)?]

    private struct NameKey: Hashable {
        var local: UnsafeRawPointer
        var prefix: UnsafeRawPointer?
        var namespace: UnsafeRawPointer?
    }

    init(limits: XMLLimits) {
        self.limits = limits
        recentNames = Array(repeating: nil, count: 256)
    }

    /// The entry that was come to last, read where it lies.
    var current: Entry { position > 0 ? entries[position - 1] : previous }

    /// Makes the next entry the current one; false if there is none left.
    mutating func advance() -> Bool {
        guard position < entries.count else { return false }
        position += 1
        return true
    }

    /// Forgets what was pulled; a text that goes on in the next part is kept.
    mutating func startOver() {
        previous = current
        previous.text = 0..<0
        previous.attributes = 0..<0
        entries.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        bytes.removeSubrange(..<textStart)
        textStart = 0
        position = 0
    }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        let room = limits.longestText - (bytes.count - textStart)
        if text.count > room { isTextCut = true }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text.prefix(max(0, room))))
    }

    mutating func start(name: Int, attributes range: Range<Int>, text: Range<Int>) {
        openNames.append(name)
        add(.start, name: name, attributes: range, text: text)
    }

    mutating func end() {
        guard let name = openNames.popLast() else { return }
        let text = takeText()
        add(.end, name: name, attributes: attributes.count..<attributes.count, text: text)
    }

    /// The range of the text since the last tag, which thereby ends.
    mutating func takeText() -> Range<Int> {
        let range = textStart..<bytes.count
        textStart = bytes.count
        return range
    }

    mutating func addAttribute(name: Int, value: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: value)
        attributes.append(Attribute(name: name, value: takeText()))
    }

    mutating func noteDocumentType() { hasDocumentType = true }

    mutating func fail(line: Int, column: Int?, message: String, isBound: Bool = false) {
        guard fault == nil else { return }
        fault = Fault(line: line, column: column, message: message, isBound: isBound)
    }

    /// The number of a name, new or known.
    mutating func index(
        local: UnsafePointer<UInt8>,
        prefix: UnsafePointer<UInt8>?,
        namespace: UnsafePointer<UInt8>?
    ) -> Int {
        let key = NameKey(
            local: UnsafeRawPointer(local),
            prefix: prefix.map(UnsafeRawPointer.init),
            namespace: namespace.map(UnsafeRawPointer.init)
        )
        let slot = Int(bitPattern: local) >> 2 & 0xFF
        if let recent = recentNames[slot], recent.key == key { return recent.index }
        let index = indexOnce(key, local: local, prefix: prefix, namespace: namespace)
        recentNames[slot] = (key, index)
        return index
    }

    private mutating func indexOnce(
        _ key: NameKey,
        local: UnsafePointer<UInt8>,
        prefix: UnsafePointer<UInt8>?,
        namespace: UnsafePointer<UInt8>?
    ) -> Int {
        if let known = nameIndices[key] { return known }
        guard names.count < limits.mostNames else {
            fail(line: line, column: nil, message: "uses more than \(limits.mostNames) different names", isBound: true)
            xmlStopParser(parser)
            return 0
        }
        names.append(
            XMLName(
                local: String(cString: local),
                prefix: prefix.map { String(cString: $0) },
                namespace: namespace.map { String(cString: $0) }
            )
        )
        nameIndices[key] = names.count - 1
        return names.count - 1
    }

    private var line: Int { Int(xmlSAX2GetLineNumber(parser)) }

    private mutating func add(_ kind: XMLEvent, name: Int, attributes: Range<Int>, text: Range<Int>) {
        entries.append(
            Entry(kind: kind, name: name, line: line, text: text, isTextCut: isTextCut, attributes: attributes)
        )
        isTextCut = false
    }
}
