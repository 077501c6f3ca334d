"""E-mail, handed to a mail server that answers well, badly, late, or not at all."""

from pathlib import Path
from typing import Any

import pytest

from server.core.errors import Undeliverable
from server.domains.notifications.carriers import NotDelivered, Outgoing
from server.domains.notifications.smtp import Security, Smtp
from tests.support.mail_server import MailServer, certificate

OUTGOING = Outgoing("message-17", "wang.fang@example.cn", "驿站注册验证码", "您的注册验证码是 123456。\n")


@pytest.fixture
def mail(tmp_path: Path) -> MailServer:
    """A mail server that nobody listens at yet."""
    return MailServer(certificate(tmp_path))


def account(mail: MailServer, **other: Any) -> Smtp:
    """The carrier as the settings would make it for this server."""
    given = {"user": mail.user, "password": mail.password, "trust": mail.trust, **other}
    return Smtp("localhost", mail.port, "Posthouse <noreply@post.example>", **given)


async def test_a_message_is_handed_over_encrypted_and_signed_in(mail: MailServer) -> None:
    async with mail.listening():
        reference = await account(mail).send(OUTGOING)

    (message,) = mail.delivered
    assert mail.recipients == ["wang.fang@example.cn"]
    assert message["Subject"] == "驿站注册验证码"
    assert message["Message-ID"] == reference == "<message-17@post.example>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message.get_content().replace("\r\n", "\n") == OUTGOING.text
    assert {line for secret, line in mail.said if not secret and not line.lower().startswith("ehlo")} == {"STARTTLS"}


async def test_the_same_message_has_the_same_id_at_every_try(mail: MailServer) -> None:
    async with mail.listening():
        assert await account(mail).send(OUTGOING) == await account(mail).send(OUTGOING)


async def test_a_server_may_be_encrypted_from_the_first_byte(mail: MailServer) -> None:
    async with mail.listening(encrypted=True):
        await account(mail, security=Security.TLS).send(OUTGOING)

    assert len(mail.delivered) == 1


async def test_a_server_whose_certificate_is_not_believed_gets_nothing(mail: MailServer) -> None:
    async with mail.listening():
        with pytest.raises(NotDelivered, match="SMTP_TLS"):
            await account(mail, trust=None).send(OUTGOING)

    assert not mail.delivered
    assert [line for _, line in mail.said if line.startswith(("AUTH", "MAIL"))] == []


async def test_a_server_that_offers_no_encryption_gets_neither_password_nor_message(mail: MailServer) -> None:
    mail.answers["EHLO"] = "250-test server\n250 AUTH PLAIN"
    async with mail.listening():
        with pytest.raises(NotDelivered, match="SMTP_NOT_SUPPORTED"):
            await account(mail).send(OUTGOING)

    assert [line for _, line in mail.said if line.startswith(("AUTH", "MAIL"))] == []


@pytest.mark.parametrize(
    ("verb", "answer", "outcome", "name"),
    [
        ("RCPT", "550 no such user wang.fang@example.cn", Undeliverable, "SMTP_550"),
        ("RCPT", "451 try later wang.fang@example.cn", NotDelivered, "SMTP_451"),
        ("CONTENT", "554 looks like spam", Undeliverable, "SMTP_554"),
        ("CONTENT", "452 disk full", NotDelivered, "SMTP_452"),
        ("MAIL", "421 going down", NotDelivered, "SMTP_421"),
        ("AUTH", "535 wrong password", NotDelivered, "SMTP_535"),
    ],
)
async def test_a_refusal_for_good_is_told_from_one_for_now_and_repeats_no_address(
    mail: MailServer, verb: str, answer: str, outcome: type[Exception], name: str
) -> None:
    mail.answers[verb] = answer
    async with mail.listening():
        with pytest.raises(outcome) as refused:
            await account(mail).send(OUTGOING)

    assert refused.value.answer == name  # type: ignore[attr-defined]
    assert "wang.fang" not in repr(refused.value)
    assert refused.value.__suppress_context__
    assert not mail.delivered


async def test_a_server_that_says_goodbye_badly_has_taken_the_message_all_the_same(mail: MailServer) -> None:
    mail.answers["QUIT"] = "500 what"
    async with mail.listening():
        await account(mail).send(OUTGOING)

    assert len(mail.delivered) == 1


async def test_a_server_that_says_nothing_is_given_up_in_time(mail: MailServer) -> None:
    mail.stays_silent = True
    async with mail.listening():
        with pytest.raises(NotDelivered, match="SMTP_UNREACHABLE"):
            await account(mail, timeout=0.2).send(OUTGOING)


async def test_nobody_there_is_not_for_good(mail: MailServer) -> None:
    async with mail.listening():
        gone = account(mail)

    with pytest.raises(NotDelivered, match="SMTP_UNREACHABLE"):
        await gone.send(OUTGOING)


def test_a_password_is_not_shown() -> None:
    assert "correct horse" not in repr(Smtp("localhost", 25, "a@post.example", password="correct horse"))
