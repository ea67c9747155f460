"""What the bot knows: reading minutes, the Danish language, search, the database; it depends on nothing else of ours."""
