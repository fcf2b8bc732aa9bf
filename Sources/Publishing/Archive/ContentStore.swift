import GRDB

/// The rows of content and its variants.
struct ContentStore {
    let database: Database
    private let recent: RecentContents
    private let keys: ContentKeys
    private let find: RepeatedStatement
    private let insertion: RepeatedStatement
    private let packedInsertion: RepeatedStatement
    private let gzipInsertion: RepeatedStatement
    private let brotliInsertion: RepeatedStatement

    /// Stores contents of a draft, which has put these already.
    init(_ database: Database, recent: RecentContents, keys: ContentKeys) throws {
        self.database = database
        self.recent = recent
        self.keys = keys
        find = try RepeatedStatement("SELECT content FROM content_key WHERE hash = ?", in: database)
        insertion = try RepeatedStatement("INSERT INTO content (hash, size, bytes) VALUES (?, ?, ?)", in: database)
        packedInsertion = try RepeatedStatement(
            "INSERT INTO content (hash, size, pack, start, extent) VALUES (?, ?, ?, ?, ?)",
            in: database
        )
        gzipInsertion = try Self.variantInsertion("variant_gzip", in: database)
        brotliInsertion = try Self.variantInsertion("variant_brotli", in: database)
    }

    private static func variantInsertion(_ table: String, in database: Database) throws -> RepeatedStatement {
        try RepeatedStatement("INSERT INTO \(table) (content, hash, size, bytes) VALUES (?, ?, ?, ?)", in: database)
    }

    /// The id of content that is known; of what the same draft put long ago, it need not be.
    func id(of hash: ContentHash) throws -> Int64? {
        if let id = recent.id(of: hash) { return id }
        return try hash.bytes.withUnsafeBytes { hash in
            try find.bind(hash, at: 1)
            return try find.firstInteger()
        }
    }

    /// Inserts content that is not known, with its variants, and returns its id; its bytes into a pack, if there is one.
    func insert(_ content: DraftContent, _ variants: Variants, packingIn pack: PackWriter?) throws -> Int64 {
        let id: Int64
        switch content {
        case .bytes(let bytes, let hash):
            let extent = bytes.isEmpty ? nil : try pack?.append(bytes, variants)
            if let extent {
                id = try insert(hash, size: bytes.count, packed: extent)
            } else {
                id = try bytes.withUnsafeBytes { try insert(hash, size: bytes.count, bytes: $0) }
            }
            try insert(variants, of: id, isPacked: extent != nil)
        case .file(let file, let gzip):
            id = try insert(file.hash, size: file.size, bytes: nil)
            if let gzip { try insert(gzip, of: id) }
        }
        recent.insert(id, content.hash)
        keys.insert(content.hash, of: id)
        return id
    }

    private func insert(_ hash: ContentHash, size: Int, bytes: UnsafeRawBufferPointer?) throws -> Int64 {
        try hash.bytes.withUnsafeBytes { hash in
            try insertion.bind(hash, at: 1)
            try insertion.bind(Int64(size), at: 2)
            try insertion.bind(bytes, at: 3)
            try insertion.run()
            return database.lastInsertedRowID
        }
    }

    private func insert(_ hash: ContentHash, size: Int, packed extent: PackedExtent) throws -> Int64 {
        try hash.bytes.withUnsafeBytes { hash in
            try packedInsertion.bind(hash, at: 1)
            try packedInsertion.bind(Int64(size), at: 2)
            try packedInsertion.bind(extent.pack, at: 3)
            try packedInsertion.bind(Int64(extent.start), at: 4)
            try packedInsertion.bind(Int64(extent.count), at: 5)
            try packedInsertion.run()
            return database.lastInsertedRowID
        }
    }

    /// Inserts the gzip sibling of a file.
    func insert(_ gzip: DraftContent.StoredFile, of content: Int64) throws {
        try insert(gzip.hash, size: gzip.size, bytes: nil, of: content, by: gzipInsertion)
    }

    /// Inserts the variants of a content; those that follow it in a pack without their bytes.
    func insert(_ variants: Variants, of content: Int64, isPacked: Bool = false) throws {
        for (bytes, insertion) in [(variants.gzip, gzipInsertion), (variants.brotli, brotliInsertion)] {
            guard let bytes else { continue }
            let hash = ContentHash(of: bytes)
            try bytes.withUnsafeBytes {
                try insert(hash, size: bytes.count, bytes: isPacked ? nil : $0, of: content, by: insertion)
            }
        }
    }

    private func insert(
        _ hash: ContentHash,
        size: Int,
        bytes: UnsafeRawBufferPointer?,
        of content: Int64,
        by insertion: RepeatedStatement
    ) throws {
        try hash.bytes.withUnsafeBytes { hash in
            try insertion.bind(content, at: 1)
            try insertion.bind(hash, at: 2)
            try insertion.bind(Int64(size), at: 3)
            try insertion.bind(bytes, at: 4)
            try insertion.run()
        }
    }
}
