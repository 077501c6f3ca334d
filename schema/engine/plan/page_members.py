"""What the selection asks of a page, by the keys of the answer."""

from dataclasses import dataclass

from graphql import GraphQLObjectType, get_named_type

from schema.engine.plan.compiling import Compiler
from schema.engine.plan.tree import Fetch
from schema.engine.plan.uncovered import NotCovered
from schema.engine.selections import Selected


@dataclass(slots=True)
class PageMembers:
    """What a page's answer holds: for each key, from what it is made."""

    keys: list[str]
    counted: list[str]
    constants: dict[str, str]
    nodes: dict[str, int]
    """Key → the place of the fetch's shape."""
    edges: dict[str, list[tuple[str, str | int]]]
    """Key → members of an edge: `cursor`, a shape's place, or (`typename:…`) a constant."""
    info: dict[str, list[tuple[str, str]]]

    @property
    def reads_rows(self) -> bool:
        return bool(self.nodes or self.edges or self.info)


def page_members(compiler: Compiler, fetch: Fetch, kind: GraphQLObjectType, one: Selected) -> PageMembers:
    """What the selection asks of a page; its shapes are added to the fetch."""
    found = PageMembers([], [], {}, {}, {}, {})
    for member in compiler.selecting.of(kind, one.nodes):
        found.keys.append(member.key)
        match member.name:
            case "__typename":
                found.constants[member.key] = kind.name
            case "totalCount":
                found.counted.append(member.key)
            case "nodes":
                compiler.shape(fetch, member.nodes)
                found.nodes[member.key] = len(fetch.shapes) - 1
            case "edges":
                found.edges[member.key] = _edge_members(compiler, fetch, kind, member)
            case "pageInfo":
                info = get_named_type(kind.fields["pageInfo"].type)
                assert isinstance(info, GraphQLObjectType)
                found.info[member.key] = [(each.key, each.name) for each in compiler.selecting.of(info, member.nodes)]
            case name:
                raise NotCovered(f"{kind.name}.{name}")
    return found


def _edge_members(
    compiler: Compiler, fetch: Fetch, kind: GraphQLObjectType, edges: Selected
) -> list[tuple[str, str | int]]:
    edge = get_named_type(kind.fields["edges"].type)
    assert isinstance(edge, GraphQLObjectType)
    found: list[tuple[str, str | int]] = []
    for member in compiler.selecting.of(edge, edges.nodes):
        if member.name == "node":
            compiler.shape(fetch, member.nodes)
            found.append((member.key, len(fetch.shapes) - 1))
        else:
            found.append((member.key, "cursor" if member.name == "cursor" else f"typename:{edge.name}"))
    return found
