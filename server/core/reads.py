"""Reading the graph from below it: exports and jobs over lists see exactly what their viewer would see.

The graph itself stands above; the composition root sets the reader.
"""

from collections.abc import Mapping
from typing import Any, Protocol

import orjson

from server.core.errors import Forbidden, InvalidInput, Issue, Unauthenticated
from server.core.viewer import Viewer


class Reader(Protocol):
    """What answers a query of the platform's own, with a viewer's rights."""

    async def read(self, viewer: Viewer, document: str, variables: Mapping[str, Any]) -> bytes:
        """The whole encoded answer. The document is trusted: no limit of its size or cost is asked."""
        ...


class Unreadable(Exception):
    """The graph could not answer: too slow just now, or a mistake in the document."""


_reader: Reader | None = None


def use_reader(chosen: Reader) -> None:
    """Set the process's reader; done once, at start."""
    global _reader
    _reader = chosen


async def read(viewer: Viewer, document: str, variables: Mapping[str, Any]) -> dict[str, Any]:
    """The answer's data. Raises Unauthenticated, Forbidden, InvalidInput as the graph refused, else Unreadable."""
    if _reader is None:
        raise RuntimeError("nothing reads the graph: the composition root sets what does")
    answer = orjson.loads(await _reader.read(viewer, document, variables))
    for error in answer.get("errors", ()):
        raise _refusal(error)
    found: dict[str, Any] = answer["data"]
    return found


def _refusal(error: Mapping[str, Any]) -> Exception:
    extensions = error["extensions"]
    match extensions["code"]:
        case "UNAUTHENTICATED":
            return Unauthenticated()
        case "FORBIDDEN":
            return Forbidden(extensions.get("requiredPermission", ""))
        case "INVALID_INPUT":
            return InvalidInput([_issue(issue) for issue in extensions["issues"]])
        case code:
            return Unreadable(f"{code}: {error['message']}")


def _issue(issue: Mapping[str, Any]) -> Issue:
    params = {one["name"]: one["value"] for one in issue["params"]}
    return Issue(tuple(issue["path"]), issue["code"], issue["message"], params)
