"""Search: understanding a question, ranking items, cutting the quote; pure."""
