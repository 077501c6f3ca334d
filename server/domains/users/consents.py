"""What people agree to: each purpose by itself, by the version of the text that is in force.

A consent is a row while it is in force. What was given and withdrawn before stands in the audit trail, which nobody changes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import Conflict, NotFound
from server.core.rules import rule
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
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


def in_force() -> Mapping[ConsentPurpose, Terms]:
    """`terms` by their purpose."""
    return {one.purpose: one for one in terms()}


def check(issues: Issues, path: tuple[str, ...], given: Sequence[Given]) -> None:
    """Notes a required purpose that is missing, and a text that is not the one in force."""
    agreed = {one.purpose for one in given}
    for one in terms():
        if one.required and one.purpose not in agreed:
            issues.add((*path, one.purpose.name), "REQUIRED", "There is no account without this consent.")
    for consent in given:
        _check_version(issues, (*path, consent.purpose.name), consent)


async def keep(user: User, given: Sequence[Given]) -> None:
    """Record the consents inside the present transaction; one given twice is one."""
    await Consent.bulk_create(
        [
            Consent(user_id=user.id, purpose=one.purpose, text_version=one.text_version, given_at=now())
            for one in dict.fromkeys(given)
        ]
    )


async def give(viewer: Viewer, given: Given) -> int:
    """Agree to a purpose, or to the newer text of one; the consent's key. Given again it stays as it is.

    Raises InvalidInput where another text is in force.
    """
    require(viewer, Permission.CONSENTS_GIVE)
    issues = Issues()
    _check_version(issues, ("textVersion",), given)
    issues.check()
    async with database.transaction():
        user = await User.filter(id=viewer.user_id).select_for_update().get()
        known = Consent.filter(user_id=user.id, purpose=given.purpose)
        consent = await known.filter(text_version=given.text_version).first()
        before = ", ".join([one.text_version for one in await known.order_by("given_at", "id")]) or None
        if consent is None:
            await keep(user, [given])
            consent = await known.filter(text_version=given.text_version).get()
        changes = {"consents": (_said(given.purpose, before), _said(given.purpose, given.text_version))}
        await audit.record(viewer, Permission.CONSENTS_GIVE, ("User", user.id), changes=changes)
    return int(consent.id)


async def withdraw(viewer: Viewer, purpose: ConsentPurpose) -> None:
    """Take a consent back, whatever version was agreed to. What was done before stays lawful (PIPL art. 15).

    Raises Conflict where there is no account without it, NotFound where it was not given.
    """
    require(viewer, Permission.CONSENTS_WITHDRAW)
    if in_force()[purpose].required:
        raise Conflict("There is no account without this consent. To take it back is to close the account.")
    async with database.transaction():
        user = await User.filter(id=viewer.user_id).select_for_update().get()
        held = Consent.filter(user_id=user.id, purpose=purpose)
        versions = [one.text_version for one in await held.order_by("given_at", "id")]
        if not versions:
            raise NotFound
        await held.delete()
        changes = {"consents": (_said(purpose, ", ".join(versions)), None)}
        await audit.record(viewer, Permission.CONSENTS_WITHDRAW, ("User", user.id), changes=changes)


def _check_version(issues: Issues, path: tuple[str, ...], given: Given) -> None:
    if given.text_version != in_force()[given.purpose].text_version:
        issues.add(path, "UNKNOWN_VALUE", "This text is not in force any more. Read the present one.")


def _said(purpose: ConsentPurpose, versions: str | None) -> str | None:
    return None if versions is None else f"{purpose.value} {versions}"
