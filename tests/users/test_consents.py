"""Giving and taking back a consent of one's own, and the texts they are about."""

import json
from typing import Any

import pytest

from server.core.languages import Language
from server.core.viewer import ANONYMOUS, Viewer
from server.domains.audit.models import AuditEntry
from server.domains.users import consent_texts, consents
from server.domains.users.models import Consent, ConsentPurpose, User
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.walk import signed_in

GIVE = """mutation Give($input: ConsentGiveInput!) { consentGive(input: $input) { __typename
  ... on Consent { id purpose textVersion givenAt } ... on Error { code } ... on InvalidInput { issues { path code } } } }"""
WITHDRAW = """mutation Withdraw($input: ConsentWithdrawInput!) { consentWithdraw(input: $input) { __typename
  ... on ConsentWithdrawn { purpose withdrawnAt } ... on Error { code } } }"""
MINE = "{ viewer { user { consents { purpose textVersion } } } }"
TEXT = """query Text($purpose: ConsentPurpose!, $language: Language!, $version: String) {
  consentText(purpose: $purpose, language: $language, textVersion: $version) { textVersion title paragraphs } }"""
NOW = consents.in_force()[ConsentPurpose.MARKETING].text_version
MARKETING = {"purpose": "MARKETING", "textVersion": NOW}


@pytest.fixture
async def customer(people: People) -> Viewer:
    return await signed_in(await people.user("customer"))


async def given(graph: Graph, viewer: Viewer, **chosen: Any) -> dict[str, Any]:
    answer = await graph(viewer, GIVE, input={**MARKETING, **chosen})
    found: dict[str, Any] = answer.data["consentGive"]
    return found


async def withdrawn(graph: Graph, viewer: Viewer, purpose: str = "MARKETING") -> dict[str, Any]:
    answer = await graph(viewer, WITHDRAW, input={"purpose": purpose})
    found: dict[str, Any] = answer.data["consentWithdraw"]
    return found


async def mine(graph: Graph, viewer: Viewer) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await graph(viewer, MINE)).data["viewer"]["user"]["consents"]
    return found


async def test_a_consent_is_given_taken_back_and_given_again_and_the_trail_keeps_all_of_it(
    graph: Graph, customer: Viewer
) -> None:
    assert (await given(graph, customer))["textVersion"] == NOW
    assert await mine(graph, customer) == [MARKETING]

    assert (await withdrawn(graph, customer))["purpose"] == "MARKETING"
    assert await mine(graph, customer) == []

    await given(graph, customer)
    entries = await AuditEntry.filter(action__startswith="consents:").order_by("id")
    assert [(one.action, json.loads(one.body)["changes"]["consents"]) for one in entries] == [
        ("consents:give", [None, f"marketing {NOW}"]),
        ("consents:withdraw", [f"marketing {NOW}", None]),
        ("consents:give", [None, f"marketing {NOW}"]),
    ]


async def test_given_twice_it_is_one(graph: Graph, customer: Viewer) -> None:
    first, second = await given(graph, customer), await given(graph, customer)

    assert first["id"] == second["id"]
    assert await Consent.filter(user_id=customer.user_id).count() == 1


async def test_only_the_text_in_force_can_be_agreed_to(graph: Graph, customer: Viewer) -> None:
    answer = await given(graph, customer, textVersion="1999-01")

    assert answer["issues"] == [{"path": ["textVersion"], "code": "UNKNOWN_VALUE"}]
    assert await mine(graph, customer) == []


async def test_what_an_account_needs_cannot_be_taken_back(graph: Graph, customer: Viewer) -> None:
    user = await User.get(id=customer.user_id)
    await consents.keep(user, [consents.Given(ConsentPurpose.PRIVACY_POLICY, NOW)])

    assert (await withdrawn(graph, customer, "PRIVACY_POLICY"))["code"] == "CONFLICT"
    assert await Consent.filter(user_id=user.id).count() == 1


async def test_what_was_never_given_cannot_be_taken_back(graph: Graph, people: People, customer: Viewer) -> None:
    await given(graph, await signed_in(await people.user("customer")))

    assert (await withdrawn(graph, customer))["code"] == "NOT_FOUND"
    assert await Consent.all().count() == 1


async def test_nobody_in_particular_gives_or_takes_back_nothing(graph: Graph) -> None:
    for document, variables in ((GIVE, MARKETING), (WITHDRAW, {"purpose": "MARKETING"})):
        assert (await graph(ANONYMOUS, document, input=variables)).codes == ["UNAUTHENTICATED"]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("purpose", list(ConsentPurpose))
def test_every_text_in_force_has_words_in_both_languages(purpose: ConsentPurpose, language: Language) -> None:
    found = consent_texts.text(purpose, language)

    assert found is not None
    assert found.version == consents.in_force()[purpose].text_version
    assert found.title
    assert all(found.paragraphs)


async def test_everybody_reads_what_they_would_agree_to(graph: Graph) -> None:
    asked: dict[str, Any] = {"purpose": "PRIVACY_POLICY", "language": "EN"}
    present = (await graph(ANONYMOUS, TEXT, **asked)).data["consentText"]
    same = (await graph(ANONYMOUS, TEXT, **asked, version=present["textVersion"])).data["consentText"]
    never = (await graph(ANONYMOUS, TEXT, **asked, version="1999-01")).data["consentText"]

    assert present["title"] == "How personal data is handled"
    assert present == same
    assert never is None
