"""Accounts: what an account is called by, and how one is made."""

import uuid
from dataclasses import dataclass
from typing import Any

from tortoise.exceptions import IntegrityError
from tortoise.queryset import QuerySet

from server.core import database
from server.core.clock import now
from server.core.contacts import Channel, Contact, normalised_email, normalised_phone
from server.core.crypto import sealer
from server.core.errors import Conflict
from server.core.passwords import hashing
from server.core.text import Issues
from server.domains.users import password_rules
from server.domains.users.models import NEEDS_SECOND_FACTOR, Credential, User, UserKind, UserState
from server.domains.users.reaching import TABLE

TAKEN = "There is an account with this e-mail address or telephone number already."


@dataclass(frozen=True, slots=True)
class NewUser:
    """An account to be made. At least one of e-mail and telephone number is needed; without a password nobody signs in."""

    kind: UserKind
    display_name: str
    password: str | None
    email: str | None = None
    phone: str | None = None


def strength(kind: UserKind) -> str:
    """Which of the password hashers is for this kind."""
    return "staff" if kind in NEEDS_SECOND_FACTOR else "customer"


def login_index(login: str) -> tuple[str, str]:
    """The column a sign-in name is looked up in, and its blind index. What is neither address nor number matches nobody."""
    if (email := searched_email(login)) is not None:
        return "email_index", email
    if (phone := searched_phone(login)) is not None:
        return "phone_index", phone
    return "email_index", sealer().blind_index("users.login", login.encode("utf-8", "replace").decode())


def holders(contact: Contact) -> QuerySet[User]:
    """The account that has this address or number, if there is one."""
    column, index = login_index(contact.address)
    return User.filter(**{column: index})


def searched_email(words: str) -> str | None:
    """The blind index of an e-mail address, or None where the words are none."""
    found = normalised_email(words)
    return None if found is None else sealer().blind_index("users.email", found)


def searched_phone(words: str) -> str | None:
    """The blind index of a telephone number, or None where the words are none."""
    found = normalised_phone(words)
    return None if found is None else sealer().blind_index("users.phone", found)


def check_password(issues: Issues, path: tuple[str, ...], password: str, kind: UserKind, *names: str | None) -> None:
    """Notes what is wrong with a password for this kind of user; `names` are its owner's name, address and number."""
    known = {part for name in names if name for part in (name, name.partition("@")[0], name.removeprefix("+86"))}
    password_rules.check(issues, path, password, strength(kind), tuple(sorted(known)))


@dataclass(frozen=True, slots=True)
class Prepared:
    """An account whose values are right and whose password is hashed: all that takes long is done."""

    new: NewUser
    name: str
    email: str | None
    phone: str | None
    password_hash: str | None


async def prepare(new: NewUser) -> Prepared:
    """Look at all values and hash the password, before there is a transaction to wait for it.

    Raises InvalidInput, TooManyAttempts.
    """
    issues = Issues()
    name = issues.text(("displayName",), new.display_name, most=80)
    email = normalised_email(new.email) if new.email else None
    phone = normalised_phone(new.phone) if new.phone else None
    if new.email and email is None:
        issues.add(("email",), "INVALID_EMAIL", "This is not an e-mail address.")
    if new.phone and phone is None:
        issues.add(("phone",), "INVALID_PHONE", "This is not a telephone number.")
    if not new.email and not new.phone:
        issues.add(("email",), "REQUIRED", "An e-mail address or a telephone number is required.")
    if new.password is not None:
        check_password(issues, ("password",), new.password, new.kind, name, email, phone)
    issues.check()
    hashed = None if new.password is None else await hashing().hash(new.password, strength(new.kind))
    return Prepared(new, name, email, phone, hashed)


def contact_columns(contact: Contact, row: str) -> dict[str, Any]:
    """An address or number as the columns of its account, whose `seal_row` this is."""
    name = "email" if contact.channel is Channel.EMAIL else "phone"
    return {
        f"{name}_sealed": sealer().seal(contact.address, table=TABLE, column=name, row=row),
        f"{name}_masked": contact.masked,
        f"{name}_index": login_index(contact.address)[1],
    }


async def create(prepared: Prepared) -> User:
    """Make an account inside the present transaction. Raises Conflict where address or number is taken."""
    row, columns = str(uuid.uuid4()), dict[str, Any]()
    for channel, address in ((Channel.EMAIL, prepared.email), (Channel.SMS, prepared.phone)):
        if address is not None:
            columns |= contact_columns(Contact(channel, address), row)
    user = User(
        kind=prepared.new.kind,
        state=UserState.ACTIVE,
        display_name=prepared.name,
        seal_row=row,
        created_at=now(),
        **columns,
    )
    if await _is_taken(user):
        raise Conflict(TAKEN)
    try:
        async with database.savepoint():
            await user.save()
    except IntegrityError as taken:
        raise Conflict(TAKEN) from taken
    if prepared.password_hash is not None:
        await keep_password(user, prepared.password_hash)
    return user


async def keep_password(user: User, hashed: str) -> None:
    """Give an account its first password, inside the present transaction; `hashed` is what the hashing pool made of it."""
    await Credential.create(user=user, password_hash=hashed, changed_at=now())


async def _is_taken(user: User) -> bool:
    return bool(
        (user.email_index and await User.exists(email_index=user.email_index))
        or (user.phone_index and await User.exists(phone_index=user.phone_index))
    )
