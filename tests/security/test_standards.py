"""What standards ask for and nothing else shows: of passwords and their fields, of cryptography, of what is written down."""

import ast
import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from server.core import database
from server.core.errors import InvalidCredentials
from server.core.rules import rule
from server.core.settings import ROOT, Settings
from server.core.viewer import ANONYMOUS
from server.domains.users import accounts, signing_in
from server.domains.users.models import User, UserKind
from server.edge import http

LIMITING = ("sessions", "one_time_codes", "passkeys", "contact_change")
CRYPTOGRAPHY = {"cryptography", "argon2", "pyotp", "webauthn", "hashlib", "hmac", "secrets"}
SUSPECT = {"Crypto", "Cryptodome", "nacl", "rsa", "ecdsa", "jwt", "bcrypt", "passlib", "ssl", "crypt", "random", "zlib"}
LOOKED_UP = {"server/domains/users/breached_passwords.py": {"sha1"}}
"""Where a weak hash protects nothing: it is what others' lists are sorted by."""
MADE_UP = ("server/demonstration/", "server/seeding/", "server/bench/")
"""What invents data for a demonstration may draw it by numbers anybody could guess: the same every time."""


async def registered(password: str) -> None:
    new = accounts.NewUser(UserKind.CUSTOMER, "李雷", password, email="li.lei@example.cn")
    prepared = await accounts.prepare(new)
    async with database.transaction():
        await accounts.create(prepared)


async def signs_in(password: str) -> bool:
    try:
        await signing_in.sign_in(ANONYMOUS, "li.lei@example.cn", password)
    except InvalidCredentials:
        return False
    return True


@pytest.mark.parametrize(
    "password",
    [
        "wqzmxkvbtyhg",
        "WQZMXKVBTYHG",
        "730184659217",
        "}%9k&Lq~;(x$Z[",
        "疏影横斜水清浅暗香浮动",
        "  blanks  within  ",
        "🐎🌊🏮🥮🎐🍵🐉🪁🎏🧧",
    ],
)
async def test_a_password_may_be_composed_of_anything(opened_database: Settings, password: str) -> None:
    await registered(password)

    assert await signs_in(password)


async def test_a_password_is_the_whole_of_it(opened_database: Settings) -> None:
    password = "Correct horse battery staple " * 4 + "Fin"  # 119 characters
    await registered(password)

    for other in (password[:-1], password[:72], password.lower(), f"{password} "):
        assert not await signs_in(other), other
    assert await signs_in(password)


async def test_a_password_stays_valid_for_years(
    opened_database: Settings, stopped_clock: Callable[[timedelta], None]
) -> None:
    await registered("a phrase of long ago")

    stopped_clock(timedelta(days=3 * 365))

    assert await signs_in("a phrase of long ago")


async def test_a_new_platform_has_no_account(opened_database: Settings) -> None:
    assert await User.all().count() == 0


def test_there_are_no_hints_and_no_secret_questions() -> None:
    contract = (ROOT / "schema" / "schema.graphql").read_text("utf-8")
    names = set(re.findall(r"^\s+(\w+)[(:]", contract, re.MULTILINE))
    assert len(names) > 200
    assert {one for one in names if re.search("hint|question|maiden|birthplace", one, re.IGNORECASE)} == set()


@pytest.mark.parametrize("name", LIMITING)
def test_what_limits_guessing_is_written_down_with_its_reasons(name: str) -> None:
    found = rule(name)
    assert found.value
    assert found.basis
    assert found.confidence == "decided"
    assert (ROOT / "policies" / "rules" / f"{name}.yaml").read_text("utf-8").startswith("# ")


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from (ROOT / folder).rglob("*.tsx")


def test_fields_for_passwords_hide_them_and_hinder_no_password_manager() -> None:
    fields = [
        (file, field)
        for file in sources("web/src")
        for field in re.findall(r'name="password".*?</Form\.Item>', file.read_text("utf-8"), re.DOTALL)
    ]
    assert len(fields) >= 3
    for file, field in fields:
        assert "<Input.Password" in field, file
        assert re.search('autoComplete="(current|new)-password"', field), file
        assert "onPaste" not in field, file


def test_signing_out_is_in_the_frame_of_every_page() -> None:
    frame = (ROOT / "web" / "src" / "app" / "TopBar.tsx").read_text("utf-8")
    menu = (ROOT / "web" / "src" / "app" / "AccountMenu.tsx").read_text("utf-8")
    shell = (ROOT / "web" / "src" / "app" / "Shell.tsx").read_text("utf-8")
    assert "<TopBar" in shell
    assert "AccountMenu" in frame
    assert "signOut" in menu


def test_answers_of_the_graph_are_kept_by_nobody() -> None:
    assert dict(http.PRIVATE)[b"cache-control"] == b"private, no-store"


def test_only_known_libraries_do_cryptography() -> None:
    imported, called = set(), set[str]()
    for folder in ("server", "schema"):
        for file in (ROOT / folder).rglob("*.py"):
            if file.relative_to(ROOT).as_posix().startswith(MADE_UP):
                continue
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                imported |= imports(node)
                called |= hashes(node) - LOOKED_UP.get(file.relative_to(ROOT).as_posix(), set())
    tops = {one.partition(".")[0] for one in imported}
    assert tops >= CRYPTOGRAPHY, "what is looked for is found"
    assert tops & SUSPECT <= {"ssl", "zlib"}
    assert called <= {"sha256", "sha384", "sha512"}, "hash functions"
    ciphers = {one for one in imported if ".ciphers" in one or ".padding" in one}
    signed_by_others = {"cryptography.hazmat.primitives.asymmetric.padding"}  # only ever verified
    assert ciphers == {"cryptography.hazmat.primitives.ciphers.aead.AESGCM", *signed_by_others}


def imports(node: Any) -> set[str]:
    """The dotted names a statement imports."""
    if isinstance(node, ast.Import):
        return {one.name for one in node.names}
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return {f"{node.module}.{one.name}" for one in node.names}
    return set()


def hashes(node: Any) -> set[str]:
    """The hash function an expression names."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "hashlib":
        return {node.attr}
    return set()
