"""Follow-ups: finding them in decisions, and when they are due."""
