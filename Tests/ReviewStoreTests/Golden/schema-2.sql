CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    interface_id TEXT,
    registered INTEGER NOT NULL,
    shop TEXT,
    shop_revision INTEGER NOT NULL DEFAULT 0,
    widgets_revision INTEGER NOT NULL DEFAULT 0,
    swept_to TEXT
, replied_to TEXT);
CREATE TABLE affected (review INTEGER PRIMARY KEY);
CREATE TABLE catalogue (
    id INTEGER PRIMARY KEY,
    storefront TEXT NOT NULL UNIQUE,
    location TEXT NOT NULL,
    entity_tag TEXT,
    last_modified TEXT,
    started INTEGER NOT NULL,
    checked INTEGER,
    completed INTEGER,
    products INTEGER NOT NULL DEFAULT 0,
    error TEXT
);
CREATE TABLE catalogue_product (
    catalogue INTEGER NOT NULL REFERENCES catalogue ON DELETE CASCADE,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    group_id TEXT,
    is_gone INTEGER NOT NULL DEFAULT 0,
    revision INTEGER NOT NULL,
    PRIMARY KEY (catalogue, id)
) WITHOUT ROWID;
CREATE INDEX catalogue_product_by_group ON catalogue_product (catalogue, group_id) WHERE group_id IS NOT NULL;
CREATE INDEX catalogue_product_by_revision ON catalogue_product (catalogue, revision);
CREATE TABLE decision (
    public_id TEXT PRIMARY KEY,
    status TEXT NOT NULL,
    decided INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE differing (incoming INTEGER PRIMARY KEY);
CREATE TABLE erasure (
    hash BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    erased INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE form (
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (account, id)
) WITHOUT ROWID;
CREATE TABLE incoming (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    public_id TEXT NOT NULL,
    origin TEXT NOT NULL,
    product TEXT NOT NULL,
    form TEXT,
    stars INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    reviewer_id TEXT,
    reviewer_name TEXT NOT NULL,
    reviewer_is_anonymous INTEGER NOT NULL,
    submitted INTEGER NOT NULL,
    language TEXT,
    country TEXT,
    pros BLOB,
    cons BLOB,
    pictures BLOB,
    replies BLOB,
    answers BLOB,
    is_verified_purchase INTEGER,
    is_incentivized INTEGER,
    collection_method TEXT,
    is_spam INTEGER NOT NULL,
    helpful INTEGER NOT NULL,
    unhelpful INTEGER NOT NULL,
    url TEXT,
    status TEXT NOT NULL,
    visibility INTEGER NOT NULL,
    order_key BLOB,
    email_key BLOB,
    source_id TEXT,
    page_type TEXT,
    UNIQUE (run, public_id)
);
CREATE INDEX incoming_by_run ON incoming (run);
CREATE TABLE incoming_product (
    catalogue INTEGER NOT NULL REFERENCES catalogue ON DELETE CASCADE,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    group_id TEXT,
    PRIMARY KEY (catalogue, id)
) WITHOUT ROWID;
CREATE TABLE incoming_reply (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    public_id TEXT NOT NULL,
    replies BLOB,
    PRIMARY KEY (run, public_id)
) WITHOUT ROWID;
CREATE TABLE incoming_statistic (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    product TEXT NOT NULL,
    form TEXT NOT NULL,
    question TEXT NOT NULL,
    ratings INTEGER,
    average INTEGER,
    stars_1 INTEGER,
    stars_2 INTEGER,
    stars_3 INTEGER,
    stars_4 INTEGER,
    stars_5 INTEGER,
    asked INTEGER NOT NULL,
    due INTEGER NOT NULL,
    PRIMARY KEY (run, product, form, question)
) WITHOUT ROWID;
CREATE TABLE incoming_summary (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    product TEXT NOT NULL,
    form TEXT NOT NULL,
    ratings INTEGER,
    average INTEGER,
    stars_1 INTEGER,
    stars_2 INTEGER,
    stars_3 INTEGER,
    stars_4 INTEGER,
    stars_5 INTEGER,
    asked INTEGER NOT NULL,
    due INTEGER NOT NULL,
    PRIMARY KEY (run, product, form)
) WITHOUT ROWID;
CREATE TABLE listing (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    next_page INTEGER,
    PRIMARY KEY (run, position),
    UNIQUE (run, name)
) WITHOUT ROWID;
CREATE TABLE product_state (
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    product TEXT NOT NULL,
    revision INTEGER NOT NULL,
    lost INTEGER NOT NULL DEFAULT 0,
    published_sum INTEGER NOT NULL DEFAULT 0,
    published_1 INTEGER NOT NULL DEFAULT 0,
    published_2 INTEGER NOT NULL DEFAULT 0,
    published_3 INTEGER NOT NULL DEFAULT 0,
    published_4 INTEGER NOT NULL DEFAULT 0,
    published_5 INTEGER NOT NULL DEFAULT 0,
    unpublished_sum INTEGER NOT NULL DEFAULT 0,
    unpublished_1 INTEGER NOT NULL DEFAULT 0,
    unpublished_2 INTEGER NOT NULL DEFAULT 0,
    unpublished_3 INTEGER NOT NULL DEFAULT 0,
    unpublished_4 INTEGER NOT NULL DEFAULT 0,
    unpublished_5 INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (account, product)
) WITHOUT ROWID;
CREATE INDEX product_state_by_revision ON product_state (account, revision);
CREATE TABLE question (
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    form TEXT NOT NULL,
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (account, form, id)
) WITHOUT ROWID;
CREATE TABLE raw_record (
    public_id TEXT PRIMARY KEY,
    json TEXT NOT NULL
);
CREATE TABLE reply (
    public_id TEXT PRIMARY KEY,
    replies BLOB NOT NULL,
    own BLOB
) WITHOUT ROWID;
CREATE TABLE review (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    public_id TEXT NOT NULL,
    origin TEXT NOT NULL,
    product TEXT NOT NULL,
    form TEXT,
    stars INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    reviewer_id TEXT,
    reviewer_name TEXT NOT NULL,
    reviewer_is_anonymous INTEGER NOT NULL,
    submitted INTEGER NOT NULL,
    language TEXT,
    country TEXT,
    pros BLOB,
    cons BLOB,
    pictures BLOB,
    replies BLOB,
    answers BLOB,
    is_verified_purchase INTEGER,
    is_incentivized INTEGER,
    collection_method TEXT,
    is_spam INTEGER NOT NULL,
    helpful INTEGER NOT NULL,
    unhelpful INTEGER NOT NULL,
    url TEXT,
    status TEXT NOT NULL,
    visibility INTEGER NOT NULL,
    order_key BLOB,
    email_key BLOB,
    source_id TEXT,
    page_type TEXT,
    recorded INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    gone INTEGER,
    UNIQUE (public_id)
);
CREATE INDEX review_by_date ON review (account, submitted, gone);
CREATE INDEX review_by_email ON review (email_key) WHERE email_key IS NOT NULL;
CREATE INDEX review_by_order ON review (order_key) WHERE order_key IS NOT NULL;
CREATE INDEX review_by_product ON review (account, product, submitted DESC, public_id) WHERE visibility > 0;
CREATE INDEX review_by_reviewer ON review (reviewer_id) WHERE reviewer_id IS NOT NULL;
CREATE INDEX review_by_source ON review (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX review_hidden ON review (account, submitted) WHERE visibility < 3 AND gone IS NULL;
CREATE TABLE revision (id INTEGER PRIMARY KEY CHECK (id = 1), value INTEGER NOT NULL);
CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    origin TEXT NOT NULL,
    scope TEXT NOT NULL,
    state TEXT NOT NULL,
    started INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    finished INTEGER,
    staged INTEGER NOT NULL DEFAULT 0,
    unintelligible INTEGER NOT NULL DEFAULT 0,
    added INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0,
    gone INTEGER NOT NULL DEFAULT 0,
    error TEXT
);
CREATE INDEX run_by_account ON run (account, started);
CREATE INDEX run_by_state ON run (account, state, started);
CREATE TABLE secret (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL);
CREATE TABLE statistic (
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    product TEXT NOT NULL,
    form TEXT NOT NULL,
    question TEXT NOT NULL,
    ratings INTEGER,
    average INTEGER,
    stars_1 INTEGER,
    stars_2 INTEGER,
    stars_3 INTEGER,
    stars_4 INTEGER,
    stars_5 INTEGER,
    asked INTEGER,
    due INTEGER NOT NULL,
    PRIMARY KEY (account, product, form, question)
) WITHOUT ROWID;
CREATE INDEX statistic_due ON statistic (account, due);
CREATE TABLE summary (
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    product TEXT NOT NULL,
    form TEXT NOT NULL,
    ratings INTEGER,
    average INTEGER,
    stars_1 INTEGER,
    stars_2 INTEGER,
    stars_3 INTEGER,
    stars_4 INTEGER,
    stars_5 INTEGER,
    asked INTEGER,
    due INTEGER NOT NULL,
    PRIMARY KEY (account, product, form)
) WITHOUT ROWID;
CREATE INDEX summary_due ON summary (account, due);
CREATE TABLE widget (
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    id TEXT NOT NULL,
    html TEXT NOT NULL,
    PRIMARY KEY (account, id)
) WITHOUT ROWID;
