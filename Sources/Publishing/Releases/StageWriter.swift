import GRDB

/// Notes what a draft says of paths in its temporary table.
struct StageWriter {
    private let putting: RepeatedStatement
    private let setting: RepeatedStatement

    init(_ database: Database) throws {
        putting = try RepeatedStatement(
            """
            INSERT OR REPLACE INTO temp.stage (path, action, content, media_type, fingerprint, digest)
            VALUES (?, \(ReleaseStage.Action.put.rawValue), ?, ?, ?, ?)
            """,
            in: database
        )
        setting = try RepeatedStatement(
            "INSERT OR REPLACE INTO temp.stage (path, action) VALUES (?, ?)",
            in: database
        )
    }

    /// Notes that a path gets a content.
    func put(
        _ path: SitePath,
        content: Int64,
        _ hash: ContentHash,
        _ mediaType: MediaType,
        _ fingerprint: Fingerprint?
    ) throws {
        var (path, mediaType) = (path.rawValue, mediaType.rawValue)
        try putting.bind(content, at: 2)
        try path.withUTF8 { path in
            try putting.bind(utf8: path, at: 1)
            try mediaType.withUTF8 { mediaType in
                try putting.bind(utf8: mediaType, at: 3)
                try putting.bind(RowDigest.entry(path, hash.bytes, mediaType), at: 5)
                guard let fingerprint else {
                    try putting.bind(nil, at: 4)
                    try putting.run()
                    return
                }
                try fingerprint.bytes.withUnsafeBytes {
                    try putting.bind($0, at: 4)
                    try putting.run()
                }
            }
        }
    }

    /// Notes that a path is kept or removed.
    func set(_ action: ReleaseStage.Action, at path: SitePath) throws {
        var path = path.rawValue
        try path.withUTF8 {
            try setting.bind(utf8: $0, at: 1)
            try setting.bind(Int64(action.rawValue), at: 2)
            try setting.run()
        }
    }
}
