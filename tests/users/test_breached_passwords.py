"""New passwords are compared with those known from breaches: the shipped list, and an operator's own of any size."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer import Exit
from zxcvbn.frequency_lists import FREQUENCY_LISTS

from server.cli.asking import plainly
from server.core.rules import rule
from server.core.settings import Settings
from server.core.text import Issues
from server.domains.users import breached_passwords, password_rules
from server.domains.users.breached_passwords import BreachedListProblem, BreachedPasswords
from tests.support.graph import Graph
from tests.support.people import PASSWORD, People
from tests.support.walk import signed_in
from tests.users.test_password_rules import complaints

CHANGE = """
mutation C($input: PasswordChangeInput!) {
  passwordChange(input: $input) { __typename ... on InvalidInput { issues { path code } } }
}
"""
KNOWN = "three frogs in a pond"
"""Nothing that a guesser knows."""


def line(password: str, count: int = 7) -> str:
    return f"{hashlib.sha1(password.encode()).hexdigest().upper()}:{count}"


def written(file: Path, passwords: set[str], ending: str = "\n", *, last: bool = True) -> Path:
    """A list of these passwords; `last`: whether the last line has an ending too."""
    text = ending.join(sorted(line(one) for one in passwords)) + (ending if last else "")
    file.write_bytes(text.encode())
    return file


@pytest.fixture
def listed(tmp_path: Path) -> Iterator[None]:
    """The process has a list that knows one password, and three hundred others."""
    breached_passwords.use_list(written(tmp_path / "list", {KNOWN, *(str(one) for one in range(300))}))
    yield
    breached_passwords.use_list(None)


def test_the_shipped_list_is_as_long_as_is_said() -> None:
    said = rule("passwords").value["breached"]
    assert len(FREQUENCY_LISTS[said["list"]]) == said["entries"] == 30_000


@pytest.mark.parametrize("strength", ["staff", "customer"])
def test_no_password_of_the_shipped_list_passes(strength: str) -> None:
    least = password_rules.wanted(strength).least
    known = [one for one in FREQUENCY_LISTS["passwords"] if len(one) >= least]
    assert len(known) > 50
    for password in known[:: max(1, len(known) // 400)]:
        assert complaints_of(password, strength) != [], password


def complaints_of(password: str, strength: str) -> list[str]:
    issues = Issues()
    password_rules.check(issues, ("password",), password, strength, ())
    return [one.code for one in issues.found]


@given(
    passwords=st.sets(st.text(max_size=12), min_size=1, max_size=60),
    others=st.lists(st.text(max_size=12), max_size=5),
    ending=st.sampled_from(["\n", "\r\n"]),
    last=st.booleans(),
    counts=st.integers(1, 10**9),
)
def test_found_is_what_is_in_the_list_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory,
    passwords: set[str],
    others: list[str],
    ending: str,
    last: bool,
    counts: int,
) -> None:
    file = tmp_path_factory.getbasetemp() / "breached"
    text = ending.join(sorted(line(one, counts) for one in passwords)) + (ending if last else "")
    file.write_bytes(text.encode())
    known = BreachedPasswords(file)
    try:
        assert all(one in known for one in passwords)
        assert [one for one in others if one in known] == [one for one in others if one in passwords]
    finally:
        known.close()


def test_first_last_and_middle_lines_of_a_long_list_are_found(tmp_path: Path) -> None:
    passwords = {f"password number {number}" for number in range(20_000)}
    known = BreachedPasswords(written(tmp_path / "list", passwords, "\r\n"))
    by_place = sorted(passwords, key=line)
    for place in (0, 1, 9_999, 10_000, 19_998, 19_999):
        assert by_place[place] in known
    assert not any(f"password number {number}" in known for number in range(20_000, 22_000))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "cannot be read"),
        (b"password\n123456\n", "no `SHA-1:count` at byte 0"),
        (b"5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8\n", "no `SHA-1:count`"),
        (b"\xff" * 10_000, "no `SHA-1:count`"),
        (b"F" * 40 + b":1\n" + b"A" * 40 + b":1\n", "not in ascending order"),
    ],
)
def test_what_is_no_such_list_is_refused_at_the_start(
    tmp_path: Path, content: bytes, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list"
    file.write_bytes(content)

    with pytest.raises(BreachedListProblem, match=said):
        breached_passwords.use_list(file)
    with pytest.raises(Exit), plainly():
        breached_passwords.use_list(file)
    assert str(file) in capsys.readouterr().err
    assert not breached_passwords.is_breached(KNOWN)


def test_a_list_that_is_sorted_by_its_counts_further_down_is_refused(tmp_path: Path) -> None:
    lines = sorted(line(str(number)) for number in range(5_000))
    file = tmp_path / "list"
    file.write_text("\n".join([*lines[:2_000], *reversed(lines[2_000:])]))

    with pytest.raises(BreachedListProblem, match="not in ascending order"):
        BreachedPasswords(file)


def test_a_list_that_is_not_there_is_refused_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(BreachedListProblem, match="cannot be read"):
        breached_passwords.use_list(tmp_path / "missing")


def test_a_breached_password_is_refused_however_it_is_typed(listed: None) -> None:
    assert complaints(KNOWN) == ["BREACHED_PASSWORD"]
    assert complaints("ｔhree frogs in a pond") == ["BREACHED_PASSWORD"]
    assert complaints("four frogs in a pond") == []


async def test_nobody_chooses_a_breached_password(graph: Graph, people: People, listed: None) -> None:
    viewer = await signed_in(await people.user())

    answer = await graph(viewer, CHANGE, input={"presentPassword": PASSWORD, "newPassword": KNOWN})

    assert answer.data["passwordChange"] == {
        "__typename": "InvalidInput",
        "issues": [{"path": ["newPassword"], "code": "BREACHED_PASSWORD"}],
    }


def test_the_setting_names_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTHOUSE_BREACHED_PASSWORDS", "/srv/pwned.txt")
    assert Settings().breached_passwords == Path("/srv/pwned.txt")
