import Dispatch
import Foundation
import Logging

/// Tells the manager of services, as systemd is one, how far the program has got (sd_notify(3)).
struct ServiceManager: Sendable {
    /// What there is to tell.
    enum State: Sendable, Equatable {
        /// Requests are answered.
        case ready
        /// The configuration is read again; `ready` follows.
        case reloading(monotonicMicroseconds: UInt64)
        /// The program is about to end.
        case stopping

        /// The datagram.
        var message: String {
            switch self {
            case .ready: "READY=1"
            case .reloading(let time): "RELOADING=1\nMONOTONIC_USEC=\(time)"
            case .stopping: "STOPPING=1"
            }
        }
    }

    /// Where it listens; nil where nobody manages the program.
    private let address: String?

    /// Finds the manager by `NOTIFY_SOCKET`.
    init(environment: [String: String]) {
        address = environment["NOTIFY_SOCKET"].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Tells states, if anybody listens; a manager that cannot be told is no reason to end.
    func tell(_ states: State..., logger: Logger) {
        guard let address else { return }
        let message = states.map(\.message).joined(separator: "\n")
        do {
            try send([UInt8](message.utf8), to: address)
        } catch {
            logger.warning("The service manager cannot be told '\(message)': \(error)")
        }
    }

    /// Tells that the configuration is read again, since now.
    func tellReloading(logger: Logger) {
        // The clock that this reads is CLOCK_MONOTONIC, which the manager asks for.
        let time = DispatchTime.now().uptimeNanoseconds / 1_000
        tell(.reloading(monotonicMicroseconds: time), logger: logger)
    }

    private func send(_ message: [UInt8], to address: String) throws {
        var name = sockaddr_un()
        name.sun_family = sa_family_t(AF_UNIX)
        var path = [UInt8](address.utf8)
        // An address of the abstract namespace is written with a sign for its first byte, which is none.
        if path.first == UInt8(ascii: "@") { path[0] = 0 }
        guard path.count < MemoryLayout.size(ofValue: name.sun_path) else { throw POSIXError(.ENAMETOOLONG) }
        withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: path) }
        let length = socklen_t(MemoryLayout.offset(of: \sockaddr_un.sun_path) ?? 2) + socklen_t(path.count)
        let descriptor = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Self.lastError }
        defer { close(descriptor) }
        let sent = withUnsafePointer(to: &name) { name in
            name.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(descriptor, message, message.count, CInt(MSG_NOSIGNAL), $0, length)
            }
        }
        guard sent == message.count else { throw Self.lastError }
    }

    private static var lastError: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
