"""The table of OWASP ASVS 5.0: each requirement of levels 1 and 2 in five chapters, and what shows that it is met.

A row names tests (several by `;`), or gives a reason: why it does not apply, or that it is `not met:` and what is missing.
"""

import ast
import csv
from functools import cache
from pathlib import Path

from server.core.settings import ROOT

TABLE = Path(__file__).with_name("asvs.csv")
NOT_MET, DOES_NOT_APPLY = "not met:", "does not apply:"
AGREED = 0
"""How many are not met. Fewer is progress, to be written here; more is a step back, to be explained."""

FIRST = """
V6.1.1 V6.2.1 V6.2.2 V6.2.3 V6.2.4 V6.2.5 V6.2.6 V6.2.7 V6.2.8 V6.3.1 V6.3.2 V6.4.1 V6.4.2
V7.2.1 V7.2.2 V7.2.3 V7.2.4 V7.4.1 V7.4.2 V8.1.1 V8.2.1 V8.2.2 V8.3.1 V11.3.1 V11.3.2 V11.4.1 V14.2.1 V14.3.1
""".split()
SECOND = """
V6.1.2 V6.1.3 V6.2.9 V6.2.10 V6.2.11 V6.2.12 V6.3.3 V6.3.4 V6.4.3 V6.4.4 V6.5.1 V6.5.2 V6.5.3 V6.5.4 V6.5.5
V6.6.1 V6.6.2 V6.6.3 V6.8.1 V6.8.2 V6.8.3 V6.8.4
V7.1.1 V7.1.2 V7.1.3 V7.3.1 V7.3.2 V7.4.3 V7.4.4 V7.4.5 V7.5.1 V7.5.2 V7.6.1 V7.6.2 V8.1.2 V8.2.3 V8.4.1
V11.1.1 V11.1.2 V11.2.1 V11.2.2 V11.2.3 V11.3.3 V11.4.2 V11.4.3 V11.4.4 V11.5.1 V11.6.1
V14.1.1 V14.1.2 V14.2.2 V14.2.3 V14.2.4 V14.3.2 V14.3.3
""".split()


@cache
def table() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


@cache
def names_in(file: Path) -> frozenset[str]:
    """The names of a file's tests."""
    if not file.is_file():
        return frozenset()
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    body = ast.parse(file.read_text("utf-8")).body
    return frozenset(one.name for one in body if isinstance(one, functions) and one.name.startswith("test_"))


def is_there(name: str) -> bool:
    """Whether there is a test of this name, `path::function`."""
    path, _, function = name.partition("::")
    return path.startswith("tests/") and function in names_in(ROOT / path)


def wrong(row: dict[str, str]) -> str | None:
    """What is wrong with a row."""
    if not row["requirement"].strip():
        return "says nothing"
    named = [one for one in row["test"].split(";") if one]
    if missing := [one for one in named if not is_there(one)]:
        return f"names no test: {missing}"
    if not named and not row["reason"].startswith((NOT_MET, DOES_NOT_APPLY)):
        return "has neither test nor reason"
    if named and row["reason"]:
        return "is met and is not"
    return None if named or row["reason"].partition(":")[2].strip() else "has an empty reason"


def test_every_requirement_is_there_once_with_its_level() -> None:
    expected = {**dict.fromkeys(FIRST, "1"), **dict.fromkeys(SECOND, "2")}
    assert len(expected) == len(FIRST) + len(SECOND) == len(table())
    assert {row["id"]: row["level"] for row in table()} == expected


def test_every_requirement_has_a_test_that_exists_or_a_reason() -> None:
    assert {row["id"]: why for row in table() if (why := wrong(row))} == {}


def test_a_row_that_is_wrong_would_be_found() -> None:
    good = {
        "requirement": "x",
        "test": "tests/security/test_asvs.py::test_a_row_that_is_wrong_would_be_found",
        "reason": "",
    }
    assert wrong(good) is None
    for change in (
        {"requirement": " "},
        {"test": ""},
        {"test": "tests/security/test_asvs.py::test_that_nobody_wrote"},
        {"test": "tests/nowhere.py::test_x"},
        {"test": "tests/security/test_asvs.py::is_there"},
        {"test": "", "reason": "later"},
        {"test": "", "reason": "not met: "},
        {"reason": "not met: something"},
    ):
        assert wrong(good | change) is not None, change


def test_what_is_not_met_is_as_much_as_was_agreed() -> None:
    open_ = [f"{row['id']} {row['reason']}" for row in table() if row["reason"].startswith(NOT_MET)]
    print(*open_, sep="\n")
    assert len(open_) == AGREED, "\n".join(open_)
