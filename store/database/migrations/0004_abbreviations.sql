-- What the documents say that an abbreviation is short for: `Økonomiudvalget (ØU)`.
CREATE TABLE abbreviation (
    meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
    short_form TEXT    NOT NULL,   -- as written
    long_form  TEXT    NOT NULL,   -- as written
    times      INTEGER NOT NULL,   -- how often the document says so
    PRIMARY KEY (meeting_id, short_form, long_form)
) STRICT, WITHOUT ROWID;

-- Meetings whose abbreviations were not looked for yet: here those from before this schema. They are read when the archive is opened.
CREATE TABLE abbreviations_unread (
    meeting_id INTEGER PRIMARY KEY REFERENCES meeting ON DELETE CASCADE
) STRICT;
INSERT INTO abbreviations_unread (meeting_id) SELECT meeting_id FROM meeting;
