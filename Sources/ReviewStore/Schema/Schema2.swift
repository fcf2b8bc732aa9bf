/// What the second schema adds: decisions that eKomi has yet to carry out, replies and statistics that it tells apart
/// from reviews.
enum Schema2 {
    static let sql = """
        CREATE TABLE decision (
            public_id TEXT PRIMARY KEY,
            status TEXT NOT NULL,
            decided INTEGER NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE reply (
            public_id TEXT PRIMARY KEY,
            replies BLOB NOT NULL,
            own BLOB
        ) WITHOUT ROWID;
        CREATE TABLE incoming_reply (
            run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
            public_id TEXT NOT NULL,
            replies BLOB,
            PRIMARY KEY (run, public_id)
        ) WITHOUT ROWID;
        ALTER TABLE account ADD COLUMN replied_to TEXT;

        CREATE TABLE statistic (
            account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
            product TEXT NOT NULL,
            form TEXT NOT NULL,
            question TEXT NOT NULL,
        \(numbers)
            asked INTEGER,
            due INTEGER NOT NULL,
            PRIMARY KEY (account, product, form, question)
        ) WITHOUT ROWID;
        CREATE INDEX statistic_due ON statistic (account, due);
        CREATE TABLE incoming_statistic (
            run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
            product TEXT NOT NULL,
            form TEXT NOT NULL,
            question TEXT NOT NULL,
        \(numbers)
            asked INTEGER NOT NULL,
            due INTEGER NOT NULL,
            PRIMARY KEY (run, product, form, question)
        ) WITHOUT ROWID;

        """

    private static let numbers = """
            ratings INTEGER,
            average INTEGER,
            stars_1 INTEGER,
            stars_2 INTEGER,
            stars_3 INTEGER,
            stars_4 INTEGER,
            stars_5 INTEGER,
        """
}
