import Foundation
import ReviewStore
import Reviews
import Testing

@Suite("A snapshot")
struct ReadingTests {
    @Test("gives every part of a review back as it was recorded")
    func roundTrip() async throws {
        try await StoreFixture.with { fixture in
            var incoming = try fixture.review("a", text: "Gr\u{FC}\u{DF}e \u{1F45F}\u{200D}\n<script>\u{1}")
            incoming.review.language = "de"
            incoming.review.country = "AT"
            incoming.review.pros = ["light", "\"quoted\"", "", "3:no"]
            incoming.review.cons = ["dear"]
            incoming.review.pictures = ["https://shop.example/1.jpg"]
            incoming.review.replies = [Reply(text: "Thanks", date: Date(timeIntervalSince1970: 1_781_000_000.5))]
            incoming.review.answers = [
                Answer(questionID: "1", question: "Fit?", value: .stars(.highest)),
                Answer(question: "NPS", value: .scale(9, range: 0...10)),
                Answer(question: "Again?", value: .choice(true)),
                Answer(questionID: "2", question: "7:a", value: .text("5:\0\u{1F}:\u{1E}")),
                Answer(question: "", value: .text("")),
            ]
            incoming.review.isVerifiedPurchase = true
            incoming.review.isIncentivized = false
            incoming.review.collectionMethod = .postFulfillment
            incoming.review.helpfulCount = 3
            incoming.review.unhelpfulCount = 1
            incoming.review.url = "https://shop.example/r/1"
            incoming.review.pageType = .group
            incoming.review.sourceID = "4711"
            try fixture.record([incoming])
            let snapshot = try fixture.store.snapshot()
            #expect(try snapshot.reviews(of: "shoe", in: ["germany"]) == [incoming.review])
            #expect(try Array(snapshot.reviewBatch(of: ["shoe"], in: ["germany"])) == [incoming.review.asShown])
            #expect(try snapshot.review(incoming.review.id) == incoming.review)
            #expect(try snapshot.rawRecord(of: incoming.review.id) == #"{"review_hash":"a"}"#)

            var (read, made) = (ReviewBatch(), ReviewBatch())
            try snapshot.forEachFeedReview(in: ["germany"]) { row in
                #expect(row.isAbout("shoe") && !row.isAbout("shoes") && !row.isAbout(nil))
                #expect(row.product == "shoe" && row.id == incoming.review.id && row.sourceID == "4711")
                try row.append(to: &read)
            }
            made.append(incoming.review)
            #expect(read.told == made.told)
        }
    }

    @Test("loses nothing after a NUL, at which SQLite would stop reading")
    func nulIsReplaced() async throws {
        try await StoreFixture.with { fixture in
            try fixture.record([fixture.review("a", product: "a\0b", text: "one\0two")])
            let snapshot = try fixture.store.snapshot()
            #expect(try snapshot.productIDs(in: ["germany"]) == ["a\u{FFFD}b"])
            #expect(try snapshot.texts(of: "a\u{FFFD}b") == ["one\u{FFFD}two"])
        }
    }

    @Test("shows what the policy admits")
    func policy() async throws {
        try await StoreFixture.with { fixture in
            var spam = try fixture.review("s", text: "spam")
            spam.review.isSpam = true
            try fixture.record([
                fixture.review("a", stars: 5, text: "published"),
                fixture.review("b", stars: 2, text: "low", day: 2),
                fixture.review("c", text: "unpublished", day: 3, status: .unpublished),
                fixture.review("d", text: "withdrawn", status: .withdrawn),
                fixture.review("e", text: "rejected", status: .rejected),
                spam,
            ])
            let snapshot = try fixture.store.snapshot()
            let texts = { (policy: PublicationPolicy) in
                try snapshot.reviews(of: "shoe", in: ["germany"], policy: policy).map(\.text)
            }
            #expect(try texts(PublicationPolicy()) == ["low", "published"])
            #expect(try texts(PublicationPolicy(fewestStars: 4)) == ["published"])
            let open = PublicationPolicy(showsUnpublished: true)
            #expect(try texts(open) == ["unpublished", "low", "published"])
            #expect(try snapshot.rating(of: "shoe", in: ["germany"], from: .reviews)?.count == 2)
            #expect(try snapshot.rating(of: "shoe", in: ["germany"], from: .reviews, policy: open)?.count == 3)
            #expect(try snapshot.counts(in: ["germany"], policy: open) == StoreCounts(reviews: 3, products: 1))
        }
    }

