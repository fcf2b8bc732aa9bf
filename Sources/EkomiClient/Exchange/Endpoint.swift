/// One endpoint of one of eKomi's APIs: what is sent, and what the answer means.
///
/// A further endpoint is a type that conforms to this, in the folder of its family, and a method of its client.
protocol Endpoint: Sendable {
    associatedtype Answer: Sendable

    /// Where it is and how it is called.
    var call: Call { get }

    /// What is asked; throws if a parameter is out of its documented range.
    func parameters() throws(InvalidParameter) -> Parameters

    /// Reads the answer.
    func answer(from received: Received) throws(Refusal) -> Answer

    /// What a refusal amounts to that only means that there is nothing; nil if it is to be thrown.
    func answer(to refusal: Refusal) -> Answer?
}

extension Endpoint {
    func parameters() throws(InvalidParameter) -> Parameters { Parameters() }

    func answer(to refusal: Refusal) -> Answer? { nil }
}
