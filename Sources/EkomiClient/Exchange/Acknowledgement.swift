/// What eKomi says of a change it accepted.
public struct Acknowledgement: Sendable, Hashable {
    /// eKomi's words, such as `Request has been accepted for processing`.
    public let message: String
    /// The status of success: 200, 201 for something made, 202 for something that will be done later.
    public let status: Int

    /// Whether the change is yet to be done.
    public var isPending: Bool { status == 202 }
}

extension Received {
    /// The message of an answer that has little else, in the body, in `data` or in the first element of `data`.
    func acknowledgement() throws(Refusal) -> Acknowledgement {
        let root = try json()
        let data = (root["data"] ?? root).one
        guard let message = (root["message"] ?? data["message"] ?? root).text else {
            throw unintelligible("there is no message in it; its keys are \(keys(of: root))")
        }
        return Acknowledgement(
            message: redaction.quote(message),
            status: root["status_code"]?.int ?? response.status
        )
    }
}
