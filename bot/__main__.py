"""`python -m bot` is the command `referatbot`."""

from __future__ import annotations

import sys

from bot.command_line import main

sys.exit(main())
