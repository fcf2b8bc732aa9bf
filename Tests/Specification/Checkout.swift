public import Foundation

/// The checkout that the tests run from.
public enum Checkout {
    /// Its top folder, where `templates` and `public` are.
    public static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
