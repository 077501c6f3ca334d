"""Answers queries by compiled plans, and says nothing where the plain executor has to.

query + variables → variant (compiled once) → may the viewer read all of it? → statements in one snapshot → bytes
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from graphql import DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode

from schema.engine.keyset import Cursors
from schema.engine.plan.operations import Operation, Variant, WrongVariables
from schema.engine.plan.reading import Reading, Steps
from schema.engine.plan.sql import Speech
from schema.engine.plan.uncovered import BROKEN, Missed, NotCovered, Refused
from server.core import database
from server.core.authorization import require
from server.core.errors import DomainError
from server.core.viewer import Viewer

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Counted:
    """How queries, or objects that resolvers name, were read: by plans, or by the plain executor and why."""

    planned: int = 0
    not_covered: int = 0
    refused: int = 0
    """The viewer may not read all of it, or an argument is wrong: the plain executor says so in its own words."""
    missed: int = 0
    failed: int = 0
    """A plan broke: a mistake in it, answered by the plain executor all the same."""


@dataclass(frozen=True, slots=True)
class Planned:
    """What plans answer of a query, and the rest of it, if any: a document of root fields that compute."""

    data: dict[str, Any]
    rest: DocumentNode | None

    def body(self, extensions: Mapping[str, Any]) -> bytes:
        """The whole encoded answer, where there is no rest."""
        if extensions:
            return orjson.dumps({"data": self.data, "extensions": extensions})
        return b'{"data":' + orjson.dumps(self.data) + b"}"

    def beside(self, rest: Mapping[str, Any]) -> dict[str, Any]:
        """The data with the rest of it in its places."""
        return {key: rest[key] if value is REST else value for key, value in self.data.items()}


REST = object()


class Plans:
    """The plans of one schema."""

    def __init__(self, schema: GraphQLSchema, cursors: Cursors) -> None:
        self._schema = schema
        self._cursors = cursors
        self.counted = Counted()

    def operation(self, document: DocumentNode, operation: OperationDefinitionNode) -> Operation:
        """The query as plans; raises NotCovered where it never can be."""
        return Operation.of(self._schema, document, operation, self._cursors)

    async def answer(
        self, operation: Operation, variables: Mapping[str, Any], viewer: Viewer, *, primary: bool = False
    ) -> Planned | None:
        """What plans answer, or None where it is the plain executor's to give. `primary`: see everything committed."""
        speech = Speech(database.dialect())
        try:
            variant, given = operation.asked(variables, speech.dialect)
        except WrongVariables:
            self.counted.refused += 1
            return None
        except NotCovered:
            self.counted.not_covered += 1
            return None
        reading = Reading(speech, viewer, given, variant.standings.of(viewer))
        if not permitted(variant, reading):
            self.counted.refused += 1
            return None
        try:
            plan = lambda: steps(variant, reading)  # noqa: E731
            data = await database.plan_reader().run(
                plan, primary=primary, single=variant.single, heavy=variant.heavy, key=variant
            )
        except (DomainError, GraphQLError, Refused):
            self.counted.refused += 1
            return None
        except Missed:
            self.counted.missed += 1
            return None
        except BROKEN:
            self.counted.failed += 1
            log.exception("a plan broke; the plain executor answers", extra={"request_id": viewer.request_id})
            return None
        self.counted.planned += 1
        return Planned(data, variant.computing)

    def why(self, operation: Operation, variables: Mapping[str, Any]) -> str:
        """Why plans do not answer the query; empty where they do."""
        try:
            operation.asked(variables, database.dialect())
        except NotCovered as why:
            return str(why)
        return ""


def permitted(variant: Variant, reading: Reading) -> bool:
    """Whether the viewer may read everything that is selected, somewhere."""
    standing = reading.standing
    if standing.permitted is None:
        standing.permitted = _permitted(variant, reading)
    return standing.permitted


def _permitted(variant: Variant, reading: Reading) -> bool:
    try:
        for root in variant.roots.values():
            if not isinstance(root, str | None):
                require(reading.viewer, root.permission)
    except DomainError:
        return False
    return not any(reading.scope(entity).is_empty for entity in variant.reached)


def steps(variant: Variant, reading: Reading) -> Steps:
    """The plan: all root fields but those that compute, one after another."""
    found: dict[str, Any] = {}
    for key, root in variant.roots.items():
        if root is None or isinstance(root, str):
            found[key] = REST if root is None else root
        else:
            found[key] = yield from root.answer(reading)
    return found
