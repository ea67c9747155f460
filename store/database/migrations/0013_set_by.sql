-- Who set a follow-up's status (a Slack user's id, or 'kommandolinje') and when (UTC); NULL where nobody did. AUTOINCREMENT, since
-- buttons in Slack and people at a terminal keep numbers: that of one that is gone is never given to another.
CREATE TABLE numbered_follow_up (
    follow_up_id     INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id          INTEGER NOT NULL REFERENCES agenda_item ON DELETE CASCADE,
    text             TEXT    NOT NULL,
    status           TEXT    NOT NULL DEFAULT 'open',   -- open, done, dropped
    decided_on       TEXT,
    responsible      TEXT,
    due_text         TEXT,
    due_on           TEXT,
    due_is_estimated INTEGER NOT NULL,
    span_start       INTEGER NOT NULL,
    span_end         INTEGER NOT NULL,
    set_by           TEXT,
    set_at           TEXT
) STRICT;
INSERT INTO numbered_follow_up SELECT *, NULL, NULL FROM follow_up;
DROP TABLE follow_up;
ALTER TABLE numbered_follow_up RENAME TO follow_up;
CREATE INDEX follow_up_by_item ON follow_up (item_id);
CREATE INDEX follow_up_by_status ON follow_up (status);
