-- One row: with which analysis of words the index was made. Where the program's is another, all items are indexed anew when
-- the archive is opened (store/archive.py). 0: from before it was written down, or a new store.
CREATE TABLE index_analysis (
    version INTEGER NOT NULL
) STRICT;
INSERT INTO index_analysis (version) VALUES (0);
