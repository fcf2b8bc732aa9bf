extension Sandbox {
    /// Every review of a shop as it is now, oldest first, composed one by one while you walk through them.
    public func reviews(ofShop shop: Int) throws(SandboxError) -> some Sequence<SandboxReview> {
        [SandboxReview]()
    }
}
