/// What the front page says of one endpoint.
struct EndpointArticle {
    let endpoint: Endpoint
    let dataset: SandboxDataset
    let origin: String

    var html: String {
        let method = endpoint.method.rawValue
        let curl = CurlLine(endpoint: endpoint, dataset: dataset, origin: origin)
        return """
            <article>
            <h3><b class="\(method.lowercased())">\(method)</b><code>\(endpoint.address.xmlEscaped)</code> \
            <small>\(endpoint.name.xmlEscaped)</small></h3>
            <p>\(endpoint.summary.xmlEscaped)</p>
            <pre>\(curl.text.xmlEscaped)</pre>
            <details><summary>\(title)</summary><div class="table"><table>
            \(parameters)\(answers)
            </table></div></details>
            </article>
            """
    }

    private var title: String {
        endpoint.parameters.isEmpty ? "Answers" : "Parameters (\(endpoint.parameters.count)) and answers"
    }

    private var parameters: String {
        endpoint.parameters
            .map { parameter in
                let place = parameter.place.rawValue + (parameter.isRequired ? ", required" : "")
                return """
                    <tr><td><code>\(parameter.name.xmlEscaped)</code></td><td><i>\(place)</i></td>\
                    <td>\(parameter.explanation.xmlEscaped)</td></tr>

                    """
            }
            .joined()
    }

    private var answers: String {
        endpoint.outcomes
            .map { outcome in
                """
                <tr><td>\(outcome.status)</td><td><i>\((outcome.contentType ?? "no body").xmlEscaped)</i></td>\
                <td>\(outcome.meaning.xmlEscaped)</td></tr>
                """
            }
            .joined(separator: "\n")
    }
}
