import CTemplateFragment
import Measuring

/// Google's ctemplate: builds its dictionary and expands it.
struct CTemplateContender: Contender {
    /// A `std::string` that is written over.
    final class Output {
        fileprivate let text = fragment_output_make()
        deinit { fragment_output_free(text) }
    }

    /// The template and the product on the C++ side.
    ///
    /// Sendable although it points at memory: nothing writes there between making it and freeing it.
    private final class Page: @unchecked Sendable {
        let page: OpaquePointer
        init(_ page: OpaquePointer) { self.page = page }
        deinit { fragment_page_free(page) }
    }

    let name = "ctemplate 2.4 (C++)"
    private let page: Page

    init(_ product: Product, _ format: FragmentFormat) throws {
        var arena = TextArena()
        defer { arena.free() }
        let source = format.template(.ctemplate(modifier: format == .html ? "h" : "o"))
        let reviews = product.reviews.map { review in
            fragment_review(
                author: arena.text(review.author),
                published: arena.text(review.published),
                date: arena.text(review.date),
                title: arena.text(review.title),
                text: arena.text(review.text),
                stars: review.stars
            )
        }
        let page = fragment_page_make(
            arena.text(source),
            arena.text(product.name),
            product.average,
            reviews,
            reviews.count
        )
        guard let page else { throw ContestError.doesNotCompile(name) }
        self.page = Page(page)
    }

    func makeOutput() -> Output { Output() }

    func run(into output: inout Output) throws {
        guard fragment_render(page.page, output.text) != 0 else { throw ContestError.doesNotRender(name) }
    }

    func bytes(of output: Output) -> [UInt8] {
        let text = fragment_output_text(output.text)
        return UnsafeBufferPointer(start: text.bytes, count: text.count).map { UInt8(bitPattern: $0) }
    }
}
