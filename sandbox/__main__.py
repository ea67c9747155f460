"""`python -m sandbox --manifest manifest.json --port 8065`: the workspace on its own, for an app started by hand."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path

from sandbox.driver import Sandbox
from sandbox.manifest import ManifestError


def main() -> int:
    """Runs until it is interrupted; prints the variables with which an app connects to it."""
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument("--manifest", type=Path, default=Path("manifest.json"))
    parser.add_argument("--port", type=int, default=0, help="0 chooses a free one")
    options = parser.parse_args()
    stop_signals = {signal.SIGINT, signal.SIGTERM}
    signal.pthread_sigmask(signal.SIG_BLOCK, stop_signals)
    try:
        sandbox = Sandbox.start(options.manifest, options.port)
    except (ManifestError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    with sandbox:
        for name, value in sandbox.environment.items():
            sys.stdout.write(f"export {name}={value}\n")
        sys.stdout.flush()
        signal.sigwait(stop_signals)
    return 0


if __name__ == "__main__":
    sys.exit(main())
