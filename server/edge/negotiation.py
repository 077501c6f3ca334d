"""Content negotiation (RFC 9110): which of our media types an Accept header prefers."""

GRAPHQL = "application/graphql-response+json"
JSON = "application/json"
EVENTS = "text/event-stream"


def preferred(accept: str | None, offered: tuple[str, ...]) -> str | None:
    """The offered type with the highest quality, the earliest named of equals; None where none is acceptable."""
    if not accept or not accept.strip():
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
    media, *parameters = (piece.strip().lower() for piece in (content_type or "").split(";"))
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
