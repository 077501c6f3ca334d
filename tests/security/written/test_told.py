"""People are told what short messages are not good at, in their language, where a code goes out by one, or a number is given."""

import re
from pathlib import Path

import pytest

from server.core.settings import ROOT

SOURCES = ROOT / "web" / "src"
COMPONENT = "<ShortMessageRisk channel="
WORDS = {
    "en": ("short message", "authenticator", "passkey", "safer", "My account"),
    "zh-CN": ("短信", "验证器", "通行密钥", "更安全", "我的账户"),
}


def pages(mark: str) -> list[Path]:
    """The components in which these words stand."""
    return [file for file in sorted(SOURCES.rglob("*.tsx")) if mark in file.read_text("utf-8")]


@pytest.mark.parametrize("language", WORDS)
def test_the_risk_and_what_is_safer_are_told_in_both_languages(language: str) -> None:
    text = (SOURCES / "i18n" / language / "identity.ts").read_text("utf-8")
    found = re.search(r"smsRisk:\s*'([^']+)'", text)
    assert found is not None
    assert [word for word in WORDS[language] if word.lower() not in found[1].lower()] == []


def test_the_page_it_points_to_is_called_so() -> None:
    for language, words in WORDS.items():
        assert words[-1] in (SOURCES / "i18n" / language / "shell.ts").read_text("utf-8")


def test_whoever_is_sent_a_code_reads_it_beside() -> None:
    found = pages("codes.sent.${")
    assert len(found) >= 2, "what is looked for is found"
    assert [file.name for file in found if COMPONENT not in file.read_text("utf-8")] == []


def test_whoever_gives_or_has_a_number_reads_it_on_the_page_of_the_account() -> None:
    account = SOURCES / "features" / "account"
    assert "codes.smsRisk" in (SOURCES / "app" / "codes" / "ShortMessageRisk.tsx").read_text("utf-8")
    for name in ("Contacts.tsx", "ContactDialog.tsx"):
        assert COMPONENT in (account / name).read_text("utf-8"), name
    page = (account / "Account.tsx").read_text("utf-8")
    assert {"<Contacts", "<SecondFactor", "<Passkeys"} <= set(re.findall(r"<\w+", page)), "what is safer is beside it"
