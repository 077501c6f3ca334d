"""The trail is read by people: every act and every field it can name has words in both languages."""

import re

import pytest

from server.core.settings import ROOT
from server.core.vocabulary import Permission

FIELD = re.compile(r"changes ?= ?\{([^}]*)\}")
KEY = re.compile(r'"(\w+)":')


def words(language: str, block: str) -> set[str]:
    """The keys of one block of the trail's words."""
    text = source(language, "audit")
    return keys(text[text.index("  trail: {") : text.index("  audit: {")], block)


def source(language: str, file: str) -> str:
    return (ROOT / "web" / "src" / "i18n" / language / f"{file}.ts").read_text("utf-8")


def keys(text: str, block: str) -> set[str]:
    found = re.search(rf"    {block}: \{{\n(.*?)\n    \}},", text, re.DOTALL)
    assert found is not None
    return set(re.findall(r"^\s+(\w+):", found.group(1), re.MULTILINE))


def written_fields() -> set[str]:
    """The fields the domains write into the trail, where they name them in place."""
    sources = [file.read_text("utf-8") for file in (ROOT / "server" / "domains").rglob("*.py")]
    return {key for source in sources for given in FIELD.findall(source) for key in KEY.findall(given)}


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_every_act_of_the_trail_has_words(language: str) -> None:
    assert {permission.value.replace(":", "_") for permission in Permission} - words(language, "action") == set()


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_every_group_of_permissions_has_words(language: str) -> None:
    assert {permission.value.partition(":")[0] for permission in Permission} == keys(source(language, "roles"), "about")


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_every_field_the_domains_write_has_words(language: str) -> None:
    assert len(written_fields()) > 5
    assert written_fields() - words(language, "field") == set()
