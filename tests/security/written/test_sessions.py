"""The page of sessions gives the reason of every limit in force, and says where one passes what NIST recommends."""

from typing import Any

import pytest

from server.core.rules import rule
from server.domains.users.models import NEEDS_SECOND_FACTOR, UserKind
from tests.security.written.data import empty, written

PAGE: dict[str, Any] = written("sessions")
LEVELS = ("AAL1", "AAL2")


def passes(kind: UserKind, level: str) -> bool:
    """Whether a limit in force is longer than NIST's of this level."""
    limits, nist = rule("sessions").value["kinds"][kind.value], PAGE["nist"][level]
    return any(nist[name] is not None and limits[name] > nist[name] for name in ("idle", "absolute"))


def test_the_figures_of_nist_are_those_of_its_fourth_revision() -> None:
    day = 24 * 3600
    assert PAGE["nist"] == {"AAL1": {"idle": None, "absolute": 30 * day}, "AAL2": {"idle": 3600, "absolute": day}}


@pytest.mark.parametrize("kind", UserKind)
def test_every_kind_has_reasons_and_says_where_it_departs(kind: UserKind) -> None:
    said = PAGE["kinds"][kind.value]
    assert said["level"] == ("AAL2" if kind in NEEDS_SECOND_FACTOR else "AAL1")
    reached = LEVELS[LEVELS.index(said["level"]) :]
    departs = kind is not UserKind.SYSTEM and any(passes(kind, level) for level in reached)
    assert ("departs" in said) == departs
    assert said["why"]
    assert said["at_once"]


def test_the_reason_for_customers_names_their_limits_and_what_makes_up_for_them() -> None:
    limits, said = rule("sessions").value["kinds"]["customer"], PAGE["kinds"]["customer"]
    assert (limits["idle"], limits["absolute"]) == (30 * 86_400, 90 * 86_400)
    assert "Thirty days idle, ninety days in all" in said["why"]
    assert "step-up" in said["departs"]
    assert rule("sessions").value["recent"] == 300, "a proof of the last five minutes"


WORDS = {"staff": (5, "Five"), "regulator": (3, "Three"), "partner_member": (10, "Ten"), "customer": (20, "Twenty")}


@pytest.mark.parametrize("kind", WORDS)
def test_how_many_at_once_is_said_as_it_is_in_force(kind: str) -> None:
    most, word = WORDS[kind]
    assert rule("sessions").value["kinds"][kind]["most"] == most
    assert PAGE["kinds"][kind]["at_once"].startswith(word)


def test_no_kind_is_made_up_and_nothing_is_left_empty() -> None:
    assert set(PAGE["kinds"]) == {one.value for one in UserKind} == set(rule("sessions").value["kinds"])
    assert {"happens", "half_way"} <= set(PAGE["one_too_many"])
    assert empty(PAGE) == []
