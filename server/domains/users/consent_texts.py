"""What people agree to, in words: the texts of `policies/consents.yaml`, old versions among them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from server.core.languages import Language
from server.core.settings import ROOT
from server.domains.users.consents import in_force
from server.domains.users.models import ConsentPurpose

TEXTS = ROOT / "policies" / "consents.yaml"


@dataclass(frozen=True, slots=True)
class Text:
    """One version of one text, in one language."""

    purpose: ConsentPurpose
    version: str
    title: str
    paragraphs: Sequence[str]


def text(purpose: ConsentPurpose, language: Language, version: str | None = None) -> Text | None:
    """The text of a version, by default the one in force; None where there never was such a version."""
    asked = in_force()[purpose].text_version if version is None else version
    found = texts()[purpose.value].get(asked)
    if found is None:
        return None
    words = found[language.value]
    return Text(purpose, asked, words["title"], tuple(words["paragraphs"]))


@cache
def texts() -> Mapping[str, Any]:
    """All texts by purpose, version and language, read once."""
    found: Mapping[str, Any] = yaml.safe_load(TEXTS.read_text(encoding="utf-8"))
    return found
