import Foundation
import Testing

@testable import Publishing

@Suite("Paths of a site")
struct SitePathTests {
    @Test(
        "An id becomes one segment that is safe in a URL and on disk",
        arguments: [
            ("4711", "4711"),
            ("AB_c-9", "AB_c-9"),
            ("v1.2.3", "v1.2.3"),
            ("stars.html", "stars.html"),
            ("", "~"),
            (".", "~2e"),
            ("..", "~2e~2e"),
            (".htaccess", "~2ehtaccess"),
            ("trailing.", "trailing~2e"),
            ("../../etc/passwd", "~2e.~2f..~2fetc~2fpasswd"),
            ("a/b", "a~2fb"),
            ("a\\b", "a~5cb"),
            ("%00", "~2500"),
            ("~", "~7e"),
            ("a b", "a~20b"),
            ("ä", "~c3~a4"),
            ("😀", "~f0~9f~98~80"),
            ("<script>", "~3cscript~3e"),
        ]
    )
    func encodes(id: String, segment: String) {
        #expect(SitePath.segment(for: id) == segment)
    }

    @Test("Different ids have different segments, each of them canonical")
    func isInjective() {
        let alphabet = ["a", "A", ".", "~", "/", "2", "e", "f", "", "%", "ä", "\u{61}\u{308}", "\0", "-"]
        var ids: Set<[UInt8]> = []
        var segments: Set<String> = []
        for first in alphabet {
            for second in alphabet {
                for third in alphabet {
                    for fourth in alphabet {
                        let id = first + second + third + fourth
                        ids.insert([UInt8](id.utf8))
                        let segment = SitePath.segment(for: id)
                        segments.insert(segment)
                        #expect(SitePath(parsing: "/de/p/\(segment)/stars.html") != nil)
                    }
                }
            }
        }
        #expect(segments.count == ids.count)
    }

    @Test("A NUL is encoded, and is no part of a path")
    func encodesNUL() {
        #expect(SitePath.segment(for: "a\0b") == "a~00b")
        #expect(SitePath(parsing: "/de/a\0b") == nil)
    }

    @Test("Ids that are the same characters but other bytes have different segments")
    func tellsNormalFormsApart() {
        #expect(SitePath.segment(for: "\u{e9}") != SitePath.segment(for: "e\u{301}"))
    }

    @Test(
        "A very long id ends in a hash and stays told apart from its neighbours",
        arguments: ["x", "/", "ä", "a."]
    )
    func shortens(unit: String) {
        let first = SitePath.segment(for: String(repeating: unit, count: 300) + "1")
        let second = SitePath.segment(for: String(repeating: unit, count: 300) + "2")
        #expect(first != second)
        #expect(first.utf8.count <= 200)
        #expect(SitePath.segment(for: first) != first, "the hashed form is nobody's own id")
        #expect(
            SitePath(parsing: "de/p/\(first)/stars.html")
                == SitePath("de", "p", String(repeating: unit, count: 300) + "1", "stars.html")
        )
    }

    @Test("The longest id that needs no hash keeps its text")
    func keepsLongIds() {
        let id = String(repeating: "a", count: 200)
        #expect(SitePath.segment(for: id) == id)
        #expect(SitePath.segment(for: id + "a") != id + "a")
    }

    @Test("A path is read back from a URL as it was written", arguments: ["4711", "..", "", "a/b", "é", "~", "A.b"])
    func parsesWhatItWrites(id: String) {
        let path = SitePath("de", "p", id, "stars.html")
        #expect(SitePath(parsing: path.urlPath) == path)
        #expect(SitePath(parsing: path.rawValue) == path)
    }

    @Test(
        "Nothing but a canonical path is a path",
        arguments: [
            "", "/", "//", "/de//x", "/de/", "/de/../x", "/de/./x", "/..", "/.git", "/de/x.", "/de/a b", "/de/a%20b",
            "/de/~2E", "/de/~41", "/de/~2", "/de/~zz", "/de/x~2ey", "/de/a\\b", "/de/ä", "/de/a~~b",
            "/~~0000", "/de/x?y", "/de/x#y", "/de/:x",
        ]
    )
    func refuses(text: String) {
        #expect(SitePath(parsing: text) == nil)
    }

    @Test("A folder holds what is below it, not what merely begins like it")
    func knowsFolders() {
        let folder = SitePath("de", "p")
        #expect(SitePath("de", "p", "1", "stars.html").isWithin(folder))
        #expect(folder.isWithin(folder))
        #expect(!SitePath("de", "products").isWithin(folder))
        #expect(!SitePath("de").isWithin(folder))
    }

    @Test("Hashed assets are recognised by their names")
    func knowsHashedAssets() {
        #expect(SitePath("assets", "stars.0a1b2c3d4e5f.css").isHashedAsset)
        #expect(!SitePath("assets", "loader.js").isHashedAsset)
        #expect(!SitePath("de", "stars.0a1b2c3d4e5f.css").isHashedAsset)
    }
}
