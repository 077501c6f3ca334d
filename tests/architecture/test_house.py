"""The rules of the house: sizes, floors, locks, and names."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from server.core.settings import ROOT

WRITTEN = ("server", "schema", "tests", "web/src", "scripts")
GENERATED = ("/gql/", "schema.graphql", "/history/")
LONGEST, LONGEST_MEDIAN = 400, 100
REFUSED_NAMES = re.compile(r"(^|/)(utils?|helpers?|common|misc)(\.|/|$)")
TOP_LEVEL = {"server", "schema", "policies", "web", "scripts", "tests"}
TOP_FILES = {
    "pyproject.toml", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE",
    "requirements.lock", "requirements-dev.lock",
}  # fmt: skip


def tracked() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [line for line in listed.stdout.splitlines() if (ROOT / line).is_file()]


def sources() -> list[str]:
    return [
        name
        for name in tracked()
        if name.startswith(WRITTEN)
        and name.endswith((".py", ".ts", ".tsx", ".css", ".graphql", ".sh"))
        and not any(part in name for part in GENERATED)
    ]


def lines_of(name: str) -> int:
    return len((ROOT / name).read_text("utf-8").splitlines())


def too_long(names: list[str]) -> list[str]:
    return [f"{name}: {lines_of(name)}" for name in names if lines_of(name) > LONGEST]


def test_no_file_is_over_400_lines() -> None:
    assert too_long(sources()) == []


def test_a_file_over_400_lines_would_be_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "long.py").write_text("x = 1\n" * 401)
    monkeypatch.setattr("tests.architecture.test_house.ROOT", tmp_path)

    assert too_long(["long.py"]) == ["long.py: 401"]


def test_the_median_file_is_short() -> None:
    sizes = sorted(lines_of(name) for name in sources() if lines_of(name))
    assert sizes[len(sizes) // 2] <= LONGEST_MEDIAN


def test_no_file_has_a_name_that_says_nothing() -> None:
    assert [name for name in sources() if REFUSED_NAMES.search(name)] == []


def test_the_top_level_is_what_was_agreed() -> None:
    found = {name.split("/")[0] for name in tracked()}
    assert {name for name in found if not name.startswith(".")} <= TOP_LEVEL | TOP_FILES


def test_the_python_locks_name_no_host_and_every_hash() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text()
        assert hosts_in_python_lock(text) == [], name
        assert text.count("--hash=sha256:") >= len(re.findall(r"^\S+==", text, re.MULTILINE)), name


def test_a_lock_with_a_host_would_be_found() -> None:
    line = "https" + "://" + "registry.example/simple"
    assert hosts_in_python_lock(f"--index-url {line}\nsix==1.16.0\n") == [f"--index-url {line}"]
    assert resolved_in_npm_lock({"packages": {"node_modules/x": {"resolved": line}}}) == ["node_modules/x"]


def hosts_in_python_lock(text: str) -> list[str]:
    return [line for line in text.splitlines() if re.search(r"https?:|file:|--(extra-)?index-url|--find-links", line)]


def resolved_in_npm_lock(lock: dict[str, dict[str, dict[str, str]]]) -> list[str]:
    return [name for name, package in lock["packages"].items() if "resolved" in package]


def test_the_npm_lock_names_no_host_but_integrity() -> None:
    lock = json.loads((ROOT / "web" / "package-lock.json").read_text())
    assert resolved_in_npm_lock(lock) == []
    packages = [package for name, package in lock["packages"].items() if name and not package.get("link")]
    assert all("integrity" in package for package in packages)


def test_the_import_contracts_refuse_a_forbidden_import(tmp_path: Path) -> None:
    """A tree like ours with one import that climbs a floor does not pass the contracts."""
    for name in ("server", "schema", "pyproject.toml"):
        subprocess.run(["cp", "-r", str(ROOT / name), str(tmp_path / name)], check=True)
    climbing = tmp_path / "server" / "domains" / "audit" / "climbing.py"
    climbing.write_text('"""Climbs."""\nfrom server.domains.orders import models as models\nimport strawberry as s\n')

    checked = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--config", "pyproject.toml", "--no-cache"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert checked.returncode != 0
    assert "server.domains.audit.climbing" in checked.stdout


def test_a_domain_can_be_used_without_the_web_or_the_graph() -> None:
    program = (
        "import sys; import server.domains.orders.placing; "
        "print([name for name in ('strawberry', 'graphql', 'starlette', 'uvicorn') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_no_committed_file_names_this_machine() -> None:
    mine = re.compile(r"/(work|root|farm)/")
    text = (".py", ".ts", ".tsx", ".md", ".toml", ".yaml", ".csv", ".json", ".sh", ".graphql")
    found = [
        name
        for name in tracked()
        if name.endswith(text) and mine.search((ROOT / name).read_text("utf-8")) and "test_house" not in name
    ]
    assert found == []
