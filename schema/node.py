"""Any object by its id."""

from typing import Any

import strawberry

from schema.core.fields import query
from schema.core.nodes import Node
from schema.engine.declare import ENTITIES, Reference
from server.core import global_ids
from server.core.errors import InvalidInput, Issue, NotFound
from server.core.vocabulary import Permission

MOST = 100


def _reference(id: str) -> Any:
    try:
        type_name, key = global_ids.decode(id)
    except NotFound:
        return None
    return Reference(ENTITIES[type_name].cls, key) if type_name in ENTITIES else None


@strawberry.type
class NodeQuery:
    @query(Permission.NODES_READ)
    async def node(self, id: strawberry.ID) -> Node | None:
        """An object by its id; null where there is none within the viewer's scope."""
        found: Node | None = _reference(id)
        return found

    @query(Permission.NODES_READ)
    async def nodes(self, ids: list[strawberry.ID]) -> list[Node | None]:
        """Objects by their ids, at most 100, in their order; null where there is none within the viewer's scope."""
        if len(ids) > MOST:
            raise InvalidInput([Issue(("ids",), "TOO_LONG", f"Ask for at most {MOST}.", {"max": str(MOST)})])
        return [_reference(id) for id in ids]
