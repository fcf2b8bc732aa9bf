public import struct Foundation.Data
public import struct Foundation.Date
public import struct Foundation.URL

extension SandboxDataset {
    /// The most reviews that a file may have: all of them are held in memory.
    static let mostOwnReviews = 500_000

    /// What the columns of a file are called.
    static let ownColumns = [
        "review_id", "product_id", "product_name", "rating", "title", "content", "reviewer_name", "reviewer_id",
        "review_timestamp", "review_language", "review_country", "pros", "cons", "is_verified_purchase", "reply",
        "reply_timestamp", "helpful", "not_helpful",
    ]

    /// Reads a file of reviews (CSV, TSV or newline-delimited JSON) to serve them as those of one shop.
    ///
    /// The columns are those of an import: `review_timestamp` and `rating` are required. `mapping` holds our names of
    /// columns by those of the file. Every row has to be one: what is wrong is said with its lines.
    public init(contentsOf file: URL, mapping: [String: String] = [:], now: Date) throws(DatasetFileError) {
        let name = file.lastPathComponent
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: file))
        } catch {
            throw DatasetFileError(name, "it cannot be read: \(error.localizedDescription)")
        }
        try self.init(bytes, name: name, mapping: mapping, now: now)
    }

    init(_ bytes: [UInt8], name: String, mapping: [String: String], now: Date) throws(DatasetFileError) {
        if let unknown = mapping.values.sorted().first(where: { !Self.ownColumns.contains($0) }) {
            let columns = Self.ownColumns.joined(separator: ", ")
            throw DatasetFileError(name, "nothing is read from a column \(unknown); there are \(columns)")
        }
        let format = DatasetTable.Format(fileName: name, bytes: bytes)
        let table = DatasetTable(bytes, format: format, renamed: mapping)
        guard !table.rows.isEmpty else { throw DatasetFileError(name, "there are no reviews in it") }
        guard table.rows.count <= Self.mostOwnReviews else {
            throw DatasetFileError(name, "it has more than \(Self.mostOwnReviews) reviews; serve a part of them")
        }
        for column in ["rating", "review_timestamp"] {
            guard let columns = table.columns, !columns.contains(column) else { continue }
            throw DatasetFileError(
                name,
                "there is no column \(column) among \(columns.joined(separator: ", ")); "
                    + "name another one with --map theirs=\(column)"
            )
        }
        let shop = ShopGenerator(seed: Self.ownSeed).shop(0, language: Self.language(of: table), name: name)
        let reviews = try Self.reviews(of: table, name: name, shop: shop, now: now)
        self.init(
            seed: Self.ownSeed,
            now: Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down)),
            shops: [shop],
            products: Self.products(of: reviews),
            reviewCount: reviews.count,
            source: name,
            ownReviews: reviews
        )
    }

    private static let ownSeed: UInt64 = 1
    /// So many wrong rows are named before giving up.
    private static let mostProblems = 10

    private static func reviews(
        of table: DatasetTable,
        name: String,
        shop: SandboxShop,
        now: Date
    ) throws(DatasetFileError) -> [SandboxReview] {
        var reviews: [SandboxReview] = []
        var problems: [String] = []
        for row in table.rows {
            do throws(RowProblem) {
                if let problem = row.problem { throw RowProblem(text: problem) }
                reviews.append(try SandboxReview(row: row.values, line: row.line, shop: shop, now: now))
            } catch {
                problems.append("line \(row.line): \(error.text)")
                if problems.count == mostProblems { break }
            }
        }
        guard problems.isEmpty else { throw DatasetFileError(name, problems.joined(separator: "\n  ")) }
        // The numbers of reviews follow each other in time.
        reviews.sort { $0.submitted < $1.submitted }
        for place in reviews.indices {
            reviews[place].feedbackID = 10_000_000 + place
            reviews[place].formID = shop.forms[reviews[place].productID == nil ? 0 : 1].id
        }
        return reviews
    }

    /// The language that most of the rows are written in, of those that a shop can have.
    private static func language(of table: DatasetTable) -> SandboxLanguage {
        var counts: [SandboxLanguage: Int] = [:]
        for row in table.rows {
            let code = row.values["review_language"]?.prefix { $0 != "-" && $0 != "_" }.lowercased() ?? ""
            if let language = SandboxLanguage(rawValue: code), SandboxLanguage.ofShops.contains(language) {
                counts[language, default: 0] += 1
            }
        }
        return SandboxLanguage.ofShops.max { counts[$0] ?? 0 < counts[$1] ?? 0 }
            .flatMap { counts[$0] == nil ? nil : $0 } ?? .english
    }

    /// The products that are reviewed, in the order they were first.
    private static func products(of reviews: [SandboxReview]) -> [SandboxProduct] {
        var places: [String: Int] = [:]
        var products: [SandboxProduct] = []
        for review in reviews {
            guard let id = review.productID, places[id] == nil else { continue }
            places[id] = products.count
            products.append(SandboxProduct(id: id, title: review.productName.isEmpty ? id : review.productName))
        }
        return products
    }
}
