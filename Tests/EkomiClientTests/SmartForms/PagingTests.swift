import EkomiClient
import Foundation
import Testing

@Suite("Walking the pages")
struct PagingTests {
    /// The body of a page with so many records, numbered from a first one on.
    private func page(_ first: Int, count: Int, meta: String = "") -> Script.Step {
        let records = (first..<first + count).map { RecordFixture.record(with: [("review_hash", "\"h\($0)\"")]) }
        return .answer(.json("{\"data\":[\(records.joined(separator: ","))]\(meta)}"))
    }

    private let notFound = Script.Step.answer(.refusal(404, "Result is not found against that shop"))

    private func hashes(_ script: Script, _ query: AnswersQuery = AnswersQuery(.v2)) async throws -> [String] {
        var hashes: [String] = []
        for try await page in Germany.account(script.transport).smartForms.pages(query) {
            for review in page.reviews {
                guard case .smartForms(_, let hash, _) = review.key else { continue }
                hashes.append(hash)
            }
        }
        return hashes
    }

    @Test("A short page is the last")
    func endsAtShortPage() async throws {
        let script = Script([page(0, count: 20), page(20, count: 3)])
        #expect(try await hashes(script).count == 23)
        #expect(script.requests.map { $0.query["page"] } == ["1", "2"])
    }

    @Test("After full pages the end is where nothing is found, or a page is empty")
    func endsAtNothing() async throws {
        for end in [notFound, page(0, count: 0)] {
            let script = Script([page(0, count: 20), page(20, count: 20), end])
            #expect(try await hashes(script).count == 40)
            #expect(script.requests.count == 3)
        }
    }

    @Test("A shop without reviews has one page without any")
    func endsAtOnce() async throws {
        let script = Script([notFound])
        var pages: [AnswersPage] = []
        for try await page in Germany.account(script.transport).smartForms.pages(AnswersQuery()) { pages.append(page) }
        #expect(pages.count == 1 && pages.first?.isLast == true && pages.first?.reviews.isEmpty == true)
    }

    @Test("A short page with a next one is not the last, whether the body or the header says so")
    func followsNextPage() async throws {
        let meta = #","meta":{"_links":{"next":{"href":"https://x.example/?page=2"}},"_count":{"total_records":15}}"#
        #expect(try await hashes(Script([page(0, count: 10, meta: meta), page(10, count: 5)])).count == 15)
        guard case .answer(var first) = page(0, count: 10) else { return }
        first.headers = [Transport.Header("link", #"<https://x/?page=1>; rel="prev", <https://x/?page=2>; rel="next""#)]
        #expect(try await hashes(Script([.answer(first), page(10, count: 5)])).count == 15)
    }

    @Test("A full page is not the last even if no next one is named")
    func doubtsMissingNextPage() async throws {
        let meta = #","meta":{"_links":{"next":{"href":""}},"_count":{"total_records":"20"}}"#
        let script = Script([page(0, count: 20, meta: meta), page(20, count: 1)])
        #expect(try await hashes(script).count == 21)
    }

    @Test("A server that ignores the page is an error, since the rest is out of reach")
    func refusesRepeatedFirstPage() async {
        let script = Script([page(0, count: 20)])
        let error = await ekomiError { _ = try await hashes(script) }
        #expect(error?.kind == .unintelligible)
        #expect(error?.reason == "page 2 repeats page 1, so that the rest is out of reach")
        #expect(script.requests.count == 2)
    }

    @Test("A server that says its last page again has come to its end")
    func acceptsRepeatedLastPage() async throws {
        let script = Script([page(0, count: 20), page(20, count: 20)])
        #expect(try await hashes(script).count == 40)
        #expect(script.requests.count == 3)
    }

    @Test("Where the number of records is known, a repeated page is an end only if all of them were there")
    func countsRecords() async throws {
        let all = #","meta":{"_count":{"total_records":20}}"#
        #expect(try await hashes(Script([page(0, count: 20, meta: all)])).count == 20)
        let more = #","meta":{"_count":{"total_records":60}}"#
        let script = Script([page(0, count: 20, meta: more), page(20, count: 20, meta: more)])
        #expect(await ekomiError { _ = try await hashes(script) }?.kind == .unintelligible)
    }

    @Test("A server that gives everything at once, page after page, has given everything")
    func acceptsUnpagedServer() async throws {
        #expect(try await hashes(Script([page(0, count: 50)])).count == 50)
    }

    @Test("A walk starts at the query's own page and asks for each page only when it is wanted")
    func startsWhereAsked() async throws {
        let script = Script([page(0, count: 20), page(20, count: 20)])
        var query = AnswersQuery()
        query.page = 7
        var pages = Germany.account(script.transport).smartForms.pages(query).makeAsyncIterator()
        let first = try await pages.next()
        #expect(first?.number == 7 && script.requests.map { $0.query["page"] } == ["7"])
    }

    @Test("A failed page ends the walk, and the failure is told once")
    func endsAtFailure() async throws {
        let script = Script([page(0, count: 20), .answer(.refusal(422, "published should be 0 or 1"))])
        var pages = Germany.account(script.transport).smartForms.pages(AnswersQuery()).makeAsyncIterator()
        _ = try await pages.next()
        let error = await ekomiError { _ = try await pages.next() }
        #expect(error?.kind == .validation)
        #expect(try await pages.next() == nil)
    }

    @Test("A 404 in other words than eKomi's is no end: the address may be wrong")
    func doubtsOtherNotFound() async {
        let script = Script([.answer(Transport.Response(status: 404, body: Array("<html>Not found</html>".utf8)))])
        #expect(await ekomiError { _ = try await hashes(script) }?.kind == .notFound)
    }
}
