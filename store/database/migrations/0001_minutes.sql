-- One row a document. A corrected file replaces the row of the same meeting (store/archive.py says which that is).
CREATE TABLE meeting (
    meeting_id   INTEGER PRIMARY KEY,
    source       TEXT    NOT NULL,          -- the file's name
    content_hash TEXT    NOT NULL,          -- SHA-256 of the source text
    committee    TEXT    NOT NULL,
    held_on      TEXT    NOT NULL,          -- ISO date, local
    starts_at    TEXT,                      -- HH:MM, local
    place        TEXT,
    kind         TEXT    NOT NULL,          -- referat, dagsorden
    head_start   INTEGER NOT NULL,          -- span of the head in source_text, in characters
    head_end     INTEGER NOT NULL,
    source_text  TEXT    NOT NULL,          -- as decoded, untouched: what every span counts in
    url          TEXT
) STRICT;
CREATE INDEX meeting_by_day ON meeting (held_on, committee);
CREATE INDEX meeting_by_committee ON meeting (committee, held_on);
CREATE INDEX meeting_by_hash ON meeting (content_hash);
CREATE INDEX meeting_by_source ON meeting (source);

CREATE TABLE attendee (
    meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    absent     INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end   INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, position)
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT: an id is never given again, for buttons in old Slack messages hold it.
CREATE TABLE agenda_item (
    item_id     INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting_id  INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    title       TEXT    NOT NULL,
    case_number TEXT,                       -- as printed
    case_key    TEXT,                       -- as compared
    closed      INTEGER NOT NULL,
    span_start  INTEGER NOT NULL,
    span_end    INTEGER NOT NULL,
    url         TEXT
) STRICT;
CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting_id, number);
CREATE INDEX agenda_item_by_case ON agenda_item (case_key);

CREATE TABLE section (
    item_id    INTEGER NOT NULL REFERENCES agenda_item ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    heading    TEXT    NOT NULL,
    span_start INTEGER NOT NULL,
    span_end   INTEGER NOT NULL,
    PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
    item_id    INTEGER NOT NULL REFERENCES agenda_item ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    decided_on TEXT,
    body       TEXT,
    outcome    TEXT    NOT NULL,
    span_start INTEGER NOT NULL,
    span_end   INTEGER NOT NULL,
    PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
    item_id    INTEGER NOT NULL REFERENCES agenda_item ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    span_start INTEGER NOT NULL,
    span_end   INTEGER NOT NULL,
    PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;

-- A follow-up outlives its item's replacement: what a person set (status) is kept by its text and case.
CREATE TABLE follow_up (
    follow_up_id     INTEGER PRIMARY KEY,
    item_id          INTEGER NOT NULL REFERENCES agenda_item ON DELETE CASCADE,
    text             TEXT    NOT NULL,
    status           TEXT    NOT NULL DEFAULT 'open',   -- open, done, dropped
    decided_on       TEXT,
    responsible      TEXT,
    due_text         TEXT,
    due_on           TEXT,
    due_is_estimated INTEGER NOT NULL,
    span_start       INTEGER NOT NULL,
    span_end         INTEGER NOT NULL
) STRICT;
CREATE INDEX follow_up_by_item ON follow_up (item_id);
CREATE INDEX follow_up_by_status ON follow_up (status);

-- The words of the documents, analysed once when they are first seen.
CREATE TABLE word (
    form  TEXT PRIMARY KEY,   -- lower case, NFC
    key   TEXT NOT NULL,      -- index word
    parts TEXT NOT NULL       -- index words of a compound's parts, blank between
) STRICT, WITHOUT ROWID;

-- What a search ranks: one row an open agenda item. Lengths are in tokens.
CREATE TABLE item_length (
    item_id     INTEGER PRIMARY KEY REFERENCES agenda_item ON DELETE CASCADE,
    title       INTEGER NOT NULL,
    title_parts INTEGER NOT NULL,
    decision    INTEGER NOT NULL,
    body        INTEGER NOT NULL,
    parts       INTEGER NOT NULL
) STRICT;

-- Index words only; quotes come from meeting.source_text. docid is item_id.
CREATE VIRTUAL TABLE item_index USING fts4 (
    title, title_parts, decision, body, parts,
    tokenize=unicode61 "remove_diacritics=0"
);

CREATE TABLE handled_event (
    event_id   TEXT PRIMARY KEY,
    handled_at TEXT NOT NULL     -- UTC, ISO
) STRICT, WITHOUT ROWID;
CREATE INDEX handled_event_by_age ON handled_event (handled_at);

CREATE TABLE digest_run (
    channel    TEXT NOT NULL,
    period     TEXT NOT NULL,    -- ISO week, 2025-W33
    claimed_at TEXT NOT NULL,    -- UTC, ISO
    posted_at  TEXT,             -- UTC, ISO; NULL while under way
    PRIMARY KEY (channel, period)
) STRICT, WITHOUT ROWID;

-- One row: how often documents were changed. What is read once and kept is read again when it moves.
CREATE TABLE archive_version (
    version INTEGER NOT NULL
) STRICT;
INSERT INTO archive_version (version) VALUES (0);
