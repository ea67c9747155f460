"""The app as it is installed in the workspace: its ids, its tokens, its manifest."""

from __future__ import annotations

from dataclasses import dataclass

from sandbox.manifest import Manifest

TEAM_ID = "T0SANDBOX"
TEAM_NAME = "Sandkassen"
TEAM_DOMAIN = "sandkassen"
APP_ID = "A0SANDBOX"
BOT_USER_ID = "U0BOT"
BOT_ID = "B0BOT"
VERIFICATION_TOKEN = "sandbox-verification"  # noqa: S105 - Slack's deprecated token, on this machine only


@dataclass(frozen=True, slots=True)
class Installation:
    """One app in one workspace, which is served at `origin`. The tokens open nothing but the sandbox."""

    manifest: Manifest
    origin: str
    bot_token: str = "xoxb-sandbox-bot"  # noqa: S105
    app_token: str = "xapp-1-A0SANDBOX-sandbox-app"  # noqa: S105
    signing_secret: str = "sandbox-signing-secret"  # noqa: S105

    @property
    def bot_name(self) -> str:
        """The bot user's name as it is typed after @: lower case, no spaces."""
        return self.manifest.bot_name.lower().replace(" ", "_")
