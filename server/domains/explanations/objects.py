"""The object a question is about: whether whoever asks may see it, and the columns that decide who reaches it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tortoise.models import Model

from server.core import database
from server.core.authorization import scope_of
from server.core.errors import NotFound
from server.core.scope import RowScope, Scope, ScopeKind
from server.core.viewer import Viewer
from server.core.vocabulary import Permission


@dataclass(frozen=True, slots=True)
class Named:
    """An object as a question names it; `reads` is the permission that lets somebody read objects of its type."""

    model: type[Model]
    key: int
    reads: Permission


@dataclass(frozen=True, slots=True)
class Place:
    """One column that decides who reaches an object, and what it holds: a user, a partner or a unit."""

    kind: ScopeKind
    column: str
    value: int | None


async def places_of(viewer: Viewer, named: Named) -> tuple[Place, ...]:
    """The object's places. Raises NotFound where there is none within the viewer's scope: the two are not told apart."""
    columns = list(_columns(named.model))
    rows = named.model.filter(database.admitted(named.model, scope_of(viewer, named.reads)), id=named.key)
    wanted = sorted({"id", *(path for _, path, _ in columns)})
    found = await rows.using_db(database.present()).limit(1).values(*wanted)
    if not found:
        raise NotFound
    return tuple(Place(kind, column, found[0][path]) for kind, path, column in columns)


def admits(places: tuple[Place, ...], scope: Scope) -> bool:
    """Whether a scope reaches the object."""
    held = {ScopeKind.OWN: scope.own, ScopeKind.PARTNER: scope.partners, ScopeKind.UNIT: scope.units}
    return scope.any or any(place.value in held[place.kind] for place in places)


def _columns(model: type[Model], prefix: str = "") -> Iterator[tuple[ScopeKind, str, str]]:
    """Kind of scope, way to the column and its name; a part's are its whole's."""
    row_scope: RowScope = model.row_scope  # type: ignore[attr-defined]
    if row_scope.part_of:
        whole: Any = model._meta.fields_map[row_scope.part_of]
        yield from _columns(whole.related_model, f"{prefix}{row_scope.part_of}__")
        return
    if row_scope.own:
        yield ScopeKind.OWN, prefix + row_scope.own, row_scope.own
    if row_scope.partner:
        yield ScopeKind.PARTNER, prefix + row_scope.partner, row_scope.partner
    for column in row_scope.unit:
        yield ScopeKind.UNIT, prefix + column, column
