-- Vectors of an optional encoder (docs/decisions/0018): of each stretch of text once, for a case repeats it from body to body.
-- Empty where likeness of meaning was never turned on.
CREATE TABLE chunk_vector (
    chunk  BLOB PRIMARY KEY,    -- hash of the encoder's name and the text, 16 bytes
    vector BLOB NOT NULL        -- 16-bit floats, little-endian
) STRICT, WITHOUT ROWID;
CREATE TABLE item_chunks (
    item_id INTEGER PRIMARY KEY REFERENCES agenda_item ON DELETE CASCADE,
    encoder TEXT NOT NULL,
    chunks  BLOB NOT NULL       -- the hashes of its chunks, one after the other, the title's first
) STRICT;
