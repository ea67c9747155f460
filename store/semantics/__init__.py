"""Likeness of meaning between a question and the minutes: an optional extra, off by default (docs/decisions/0018)."""
