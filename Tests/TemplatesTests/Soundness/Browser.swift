import Foundation

/// A headless browser that loads pages and tells what became of them.
struct Browser {
    /// A page to load: a file name's extension, and the bytes.
    struct Page {
        var fileExtension: String
        var bytes: [UInt8]
    }

    /// What a page says of itself once it has been loaded.
    struct Report: Decodable {
        /// Its number in the order of the pages.
        var page: Int
        /// The elements and the names of their attributes.
        var outline: String
        /// The schemes of its links.
        var schemes: [String]
        /// How often a script of somebody else's has run.
        var intrusions: Int
    }

    /// The program to start, such as `chromium`.
    let program: String

    /// The browser that `STARLING_BROWSER` names; nil if there is none.
    static let chosen = ProcessInfo.processInfo.environment["STARLING_BROWSER"].map { Browser(program: $0) }

    /// Stands in the head of each page: whoever runs a script calls one of these.
    static let guardScript = "var intrusions = 0; alert = msgbox = function () { intrusions += 1 }"

    /// Stands at the end of each page.
    static let reportScript = """
        function outline(node) {
            if (node.nodeType == Node.COMMENT_NODE) return " !";
            if (node.nodeType != Node.ELEMENT_NODE || node.localName == "br") return "";
            var text = " " + node.localName;
            for (var name of node.getAttributeNames()) text += " @" + name;
            for (var child of node.childNodes) text += outline(child);
            return text + " /" + node.localName;
        }
        addEventListener("load", function () {
            setTimeout(function () {
                parent.postMessage({
                    page: parseInt(location.pathname.split("/").pop()),
                    outline: outline(document.documentElement),
                    schemes: Array.from(document.querySelectorAll("a[href]"), function (link) { return link.protocol }),
                    intrusions: intrusions
                }, "*")
            }, 10)
        })
        """

    /// Loads all pages, each in a frame of its own, and returns their reports in order.
    func load(_ pages: [Page], in folder: URL) throws -> [Report] {
        var frames = ""
        for (number, page) in pages.enumerated() {
            let name = "\(number).\(page.fileExtension)"
            try Data(page.bytes).write(to: folder.appending(path: name))
            frames += "<iframe src=\"\(name)\"></iframe>\n"
        }
        let driver = folder.appending(path: "all.html")
        let collector = """
            <!DOCTYPE html><meta charset="utf-8"><pre>[]</pre><script>
            var reports = [];
            addEventListener("message", function (event) {
                reports.push(event.data);
                if (reports.length == \(pages.count)) document.querySelector("pre").textContent = JSON.stringify(reports)
            })
            </script>
            """
        try Data((collector + frames).utf8).write(to: driver)
        let document = try dump(driver, profile: folder.appending(path: "profile"))
        guard let start = document.range(of: "<pre>"), let end = document.range(of: "</pre>") else { return [] }
        let json = document[start.upperBound..<end.lowerBound]
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        return try JSONDecoder().decode([Report].self, from: Data(json.utf8)).sorted { $0.page < $1.page }
    }

    /// The document that a page has become, as HTML.
    private func dump(_ page: URL, profile: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "timeout", "120", program, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
            "--user-data-dir=\(profile.path(percentEncoded: false))", "--virtual-time-budget=30000", "--dump-dom",
            page.absoluteString,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
