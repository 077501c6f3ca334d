"""Access reviews as those see them who run them and decide in them, through the graph."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from server.core import database, global_ids
from server.core.clock import now
from server.core.viewer import SYSTEM, Viewer
from server.domains.permissions import service as permissions
from server.domains.permissions.models import RoleAssignment
from server.domains.reviews.models import AccessReview, AccessReviewEntry
from server.domains.users.models import User
from tests.support.graph import Answer, Graph
from tests.support.people import People

REVIEW = "id number state version total decided executed failed progress undoUntil overdueAt dueAt reportSha256"
ENTRY = (
    "id userName role state decision note version flags flagCount change isOwn problem "
    "unit { name } reviewer { id } decisions { decision note }"
)
ERROR = "... on Error { code message }"
ISSUES, CURRENT = "... on InvalidInput { issues { path code } }", "... on VersionConflict { current }"
WITHOUT_VERSION = ("accessReviewCreate", "accessReviewEntriesDecide", "accessReviewEntriesDecideAll")
LIST = f"""query($filter: AccessReviewEntryFilter, $first: Int) {{ accessReviewEntries(filter: $filter, first: $first) {{
  totalCount nodes {{ {ENTRY} }} }} }}"""
READ = f"query($id: ID!) {{ node(id: $id) {{ ... on AccessReview {{ {REVIEW} reportUrl signatureUrl availableActions {{ action enabled reasons {{ code }} }} }} }} }}"  # noqa: E501


@dataclass
class Reviewing:
    """`guard` is a security administrator who has just signed in; `review` the one under way."""

    graph: Graph
    people: People
    guard: Viewer

    @classmethod
    async def ready(cls, graph: Graph, people: People) -> "Reviewing":
        return cls(graph, people, await lately(await people.viewer("security_administrator")))

    async def step(self, name: str, viewer: Viewer | None = None, /, **given: Any) -> dict[str, Any]:
        """The data of one mutation about a review or an entry."""
        answer = await self.asked(name, viewer, **given)
        found: dict[str, Any] = answer.data[name]
        return found

    async def asked(self, name: str, viewer: Viewer | None = None, /, **given: Any) -> Answer:
        kind = f"{name[0].upper()}{name[1:]}Input"
        parts = {
            "accessReviewEntryDecide": f"... on AccessReviewEntry {{ {ENTRY} }}",
            "accessReviewEntriesDecide": "... on BulkResult { succeeded failed rows { ok code } }",
            "accessReviewEntriesDecideAll": "... on Job { id kind total }",
            "accessReviewReport": "... on Job { id kind }",
        }
        shown = parts.get(name, f"... on AccessReview {{ {REVIEW} }}")
        wrong = ("" if name == "accessReviewReport" else ISSUES) + ("" if name in WITHOUT_VERSION else CURRENT)
        document = f"mutation($input: {kind}!) {{ {name}(input: $input) {{ __typename {shown} {ERROR} {wrong} }} }}"
        return await self.graph(viewer or self.guard, document, input=given)

    async def drafted(self, **given: Any) -> dict[str, Any]:
        """A review of everybody that is due in a week."""
        due = (now() + timedelta(days=7)).isoformat()
        wanted = {
            "name": "autumn",
            "scope": "ALL",
            "dueAt": due,
            "idempotencyKey": f"key-{await number()}-draft",
            **given,
        }
        return await self.step("accessReviewCreate", **wanted)

    async def started(self, **given: Any) -> dict[str, Any]:
        """The same, started."""
        made = await self.drafted(**given)
        return await self.step("accessReviewStart", id=made["id"], expectedVersion=made["version"])

    async def read(self, review: dict[str, Any], viewer: Viewer | None = None) -> dict[str, Any]:
        """The review as it is now."""
        found: dict[str, Any] = (await self.graph(viewer or self.guard, READ, id=review["id"])).data["node"]
        return found

    async def entries(
        self, review: dict[str, Any], viewer: Viewer | None = None, **filter: Any
    ) -> list[dict[str, Any]]:
        """The first hundred entries that meet a filter."""
        wanted = {"review": {"eq": review["id"]}, **filter}
        answer = await self.graph(viewer or self.guard, LIST, filter=wanted, first=100)
        found: list[dict[str, Any]] = answer.data["accessReviewEntries"]["nodes"]
        return found

    async def entry_of(self, review: dict[str, Any], user: User | Viewer, role: str | None = None) -> dict[str, Any]:
        """The entry of one person, or of one of their roles."""
        key = user.id if isinstance(user, User) else user.user_id
        further: dict[str, Any] = {} if role is None else {"role": {"eq": role}}
        (found,) = await self.entries(review, user={"eq": global_ids.encode("User", key or 0)}, **further)
        return found

    async def decide(
        self, entry: dict[str, Any], decision: str, viewer: Viewer | None = None, **given: Any
    ) -> dict[str, Any]:
        """The outcome of one decision."""
        seen = {"id": entry["id"], "expectedVersion": entry["version"], "decision": decision}
        return await self.step("accessReviewEntryDecide", viewer, **{**seen, **given})

    async def keep_the_rest(self, review: dict[str, Any]) -> None:
        """Whatever is undecided stays; the guard's own is decided by another."""
        other = await lately(await self.people.viewer("security_administrator"))
        for viewer in (self.guard, other):
            left = await self.entries(review, state={"in": ["OPEN", "ESCALATED"]})
            items = [{"id": one["id"], "expectedVersion": one["version"]} for one in left]
            if items:
                await self.step(
                    "accessReviewEntriesDecide", viewer, reviewId=review["id"], items=items, decision="KEEP"
                )

    async def closed(self, review: dict[str, Any]) -> dict[str, Any]:
        """Everything else kept, and the decisions over."""
        await self.keep_the_rest(review)
        present = await self.read(review)
        return await self.step("accessReviewClose", id=review["id"], expectedVersion=present["version"])


async def lately(viewer: Viewer) -> Viewer:
    """The viewer, who has just proved who they are."""
    return replace(viewer, authenticated_at=now())


async def grant(user: User, role: str, *, unit_id: int | None = None, until: datetime | None = None) -> RoleAssignment:
    """A further role of somebody."""
    async with database.transaction():
        key = await permissions.assign(SYSTEM, user.id, role, unit_id=unit_id, valid_until=until)
    return await RoleAssignment.get(id=key)


async def holds(user: User, role: str) -> bool:
    """Whether somebody holds a role at this moment."""
    found = await RoleAssignment.filter(user_id=user.id, role=role)
    return any(one.valid_until is None or one.valid_until > now() for one in found)


async def number() -> int:
    """How many reviews there are: keys of tests differ by it."""
    return await AccessReview.all().count() + await AccessReviewEntry.all().count()
