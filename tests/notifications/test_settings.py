"""Settings of carriers: whole or absent, never half, never in the clear over a network."""

from typing import Any

import pytest
import typer
from pydantic import ValidationError

from server.cli.asking import settings_with
from server.core.contacts import Channel
from server.core.settings import Settings
from server.domains.notifications.carriers import Outbox
from server.domains.notifications.choosing import chosen
from server.domains.notifications.sms_gateway import SmsGateway
from server.domains.notifications.smtp import Security, Smtp

MAIL = {"smtp_host": "mail.example.cn", "smtp_from": "noreply@example.cn"}
SMS = {"sms_url": "https://gateway.example.cn/v1", "sms_key": "posthouse", "sms_secret": "hidden"}


def test_without_settings_nothing_leaves_the_house() -> None:
    assert chosen(Settings()) == {}


def test_a_demonstration_keeps_in_an_outbox_what_has_no_carrier() -> None:
    carriers = chosen(Settings(demo=True, **SMS))  # type: ignore[arg-type]

    assert isinstance(carriers[Channel.EMAIL], Outbox)
    assert isinstance(carriers[Channel.SMS], SmsGateway)


def test_settings_make_carriers() -> None:
    carriers = chosen(Settings(**MAIL, **SMS, smtp_user="u", smtp_password="p", message_timeout=3))  # type: ignore[arg-type]

    mail, sms = carriers[Channel.EMAIL], carriers[Channel.SMS]
    assert isinstance(mail, Smtp)
    assert (mail.host, mail.port, mail.security, mail.user, mail.password, mail.timeout) == (
        "mail.example.cn", 587, Security.STARTTLS, "u", "p", 3,
    )  # fmt: skip
    assert isinstance(sms, SmsGateway)
    assert (sms.url, sms.key, sms.secret, sms.timeout) == ("https://gateway.example.cn/v1", "posthouse", "hidden", 3)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"smtp_host": "mail.example.cn"}, "POSTHOUSE_SMTP_HOST needs POSTHOUSE_SMTP_FROM as well"),
        ({"smtp_from": "a@example.cn"}, "POSTHOUSE_SMTP_FROM is given without POSTHOUSE_SMTP_HOST"),
        ({**MAIL, "smtp_user": "u"}, "POSTHOUSE_SMTP_USER needs POSTHOUSE_SMTP_PASSWORD as well"),
        ({**MAIL, "smtp_password": "p"}, "POSTHOUSE_SMTP_PASSWORD is given without POSTHOUSE_SMTP_USER"),
        ({"smtp_user": "u", "smtp_password": "p"}, "POSTHOUSE_SMTP_USER is given without POSTHOUSE_SMTP_HOST"),
        ({**MAIL, "smtp_security": "none"}, "on this machine only"),
        ({"sms_url": SMS["sms_url"]}, "POSTHOUSE_SMS_URL needs POSTHOUSE_SMS_KEY as well"),
        ({"sms_url": SMS["sms_url"], "sms_key": "k"}, "POSTHOUSE_SMS_URL needs POSTHOUSE_SMS_SECRET as well"),
        ({"sms_secret": "s"}, "POSTHOUSE_SMS_SECRET is given without POSTHOUSE_SMS_URL"),
        ({**SMS, "sms_url": "http://gateway.example.cn"}, "use https"),
        ({**SMS, "sms_url": "gateway.example.cn"}, "no address of the form"),
    ],
)
def test_half_a_setting_says_what_is_missing(given: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Settings(**given)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1"])
def test_this_machine_may_be_reached_without_encryption(host: str) -> None:
    Settings(**{**MAIL, "smtp_host": host, "smtp_security": "none"})  # type: ignore[arg-type]
    Settings(**{**SMS, "sms_url": f"http://{f'[{host}]' if ':' in host else host}:8025"})  # type: ignore[arg-type]


def test_whoever_starts_the_server_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("POSTHOUSE_SMTP_HOST", "mail.example.cn")

    with pytest.raises(typer.Exit):
        settings_with()

    said = "posthouse: the settings are not right: POSTHOUSE_SMTP_HOST needs POSTHOUSE_SMTP_FROM as well.\n"
    assert capsys.readouterr().err == said
