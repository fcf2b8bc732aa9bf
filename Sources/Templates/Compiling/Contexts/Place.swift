/// Where a variable stands in the output, as far as escaping is concerned.
enum Place: Hashable {
    case htmlText
    case htmlAttribute
    case xmlText
    case xmlAttribute
    case jsonString
    /// Where JSON wants a whole value.
    case jsonValue
    case csvField
    case csvQuoted
    case csvQuotedStart
    case plain
}

extension Place {
    /// What makes text harmless here.
    var escape: Escape {
        switch self {
        case .htmlText, .htmlAttribute: .html
        case .xmlText: .xmlText
        case .xmlAttribute: .xmlAttribute
        case .jsonString: .json
        case .jsonValue: .jsonValue
        case .csvField: .csvField
        case .csvQuoted: .csv
        case .csvQuotedStart: .csvStart
        case .plain: .none
        }
    }
}
