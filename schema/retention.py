"""What stays when an account is deleted, for how long, and why."""

from collections.abc import Collection

import strawberry

from schema.core.fields import query
from server.core.rules import rule
from server.core.vocabulary import Permission


@strawberry.type(description="Records a law keeps when an account is deleted.")
class RetainedRecord:
    name: str = strawberry.field(description="Which, as a closed name.")
    years: int = strawberry.field(description="For how many years.")
    counted_from: str = strawberry.field(description="From when they are counted.")
    what: str = strawberry.field(description="What stays.")
    basis: str = strawberry.field(description="The law.")


def retained(names: Collection[str] | None = None) -> list[RetainedRecord]:
    """The records of these names, or all of them."""
    return [
        RetainedRecord(name=name, years=one["years"], counted_from=one["from"], what=one["what"], basis=one["basis"])
        for name, one in rule("retention").value.items()
        if names is None or name in names
    ]


@strawberry.type
class RetentionQuery:
    @query(Permission.SUBJECT_REQUESTS_CREATE)
    async def retained_records(self) -> list[RetainedRecord]:
        """What stays when an account is deleted, for how long, and why."""
        return retained()
