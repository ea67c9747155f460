-- The index of most items: postings by word, in segments that are written once. What was ingested last is in item_index until
-- there is enough of it for a segment (store/database/postings.py). A segment covers the items first_item to last_item, at most
-- 65536 ids; no two overlap. An item that was replaced stays in its segment until that is merged; its id is never used again.
CREATE TABLE segment (
    segment_id    INTEGER PRIMARY KEY,
    first_item    INTEGER NOT NULL,
    last_item     INTEGER NOT NULL,
    level         INTEGER NOT NULL,          -- how often it was merged
    items         INTEGER NOT NULL,          -- how many it holds
    title_lengths BLOB    NOT NULL           -- tokens in each title, 16-bit unsigned by item_id - first_item
) STRICT;

CREATE TABLE posting (
    segment_id INTEGER NOT NULL,
    word       TEXT    NOT NULL,             -- index word
    as_part    INTEGER NOT NULL,             -- 1: among the parts of compounds; 0: as a word
    postings   BLOB    NOT NULL,             -- 32-bit unsigned each, ascending: see store/search/postings.py
    PRIMARY KEY (segment_id, word, as_part)
) STRICT, WITHOUT ROWID;

-- What a word of a question can stand for is looked up by index word.
CREATE INDEX word_by_key ON word (key);
CREATE TABLE compound_part (
    part TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO compound_part (part)
WITH RECURSIVE split (part, rest) AS (
    SELECT '', parts || ' ' FROM word WHERE parts <> ''
    UNION ALL
    SELECT substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) FROM split WHERE rest <> ''
)
SELECT part FROM split WHERE part <> '';
