"""The console's documents, as it ships them."""

import json
import re

from server.core.settings import ROOT

DOCUMENTS: dict[str, str] = json.loads((ROOT / "web/src/gql/persisted-documents.json").read_text("utf-8"))


def document_id(operation: str) -> str:
    """The id of a persisted document, by its operation's name."""
    return next(
        key for key, text in DOCUMENTS.items() if re.search(rf"(query|mutation|subscription) {operation}\b", text)
    )
