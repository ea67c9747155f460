-- One row: by which rules follow-ups were found. Where the program's are others, they are found anew when the archive is opened
-- (store/archive.py). 0: from before it was written down, or a new store.
CREATE TABLE follow_up_rules (
    version INTEGER NOT NULL
) STRICT;
INSERT INTO follow_up_rules (version) VALUES (0);
