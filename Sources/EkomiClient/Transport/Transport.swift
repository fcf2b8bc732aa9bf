/// How requests reach eKomi and answers come back: over the network, or from a test's script.
public struct Transport: Sendable {
    /// A request as it goes out.
    public struct Request: Sendable, Hashable {
        /// The method, such as `GET`.
        public var method: String
        /// The whole address, query included: it may hold a password.
        public var url: String
        /// Names and values of the header: they may hold a password.
        public var headers: [Header]
        /// The body, if there is one.
        public var body: [UInt8]?

        /// Makes a request.
        public init(method: String = "GET", url: String, headers: [Header] = [], body: [UInt8]? = nil) {
            self.method = method
            self.url = url
            self.headers = headers
            self.body = body
        }
    }

    /// An answer as it came in, with its whole body.
    public struct Response: Sendable, Hashable {
        /// The HTTP status.
        public var status: Int
        /// Names and values of the header.
        public var headers: [Header]
        /// The body, decompressed.
        public var body: [UInt8]

        /// Makes an answer.
        public init(status: Int, headers: [Header] = [], body: [UInt8] = []) {
            self.status = status
            self.headers = headers
            self.body = body
        }
    }

    /// A line of a header.
    public struct Header: Sendable, Hashable {
        /// The name; upper and lower case are the same.
        public var name: String
        /// The value.
        public var value: String

        /// Makes a line.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Why no answer, or not all of it, came.
    public enum Failure: Error, Sendable, Hashable {
        /// No connection, or one that broke; the text says how and names no secret.
        case connection(String)
        /// A limit of time was passed; the text says which.
        case timedOut(String)
        /// The body is longer than it may be, or cannot be decompressed.
        case body(String)
    }

    /// Sends one request, once, within limits; throws `Failure` or `CancellationError`.
    public var send: @Sendable (Request, Limits) async throws -> Response

    /// Makes a transport of a function.
    public init(_ send: @escaping @Sendable (Request, Limits) async throws -> Response) { self.send = send }
}

extension Transport.Request: CustomStringConvertible, CustomReflectable {
    /// The method and the address without its query.
    public var description: String { "\(method) \(url.withoutQuery)" }

    /// Nothing but what the description shows.
    public var customMirror: Mirror { Mirror(self, children: ["request": description]) }
}
