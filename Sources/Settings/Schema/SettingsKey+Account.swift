extension SettingsKey {
    /// What is said of an account.
    static let account: [SettingsKey] = [
        .init(
            name: "name",
            kind: .text,
            summary: "Your own name for the account",
            isRequired: true,
            example: "germany"
        ),
        .init(
            name: "interface-id",
            kind: .text,
            summary: "eKomi's interface id; fixed once synced",
            example: "\"12345\""
        ),
        .init(
            name: "interface-password",
            kind: .secret,
            summary: "eKomi's interface password, from the environment or a file",
            example: "{ env: EKOMI_GERMANY_PASSWORD }"
        ),
        .init(
            name: "insecure-plain-password",
            kind: .flag,
            summary: "Allows the password to stand in this file as it is",
            fallback: "false"
        ),
        .init(
            name: "source",
            kind: .choice(AccountSettings.Source.allCases.map(\.rawValue)),
            summary: "Which of eKomi's APIs holds the reviews; `files` for imports only",
            fallback: "smartforms",
            example: "smartforms"
        ),
        .init(
            name: "endpoints",
            kind: .dictionary(keys: AccountSettings.endpointNames),
            summary: "Base URLs in place of eKomi's own hosts"
        ),
        .init(
            name: "mapping",
            kind: .dictionary(keys: nil),
            summary: "Where eKomi's keys differ from what is known: our field → their key"
        ),
        .init(name: "language", kind: .text, summary: "Language of reviews that name none, as a BCP 47 tag"),
        .init(
            name: "show-unpublished",
            kind: .flag,
            summary: "Shows reviews that eKomi has not published yet",
            fallback: "false"
        ),
        .init(name: "shop", kind: .mapping(shop), summary: "Overrides what eKomi tells about the shop"),
    ]

    private static let shop: [SettingsKey] = [
        .init(name: "name", kind: .text, summary: "The shop's name"),
        .init(name: "logo", kind: .url, summary: "The shop's logo"),
        .init(name: "url", kind: .url, summary: "The shop"),
        .init(name: "submission-url", kind: .url, summary: "Where customers submit a review"),
        .init(name: "certificate-url", kind: .url, summary: "eKomi's certificate page of the shop"),
    ]
}
