/// Makes up products.
struct ProductGenerator {
    let seed: UInt64
    let count: Int

    func products() -> [SandboxProduct] { [] }
}
