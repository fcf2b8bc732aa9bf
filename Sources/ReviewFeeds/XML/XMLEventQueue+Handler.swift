import CLibXML2

extension XMLEventQueue {
    /// The callbacks that libxml2 is given.
    ///
    /// Those for entities and external subsets are missing on purpose: what nobody keeps, nobody can expand or load.
    static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC: the callbacks with namespaces are to be used
        handler.internalSubset = { context, _, _, _ in eventQueue(context).pointee.noteDocumentType() }
        handler.startElementNs = { context, local, prefix, namespace, _, _, count, _, attributes in
            guard let local else { return }
            let queue = eventQueue(context)
            let name = queue.pointee.index(local: local, prefix: prefix, namespace: namespace)
            let text = queue.pointee.takeText()
            let first = queue.pointee.attributes.count
            for number in 0..<Int(count) { queueAttribute(attributes?.advanced(by: number * 5), to: queue) }
            queue.pointee.start(name: name, attributes: first..<queue.pointee.attributes.count, text: text)
        }
        handler.endElementNs = { context, _, _, _ in eventQueue(context).pointee.end() }
        handler.characters = { context, text, count in
            eventQueue(context).pointee.append(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        handler.cdataBlock = handler.characters
        handler.serror = { context, error in
            guard let error = error?.pointee, error.level == XML_ERR_FATAL else { return }
            var message = error.message.map { String(cString: $0) } ?? "unknown error"
            while message.last?.isNewline == true { message.removeLast() }
            eventQueue(context).pointee
                .fail(
                    line: Int(error.line),
                    column: error.int2 > 0 ? Int(error.int2) : nil,
                    message: message
                )
        }
        return handler
    }
}

// Functions of the file and not of the type, which a callback of C could not capture.

private func eventQueue(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLEventQueue> {
    guard let context else { preconditionFailure("libxml2 called back without the queue it was given") }
    return context.assumingMemoryBound(to: XMLEventQueue.self)
}

/// Adds an attribute from libxml2's five pointers: name, prefix, namespace, start and end of the value.
private func queueAttribute(
    _ fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
    to queue: UnsafeMutablePointer<XMLEventQueue>
) {
    guard let fields, let local = fields[0], let start = fields[3], let end = fields[4] else { return }
    let name = queue.pointee.index(local: local, prefix: fields[1], namespace: fields[2])
    queue.pointee.addAttribute(name: name, value: UnsafeBufferPointer(start: start, count: end - start))
}
