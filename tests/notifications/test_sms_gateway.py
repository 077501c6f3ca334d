"""Short messages through a gateway that speaks our protocol, and the protocol's own rules."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.core.errors import Undeliverable
from server.domains.notifications import sms_protocol
from server.domains.notifications.carriers import NotDelivered, Outgoing
from server.domains.notifications.sms_gateway import SmsGateway
from tests.support.gateway import gateway

OUTGOING = Outgoing("message-17", "+8613812345600", None, "【驿站】验证码 123456")


async def test_a_signed_message_is_taken() -> None:
    async with gateway() as (carrier, simulator):
        reference = await carrier.send(OUTGOING)

    assert reference == "sim-message-17"
    assert simulator.taken == {"message-17": {"to": OUTGOING.recipient, "text": OUTGOING.text}}


async def test_a_repeated_message_is_taken_once() -> None:
    async with gateway() as (carrier, simulator):
        await asyncio.gather(*(carrier.send(OUTGOING) for _ in range(8)))

    assert len(simulator.taken) == 1


async def test_a_message_whose_answer_was_lost_is_repeated_without_a_second_one() -> None:
    lost = replace(OUTGOING, recipient="+8613812340003")
    async with gateway() as (carrier, simulator):
        with pytest.raises(NotDelivered, match="SMS_500"):
            await carrier.send(lost)
        await carrier.send(lost)

    assert list(simulator.taken) == ["message-17"]
    assert simulator.tries == {"message-17": 2}


async def test_a_key_is_not_good_for_another_message() -> None:
    async with gateway() as (carrier, simulator):
        await carrier.send(OUTGOING)
        with pytest.raises(NotDelivered, match="SMS_409"):
            await carrier.send(replace(OUTGOING, text="something else"))

    assert len(simulator.taken) == 1


@pytest.mark.parametrize("wrong", [{"secret": "another"}, {"key": "another"}])
async def test_a_wrong_secret_or_key_is_not_let_in(wrong: dict[str, Any]) -> None:
    async with gateway() as (carrier, simulator):
        with pytest.raises(NotDelivered, match="SMS_401"):
            await replace(carrier, **wrong).send(OUTGOING)

    assert simulator.taken == {}


async def test_a_number_refused_for_good_is_told_from_a_gateway_that_is_busy() -> None:
    async with gateway() as (carrier, _):
        with pytest.raises(Undeliverable) as refused:
            await carrier.send(replace(OUTGOING, recipient="+8613812340001"))
        with pytest.raises(NotDelivered, match="SMS_503"):
            await carrier.send(replace(OUTGOING, key="message-18", recipient="+8613812340002"))

    assert refused.value.answer == "SMS_400"


async def test_nobody_there_is_not_for_good() -> None:
    async with gateway() as (carrier, _):
        gone = carrier

    with pytest.raises(NotDelivered, match="SMS_UNREACHABLE"):
        await gone.send(OUTGOING)


def test_a_secret_is_not_shown() -> None:
    assert "hidden" not in repr(SmsGateway("https://gateway.example", "k", "hidden"))


@given(st.text(min_size=1), st.integers(0, 2**33), st.text(), st.binary())
def test_what_was_signed_is_believed_for_five_minutes_and_nothing_else_is(
    secret: str, at: int, key: str, body: bytes
) -> None:
    signed = sms_protocol.signature(secret, at, key, body)

    def believed(at_: int, key_: str = key, body_: bytes = body, secret_: str = secret) -> bool:
        return sms_protocol.is_signed(signed, secret_, str(at), key_, body_, at_)

    assert believed(at)
    assert believed(at + 300)
    assert not believed(at + 301)
    assert not believed(at, key_=key + "x")
    assert not believed(at, body_=body + b"x")
    assert not believed(at, secret_=secret + "x")
