import HTTPTypes
import Hummingbird

extension APIAnswer {
    /// What is answered in place of an answer, for those faults that are statuses.
    static func fault(_ fault: Fault) -> APIAnswer? {
        switch fault {
        case .status(500):
            return APIError.smartForms(500, "Something went wrong, please try again later.").answer
        case .status(let code):
            return proxyPage(HTTPResponse.Status(code: code))
        case .tooManyRequests(let retryAfter):
            var answer = proxyPage(.tooManyRequests)
            answer.headers[.retryAfter] = String(retryAfter)
            return answer
        case .latency, .reset, .truncate, .length, .slow, .comma:
            return nil
        }
    }

    /// A page such as the proxies in front of an API show: HTML where the client expects JSON.
    private static func proxyPage(_ status: HTTPResponse.Status) -> APIAnswer {
        let title = "\(status.code) \(status.reasonPhrase)"
        let page = "<html>\n<head><title>\(title)</title></head>\n<body><h1>\(title)</h1></body>\n</html>\n"
        return APIAnswer(status: status, contentType: "text/html", body: .bytes(Array(page.utf8)))
    }
}

extension [UInt8] {
    /// The JSON with a comma before its last closing bracket, as in several samples of eKomi's document.
    var withTrailingComma: [UInt8] {
        let bracket = lastIndex(of: UInt8(ascii: "]")) ?? lastIndex(of: UInt8(ascii: "}"))
        guard let bracket, bracket > 0, ![UInt8(ascii: "["), UInt8(ascii: "{")].contains(self[bracket - 1]) else {
            return self
        }
        return self[..<bracket] + [UInt8(ascii: ",")] + self[bracket...]
    }
}
