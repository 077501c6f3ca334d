"""How surely the platform knows somebody: factors found in what is verified, levels made of them, and what needs which."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from tortoise.expressions import Q

from server.core.clock import now
from server.core.errors import AssuranceTooLow
from server.core.rules import rule
from server.core.viewer import Viewer
from server.domains.users.models import SecondFactor, User
from server.domains.verification.loading import limits
from server.domains.verification.models import CertificateChallenge, VerificationCase
from server.domains.verification.words import CaseKind, CaseState, CertificateState, Factor, Level

KINDS = {CaseKind.PERSON: Factor.PERSON, CaseKind.ORGANISATION: Factor.ORGANISATION}


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of an account now: each factor with the evidence for it, an object by type and key."""

    level: Level
    factors: Mapping[Factor, str]

    @property
    def evidence(self) -> str:
        """The level, and what it rests on: as an operation's entry in the trail keeps it."""
        return " ".join([self.level.name, *sorted(self.factors.values())])[:200]


async def standing(user_id: int, session_id: int | None = None) -> Standing:
    """The account's standing. A proof by certificate counts for the session it was given in, and for a while."""
    found: dict[Factor, str] = {}
    user = await User.get_or_none(id=user_id)
    if user is not None and (user.email_sealed is not None or user.phone_sealed is not None):
        found[Factor.CONTACT] = f"User:{user_id}"
    factor = await SecondFactor.filter(user_id=user_id, confirmed_at__isnull=False).first()
    if factor is not None:
        found[Factor.SECOND_FACTOR] = f"SecondFactor:{factor.id}"
    for case in await held(user_id):
        if (kind := KINDS.get(case.kind)) is not None:
            found[kind] = f"VerificationCase:{case.id}"
            if case.in_person:
                found[Factor.IN_PERSON] = f"VerificationCase:{case.id}"
    if session_id is not None and (proof := await _proof(user_id, session_id)) is not None:
        found[Factor.CERTIFICATE] = f"CertificateChallenge:{proof.id}"
    return Standing(reached(frozenset(found)), found)


async def held(user_id: int) -> list[VerificationCase]:
    """The account's approved cases that have not ended, oldest first."""
    lasting = Q(expires_at=None) | Q(expires_at__gt=now())
    return await VerificationCase.filter(lasting, applicant_id=user_id, state=CaseState.APPROVED).order_by(
        "submitted_at", "id"
    )


def reached(factors: frozenset[Factor]) -> Level:
    """The highest level these factors reach; each needs the one below."""
    found = Level.L0
    for name, needs in rule("assurance").value["levels"].items():
        if _missing(needs, factors):
            break
        found = Level[name]
    return found


def missing(factors: frozenset[Factor], wanted: Level) -> tuple[Factor, ...]:
    """What is still needed for a level; of alternatives the first."""
    found: list[Factor] = []
    for name, needs in rule("assurance").value["levels"].items():
        if Level[name] <= wanted:
            found.extend(_missing(needs, factors))
    return tuple(dict.fromkeys(found))


async def require_level(viewer: Viewer, wanted: Level) -> str | None:
    """What an operation that needs this level rests on, for its entry in the trail; None for whoever acts for others.

    Call it within the operation's transaction. Raises AssuranceTooLow.
    """
    if viewer.holder_id is None or viewer.holder_kind not in rule("assurance").value["asked_of"]:
        return None
    found = await standing(viewer.holder_id, viewer.session_id)
    if found.level < wanted:
        lacking = missing(frozenset(found.factors), wanted)
        raise AssuranceTooLow(wanted.name, found.level.name, [one.name for one in lacking])
    return found.evidence


def level_of_order(insured_minor: int | None, postage_minor: int) -> Level:
    """The level an order needs that is insured for this and costs that, in fen."""
    needs = rule("assurance").value["operations"]["ORDER"]
    found = Level[needs["least"]]
    for amount, steps in ((insured_minor or 0, needs["insured_above"]), (postage_minor, needs["postage_above"])):
        found = max([found, *(Level[name] for above, name in steps.items() if amount > above)])
    return found


def _missing(needs: Mapping[str, list[str]], factors: frozenset[Factor]) -> list[Factor]:
    lacking = [Factor[name] for name in needs.get("all", ()) if Factor[name] not in factors]
    alternatives = [Factor[name] for name in needs.get("any", ())]
    return lacking + (alternatives[:1] if alternatives and factors.isdisjoint(alternatives) else [])


async def _proof(user_id: int, session_id: int) -> CertificateChallenge | None:
    since = now() - timedelta(minutes=limits()["proof_minutes"])
    given = CertificateChallenge.filter(session_id=session_id, answered_at__gt=since)
    usable = given.filter(
        certificate__holder_id=user_id,
        certificate__state=CertificateState.ACTIVE,
        certificate__valid_until__gt=now(),
    )
    return await usable.order_by("-answered_at").first()
