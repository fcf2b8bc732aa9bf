import Reviews
import Testing

@Suite("The page of a product that no catalogue knows")
struct ProductPageTests {
    @Test(
        "An id stands in its address as one segment, whatever is in it",
        arguments: [
            ("shoe-1_a.b~c", "https://shop.example/p/shoe-1_a.b~c"),
            ("a/b?c=d&e#f", "https://shop.example/p/a%2Fb%3Fc%3Dd%26e%23f"),
            ("größe 1%", "https://shop.example/p/gr%C3%B6%C3%9Fe%201%25"),
        ]
    )
    func encodesID(_ id: String, _ address: String) {
        #expect(Product.ID(id).pageAddress(by: "https://shop.example/p/{id}") == address)
    }

    @Test("An empty id has no page")
    func refusesEmptyID() {
        #expect(Product.ID("").pageAddress(by: "https://shop.example/p/{id}") == nil)
    }
}
