"""Somebody with an account, and what they and the staff do about their data, through the graph."""

from dataclasses import dataclass
from typing import Any

from server.core import database, global_ids
from server.core.viewer import Viewer
from server.domains.jobs.embedded import drain
from server.domains.users import accounts
from server.domains.users.models import User, UserKind
from tests.support.graph import Graph
from tests.support.people import PASSWORD
from tests.support.walk import signed_in

EMAIL, NUMBER = "sun.li@example.cn", "+8613698765432"
SHOWN = """id state version kind wantedName requestedAt dueAt overdueAt endedAt reason jsonUrl pdfUrl filesExpireAt
  kept { name years basis } availableActions { action enabled reasons { code } }"""
PROBLEM = "... on Error { code message } ... on InvalidInput { issues { path code } }"
LIST = f"""query Requests($filter: SubjectRequestFilter) {{ subjectRequests(filter: $filter) {{ nodes {{ {SHOWN}
  user {{ displayName }} }} totalCount }} }}"""


def mutation(name: str) -> str:
    kind = f"{name[0].upper()}{name[1:]}Input"
    problem = PROBLEM if name.endswith(("Create", "Refuse")) else "... on Error { code message }"
    answer = f"__typename ... on SubjectRequest {{ {SHOWN} }} {problem}"
    return f"mutation Do($input: {kind}!) {{ {name}(input: $input) {{ {answer} }} }}"


@dataclass
class Subject:
    """Somebody signed in, and the graph they use."""

    graph: Graph
    user: User
    viewer: Viewer

    async def ask(self, kind: str, password: str = PASSWORD, **given: Any) -> dict[str, Any]:
        """Ask for something, and have what follows done."""
        given = {"kind": kind, "password": password, **given}
        answer = await self.graph(self.viewer, mutation("subjectRequestCreate"), input=given)
        await drain()
        found: dict[str, Any] = answer.data["subjectRequestCreate"]
        return found

    async def act(self, viewer: Viewer, name: str, request: dict[str, Any], **given: Any) -> dict[str, Any]:
        """Go on with a request as it was last seen."""
        given = {"id": request["id"], "expectedVersion": request["version"], **given}
        answer = await self.graph(viewer, mutation(name), input=given)
        await drain()
        found: dict[str, Any] = answer.data[name]
        return found

    async def seen(self, viewer: Viewer | None = None, **filter: Any) -> list[dict[str, Any]]:
        """The requests within a viewer's scope, the subject's own unless somebody else looks."""
        answer = await self.graph(viewer or self.viewer, LIST, filter=filter or None)
        found: list[dict[str, Any]] = answer.data["subjectRequests"]["nodes"]
        return found


async def subject(graph: Graph, name: str = "孙丽", email: str = EMAIL, phone: str = NUMBER) -> Subject:
    """A customer with an address and a number, signed in."""
    prepared = await accounts.prepare(accounts.NewUser(UserKind.CUSTOMER, name, PASSWORD, email=email, phone=phone))
    async with database.transaction():
        user = await accounts.create(prepared)
    return Subject(graph, user, await signed_in(user))


def key_of_file(url: str) -> int:
    return global_ids.decode_as("File", url.removeprefix("/files/"))
