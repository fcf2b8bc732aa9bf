/// The page at `/`: the shops with their credentials, and every endpoint with a line to try it.
struct FrontPage {
    let sandbox: Sandbox
    /// The address that the lines begin with.
    let origin: String

    var html: String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>eKomi sandbox</title>
        <style>\(Self.style)</style>
        </head>
        <body>
        <main>
        <h1>eKomi sandbox</h1>
        <p>\(introduction.xmlEscaped)</p>
        <h2>Shops</h2>
        \(shops)
        \(Endpoint.Family.allCases.map(family).joined(separator: "\n"))
        </main>
        </body>
        </html>

        """
    }

    private var introduction: String {
        let dataset = sandbox.dataset
        return "A local eKomi, made up from seed \(dataset.seed): shops (\(dataset.shops.count)), "
            + "products (\(dataset.products.count)) and reviews (\(dataset.reviewCount)), none of them real. "
            + "All of eKomi's hosts are this one. "
            + (sandbox.faults == .none ? "Nothing goes wrong on purpose." : "Some answers go wrong on purpose.")
    }

    private var shops: String {
        let rows = sandbox.dataset.shops.map { shop in
            let forms = shop.forms.map { "\($0.id) (\($0.kind.rawValue))" }.joined(separator: ", ")
            let cells = [shop.name, "\(shop.interfaceID)", shop.password, forms, shop.language.rawValue]
            return "<tr>\(cells.map { "<td>\($0.xmlEscaped)</td>" }.joined())</tr>"
        }
        return """
            <table>
            <tr><th>shop</th><th>interface id</th><th>password</th><th>forms</th><th>language</th></tr>
            \(rows.joined(separator: "\n"))
            </table>
            """
    }

    private func family(_ family: Endpoint.Family) -> String {
        let endpoints = Endpoint.all.filter { $0.family == family }
        return """
            <h2>\(family.title.xmlEscaped)</h2>
            \(endpoints.map(section).joined(separator: "\n"))
            """
    }

    private func section(_ endpoint: Endpoint) -> String {
        let parameters = endpoint.parameters.map {
            "<dt><code>\($0.name.xmlEscaped)</code></dt><dd>\($0.explanation.xmlEscaped)</dd>"
        }
        let list =
            parameters.isEmpty ? "" : "<details><summary>parameters</summary><dl>\(parameters.joined())</dl></details>"
        let curl = CurlLine(endpoint: endpoint, dataset: sandbox.dataset, origin: origin)
        return """
            <section>
            <h3><code>\(endpoint.method.rawValue.xmlEscaped) \(endpoint.path.xmlEscaped)</code></h3>
            <p>\(endpoint.summary.xmlEscaped)</p>
            <pre>\(curl.text.xmlEscaped)</pre>
            \(list)
            </section>
            """
    }

    private static let style = """
        :root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:0}\
        main{max-width:60rem;margin:0 auto;padding:2rem 1rem}h2{margin-top:2.5rem}h3{margin-bottom:0}\
        p{margin:.25rem 0}table{border-collapse:collapse}td,th{padding:.25rem 1rem .25rem 0;text-align:left}\
        pre{background:#8882;border-radius:.4rem;white-space:pre-wrap;overflow-wrap:anywhere;padding:.6rem .8rem;font-size:.85rem}\
        dt{float:left;clear:left;min-width:16rem}dd{margin-left:17rem}section{margin-top:1.5rem}
        """
}

extension Endpoint.Family {
    /// What people call it.
    fileprivate var title: String {
        switch self {
        case .smartForms: "SmartForms"
        case .core: "Core API"
        case .smartWidgets: "SmartWidgets"
        case .shop: "The merchant's shop"
        }
    }
}
