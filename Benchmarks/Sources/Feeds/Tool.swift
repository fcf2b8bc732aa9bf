import Foundation
import Measuring

/// Programs that are run and timed from outside: ours and those of the system.
enum Tool {
    /// What the feed reads: the columns of each review in the order of the feed, and the catalogue.
    private static let rows = """
        SELECT public_id, product, stars, title, text, reviewer_id, reviewer_name, reviewer_is_anonymous, submitted,
            language, country, pros, cons, pictures, is_verified_purchase, is_incentivized, collection_method, is_spam,
            url, status, source_id, page_type
        FROM review WHERE account = 1 AND product > '' AND visibility > 0 ORDER BY product, submitted DESC, public_id;
        SELECT body FROM catalogue_product WHERE catalogue = 1 AND NOT is_gone ORDER BY id;
        """

    /// Runs this program for another measurement.
    static func ours(_ arguments: String..., in shop: URL? = nil) throws -> Figures {
        let shopArguments = shop.map { ["--shop", $0.path(percentEncoded: false)] } ?? []
        let told = try run(Command.ownPath(), arguments + shopArguments)
        guard let line = told.split(separator: "\n").last else {
            throw Command.Failure("\(arguments) told nothing")
        }
        return try JSONDecoder().decode(Figures.self, from: Data(line.utf8))
    }

    /// Lets `sqlite3` print the same rows from the same database.
    static func sqlite3(printing shop: URL) throws -> Figures {
        let database = shop.appending(path: "review.db").path(percentEncoded: false)
        return try timed {
            try run("/bin/sh", ["-c", "exec sqlite3 -readonly \"$0\" \"$1\" >/dev/null", database, rows])
        }
    }

    /// Copies the finished files and brings the copies to the disk.
    static func copy(feedsOf shop: URL) throws -> Figures {
        let (feeds, copies) = (path(shop, "feeds"), path(shop, "copies"))
        defer { try? FileManager.default.removeItem(atPath: copies) }
        return try timed { try run("/bin/sh", ["-c", "cp -r \"$0\" \"$1\" && sync \"$1\"/*", feeds, copies]) }
    }

    /// Compresses the finished XML as hard as we do, with the program that everybody has.
    static func gzip(feedsOf shop: URL) throws -> Figures {
        let script =
            "for file in \"$0\"/*; do case ${file##*/} in *.*) ;; *) [ \"$(head -c 5 \"$file\")\" = '<?xml' ] && "
            + "gzip -6 -c \"$file\" >/dev/null;; esac; done; true"
        return try timed { try run("/bin/sh", ["-c", script, path(shop, "feeds")]) }
    }

    /// Removes what was published before.
    static func clear(_ shop: URL) throws {
        for name in ["feeds", "packs", "site.db", "site.db-wal", "site.db-shm"] {
            let file = path(shop, name)
            if FileManager.default.fileExists(atPath: file) { try FileManager.default.removeItem(atPath: file) }
        }
    }

    /// The largest XML file of the feed.
    static func largestFile(of shop: URL) throws -> URL {
        let feeds = shop.appending(path: "feeds")
        let files = try FileManager.default.contentsOfDirectory(at: feeds, includingPropertiesForKeys: [.fileSizeKey])
            .filter { !$0.lastPathComponent.contains(".") }
            .filter { file in
                guard let handle = try? FileHandle(forReadingFrom: file) else { return false }
                return (try? handle.read(upToCount: 5)) == Data("<?xml".utf8)
            }
        let sizes = try files.map { ($0, try $0.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0) }
        guard let largest = sizes.max(by: { $0.1 < $1.1 })?.0 else { throw Command.Failure("there is no feed") }
        return largest
    }

    /// Runs a program to its end and returns what it wrote to its standard output.
    @discardableResult
    static func run(_ path: String, _ arguments: [String]) throws -> String {
        var command = Command(path)
        command.arguments = arguments
        return try command.run().output
    }

    private static func timed(_ work: () throws -> Void) throws -> Figures {
        let time = try ContinuousClock().measure(work)
        return Figures(seconds: time / .seconds(1), peakMemory: 0, bytes: 0, files: 0)
    }

    private static func path(_ shop: URL, _ name: String) -> String {
        shop.appending(path: name).path(percentEncoded: false)
    }
}
