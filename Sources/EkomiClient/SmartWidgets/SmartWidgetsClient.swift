public import struct Reviews.WidgetCode

/// eKomi's SmartWidgets API: the embed codes of its own widgets.
///
/// Its access token is asked for when first needed, shared by all of an account's requests, and renewed when eKomi
/// does not take it any more. Every method throws `EkomiError`, or `CancellationError` if its task was cancelled.
public struct SmartWidgetsClient: Sendable {
    let account: EkomiAccount

    /// Logs in unless that was done already; needed only to try the credentials.
    public func logIn() async throws {
        try await account.logIn(.smartWidgets)
    }

    /// The embed codes of the account's widgets, or of one.
    public func widgetCodes(_ query: WidgetCodesQuery = WidgetCodesQuery()) async throws -> Listing<WidgetCode> {
        try await account.send(query)
    }
}
