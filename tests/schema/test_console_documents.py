"""The console's own documents: valid, and as cheap with ten rows as with one."""

import json
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from server.core import database, global_ids
from server.core.clock import now
from server.core.contacts import Channel, Contact
from server.core.languages import Language
from server.core.operations import OperationRequest
from server.core.viewer import ANONYMOUS
from server.domains.jobs.embedded import drain
from server.domains.notifications import outbox
from server.domains.notifications import service as notifications
from server.domains.notifications.carriers import Outbox, use_carriers
from server.domains.notifications.words import MessageTemplate
from server.domains.users import consents, contact_changes
from server.domains.users.models import ConsentPurpose
from server.domains.verification.models import Certificate
from tests.support.graph import Graph
from tests.support.letters import place
from tests.support.people import PASSWORD, People
from tests.support.persisted import DOCUMENTS, document_id
from tests.support.walk import signed_in

BUDGETS = {"Orders": 3, "AuditEntries": 3, "Sessions": 3}
"""Statements a list may send: the rows, the count, the relations, whatever the number of rows."""


@pytest.mark.parametrize("id_", DOCUMENTS, ids=lambda one: DOCUMENTS[one].split("{")[0].split("(")[0].strip()[:40])
def test_a_document_of_the_console_is_known_and_valid(session_graph: Any, id_: str) -> None:
    assert session_graph._persisted[id_].errors == []


@pytest.mark.parametrize("rows", [1, 10])
@pytest.mark.parametrize("operation", BUDGETS)
async def test_a_list_costs_the_same_with_one_row_as_with_ten(
    graph: Graph, people: People, statements: Callable[[], Any], operation: str, rows: int
) -> None:
    customer, auditor = await people.viewer("customer"), await people.viewer("auditor")
    for _ in range(rows):
        await place(customer)
    variables: dict[str, Any] = {"first": 50}
    if operation == "Sessions":
        variables["filter"] = {"user": {"eq": global_ids.encode("User", auditor.user_id or 0)}}
    request = OperationRequest(document_id=document_id(operation), variables=variables)

    with statements() as sent:
        result = await graph.executor.execute(request, auditor)

    assert "errors" not in json.loads(result.body), result.body
    assert len(sent) <= BUDGETS[operation], "\n".join(sent)


IDENTITY = {"Messages": 2, "Outbox": 1, "MyContacts": 2, "MyConsents": 2, "UserDetail": 4}
"""Statements the pages of identity may send, whatever somebody has agreed to, changed, or was sent."""


@pytest.mark.parametrize("rows", [1, 4])
@pytest.mark.parametrize("operation", IDENTITY)
async def test_what_identity_shows_costs_the_same_with_much_of_it(
    graph: Graph, people: People, statements: Callable[[], Any], operation: str, rows: int
) -> None:
    use_carriers({channel: Outbox() for channel in Channel})
    user = await people.user("auditor")
    auditor = await signed_in(user)
    for number in range(rows):
        await consents.keep(user, [consents.Given(ConsentPurpose.MARKETING, f"{number}")])
        to = Contact(Channel.EMAIL, f"new{number}@example.cn")
        async with database.transaction():
            await notifications.post(to, MessageTemplate.CONTACT_CHANGED, Language.EN, {"contact": to.masked})
        asked = await contact_changes.start(auditor, f"other{number}@example.cn", PASSWORD, Language.EN)
        await drain()
        code = re.search(r"\d{6}", (await outbox.newest(auditor, 1) or [])[0].wording.text)  # type: ignore[union-attr]
        assert code is not None
        await contact_changes.confirm(auditor, asked.token, code.group())
    variables: dict[str, Any] = {"id": global_ids.encode("User", user.id), "first": 50}

    with statements() as sent:
        result = await graph.executor.execute(
            OperationRequest(document_id=document_id(operation), variables=variables), auditor
        )

    assert "errors" not in json.loads(result.body), result.body
    assert len(sent) <= IDENTITY[operation], "\n".join(sent)


async def test_the_page_of_one_s_own_verification_shows_one_s_own_certificates(graph: Graph, people: People) -> None:
    """Also to somebody who may read everybody's, of which there are more than a page."""
    auditor, customer = await people.viewer("auditor"), await people.viewer("customer")
    at = now()
    for number in range(22):
        await Certificate.create(
            holder_id=customer.user_id if number else auditor.user_id,
            fingerprint=f"{number:064}",
            serial=str(number),
            issuer="-",
            algorithm="-",
            seal_row="-",
            valid_from=at,
            valid_until=at,
            bound_at=at + timedelta(minutes=number),
        )
    given = {"applicant": global_ids.encode("User", auditor.user_id or 0)}
    request = OperationRequest(document_id=document_id("MyVerification"), variables=given)

    answer = json.loads((await graph.executor.execute(request, auditor)).body)

    assert [one["serial"] for one in answer["data"]["certificates"]["nodes"]] == ["0"]


async def test_an_unknown_id_gets_a_well_formed_error(graph: Graph) -> None:
    result = await graph.executor.execute(OperationRequest(document_id=f"sha256:{'f' * 64}"), ANONYMOUS)
    (error,) = json.loads(result.body)["errors"]
    assert error["extensions"]["code"] == "PERSISTED_DOCUMENT_NOT_FOUND"


async def test_documents_of_one_s_own_need_a_permission_but_for_a_ping(graph: Graph, people: People) -> None:
    clerk, developer = await people.viewer("clerk"), await people.viewer("developer")

    assert (await graph.explore(ANONYMOUS, "{ __typename }")).data == {"__typename": "Query"}
    assert (await graph.explore(ANONYMOUS, "{ viewer { stage } }")).codes == ["UNAUTHENTICATED"]
    assert (await graph.explore(clerk, "{ __schema { types { name } } }")).codes == ["FORBIDDEN"]
    assert (await graph.explore(developer, "{ __schema { queryType { name } } }")).data


async def test_a_bug_is_masked(graph: Graph, people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("password=hunter2")

    monkeypatch.setattr("schema.quoting.offers.quoted", broken)
    given = {"product": "LETTER", "weightGrams": 1, "origin": {"province": "a", "city": "b"}}
    document = "query Q($input: OrderQuoteInput!) { orderQuote(input: $input) { __typename } }"

    answer = await graph(ANONYMOUS, document, input={**given, "destination": given["origin"]})

    assert answer.codes == ["INTERNAL"]
    assert b"hunter2" not in answer.result.body
