-- A decision may have another day than its meeting; "hvad blev besluttet den 5. februar?" looks for it.
CREATE INDEX decision_by_day ON decision (decided_on);
