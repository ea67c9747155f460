-- A word is looked up in narrow rows, a page of which holds a hundred words, and its postings stand beside: with the postings in the
-- same tree, finding a word took several pages more, each of them a read where the system holds nothing of the file in memory.
CREATE TABLE posting_list (
    list_id  INTEGER PRIMARY KEY,
    postings BLOB NOT NULL              -- 32-bit unsigned each, ascending: see store/search/postings.py
) STRICT;
CREATE TABLE segment_word (
    segment_id INTEGER NOT NULL,
    word       TEXT    NOT NULL,        -- index word
    as_part    INTEGER NOT NULL,        -- 1: among the parts of compounds; 0: as a word
    items      INTEGER NOT NULL,        -- how many hold it
    list_id    INTEGER NOT NULL,
    PRIMARY KEY (segment_id, word, as_part)
) STRICT, WITHOUT ROWID;
INSERT INTO segment_word (segment_id, word, as_part, items, list_id)
SELECT segment_id, word, as_part, length(postings) / 4, row_number() OVER (ORDER BY segment_id, word, as_part) FROM posting;
INSERT INTO posting_list (list_id, postings)
SELECT w.list_id, p.postings FROM segment_word w CROSS JOIN posting p USING (segment_id, word, as_part)
ORDER BY w.segment_id, w.word, w.as_part;
DROP TABLE posting;
