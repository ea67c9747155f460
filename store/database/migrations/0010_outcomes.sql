-- One row: by which rules what decisions came to was told. Where the program's are others, it is told anew when the archive is
-- opened (store/archive.py). 0: from before it was written down, or a new store.
CREATE TABLE outcome_rules (
    version INTEGER NOT NULL
) STRICT;
INSERT INTO outcome_rules (version) VALUES (0);
