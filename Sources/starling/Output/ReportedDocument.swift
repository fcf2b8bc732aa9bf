import Synchronization

/// Whether a command has printed its JSON document, of which there is one: two in a row parse as none.
final class ReportedDocument: Sendable {
    private let state = Mutex(false)

    var isWritten: Bool {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}