    @Test("gives spam to feeds, with the unpublished and the low ones, and tells that its product changed")
    func spamIsForFeeds() async throws {
        try await StoreFixture.with { fixture in
            var spam = try fixture.review("s", text: "spam", day: 1)
            spam.review.isSpam = true
            var refused = try fixture.review("r", text: "refused spam", status: .rejected)
            refused.review.isSpam = true
            try fixture.record([
                fixture.review("a", stars: 1, text: "low", day: 2), spam, refused,
                fixture.review("c", text: "unpublished", day: 3, status: .unpublished),
                fixture.review("w", text: "withdrawn", status: .withdrawn),
            ])
            let snapshot = try fixture.store.snapshot()
            #expect(try fed(snapshot) == ["unpublished", "low", "spam"])
            #expect(try snapshot.counts(in: ["germany"]) == StoreCounts(reviews: 1, products: 1))

            spam.review.status = .withdrawn
            try fixture.record([spam])
            let after = try fixture.store.snapshot()
            #expect(try fed(after) == ["unpublished", "low"])
            #expect(try after.changes(since: snapshot.revision, in: ["germany"]).bereavedProducts == ["shoe"])
        }
    }

    private func fed(_ snapshot: StoreSnapshot) throws -> [String] {
        var texts: [String] = []
        try snapshot.forEachFeedReview(in: ["germany", "austria"]) { texts.append(try $0.review().text) }
        return texts
    }

    @Test("tells a feed which reviews are called by an id that others bear too, in whatever account")
    func sharedSourceIDs() async throws {
        try await StoreFixture.with { fixture in
            let review = { (text: String, id: String, account: Account.Name) in
                var incoming = try fixture.review(text, in: account, text: text)
                incoming.review.sourceID = id
                return incoming
            }
            let plain = try fixture.review("plain", text: "plain")
            var hidden = try review("hidden", "3", "germany")
            hidden.review.status = .withdrawn
            try fixture.record([
                plain, review("own", "1", "germany"), review("here", "2", "germany"), review("once", "3", "germany"),
                hidden,
                review("as another", plain.review.id.rawValue, "germany"),
            ])
            try fixture.record([review("there", "2", "austria")], in: "austria")
            var shared: Set<String> = []
            try fixture.store.snapshot()
                .forEachFeedReview(in: ["germany", "austria"]) { row in
                    if row.sharesSourceID { shared.insert(try row.review().text) }
                }
            #expect(shared == ["here", "there", "as another"])
        }
    }

