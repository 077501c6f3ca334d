"""Which objects of a list were meant: its filter, search and order, as variables of the graph, and sealed while they wait."""

import base64
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import orjson

from server.core.crypto import sealer

TABLE, COLUMN = "jobs", "selection"


@dataclass(frozen=True, slots=True)
class Selection:
    """A list's arguments as JSON. `search` may be somebody's telephone number."""

    filter: Mapping[str, Any] | None = None
    search: str | None = None
    order_by: Sequence[Mapping[str, Any]] | None = None

    @property
    def variables(self) -> dict[str, Any]:
        return {"filter": self.filter, "search": self.search, "orderBy": self.order_by}

    def sealed(self) -> dict[str, str]:
        """As a job's payload holds it: nobody who reads the table learns whom somebody looked for."""
        row = uuid.uuid4().hex
        text = orjson.dumps(asdict(self)).decode()
        sealed = sealer().seal(text, table=TABLE, column=COLUMN, row=row)
        return {"row": row, "sealed": base64.b64encode(sealed).decode()}


def opened(given: Mapping[str, str]) -> Selection:
    """The selection again."""
    sealed = base64.b64decode(given["sealed"])
    return Selection(**orjson.loads(sealer().open(sealed, table=TABLE, column=COLUMN, row=given["row"])))
