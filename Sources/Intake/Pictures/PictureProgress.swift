import Foundation
import ReviewStore

/// How far the copies of pictures have got: up to which state of the store, and what is to be asked for again.
struct PictureProgress: Codable {
    /// A product, or the shop (empty), of which something could not be fetched.
    struct Waiting: Codable {
        var product: String
        var tries: Int
        var due: Date
    }

    /// The last state of the store that was looked at.
    var revision = Revision.beginning
    /// What waits.
    var waiting: [Waiting] = []

    /// After so many tries a product is asked for again only when it changes.
    static let mostTries = 8

    /// Reads it from the shelf; one that cannot be read begins anew, which costs a look at each review.
    init(_ shelf: PictureShelf) {
        guard let data = try? Data(contentsOf: Self.file(shelf)),
            let read = try? JSONDecoder().decode(PictureProgress.self, from: data)
        else { return }
        self = read
    }

    func write(to shelf: PictureShelf) throws {
        try FileManager.default.createDirectory(at: shelf.folder, withIntermediateDirectories: true)
        try JSONEncoder().encode(self).write(to: Self.file(shelf), options: .atomic)
    }

    private static func file(_ shelf: PictureShelf) -> URL { shelf.folder.appending(path: "progress.json") }
}
