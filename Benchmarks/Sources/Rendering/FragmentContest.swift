import Measuring

/// The fragment in one format, rendered by all contenders.
struct FragmentContest {
    /// How many reviews the fragment shows.
    static let reviews = 10

    let format: FragmentFormat

    /// Ours first.
    func contenders(reviews: Int = Self.reviews) throws -> [any Contender] {
        let product = Product.sample(reviews: reviews)
        return [
            try StarlingContender(product, format), HandWrittenContender(product, format),
            try CTemplateContender(product, format), try SwiftMustacheContender(product, format),
        ]
    }

    /// Checks that all write the same, then measures them.
    func section(_ contest: Contest) throws -> Report.Section {
        let contenders = try contenders()
        let size = try size(ofAll: contenders)
        let measurements = try contest.measure(contenders)
        return Report.Section(
            name: format.rawValue,
            bytes: size,
            measurements: measurements,
            targets: try targets(contest, measurements)
        )
    }

    /// The number of bytes that all write.
    private func size(ofAll contenders: [any Contender]) throws -> Int {
        let ours = try contenders[0].bytes()
        for contender in contenders.dropFirst() {
            let theirs = Self.normalized(try contender.bytes())
            guard theirs != ours else { continue }
            let common = zip(theirs, ours).prefix { $0 == $1 }.count
            throw ContestError.writesSomethingElse(contender.name, format, at: common)
        }
        return ours.count
    }

    /// Spells escapes of JSON as we do: ctemplate writes `\/` for `/`, and `\u003C` for `\u003c`.
    private static func normalized(_ bytes: [UInt8]) -> [UInt8] {
        var text = String(decoding: bytes, as: UTF8.self).replacing("\\/", with: "/")
        for digit in "ABCDEF" { text.replace("\\u003\(digit)", with: "\\u003\(digit.lowercased())") }
        return Array(text.utf8)
    }

    private func targets(_ contest: Contest, _ measurements: [Measurement]) throws -> [Target] {
        let times = measurements.map(\.nanoseconds)
        let (ours, byHand, ctemplate, swiftMustache) = (times[0], times[1], times[2], times[3])
        let many = Self.reviews * 10
        let few = try contest.allocations(of: try contenders()[0])
        let more = try contest.allocations(of: try contenders(reviews: many)[0]) - few
        let values = (many - Self.reviews) * Review.fields.count
        return [
            .atLeast(50, "times faster than swift-mustache", swiftMustache / ours),
            .atMost(0.6, "of the time of ctemplate", ours / ctemplate),
            .atMost(1.5, "of the time of hand-written Swift", ours / byHand),
            .atMost(0.05, "allocations for each further value", Double(more) / Double(values)),
            .atMost(1.1, "of its time alone, beside another thread", measurements[0].slowdownByAnotherThread),
        ]
    }
}
