-- What the words of a decision tell besides what it came to (store/minutes/signs.py), so that a list over all meetings need not
-- read every decision. Told together with the outcomes, by the rules whose version outcome_rules holds.
CREATE TABLE decision_sign (
    sign     TEXT    NOT NULL,   -- votes, refuses_some, against:F
    item_id  INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (sign, item_id, position),
    FOREIGN KEY (item_id, position) REFERENCES decision ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_sign_by_decision ON decision_sign (item_id, position);
CREATE INDEX decision_by_outcome ON decision (outcome);
