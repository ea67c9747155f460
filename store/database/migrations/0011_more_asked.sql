-- How often more of what a question found was asked for since, so that "vis flere" shows what was not shown yet.
ALTER TABLE thread_question ADD COLUMN more_asked INTEGER NOT NULL DEFAULT 0;
