-- Our lists of words that stand for each other, as index words, so that no start reads them again. Written anew when an archive is
-- opened by a program with other lists or another analysis of words (store/database/glossary.py).
CREATE TABLE synonym (
    phrase TEXT NOT NULL,       -- index words with one blank between
    other  TEXT NOT NULL,       -- the same
    weight REAL NOT NULL,
    PRIMARY KEY (phrase, other)
) STRICT, WITHOUT ROWID;
CREATE TABLE capital_synonym (  -- of short forms that are ordinary words too
    word   TEXT NOT NULL,
    other  TEXT NOT NULL,
    weight REAL NOT NULL,
    PRIMARY KEY (word, other)
) STRICT, WITHOUT ROWID;
CREATE TABLE short_name (       -- what a committee is called for short
    word TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (word, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE glossary_lists (   -- one row: of which lists
    lists TEXT NOT NULL
) STRICT;
INSERT INTO glossary_lists (lists) VALUES ('');
