"""Whether the process lives, and whether it should be given work."""

from collections.abc import Awaitable, Callable, Mapping

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

Check = Callable[[], Awaitable[None]]
log = structlog.get_logger("health")


class Health:
    """`/healthz` answers while the process lives; `/readyz` while it can work and is not stopping."""

    def __init__(self, checks: Mapping[str, Check]) -> None:
        self._checks = checks
        self.draining = False

    async def alive(self, request: Request) -> Response:
        return JSONResponse({"status": "alive"})

    async def ready(self, request: Request) -> Response:
        """Runs every check; 503 with the names of those that fail."""
        failing = ["stopping"] if self.draining else []
        for name, check in self._checks.items():
            try:
                await check()
            except Exception as broken:
                log.warning("not ready", check=name, exc_info=broken)
                failing.append(name)
        if failing:
            return JSONResponse({"status": "not ready", "failing": failing}, 503, {"retry-after": "5"})
        return JSONResponse({"status": "ready"})
