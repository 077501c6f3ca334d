"""The real server as its own process, on a port of its own choosing."""

import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from server.core.settings import ROOT

WHERE = re.compile(r"Posthouse is at http://localhost:(\d+)")


@dataclass
class Served:
    """A running server. `said` is everything it printed before it was ready."""

    data: Path
    arguments: tuple[str, ...] = ()
    environment: dict[str, str] = field(default_factory=dict)
    process: "subprocess.Popen[str] | None" = None
    port: int = 0
    said: str = ""
    log: IO[str] | None = None

    def start(self, within: float = 180) -> "Served":
        """Start it and wait until it says where it is."""
        self.data.mkdir(parents=True, exist_ok=True)
        self.log = (self.data / "server.log").open("a+")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "server", "serve", "--port", "0", "--data", str(self.data), *self.arguments],
            cwd=ROOT,
            env={**os.environ, "POSTHOUSE_LOG_FORMAT": "json", "POSTHOUSE_DEMO_ORDERS": "400", **self.environment},
            stdout=subprocess.PIPE,
            stderr=self.log,
            text=True,
        )
        deadline = time.monotonic() + within
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said += line
            if found := WHERE.search(line):
                self.port = int(found.group(1))
                return self
            assert time.monotonic() < deadline, f"the server was not ready in time:\n{self.said}"
        raise AssertionError(f"the server ended:\n{self.said}\n{(self.data / 'server.log').read_text()}")

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    def kill(self) -> None:
        """End it at once, as a power failure would."""
        self._end(signal.SIGKILL)

    def stop(self, number: int = signal.SIGTERM, within: float = 30) -> int:
        """Ask it to stop; its exit code."""
        return self._end(number, within)

    def _end(self, number: int, within: float = 30) -> int:
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(number)
        code = self.process.wait(within)
        if self.process.stdout is not None:
            self.process.stdout.close()
        if self.log is not None:
            self.log.close()
        return code
