"""What messages say: every template in every language and by every way, with the same parameters."""

import string

import pytest

from server.core.contacts import Channel
from server.core.languages import Language
from server.domains.notifications.templates import texts, worded
from server.domains.notifications.words import MessageTemplate

TEMPLATES = [one for one in MessageTemplate if one is not MessageTemplate.UNKNOWN]


def named(text: str) -> set[str]:
    """The parameters a text has a place for."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_template_has_texts_and_every_text_a_template() -> None:
    assert set(texts()) == {template.value for template in TEMPLATES}


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_is_whole_in_both_languages(template: MessageTemplate) -> None:
    found = texts()[template.value]

    assert set(found) == {language.value for language in Language}
    wanted = [named(words[part]) for words in found.values() for part in ("sms", "text")]
    assert all(one == wanted[0] for one in wanted)
    assert all(set(words) == {"sms", "subject", "text"} for words in found.values())
    assert all(named(words["subject"]) == set() for words in found.values())


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("language", list(Language))
def test_a_short_message_fits_into_three_segments(template: MessageTemplate, language: Language) -> None:
    text = worded(template, Channel.SMS, language, _filled(template)).text

    assert len(text) <= (3 * 67 if language is Language.ZH_CN else 3 * 153)
    assert "\n" not in text


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_parameter_is_filled_in_as_it_is(template: MessageTemplate) -> None:
    given = dict.fromkeys(_filled(template), "{0.__class__} {code}")

    text = worded(template, Channel.EMAIL, Language.EN, given).text

    assert text.count("{0.__class__} {code}") >= len(given)


def _filled(template: MessageTemplate) -> dict[str, str]:
    return dict.fromkeys(named(texts()[template.value][Language.EN.value]["text"]), "123456")
