"""Generated functions that turn rows into objects of the answer.

def shape(rows, d1, s1):
    return [{'number': c1, 'postage': s1[c2], 'paidAt': None if c3 is None else f1(c3), 'events': d1[c0]} for … in rows]

def sort(rows, found, …):                                       # what a list is of comes first: each to its parent
    for … in rows: found[c0].append({…})

The text is kept beside the function (`source`), for whoever wants to see what runs.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NoReturn

import orjson

from schema.engine.plan.tree import Constant, Fetch, Inlined, Leaf, Listed, Member, Pointed, Shape, Shaped
from schema.engine.plan.uncovered import Missed
from schema.engine.plan.wire import whole_second
from server.core.viewer import Viewer

REMEMBERED = 256
Making = Callable[..., Any]


@dataclass(slots=True)
class Maker:
    """The generated function of one shape, and what it must be given: lists beneath, computed members."""

    source: str
    make: Making
    sort: Making
    listed: list[Listed]
    shaped: list["Remembered"]


@dataclass(slots=True)
class Remembered:
    """A computed member; what was computed from the same stored values is remembered as encoded JSON."""

    member: Shaped
    known: "Known" = field(init=False)

    def __post_init__(self) -> None:
        self.known = Known(self)

    def for_viewer(self, viewer: Viewer) -> Any:
        """For rows read by this viewer: the function of stored values, or (`member.looked_up`) what has it by them."""
        source = self.member.source
        if not source.for_viewer:
            return self.known
        if source.by is None:
            return Known(self, (viewer,))
        return self._told_apart(source.by(viewer), viewer)

    def _told_apart(self, by: Callable[..., Any], viewer: Viewer) -> Making:
        known = self.known

        def computed(*stored: Any) -> Any:
            key = by(*stored)
            found = known.get(key, known)
            return known.keep(key, self.compute(stored, (viewer,))) if found is known else found

        return computed

    def compute(self, stored: tuple[Any, ...], also: tuple[Any, ...]) -> Any:
        """What the function says, as JSON."""
        values = [
            None if value is None else decode(value) for value, decode in zip(stored, self.member.decoders, strict=True)
        ]
        found = self.member.printed(self.member.source.function(*values, *also))
        return orjson.Fragment(orjson.dumps(found)) if isinstance(found, dict | list) else found


class Known(dict[Any, Any]):
    """What a computed member is by its stored values (the one, or all of them); what is not known yet is computed."""

    __slots__ = ("_also", "_member")

    def __init__(self, member: Remembered, also: tuple[Any, ...] = ()) -> None:
        super().__init__()
        self._member, self._also = member, also

    def __missing__(self, stored: Any) -> Any:
        values = stored if len(self._member.member.columns) != 1 else (stored,)
        return self.keep(stored, self._member.compute(values, self._also))

    def keep(self, key: Any, found: Any) -> Any:
        """Remember it, among at most so many others."""
        if len(self) >= REMEMBERED:
            self.clear()
        self[key] = found
        return found


def maker(fetch: Fetch, shape: Shape) -> Maker:
    """Generate the function for a shape of the fetch's rows."""
    writing = _Writing()
    body = writing.object(shape, "c")
    row = _row("c", len(fetch.columns)) + _row("l", len(fetch.inlined))
    given = [f"d{n}" for n in range(len(writing.listed))] + [f"s{n}" for n in range(len(writing.shaped))]
    source = (
        f"def shape({', '.join(['rows', *given])}):\n    return [{body} for ({row}) in rows]\n"
        f"def sort({', '.join(['rows', 'found', *given])}):\n    for ({row}) in rows: found[c0].append({body})\n"
    )
    names = {"missing": _missing, "whole_second": whole_second, **writing.names}
    exec(source, names)
    return Maker(source, names["shape"], names["sort"], writing.listed, [Remembered(one) for one in writing.shaped])


def made(
    maker_: Maker,
    rows: Sequence[Any],
    beneath: Sequence[dict[Any, list[Any]]],
    viewer: Viewer,
    parents: dict[Any, list[Any]] | None = None,
) -> list[Any]:
    """The objects of these rows, or none where each is put with its parent. Raises Missed for a value no plan expected."""
    shaped = (one.for_viewer(viewer) for one in maker_.shaped)
    try:
        if parents is not None:
            maker_.sort(rows, parents, *beneath, *shaped)
            return []
        found: list[Any] = maker_.make(rows, *beneath, *shaped)
        return found
    except KeyError as unknown:
        raise Missed(f"the value {unknown} is not one of the declared ones") from unknown


def _missing() -> NoReturn:
    raise Missed("null where the graph promises a value")


def _row(beginning: str, width: int) -> str:
    return "".join(f"{beginning}{place}, " for place in range(width))


class _Writing:
    def __init__(self) -> None:
        self.names: dict[str, Any] = {}
        self.listed: list[Listed] = []
        self.shaped: list[Shaped] = []

    def object(self, shape: Shape, row: str) -> str:
        """The object of a row whose columns begin with `row`."""
        return "{" + ", ".join(f"{key!r}: {self._member(member, row)}" for key, member in shape.members.items()) + "}"

    def _member(self, member: Member, row: str) -> str:
        match member:
            case Constant(value):
                return repr(value)
            case Leaf():
                return self._leaf(member, row)
            case Shaped(columns):
                self.shaped.append(member)
                begin, end = "[]" if member.looked_up else "()"
                return f"s{len(self.shaped) - 1}{begin}{', '.join(f'{row}{place}' for place in columns) or '()'}{end}"
            case Pointed(key, shape, nullable):
                absent = "None" if nullable else "missing()"
                return f"({self.object(shape, row)} if {row}{key} is not None else {absent})"
            case Listed(key):
                self.listed.append(member)
                return f"d{len(self.listed) - 1}[{row}{key}]"
            case Inlined(place=place, fetch=fetch):
                each = f"l{place}_"
                return f"[{self.object(fetch.shapes[0], each)} for ({_row(each, len(fetch.columns))}) in l{place}]"

    def _leaf(self, leaf: Leaf, row: str) -> str:
        value = f"{row}{leaf.column}"
        if isinstance(leaf.wire, str):
            shown = leaf.wire.format(v=value)
        else:
            name = f"f{len(self.names)}"
            self.names[name] = leaf.wire
            shown = f"{name}({value})"
        if leaf.checked:
            return f"({shown} if {value} is not None else missing())"
        return shown if not leaf.nullable or shown == value else f"(None if {value} is None else {shown})"
