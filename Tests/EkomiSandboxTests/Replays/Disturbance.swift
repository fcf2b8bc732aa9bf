import EkomiClient
import Foundation
import Testing

/// A way in which eKomi's answers may differ from the sandbox's without saying anything else.
enum Disturbance: String, CaseIterable, CustomTestStringConvertible {
    case numbersAsTexts = "numbers are texts"
    case textsAsNumbers = "texts of digits are numbers"
    case flagsAsBooleans = "flags are true and false"
    case flagsAsTexts = "flags are the words true and false"
    case emptyAsNull = "what is empty is null"
    case nullAsEmpty = "what is null is empty"
    case emptyLeftOut = "what is empty is left out"
    case emptyObjectsAsLists = "objects without members are lists"
    case trailingCommas = "a comma stands before each closing bracket"
    case missingCommas = "commas between members are missing"
    case mark = "a byte order mark stands in front"
    case whiteSpace = "white space stands wherever it may"
    case escapes = "everything beyond ASCII is escaped, and slashes"
    case latin1 = "texts are not in UTF-8 but in Latin-1"
    case doubleEncoding = "texts are encoded twice"
    case writtenLineBreaks = "line breaks are a backslash and an n"
    case noEnvelope = "there is no envelope"
    case listOfOne = "what is one is a list of one"
    case numberedKeys = "lists are objects with numbers as names"
    case otherNames = "members have the other names that are known"
    case isoTimes = "times have a T and an offset"
    case zuluTimes = "times have a T and a Z"
    case unixTimes = "times are seconds since 1970"
    case headerNames = "names in the header are in small letters, the content type is wrong"
    case capitalHeaders = "names in the header are in capital letters, and there is no content type"
    case otherToken = "the token has another name"
    case nestedToken = "the token stands in an envelope"

    var testDescription: String { rawValue }

    /// The answer as eKomi might give it instead.
    func disturbing(_ response: Transport.Response) -> Transport.Response {
        var response = response
        response.headers = headers(response.headers)
        guard (200..<300).contains(response.status), let tree = JSONTree(response.body) else { return response }
        response.body = bytes(changed(tree))
        return response
    }

    private func headers(_ headers: [Transport.Header]) -> [Transport.Header] {
        switch self {
        case .headerNames:
            headers.map {
                let isType = $0.name.lowercased() == "content-type"
                return Transport.Header($0.name.lowercased(), isType ? "text/html; charset=iso-8859-1" : $0.value)
            }
        case .capitalHeaders:
            headers.filter { $0.name.lowercased() != "content-type" }
                .map { Transport.Header($0.name.uppercased(), $0.value) }
        default: headers
        }
    }

    private func bytes(_ tree: JSONTree) -> [UInt8] {
        var style = JSONTree.Style()
        switch self {
        case .trailingCommas: style.last = ","
        case .missingCommas: style.memberComma = "  "
        case .whiteSpace: style.space = "\r\n\t "
        case .escapes: style.escapesAll = true
        default: break
        }
        let text = tree.text(style)
        switch self {
        case .mark: return [0xEF, 0xBB, 0xBF] + text.utf8
        case .whiteSpace: return Array("\n \(text)\n".utf8)
        case .latin1:
            // What Latin-1 does not have stays as it is: such an answer would not be in Latin-1.
            guard text.unicodeScalars.allSatisfy({ $0.value < 0x100 }) else { return Array(text.utf8) }
            return text.unicodeScalars.map { UInt8($0.value) }
        default: return Array(text.utf8)
        }
    }

    private func changed(_ tree: JSONTree) -> JSONTree {
        switch self {
        case .numbersAsTexts:
            tree.mapping { _, value in if case .number(let digits) = value { .string(digits) } else { value } }
        case .textsAsNumbers: tree.mapping { _, value in value.asNumber ?? value }
        case .flagsAsBooleans: tree.mapping { key, value in value.flag(key).map(JSONTree.bool) ?? value }
        case .flagsAsTexts:
            tree.mapping { key, value in value.flag(key).map { .string($0 ? "true" : "false") } ?? value }
        case .emptyAsNull: tree.mapping { _, value in value.isEmptyText ? .null : value }
        case .nullAsEmpty: tree.mapping { _, value in if case .null = value { .string("") } else { value } }
        case .emptyLeftOut: tree.mapping { _, value in value.withoutEmpty }
        case .emptyObjectsAsLists:
            tree.mapping { _, value in
                if case .object(let members) = value, members.isEmpty { .array([]) } else { value }
            }
        case .doubleEncoding: tree.mapping { _, value in value.encodedTwice }
        case .writtenLineBreaks:
            tree.mapping { _, value in
                if case .string(let text) = value { .string(text.replacing("\n", with: "\\n")) } else { value }
            }
        case .noEnvelope: tree.withoutEnvelope
        case .listOfOne: tree.withListOfOne
        case .numberedKeys: tree.withNumberedKeys
        case .otherNames: tree.withOtherNames
        case .isoTimes: tree.mapping { _, value in value.time { "\($0)T\($1)+00:00" } }
        case .zuluTimes: tree.mapping { _, value in value.time { "\($0)T\($1)Z" } }
        case .unixTimes: tree.mapping { _, value in value.unixTime }
        case .otherToken:
            tree.renaming(["token": "accessToken", "access_token": "token", "accessToken": "access_token"])
        case .nestedToken: tree.isToken ? .object([("data", tree)]) : tree
        case .trailingCommas, .missingCommas, .mark, .whiteSpace, .escapes, .latin1, .headerNames, .capitalHeaders:
            tree
        }
    }
}
