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
        <nav aria-label="Families"><strong>eKomi sandbox</strong>
        \(families.map { "<a href=\"#\($0.rawValue)\">\($0.title.xmlEscaped)</a>" }.joined(separator: "\n"))
        <a href="/openapi.json">OpenAPI</a></nav>
        <main>
        <h1>A local eKomi</h1>
        <p>\(introduction.xmlEscaped)</p>
        \(shops)
        \(families.map(section).joined(separator: "\n"))
        </main>
        </body>
        </html>

        """
    }

    private var families: [Family] {
        Family.inOrder.filter { family in Endpoint.all.contains { $0.family == family } }
    }

    private var introduction: String {
        let dataset = sandbox.dataset
        let source = dataset.source.map { "with the reviews of \($0)" } ?? "with data made up from seed \(dataset.seed)"
        return "\(Endpoint.all.count { $0.isDocumented }) endpoints of eKomi's API \(source): "
            + "shops (\(dataset.shops.count)), products (\(dataset.products.count)), reviews (\(dataset.reviewCount)). "
            + "All of eKomi's hosts stand at this address; begin a path with the name of a family, such as /engage, to "
            + "reach its host alone. What is changed stays until the sandbox ends. "
            + (sandbox.faults == .none ? "Nothing goes wrong on purpose." : "Some answers go wrong on purpose.")
    }

    private var shops: String {
        let rows = sandbox.shops.map { shop in
            let forms = shop.forms.map { "\($0.id) (\($0.kind.rawValue))" }.joined(separator: ", ")
            let cells = [shop.name, "\(shop.interfaceID)", shop.password, forms, shop.language.rawValue]
            return "<tr>\(cells.map { "<td>\($0.xmlEscaped)</td>" }.joined())</tr>"
        }
        return """
            <div class="table"><table>
            <tr><th>shop</th><th>interface id</th><th>password</th><th>forms</th><th>language</th></tr>
            \(rows.joined(separator: "\n"))
            </table></div>
            """
    }

    private func section(_ family: Family) -> String {
        let articles = Endpoint.all.filter { $0.family == family }
            .map { EndpointArticle(endpoint: $0, dataset: sandbox.dataset, origin: origin).html }
        return """
            <section id="\(family.rawValue)"><h2>\(family.title.xmlEscaped) <small>\(family.rawValue)</small></h2>
            \(articles.joined(separator: "\n"))
            </section>
            """
    }

    private static let style = """
        :root{color-scheme:light dark;--line:light-dark(#d8dce3,#3a3f48);--soft:light-dark(#f5f6f8,#1d2026);\
        --dim:light-dark(#5b6472,#a0a8b5);--get:#1f7a4d;--post:#9a5b00;--put:#1d5fa8;--patch:#7a3fa0}\
        *{box-sizing:border-box}html{scroll-padding-top:5rem}\
        body{font:1rem/1.55 system-ui,sans-serif;margin:0;background:light-dark(#fff,#15171b)}\
        nav{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.1rem 1rem;\
        padding:.7rem 1.25rem;background:light-dark(#fff,#15171b);border-bottom:1px solid var(--line);font-size:.9rem}\
        nav a{color:inherit;text-decoration:none}nav a:hover{text-decoration:underline}\
        main{max-width:64rem;margin:0 auto;padding:1rem 1.25rem 4rem}h1{font-size:1.9rem;margin:1rem 0 .25rem}\
        h2{margin:3rem 0 .75rem;padding-bottom:.3rem;border-bottom:2px solid var(--line)}\
        small{font-weight:400;color:var(--dim)}p{margin:.25rem 0 1rem}\
        article{border:1px solid var(--line);border-radius:.6rem;padding:.8rem 1rem;margin:.75rem 0}\
        h3{margin:0;font-size:1rem;overflow-wrap:anywhere}article p{margin:.3rem 0 .5rem;color:var(--dim)}\
        b{display:inline-block;min-width:3.6rem;margin-right:.4rem;padding:.05rem .4rem;border-radius:.3rem;color:#fff;\
        font-size:.78rem;text-align:center}.get{background:var(--get)}.post{background:var(--post)}\
        .put{background:var(--put)}.patch{background:var(--patch)}\
        pre{background:var(--soft);border-radius:.4rem;white-space:pre-wrap;overflow-wrap:anywhere;margin:.4rem 0;\
        padding:.6rem .8rem;font-size:.83rem}.table{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem}\
        td,th{padding:.25rem 1rem .25rem 0;text-align:left;vertical-align:top}tr+tr{border-top:1px solid var(--line)}\
        summary{cursor:pointer;color:var(--dim);font-size:.9rem}i{color:var(--dim)}
        """
}
