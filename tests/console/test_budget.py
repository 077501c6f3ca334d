"""What a browser has to fetch, read from the build's manifest: the first page, a list, a form, one feature, the styles."""

import gzip
import json
from collections.abc import Iterable
from functools import cache
from typing import Any

import pytest

from server.core.settings import ROOT

DIST = ROOT / "web" / "dist"
CONSOLE = "index.html"
ZH, EN = "src/i18n/zh-CN", "src/i18n/en"
SIGN_IN = "src/features/session/SignIn.tsx"
CHART = "src/kit/Chart.tsx"
KILO = 1000

FIRST_LOAD = 300 * KILO
FEATURE = 15 * KILO
STYLES = 10 * KILO
LIBRARY = 80 * KILO


@cache
def manifest() -> dict[str, dict[str, Any]]:
    found = DIST / ".vite" / "manifest.json"
    if not found.exists():
        pytest.fail("the console is not built: scripts/test builds it, or npm run build in web/")
    read: dict[str, dict[str, Any]] = json.loads(found.read_text("utf-8"))
    return read


@cache
def zipped(file: str) -> int:
    """Bytes of a built file as it is sent."""
    return len(gzip.compress((DIST / file).read_bytes(), 9))


def chunks(*entries: str) -> set[str]:
    """Everything these load before they can run: themselves and what they import, and so on."""
    found: set[str] = set()
    waiting = list(entries)
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(manifest()[one].get("imports", ()))
    return found


def files(names: Iterable[str]) -> set[str]:
    entries = [manifest()[name] for name in names]
    return {entry["file"] for entry in entries} | {css for entry in entries for css in entry.get("css", ())}


def weight(*entries: str) -> int:
    return sum(zipped(file) for file in files(chunks(*entries)))


def language(words: str, page: str) -> set[str]:
    """A language's words and the component library's: the first words for signing in, all of them elsewhere."""
    locale = "zh_CN" if words == ZH else "en_US"
    ours = {f"{words}/first.ts"} if page == SIGN_IN else {f"{words}/first.ts", f"{words}/index.ts"}
    return {*ours, next(name for name in manifest() if name.endswith(f"locale/{locale}.js"))}


@pytest.mark.parametrize("words", [ZH, EN])
@pytest.mark.parametrize(
    "page",
    [
        SIGN_IN,
        "src/features/orders/OrdersList.tsx",
        "src/features/shipments/ShipmentsList.tsx",
        "src/features/overview/Overview.tsx",
    ],
)
def test_a_first_page_is_there_after_three_hundred_kilobytes(page: str, words: str) -> None:
    found = weight(CONSOLE, page, *language(words, page))
    assert found <= FIRST_LOAD, f"{page} needs {found / KILO:.0f} KB"


def test_no_feature_is_heavier_than_fifteen_kilobytes() -> None:
    heavy = {
        name: f"{zipped(entry['file']) / KILO:.1f} KB"
        for name, entry in manifest().items()
        if name.startswith("src/features/") and zipped(entry["file"]) > FEATURE
    }
    assert heavy == {}


def test_the_styles_of_the_first_page_are_small() -> None:
    found = sum(zipped(file) for file in files(chunks(CONSOLE)) if file.endswith(".css"))
    assert 0 < found <= STYLES, f"{found / KILO:.1f} KB"


def test_the_chart_library_is_fetched_only_where_a_chart_is_drawn() -> None:
    drawing = {name for name in chunks(CHART) if zipped(manifest()[name]["file"]) > LIBRARY}
    assert drawing - chunks(CONSOLE), "no chunk of its own holds the chart library: this test looks at nothing"
    for name in manifest():
        if name.startswith("src/features/") or name == CONSOLE:
            assert CHART not in chunks(name), f"{name} fetches the chart library at once"


def test_no_page_of_the_console_fetches_the_playground() -> None:
    editor = {name for name in manifest() if "monaco" in name}
    assert editor
    assert not chunks(CONSOLE) & editor
