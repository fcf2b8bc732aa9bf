/// One way of doing what is measured.
public protocol Contender: Sendable {
    /// What it writes into; made once and used again and again, as a server would.
    associatedtype Output

    /// Its name in tables.
    var name: String { get }

    /// Makes an empty output.
    func makeOutput() -> Output

    /// Does the work once, from the model to the bytes, over what the output held before.
    func run(into output: inout Output) throws

    /// The bytes that were written.
    func bytes(of output: Output) -> [UInt8]
}

extension Contender {
    /// The bytes of one run.
    public func bytes() throws -> [UInt8] {
        var output = makeOutput()
        try run(into: &output)
        return bytes(of: output)
    }
}
