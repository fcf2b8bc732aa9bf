/// What changes something at eKomi.
///
/// What cannot be done twice without harm is never tried a second time: when no answer came, look first.
extension SmartFormsClient {
    /// Makes another account with this one's forms; eKomi does it later, and says how far it is when asked again.
    public func createAccount(_ new: Credentials) async throws -> Acknowledgement {
        try await account.send(AccountCreation(new: new))
    }

    /// Uploads a picture and gives the name by which a review refers to it.
    public func upload(_ picture: PictureUpload) async throws -> String {
        try await account.send(picture)
    }

    /// Approves or rejects a review that waits for it.
    public func decide(_ decision: ReviewDecision, on review: ReviewReference) async throws -> Acknowledgement {
        try await account.send(ReviewStatusChange(review: review, status: decision))
    }

    /// Publishes or rejects a review, and changes what it says; eKomi does it later.
    public func update(_ update: ReviewUpdate) async throws -> Acknowledgement {
        try await account.send(update)
    }

    /// Takes a review back and gives the link where a new one can be submitted.
    public func withdraw(_ review: ReviewReference) async throws -> String {
        try await account.send(ReviewWithdrawal(review: review))
    }
}
