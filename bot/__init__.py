"""What the bot does: questions become answers, follow-ups become digests, in values and never in Slack blocks."""
