"""How Slack is spoken: listeners by what a person wants, and rendering to Block Kit."""
