/// Why there is nothing to measure.
enum ContestError: Error {
    case doesNotCompile(String)
    case doesNotRender(String)
    case writesSomethingElse(String, FragmentFormat, at: Int)
    case seesNoAllocations
}

extension ContestError: CustomStringConvertible {
    var description: String {
        switch self {
        case .doesNotCompile(let name): "\(name) does not compile its template"
        case .doesNotRender(let name): "\(name) does not render its template"
        case .writesSomethingElse(let name, let format, let position):
            "\(name) writes other \(format.rawValue) than the hand-written code, from byte \(position) on"
        case .seesNoAllocations: "allocations are not counted; link the C library dynamically"
        }
    }
}
