"""What people agree to: each purpose by itself, by the version of the text that is in force."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from server.core.clock import now
from server.core.rules import rule
from server.core.text import Issues
from server.domains.users.models import Consent, ConsentPurpose, User


@dataclass(frozen=True, slots=True)
class Given:
    """A consent as it was given: the purpose, and which text was shown."""

    purpose: ConsentPurpose
    text_version: str


@dataclass(frozen=True, slots=True)
class Terms:
    """The text of a purpose that is in force, and whether there is no account without it."""

    purpose: ConsentPurpose
    text_version: str
    required: bool


def terms() -> Sequence[Terms]:
    """What people may agree to now, as `policies/rules/consents.yaml` says."""
    found: Mapping[str, Mapping[str, object]] = rule("consents").value
    return [Terms(ConsentPurpose(name), str(one["version"]), one["required"] is True) for name, one in found.items()]


def check(issues: Issues, path: tuple[str, ...], given: Sequence[Given]) -> None:
    """Notes a required purpose that is missing, and a text that is not the one in force."""
    in_force = {one.purpose: one for one in terms()}
    agreed = {one.purpose for one in given}
    for one in in_force.values():
        if one.required and one.purpose not in agreed:
            issues.add((*path, one.purpose.name), "REQUIRED", "There is no account without this consent.")
    for consent in given:
        if consent.text_version != in_force[consent.purpose].text_version:
            issues.add(
                (*path, consent.purpose.name),
                "UNKNOWN_VALUE",
                "This text is not in force any more. Read the present one.",
            )


async def keep(user: User, given: Sequence[Given]) -> None:
    """Record the consents inside the present transaction; one given twice is one."""
    await Consent.bulk_create(
        [
            Consent(user_id=user.id, purpose=one.purpose, text_version=one.text_version, given_at=now())
            for one in dict.fromkeys(given)
        ]
    )
