import Foundation
public import Testing

/// Expected output kept as a file beside the test, in `Golden/`.
///
/// `STARLING_UPDATE_GOLDEN=1 swift test` writes what came out instead of comparing it; look at the diff before
/// committing it.
public enum Golden {
    /// Expects `actual` to be the golden file of that name.
    public static func expect(
        _ actual: some Collection<UInt8>,
        matches name: String,
        testFile: StaticString = #filePath,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = URL(filePath: "\(testFile)").deletingLastPathComponent().appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["STARLING_UPDATE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(actual).write(to: file)
            return
        }
        let expected = try? Data(contentsOf: file)
        #expect(
            String(decoding: actual, as: UTF8.self) == expected.map { String(decoding: $0, as: UTF8.self) },
            "differs from Golden/\(name); STARLING_UPDATE_GOLDEN=1 accepts the new output",
            sourceLocation: sourceLocation
        )
    }

    /// Expects `actual` to be the golden file of that name.
    public static func expect(
        _ actual: String,
        matches name: String,
        testFile: StaticString = #filePath,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try expect(Array(actual.utf8), matches: name, testFile: testFile, sourceLocation: sourceLocation)
    }
}
