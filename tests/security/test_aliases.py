"""Many tries in one document: refused before the first is made."""

from typing import Any

import pytest

from schema.core.guard import ONCE
from schema.root import build
from schema.root import graph as built
from server.core import passwords
from server.core.operations import OperationRequest
from server.core.viewer import Stage
from server.domains.users.models import OneTimeCode, Spending
from tests.support.attacking import PASSWORD, Attacker, known, opened

MUTATIONS = built(build()).mutation_type


def a_call(field: str) -> str:
    """A whole call of a mutation, its input in place."""
    assert MUTATIONS is not None
    values = {
        "SignInInput": f'{{login: "person1@example.cn", password: "{PASSWORD}"}}',
        "SignInConfirmInput": '{code: "000000"}',
        "SecondFactorConfirmInput": '{code: "000000"}',
        "AdministratorCreateInput": f'{{setupToken: "x", displayName: "x", email: "x@y.cn", password: "{PASSWORD}"}}',
        "RegistrationStartInput": '{contact: "x@example.cn"}',
        "RegistrationConfirmInput": '{requestToken: "x", code: "000000", displayName: "x", password: "x", consents: []}',
        "PasswordResetStartInput": '{contact: "x@example.cn"}',
        "PasswordResetConfirmInput": f'{{requestToken: "x", code: "000000", password: "{PASSWORD}"}}',
        "ContactChangeStartInput": f'{{contact: "x@example.cn", password: "{PASSWORD}"}}',
        "ContactChangeConfirmInput": '{requestToken: "x", code: "000000"}',
        "PasswordChangeInput": f'{{presentPassword: "{PASSWORD}", newPassword: "another long phrase"}}',
        "SignInCodeStartInput": "{language: EN}",
        "UserSecondFactorCodeSendInput": '{userId: "x"}',
        "UserSecondFactorRemoveInput": '{userId: "x", reason: "a stolen telephone", proof: IN_PERSON}',
        "SessionConfirmInput": f'{{password: "{PASSWORD}"}}',
    }
    name = str(MUTATIONS.fields[field].args["input"].type).rstrip("!")
    return f"{field}(input: {values[name]}) {{ __typename }}"


@pytest.mark.parametrize("times", [2, 50])
@pytest.mark.parametrize("field", sorted(ONCE))
async def test_what_is_tried_is_tried_once_in_a_document(attacker: Attacker, field: str, times: int) -> None:
    viewer = await known(await opened(await attacker.people.user("developer"), Stage.COMPLETE))
    document = "mutation { " + " ".join(f"a{n}: {a_call(field)}" for n in range(times)) + " }"
    before = passwords.hashing().done

    result = await attacker.graph.executor.execute(OperationRequest(document=document), viewer)

    assert b'"QUERY_TOO_COMPLEX"' in result.body
    assert b'"data"' not in result.body
    assert passwords.hashing().done == before
    assert await Spending.all().count() == await OneTimeCode.all().count() == 0


@pytest.mark.parametrize(
    "spelled",
    [
        "mutation {{ ...F }} fragment F on Mutation {{ {many} }}",
        "mutation {{ ... on Mutation {{ {many} }} }}",
        "mutation A {{ a: signIn(input: {one}) {{ __typename }} }} mutation B {{ {many} }}",
        "mutation {{ ...F ...G }} fragment F on Mutation {{ {first} }} fragment G on Mutation {{ {second} }}",
    ],
)
async def test_fragments_hide_nothing(attacker: Attacker, spelled: str) -> None:
    viewer = await known(await opened(await attacker.people.user("developer")))
    one = f'{{login: "person1@example.cn", password: "{PASSWORD}"}}'
    calls = [f"a{n}: {a_call('signIn')}" for n in range(50)]
    document = spelled.format(many=" ".join(calls), first=calls[0], second=calls[1], one=one)
    name: Any = "B" if "mutation B" in document else None
    before = passwords.hashing().done

    request = OperationRequest(document=document, operation_name=name)
    result = await attacker.graph.executor.execute(request, viewer)

    assert b'"QUERY_TOO_COMPLEX"' in result.body
    assert passwords.hashing().done == before
