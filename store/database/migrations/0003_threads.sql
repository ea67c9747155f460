-- What was asked in a thread, for questions that lean on it. Without who asked; only as far back as a question may lean, and for
-- some days (store/database/threads.py).
CREATE TABLE thread_question (
    thread   TEXT NOT NULL,
    asked_at TEXT NOT NULL,     -- UTC, ISO, with microseconds
    question TEXT NOT NULL,
    asked_on TEXT NOT NULL,     -- ISO date, local: what "last year" is reckoned from
    item_id  INTEGER,           -- what answered it; it may have been replaced since
    PRIMARY KEY (thread, asked_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_question_by_age ON thread_question (asked_at);
