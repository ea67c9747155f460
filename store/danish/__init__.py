"""The Danish language: index words, sentences, dates; pure."""
