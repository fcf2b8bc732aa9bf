import Foundation
import Reviews
import Snippets
import Testing

@Suite("Pages of a list")
struct PagingTests {
    /// Renders a product with reviews of one to five stars in turn, ten a year, every third in German, as `name: text`.
    private func pages(
        reviews count: Int,
        perPage: Int = 10,
        _ change: (inout StorefrontContext) -> Void = { _ in }
    ) throws -> [String: String] {
        var context = Samples.context
        context.reviewsPerPage = perPage
        change(&context)
        var input = Samples.ordinary
        let reviews = (0..<count)
            .map { index in
                var review = Samples.praise
                review.stars = Samples.stars(100 + index % 5 * 100)
                review.date = Samples.date(-index * 24 * 36)
                review.text = "Review number \(index)."
                review.language = index % 3 == 0 ? "de-DE" : "en"
                review.helpfulCount = index * 7 % count
                return review
            }
        input.reviews = ReviewBatch(reviews)
        input.reviewCount = count
        let snippets = try Samples.renderer(context: context).render(product: input)
        return Dictionary(uniqueKeysWithValues: snippets.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    private func numbers(_ page: String?) -> [Int] {
        (page ?? "").matches(of: /<p dir="auto">Review number (\d+)\./).compactMap { Int($0.output.1) }
    }

    @Test("hold every review once, newest first")
    func everyReview() throws {
        let pages = try pages(reviews: 25)
        #expect(["index.html", "page-2.html", "page-3.html"].flatMap { numbers(pages[$0]) } == Array(0..<25))
        #expect(pages["page-4.html"] == nil)
    }

    @Test("lead to each other, and say under which address each is to be known")
    func links() throws {
        let pages = try pages(reviews: 25)
        let folder = "https://reviews.shop.example/main/p/4711/"
        let second = try #require(pages["page-2.html"])
        #expect(second.contains("<link rel=\"canonical\" href=\"\(folder)page-2.html\">"))
        #expect(second.contains("<link rel=\"prev\" href=\"\(folder)index.html\">"))
        #expect(second.contains("<link rel=\"next\" href=\"\(folder)page-3.html\">"))
        #expect(second.contains("– Page 2</title>"))
        #expect(second.contains("href=\"\(folder)page-2.html\" aria-current=\"page\" aria-label=\"Page 2\""))
        #expect(pages["index.html"]?.contains("rel=\"prev\"") == false)
        #expect(pages["page-3.html"]?.contains("rel=\"next\"") == false)
    }

    @Test("mark up what each of them shows")
    func markup() throws {
        let pages = try pages(reviews: 25)
        for (name, count) in [("index.html", 10), ("page-2.html", 10), ("page-3.html", 5)] {
            let page = try #require(pages[name])
            #expect(page.components(separatedBy: "\"@type\":\"Review\"").count == count + 1)
            #expect(PageLinter(author: .starling).lint(html: Array(page.utf8), file: name) == [])
        }
    }

    @Test("end where the storefront says, and the last says how many are left")
    func limit() throws {
        let pages = try pages(reviews: 45) { $0.widgets.listPages = 2 }
        #expect(pages["page-3.html"] == nil)
        #expect(pages["page-2.html"]?.contains("and 25 more reviews") == true)
        #expect(pages["index.html"]?.contains("and 25 more reviews") == false)
    }

    @Test("are one where there is no more to show, and then without any links")
    func onePage() throws {
        let pages = try pages(reviews: 10)
        #expect(pages.keys.filter { $0.hasPrefix("page-") }.isEmpty)
        #expect(pages["index.html"]?.contains("starling-pages") == false)
        #expect(pages["reviews.html"]?.contains("<template") == false)
    }

    @Test("come in five orders where the storefront wants them")
    func orders() throws {
        let pages = try pages(reviews: 15) { $0.widgets.listHasViews = true }
        #expect(numbers(pages["oldest.html"]) == Array((5..<15).reversed()))
        #expect(numbers(pages["highest.html"]) == [4, 9, 14, 3, 8, 13, 2, 7, 12, 1])
        #expect(numbers(pages["lowest.html"]) == [0, 5, 10, 1, 6, 11, 2, 7, 12, 3])
        #expect(numbers(pages["helpful.html"]).prefix(3) == [2, 4, 6])
        #expect(numbers(pages["highest-page-2.html"]) == [6, 11, 0, 5, 10])
    }

    @Test("come by stars, language and year")
    func parts() throws {
        let pages = try pages(reviews: 15) { $0.widgets.listHasViews = true }
        #expect(numbers(pages["stars-5.html"]) == [4, 9, 14])
        #expect(numbers(pages["language-de.html"]) == [0, 3, 6, 9, 12])
        #expect(numbers(pages["year-2025.html"]) == [9, 10, 11, 12, 13, 14])
        #expect(pages["index.html"]?.contains("<small>5</small>") == true)
    }

    @Test("leave search engines to the list itself")
    func canonical() throws {
        let pages = try pages(reviews: 15) { $0.widgets.listHasViews = true }
        for name in ["lowest.html", "stars-5.html", "year-2025.html"] {
            let page = try #require(pages[name])
            #expect(
                page.contains("<link rel=\"canonical\" href=\"https://reviews.shop.example/main/p/4711/index.html\">")
            )
            #expect(!page.contains("ld+json"))
        }
    }

    @Test("say which part they show: the filters are open there, and closed where all is shown")
    func openFilters() throws {
        let pages = try pages(reviews: 15) { $0.widgets.listHasViews = true }
        #expect(pages["stars-5.html"]?.contains("<details class=\"starling starling-views\" open>") == true)
        for name in ["index.html", "lowest.html"] {
            #expect(pages[name]?.contains("<details class=\"starling starling-views\">") == true, "\(name)")
        }
    }

    @Test("have no further orders unless they are wanted")
    func noViews() throws {
        let pages = try pages(reviews: 15)
        #expect(pages["lowest.html"] == nil)
        #expect(pages["index.html"]?.contains("starling-views") == false)
    }

    @Test("tell the web component of the live endpoint where there is one, and link to no page that is not published")
    func live() throws {
        let pages = try pages(reviews: 25) { $0.hasLiveReviews = true }
        let list = try #require(pages["reviews.html"])
        #expect(list.contains("index.html\" data-tools data-live>"))
        #expect(list.contains("<select name=\"language\"") && list.contains("<select name=\"year\""))
        #expect(pages["lowest.html"] == nil)
        #expect(pages["index.html"]?.contains("starling-views") == false)
    }

    @Test("tell the web component where they are, and in which words to speak")
    func tools() throws {
        let pages = try pages(reviews: 25) { $0.widgets.listHasViews = true }
        let list = try #require(pages["reviews.html"])
        #expect(
            list.contains("<template data-page=\"https://reviews.shop.example/main/p/4711/index.html\" data-tools>")
        )
        #expect(list.contains("<option value=\"helpful\">Most helpful</option>"))
        #expect(list.contains("Show more</button>"))
    }
}
