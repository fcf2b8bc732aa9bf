import CTemplateFragment

/// Texts that C may read until they are freed together.
struct TextArena {
    private var texts: [UnsafeMutableBufferPointer<CChar>] = []

    mutating func text(_ string: String) -> fragment_text {
        let bytes = UnsafeMutableBufferPointer<CChar>.allocate(capacity: string.utf8.count)
        _ = bytes.initialize(from: string.utf8.lazy.map { CChar(bitPattern: $0) })
        texts.append(bytes)
        return fragment_text(bytes: UnsafePointer(bytes.baseAddress), count: bytes.count)
    }

    mutating func free() {
        for text in texts { text.deallocate() }
        texts = []
    }
}
