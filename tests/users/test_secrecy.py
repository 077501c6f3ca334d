"""What somebody who copies the database learns of its people: nothing that is sealed or hashed."""

import base64

import pytest

from server.core import database, tokens
from server.core.crypto import Unsealable
from server.core.settings import Settings
from server.core.viewer import ANONYMOUS, Stage
from server.domains.users import accounts, second_factors, signing_in
from server.domains.users.models import SecondFactor, UserKind
from tests.support.people import PASSWORD, People
from tests.support.walk import code_of, signed_in

EMAIL, PHONE = "secret.person@hidden-domain.example", "13987654321"


async def everything_stored(settings: Settings) -> bytes:
    """The database as bytes: SQLite's files as they are, PostgreSQL's rows as text, binary columns decoded."""
    if database.dialect() == "sqlite":
        return b"".join(file.read_bytes() for file in sorted(settings.data.glob("*.sqlite3*")))
    names = await database.reads().execute_query_dict("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    found = []
    for name in names:
        for row in await database.reads().execute_query_dict(f'SELECT * FROM "{name["tablename"]}"'):
            found += [value if isinstance(value, bytes) else str(value).encode() for value in row.values()]
    return b"\n".join(found)


async def test_no_address_number_seed_code_token_or_password_stands_in_the_database(
    opened_database: Settings, people: People
) -> None:
    new = accounts.NewUser(UserKind.STAFF, "visible name", PASSWORD, email=EMAIL, phone=PHONE)
    prepared = await accounts.prepare(new)
    async with database.transaction():
        user = await accounts.create(prepared)
    viewer = await signed_in(user, Stage.ENROLMENT)
    setup = await second_factors.enrol(viewer)
    enrolled = await second_factors.confirm_enrolment(viewer, await code_of(user))
    opened = await signing_in.sign_in(ANONYMOUS, EMAIL, PASSWORD)

    stored = await everything_stored(opened_database)

    assert b"visible name" in stored  # the search does find what is there
    assert tokens.digest(opened.token).encode() in stored
    secrets = [EMAIL, EMAIL.split("@")[0], PHONE, PASSWORD, setup.secret, opened.token]
    for secret in [*secrets, enrolled.opened.token, *enrolled.recovery_codes]:
        assert secret.encode() not in stored, secret
        assert secret.encode().hex().encode() not in stored, secret
    assert base64.b32decode(setup.secret) not in stored


async def test_a_sealed_seed_moved_to_another_row_does_not_open(opened_database: Settings, people: People) -> None:
    first, second = await people.user("clerk"), await people.user("clerk")
    async with database.transaction():
        for user in (first, second):
            await second_factors.confirm_for(user)
    stolen, own = [await SecondFactor.get(user_id=user.id) for user in (first, second)]
    own.seed_sealed = stolen.seed_sealed

    with pytest.raises(Unsealable):
        second_factors.seed_of(own)
