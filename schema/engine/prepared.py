"""A document made ready to be run, or refused: what the executor keeps between requests."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import DocumentNode, GraphQLError

from schema.core import guard
from schema.engine.objects import Objects
from schema.engine.plan.operations import Operation
from server.core.operations import OperationResult


@dataclass(slots=True)
class Prepared:
    """A parsed document; `errors` once it has been validated."""

    document: DocumentNode
    errors: list[GraphQLError] | None = None
    planned: dict[str | None, Operation | None] = field(default_factory=dict)
    """Its queries as plans, by operation name; None where they never can be."""
    measured: guard.Guard | None = None
    objects: Objects | None = None
    """What reads the objects its resolvers name; made at first use."""
    is_ping: bool = field(init=False)
    """It asks for nothing but `__typename`."""

    def __post_init__(self) -> None:
        self.is_ping = guard.is_ping(self.document)

    def guarded(self, variables: Mapping[str, Any]) -> guard.Guarded:
        """What the document may cost with these variables."""
        if self.measured is None:
            self.measured = guard.Guard(self.document)
        return self.measured.check(variables)


@dataclass(frozen=True, slots=True)
class Kept:
    """How much is kept: documents by id, at most `CACHED` by text, and at most `most_variants` variants of their queries."""

    persisted: int
    cached: int
    variants: int
    most_variants: int


class Refused(Exception):
    """The operation is not run; carries the whole answer."""

    def __init__(self, result: OperationResult) -> None:
        super().__init__(result.outcome.value)
        self.result = result
