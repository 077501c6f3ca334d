"""The shape of an operation as it arrives: checked once, the same on every transport."""

import json
import re
from collections.abc import Mapping
from typing import Any

from server.core.operations import OperationRequest

DOCUMENT_ID = re.compile(r"sha256:[0-9a-f]{64}")
LONGEST_NAME = 200
MOST_VARIABLES = 200
DEEPEST = 40
SURROGATE = re.compile("[\ud800-\udfff]")


class BadParameters(Exception):
    """What arrived is not an operation; the message says why."""


def decoded(raw: bytes | str) -> Mapping[str, Any]:
    """A JSON object. Raises BadParameters for everything else, however it is broken."""
    try:
        found = DECODER.decode(raw if isinstance(raw, str) else raw.decode("utf-8"))
    except (ValueError, RecursionError) as bad:
        raise BadParameters("The body is not JSON.") from bad
    if not isinstance(found, dict):
        raise BadParameters("The body is not a JSON object. Send one operation at a time.")
    return found


def operation(found: Mapping[str, Any], *, read_only: bool = False) -> OperationRequest:
    """The operation of a decoded message. Raises BadParameters."""
    document, name = found.get("query"), found.get("operationName")
    variables, extensions = found.get("variables"), found.get("extensions")
    document_id = found.get("documentId")
    _expect(document is None or isinstance(document, str), "`query` is a string.")
    _expect(name is None or (isinstance(name, str) and len(name) <= LONGEST_NAME), "`operationName` is a short string.")
    _expect(variables is None or isinstance(variables, dict), "`variables` is an object.")
    _expect(extensions is None or isinstance(extensions, dict), "`extensions` is an object.")
    _expect(len(variables or {}) <= MOST_VARIABLES, f"Send at most {MOST_VARIABLES} variables.")
    _expect(_is_clean([name, variables]), "Text holds no lone surrogates, and values are not nested deeply.")
    if document is None and document_id is None:
        document_id = _aliased(extensions)
    if document is None and document_id is None:
        raise BadParameters("Send `query`, or `documentId`.")
    if document is not None and document_id is not None:
        raise BadParameters("Send `query` or `documentId`, not both.")
    if document_id is not None:
        _expect(
            isinstance(document_id, str) and bool(DOCUMENT_ID.fullmatch(document_id)),
            "`documentId` is sha256: and 64 hexadecimal digits.",
        )
    return OperationRequest(document, document_id, name or None, variables, extensions, read_only)


def _aliased(extensions: Mapping[str, Any] | None) -> str | None:
    """The id as some clients send it: in `extensions.documentId`, or as Apollo's `persistedQuery.sha256Hash`."""
    given = extensions or {}
    if isinstance(given.get("documentId"), str):
        return str(given["documentId"])
    persisted = given.get("persistedQuery")
    digest = persisted.get("sha256Hash") if isinstance(persisted, dict) else None
    return f"sha256:{digest.removeprefix('sha256:')}" if isinstance(digest, str) else None


def _expect(fine: bool, message: str) -> None:
    if not fine:
        raise BadParameters(message)


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


DECODER = json.JSONDecoder(parse_constant=_refuse_constant)


def _is_clean(value: Any, depth: int = 0) -> bool:
    if depth > DEEPEST:
        return False
    if isinstance(value, str):
        return value.isascii() or not SURROGATE.search(value)
    if isinstance(value, dict):
        return all(_is_clean(key, depth + 1) and _is_clean(one, depth + 1) for key, one in value.items())
    if isinstance(value, list):
        return all(_is_clean(one, depth + 1) for one in value)
    return True
