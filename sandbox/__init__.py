"""A Slack workspace on your own machine: it speaks Slack's protocol and knows nothing of minutes."""
