-- When the latest press or command that a follow-up's status be something was made (UTC), though it had it already: one that was
-- made earlier and is taken up later sets nothing. NULL where none was made since.
ALTER TABLE follow_up ADD COLUMN asked_at TEXT;