    @Test("lists the newest reviews of several accounts and products together, no more than asked for")
    func newestFirst() async throws {
        try await StoreFixture.with { fixture in
            try fixture.record([fixture.review("a", text: "1", day: 1), fixture.review("c", text: "3", day: 3)])
            try fixture.record(
                [
                    fixture.review("b", in: "austria", text: "2", day: 2),
                    fixture.review("d", in: "austria", text: "4", day: 4),
                ],
                in: "austria"
            )
            try fixture.record([fixture.review("e", product: "boot", text: "5", day: 5)])
            let snapshot = try fixture.store.snapshot()
            let newest = try snapshot.reviews(of: "shoe", in: ["germany", "austria"], limit: 3)
            #expect(newest.map(\.text) == ["4", "3", "2"])
            #expect(newest.map(\.account) == ["austria", "germany", "austria"])
            #expect(
                try Array(snapshot.reviewBatch(of: ["shoe"], in: ["germany", "austria"], limit: 3))
                    == newest.map(\.asShown)
            )
            let together = try snapshot.reviewBatch(of: ["shoe", "boot"], in: ["germany", "austria"], limit: 3)
            #expect(together.map(\.text) == ["5", "4", "3"])
            #expect(together.map(\.product) == ["boot", "shoe", "shoe"])
        }
    }

    @Test("reads reviews for pages the same into the memory of others, whatever these held")
    func reused() async throws {
        try await StoreFixture.with { fixture in
            var long = try fixture.review("a", product: "boot", text: String(repeating: "long ", count: 200), day: 1)
            long.review.pros = ["warm", "dry"]
            long.review.replies = [Reply(text: "Thanks", date: Date(timeIntervalSince1970: 1_781_000_000))]
            long.review.answers = [Answer(question: "Fit?", value: .stars(.highest))]
            try fixture.record([long, fixture.review("b", text: "short", day: 2)])
            let snapshot = try fixture.store.snapshot()
            let products: [Product.ID?] = ["boot", "shoe", "boot", "none", "shoe"]
            let fresh = try products.map { try Array(snapshot.reviewBatch(of: [$0], in: ["germany"])) }
            #expect(fresh.map(\.count) == [1, 1, 1, 0, 1] && fresh[0].first?.pros == ["warm", "dry"])
            for (product, expected) in zip(products, fresh) {
                let batch = try snapshot.reviewBatch(of: [product], in: ["germany"])
                #expect(Array(batch) == expected)
                snapshot.reuse([batch])
            }
        }
    }

    @Test("streams the reviews of several accounts product by product, newest first, and the shop's apart")
    func streams() async throws {
        try await StoreFixture.with { fixture in
            try fixture.record([
                fixture.review("a", product: "b", text: "b1", day: 1),
                fixture.review("b", product: "a", text: "a2", day: 2),
                fixture.review("c", product: nil, text: "shop", day: 9),
                fixture.review("h", product: "a", text: "hidden", status: .withdrawn),
            ])
            try fixture.record(
                [
                    fixture.review("d", product: "a", in: "austria", text: "a3", day: 3),
                    fixture.review("e", product: "c", in: "austria", text: "c1", day: 1),
                ],
                in: "austria"
            )
            let snapshot = try fixture.store.snapshot()
            var texts: [String] = []
            try snapshot.forEachReview(of: .product, in: ["germany", "austria"]) { texts.append($0.text) }
            #expect(texts == ["a3", "a2", "b1", "c1"])
            var shop: [String] = []
            try snapshot.forEachReview(of: .shop, in: ["germany", "austria"]) { shop.append($0.text) }
            #expect(shop == ["shop"])
            #expect(try snapshot.productIDs(in: ["germany", "austria"]) == ["a", "b", "c"])
        }
    }

    @Test("knows nothing of an account that was never registered")
    func unknownAccount() async throws {
        try await StoreFixture.with { fixture in
            let snapshot = try fixture.store.snapshot()
            #expect(try !snapshot.isComplete(["nowhere"]))
            #expect(try snapshot.reviews(of: "shoe", in: ["nowhere"]).isEmpty)
            #expect(try snapshot.rating(of: nil, in: ["nowhere"], from: .summary) == nil)
        }
    }
}

extension ReviewBatch {
    /// Everything that is known of its reviews, in words.
    fileprivate var told: [String] {
        reviews.map { review in
            let texts = [
                review.id, review.sourceID, review.title, review.text, review.reviewerID, review.reviewerName,
                review.language, review.country, review.url,
            ]
            let lists = [review.pros, review.cons, review.pictures].map { listed[$0].map { text($0) } }
            return """
                \(texts.map { $0.map { text($0) } }) \(lists) \(review.stars) \(review.isAnonymous) \(review.date) \
                \(String(describing: review.isVerifiedPurchase)) \(String(describing: review.isIncentivized)) \
                \(String(describing: review.collectionMethod)) \(review.isSpam) \(String(describing: review.pageType)) \
                \(review.status)
                """
        }
    }
}

extension Review {
    /// The review without what no page shows.
    fileprivate var asShown: Review {
        var review = self
        review.form = nil
        review.reviewer.id = nil
        review.country = nil
        review.collectionMethod = nil
        review.url = nil
        review.sourceID = nil
        review.pageType = nil
        return review
    }
}
