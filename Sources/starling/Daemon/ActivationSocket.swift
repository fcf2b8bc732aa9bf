import Foundation

/// The socket that a manager of services, as systemd is one, has opened for the program (sd_listen_fds(3)).
enum ActivationSocket {
    /// Where the first one always is.
    private static let descriptor: CInt = 3

    /// Finds it by `LISTEN_PID` and `LISTEN_FDS`; nil where none was given to this process.
    ///
    /// Throws where there are several, or it is no socket that listens.
    static func find(environment: [String: String], processID: pid_t = getpid()) throws(Failure) -> CInt? {
        guard environment["LISTEN_PID"] == "\(processID)", let count = environment["LISTEN_FDS"], count != "0" else {
            return nil
        }
        guard count == "1" else {
            throw Failure(
                status: .configuration,
                message: "one socket is enough, and \(count) were given: see LISTEN_FDS."
            )
        }
        var isListening: CInt = 0
        var size = socklen_t(MemoryLayout<CInt>.size)
        guard getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &size) == 0, isListening == 1 else {
            throw Failure(
                status: .configuration,
                message: "what was given as descriptor \(descriptor) is no socket that accepts connections: "
                    + "use ListenStream= and Accept=no."
            )
        }
        // What is started from here has no use for it.
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return descriptor
    }
}
