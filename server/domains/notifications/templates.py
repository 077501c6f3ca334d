"""What messages say, in each language: the texts of `policies/messages` with their parameters filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from server.core.contacts import Channel
from server.core.languages import Language
from server.core.settings import ROOT
from server.domains.notifications.words import MessageTemplate

TEXTS = ROOT / "policies" / "messages"


@dataclass(frozen=True, slots=True)
class Wording:
    """A message as it is read. Short messages have no subject."""

    subject: str | None
    text: str


def worded(template: MessageTemplate, channel: Channel, language: Language, parameters: Mapping[str, str]) -> Wording:
    """The message in words. Raises KeyError where a parameter of the template is missing."""
    words = texts()[template.value][language.value]
    if channel is Channel.SMS:
        return Wording(None, words["sms"].format_map(parameters))
    return Wording(words["subject"], words["text"].format_map(parameters))


@cache
def texts() -> Mapping[str, Any]:
    """All texts by template and language, read once."""
    found: dict[str, Any] = {}
    for file in sorted(TEXTS.glob("*.yaml")):
        found |= yaml.safe_load(file.read_text(encoding="utf-8"))
    return found
