"""The database: all SQL of the program, and its migrations."""
