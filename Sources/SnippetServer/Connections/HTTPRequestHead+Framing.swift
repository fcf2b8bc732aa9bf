import NIOHTTP1

extension HTTPRequestHead {
    /// Whether all who read this head agree on where the request ends and whom it is for (RFC 9112, 3.2 and 6.3).
    ///
    /// The parser lets pass a transfer coding that it does not know, and takes what follows for the next request; a proxy
    /// in front may take it for a body, and would be answered twice for one request.
    var isFramedClearly: Bool {
        var hosts = 0
        var lengths = 0
        var codings = 0
        for (name, value) in headers {
            switch name.utf8.count {
            case 4 where name.lowercased() == "host": hosts += 1
            case 14 where name.lowercased() == "content-length": lengths += 1
            case 17 where name.lowercased() == "transfer-encoding":
                codings += 1
                guard value.lowercased() == "chunked" else { return false }
            default: break
            }
        }
        guard codings <= 1, lengths <= 1, codings + lengths <= 1 else { return false }
        return version == .http1_1 ? hosts == 1 : codings == 0 && hosts <= 1
    }
}
