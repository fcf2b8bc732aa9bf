/// The kinds of things that the generated shops sell; each has its own sentences in the reviews.
public enum SandboxCategory: Int, Sendable, CaseIterable {
    /// For walking with luggage.
    case backpack
    /// For brewing coffee.
    case coffeeMaker
    /// For listening.
    case headphones
    /// For running.
    case runningShoes
    /// For light on a desk.
    case deskLamp
    /// For the kitchen.
    case chefsKnife
    /// For drinking on the way.
    case waterBottle
    /// For keeping warm.
    case blanket
}
