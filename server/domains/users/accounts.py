"""Accounts: what an account is called by, and how one is made."""

import uuid
from dataclasses import dataclass

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from tortoise.exceptions import IntegrityError

from server.core import database
from server.core.clock import now
from server.core.crypto import sealer
from server.core.errors import Conflict
from server.core.masking import mask_email, mask_phone
from server.core.passwords import composed, hashing
from server.core.text import Issues
from server.domains.users.models import NEEDS_SECOND_FACTOR, Credential, User, UserKind, UserState

TAKEN = "There is an account with this e-mail address or telephone number already."
STAFF_LEAST, CUSTOMER_LEAST, MOST = 12, 8, 128
COMMON = frozenset(
    "password password1 passw0rd 12345678 123456789 1234567890 qwertyuiop qwerty123 11111111 88888888 66666666 iloveyou "
    "administrator changeme welcome1 letmein123 a1234567 abc12345 woaini1314 5201314520 q1w2e3r4t5 1q2w3e4r posthouse "
    "password1234 passwordpassword 123456789012 qwertyuiop12 posthouse2026 administrator1".split()
)


@dataclass(frozen=True, slots=True)
class NewUser:
    """An account to be made. At least one of e-mail and telephone number is needed."""

    kind: UserKind
    display_name: str
    password: str
    email: str | None = None
    phone: str | None = None


def strength(kind: UserKind) -> str:
    """Which of the password hashers is for this kind."""
    return "staff" if kind in NEEDS_SECOND_FACTOR else "customer"


def normalised_email(text: str) -> str | None:
    """The address in its comparable form, or None where it is none."""
    try:
        return validate_email(text.strip(), check_deliverability=False).normalized.lower()
    except EmailNotValidError:
        return None


def normalised_phone(text: str) -> str | None:
    """The number in E.164, read as Chinese without a country code; None where it is none."""
    try:
        found = phonenumbers.parse(text, "CN")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(found):
        return None
    return str(phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164))


def login_index(login: str) -> tuple[str, str]:
    """The column a sign-in name is looked up in, and its blind index. What is neither address nor number matches nobody."""
    if (email := normalised_email(login)) is not None:
        return "email_index", sealer().blind_index("users.email", email)
    if (phone := normalised_phone(login)) is not None:
        return "phone_index", sealer().blind_index("users.phone", phone)
    return "email_index", sealer().blind_index("users.login", login.encode("utf-8", "replace").decode())


def check_password(issues: Issues, path: tuple[str, ...], password: str, kind: UserKind, *names: str) -> None:
    """Notes what is wrong with a password: NIST SP 800-63B's rules, length and commonness, not composition."""
    least = STAFF_LEAST if kind in NEEDS_SECOND_FACTOR else CUSTOMER_LEAST
    password = composed(password).decode()
    if len(password) < least:
        issues.add(path, "TOO_SHORT", f"Use at least {least} characters.", min=least)
    elif len(password) > MOST:
        issues.add(path, "TOO_LONG", f"Use at most {MOST} characters.", max=MOST)
    elif password.lower() in COMMON or any(
        name and len(name) > 3 and name.lower() in password.lower() for name in names
    ):
        issues.add(path, "WEAK_PASSWORD", "Choose one that is not common and does not hold your name.", min=least)


async def create(new: NewUser) -> User:
    """Make an account inside the present transaction. Raises InvalidInput, or Conflict where address or number is taken."""
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
    check_password(issues, ("password",), new.password, new.kind, name, (email or "").partition("@")[0])
    issues.check()
    user = User(
        kind=new.kind,
        state=UserState.ACTIVE,
        display_name=name,
        seal_row=str(uuid.uuid4()),
        created_at=now(),
    )
    if email is not None:
        user.email_sealed = sealer().seal(email, table="users", column="email", row=user.seal_row)
        user.email_masked, user.email_index = mask_email(email), login_index(email)[1]
    if phone is not None:
        user.phone_sealed = sealer().seal(phone, table="users", column="phone", row=user.seal_row)
        user.phone_masked, user.phone_index = mask_phone(phone), login_index(phone)[1]
    if await _is_taken(user):
        raise Conflict(TAKEN)
    try:
        async with database.savepoint():
            await user.save()
    except IntegrityError as taken:
        raise Conflict(TAKEN) from taken
    hashed = await hashing().hash(new.password, strength(new.kind))
    await Credential.create(user=user, password_hash=hashed, changed_at=now())
    return user


async def _is_taken(user: User) -> bool:
    return bool(
        (user.email_index and await User.exists(email_index=user.email_index))
        or (user.phone_index and await User.exists(phone_index=user.phone_index))
    )
