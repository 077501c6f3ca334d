"""The inventory of keys and algorithms is whole: what the code uses is in it, and what is in it the code uses."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from server.core import key_changes, keys, tokens
from server.core.crypto import Sealer
from server.core.settings import ROOT, Settings
from tests.security.written.data import columns, empty, secrets, written

PAGE: dict[str, Any] = written("keys")
KEYS, ALGORITHMS = PAGE["keys"], PAGE["algorithms"]
LIFE = {"what", "algorithm", "bits", "held", "made", "kept", "read_by", "rotated", "retired", "destroyed", "lost"}
LIBRARIES = {"cryptography", "argon2", "pyotp", "webauthn", "hashlib", "hmac", "secrets", "ssl"}
SQL = re.compile(r"\b(sha\d+|digest|hmac|crypt|pgp_\w+)\(")
LEAST_BITS = 128

Use = tuple[str, str]


def used_in(text: str) -> set[str]:
    """The libraries of cryptography a module imports; `SQL` where one of its statements computes a hash."""
    return {found for node in ast.walk(ast.parse(text)) for found in _of(node)}


def _of(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import():
            yield from (top for one in node.names if (top := one.name.partition(".")[0]) in LIBRARIES)
        case ast.ImportFrom(module=str(module), level=0) if (top := module.partition(".")[0]) in LIBRARIES:
            yield top
        case ast.Constant(value=str(said)) if SQL.search(said):
            yield "SQL"


def uses_of_the_code() -> set[Use]:
    return {
        (library, file.relative_to(ROOT).as_posix())
        for folder in ("server", "schema")
        for file in (ROOT / folder).rglob("*.py")
        for library in used_in(file.read_text("utf-8"))
    }


def uses_of_the_page() -> set[Use]:
    return {
        (library, module)
        for one in ALGORITHMS.values()
        for library, modules in one["uses"].items()
        for module in modules
    }


def held(kind: str) -> set[str]:
    found = [one["held"][kind] for one in KEYS.values() if kind in one["held"]]
    return {name for one in found for name in ([one] if isinstance(one, str) else one)}


def test_every_use_of_cryptography_is_in_the_inventory_and_none_is_made_up() -> None:
    assert uses_of_the_code() == uses_of_the_page()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("import hashlib", {"hashlib"}),
        ("def later() -> None:\n    from cryptography.hazmat.primitives import ciphers", {"cryptography"}),
        ("import argon2.low_level as low", {"argon2"}),
        ("QUERY = 'SELECT sha256(body) FROM audit_entries'", {"SQL"}),
        ("from server.core.tokens import digest\ndigest('x')", set()),
    ],
)
def test_a_use_that_is_new_would_be_found(text: str, found: set[str]) -> None:
    assert used_in(text) == found


def test_every_key_of_the_key_file_is_in_the_inventory() -> None:
    assert held("file") == {one.name for one in fields(keys.Keys)} - {"current", "since"}


def test_every_secret_setting_is_in_the_inventory() -> None:
    secret = {name for name, one in Settings.model_fields.items() if SecretStr in _types(one.annotation)}
    assert held("settings") == secret


def _types(annotation: Any) -> set[Any]:
    return {annotation, *getattr(annotation, "__args__", ())}


def test_every_column_of_keys_and_digests_is_in_the_inventory() -> None:
    assert held("columns") == secrets() | {"files.key_sealed"}
    assert held("columns") <= columns()


@pytest.mark.parametrize("name", KEYS)
def test_the_whole_life_of_a_key_is_written_down(name: str) -> None:
    assert set(KEYS[name]) == LIFE
    assert len(KEYS[name]["held"]) == 1


def test_nothing_has_less_than_128_bits_but_what_protects_nothing() -> None:
    weak = {name for name, one in ALGORITHMS.items() if (one["bits"] or 0) < LEAST_BITS}
    assert weak == {"SHA-1 of others' lists"}
    assert all(ALGORITHMS[name]["why"] for name in weak)
    assert all(one["bits"] >= LEAST_BITS for one in KEYS.values())


def test_what_is_cut_short_keeps_128_bits(tmp_path: Path) -> None:
    made = keys.load_or_create(tmp_path)
    assert {len(one) * 8 for one in (*made.data.values(), made.index, made.cursor, made.audit_seed)} == {256}
    assert len(bytes.fromhex(Sealer(made).blind_index("users.email", "x"))) * 8 >= LEAST_BITS
    assert 62**tokens.RANDOM > 2**256 // 2, "a program's token"


def test_a_rotation_changes_the_key_that_seals_and_no_other(tmp_path: Path) -> None:
    before = keys.load_or_create(tmp_path)
    key_changes.promote(tmp_path, key_changes.prepare(tmp_path), datetime(2026, 11, 28, tzinfo=UTC))
    after = keys.load(tmp_path)

    assert after.current == before.current + 1
    assert after.data[before.current] == before.data[before.current], "what is sealed with it still opens"
    assert (after.index, after.cursor, after.audit_seed) == (before.index, before.cursor, before.audit_seed)
    assert "does not rotate" in KEYS["index"]["rotated"]


def test_nothing_is_left_empty() -> None:
    assert empty(PAGE) == []
