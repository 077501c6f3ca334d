"""Content negotiation (RFC 9110): which of our media types an Accept header prefers."""

from functools import lru_cache

GRAPHQL = "application/graphql-response+json"
JSON = "application/json"
EVENTS = "text/event-stream"
LONGEST = 1_000
"""What stands behind so many characters of a header is not looked at."""


def preferred(accept: str | None, offered: tuple[str, ...]) -> str | None:
    """The offered type with the highest quality, the earliest named of equals; None where none is acceptable."""
    return _preferred((accept or "")[:LONGEST].strip(), offered)


@lru_cache(256)
def _preferred(accept: str, offered: tuple[str, ...]) -> str | None:
    if not accept:
        return offered[-1]
    best: tuple[float, int, str] | None = None
    for position, part in enumerate(accept.split(",")[:50]):
        media, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = _quality(parameters)
        matching = next((one for one in reversed(offered) if media in (one, "*/*", f"{one.split('/')[0]}/*")), None)
        if matching is None or quality <= 0 or not _is_utf8(parameters):
            continue
        if best is None or quality > best[0]:
            best = (quality, position, matching)
    return best[2] if best else None


def is_json(content_type: str | None) -> bool:
    """Whether a body is JSON in UTF-8: the media type itself, not something that holds its name."""
    return _is_json((content_type or "")[:LONGEST])


@lru_cache(256)
def _is_json(content_type: str) -> bool:
    media, *parameters = (piece.strip().lower() for piece in content_type.split(";"))
    return media == JSON and _is_utf8(parameters)


def _quality(parameters: list[str]) -> float:
    for one in parameters:
        if one.startswith("q="):
            try:
                return float(one[2:])
            except ValueError:
                return 0.0
    return 1.0


def _is_utf8(parameters: list[str]) -> bool:
    charsets = [one.partition("=")[2].strip('" ') for one in parameters if one.startswith("charset")]
    return all(charset in ("utf-8", "utf8") for charset in charsets)
