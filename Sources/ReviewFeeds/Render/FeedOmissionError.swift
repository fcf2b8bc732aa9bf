/// Thrown while a review is laid out, to say that it stays outside.
struct FeedOmissionError: Error {
    let reason: FeedOmission
}
