import ReviewFeeds
import ReviewStore

extension ImportError {
    /// Runs something on the store, and takes its errors over.
    static func store<Result>(_ body: () throws(ReviewStoreError) -> Result) throws(ImportError) -> Result {
        do { return try body() } catch { throw .store(error) }
    }

    /// Reads something of a file, and takes its errors over.
    static func reading<Result>(_ body: () throws(FeedReadingError) -> Result) throws(ImportError) -> Result {
        do { return try body() } catch { throw .reading(error) }
    }
}
