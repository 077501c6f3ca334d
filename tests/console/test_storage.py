"""What the console leaves in a browser and in addresses: nothing of what was looked for, and after signing out nothing."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from server.core.settings import ROOT
from tests.console.listing import Desk, Reader
from tests.console.walking import person
from tests.support.demo import Demo
from tests.support.persisted import document_id

SOURCES = ROOT / "web" / "src"
STORAGE = re.compile(
    r"\b(localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open|cookieStore|window\.name)\b"
)
MAY_STORE = {
    "app/prefs.ts": {"localStorage"},
    "app/list/views.ts": {"localStorage"},
    "app/leaving.ts": {"sessionStorage"},
    "playground/memory.ts": {"localStorage"},
}
"""Who touches what a browser keeps: how the console looks, how lists are set, and those who empty it."""

STAYS = re.compile(r"posthouse:(prefs|views:[^:]+:[A-Za-z]+)")
PHONE = "13912345678"
LOOKS = [("zh-CN", "light"), ("en", "dark")]
WORDS = {
    "en": {
        "lost": "What was searched for here is gone", "not kept": "What you searched for is not kept",
        "state": "State", "active": "Active", "only here": "Signed out in this browser only", "again": "Try again",
        "elsewhere": "You signed out in another window",
    },
    "zh-CN": {
        "lost": "此处的搜索词已不再保留", "not kept": "搜索词不随视图保存", "state": "状态", "active": "正常",
        "only here": "仅在本浏览器退出", "again": "重试", "elsewhere": "您已在另一窗口退出登录",
    },
}  # fmt: skip


def sources() -> Iterator[Path]:
    for one in SOURCES.rglob("*.ts*"):
        if ".test." not in one.name and "gql" not in one.parts:
            yield one


def test_only_those_named_touch_what_a_browser_keeps() -> None:
    found: dict[str, set[str]] = {}
    for one in sources():
        code = re.sub(r"/\*.*?\*/|//[^\n]*", "", one.read_text("utf-8"), flags=re.DOTALL)
        if touched := set(STORAGE.findall(code)):
            found[one.relative_to(SOURCES).as_posix()] = touched
    assert found == MAY_STORE


def kept(page: Page) -> str:
    """All that a script of the page could find of it: addresses, state of the history, storage."""
    return str(
        page.evaluate(
            "() => JSON.stringify([location.href, history.state, {...localStorage}, {...sessionStorage},"
            " document.cookie, window.name, document.referrer])"
        )
    )


def stored(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate("() => ({...localStorage})")
    return found


@pytest.fixture(scope="module")
def desk(chromium: Browser, demo: Demo) -> Desk:
    return Desk(chromium, demo)


def reader(desk: Desk, look: tuple[str, str]) -> Reader:
    made = desk.reader("auditor", *look)
    made.words.update(WORDS[look[0]])
    return made


@pytest.mark.browser
@pytest.mark.parametrize("look", LOOKS)
def test_a_number_that_was_searched_for_stands_in_no_address(desk: Desk, look: tuple[str, str]) -> None:
    one = reader(desk, look)
    page, words = one.page, one.words
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.url} {request.headers.get('referer', '')}"))
    one.searches("/users", PHONE)
    assert PHONE not in kept(page)

    page.get_by_role("search").get_by_role("button", name=re.compile(f"^{words['state']}")).click()
    page.get_by_role("group", name=words["state"]).get_by_role("checkbox").first.click()
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("state="))
    expect(page.get_by_role("searchbox")).to_have_value(PHONE)

    page.get_by_role("navigation").first.get_by_role("link", name=words["orders"], exact=True).click()
    one.heading(words["orders"])
    expect(page.get_by_role("searchbox")).to_have_value("")
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value(PHONE)
    page.go_back()
    expect(page).not_to_have_url(re.compile("state="))
    expect(page.get_by_role("searchbox")).to_have_value(PHONE)
    page.go_forward()
    assert PHONE not in kept(page)

    page.reload()
    one.sees(words["lost"])
    one.is_accessible()
    expect(page.get_by_role("searchbox")).to_have_value("")
    expect(page).to_have_url(re.compile("state="))
    one.searches("/users", PHONE)
    expect(page.get_by_text(words["lost"])).to_have_count(0)
    assert [address for address in asked if PHONE in address] == []
    one.is_content()
    page.context.close()


@pytest.mark.browser
def test_an_old_address_that_says_it_loses_it_at_once(desk: Desk) -> None:
    one = reader(desk, ("en", "light"))
    one.opens(f"/users?q={PHONE}&up=true")
    expect(one.page).to_have_url(re.compile(r"/users\?up=true$"))
    assert PHONE not in kept(one.page)
    one.page.context.clear_cookies()
    one.go(f"/users?q={PHONE}&up=true")
    expect(one.page).to_have_url(re.compile("/sign-in"))
    one.page.get_by_label(one.words["login"]).wait_for()
    assert PHONE not in kept(one.page)
    one.page.context.close()


@pytest.mark.browser
@pytest.mark.parametrize("look", LOOKS)
def test_a_view_keeps_nothing_of_a_search(desk: Desk, look: tuple[str, str]) -> None:
    one = reader(desk, look)
    page, words = one.page, one.words
    one.searches("/users?sort=name", PHONE)
    one.button("save as view").click()
    one.sees(words["not kept"])
    one.is_accessible()
    page.get_by_label(words["view name"]).fill(f"of {PHONE}")
    page.get_by_role("dialog").get_by_role("button", name=words["save view"]).click()
    expect(page.get_by_role("dialog").get_by_role("alert")).to_be_visible()
    page.get_by_label(words["view name"]).fill("By name")
    page.get_by_role("dialog").get_by_role("button", name=words["save view"]).click()
    expect(page.get_by_role("button", name="By name", exact=True)).to_have_attribute("aria-current", "true")
    expect(page.get_by_role("searchbox")).to_have_value(PHONE)
    assert PHONE not in kept(page)
    place = next(key for key in stored(page) if key.startswith("posthouse:views:"))

    old = [{"key": "old", "label": "Old", "search": {"q": PHONE, "up": True, "state": ["ACTIVE"]}, "hidden": []}]
    page.evaluate("([place, views]) => localStorage.setItem(place, views)", [place, json.dumps(old)])
    one.opens("/users")
    page.get_by_role("button", name="Old", exact=True).click()
    expect(page).to_have_url(re.compile("state="))
    expect(page.get_by_role("searchbox")).to_have_value("")
    assert PHONE not in kept(page)
    assert json.loads(stored(page)[place])[0]["search"] == {"state": ["ACTIVE"], "up": True}
    one.is_content()
    page.context.close()


def lose(page: Page) -> None:
    """The platform cannot be reached any more."""
    page.context.route("**/healthz", lambda route: route.abort("connectionfailed"))

    def nobody(route: Route) -> None:
        if document_id("SignOut") in (route.request.post_data or ""):
            route.abort("connectionfailed")
        else:
            route.fallback()

    page.context.route("**/graphql", nobody)


def at_work(chromium: Browser, demo: Demo, look: tuple[str, str]) -> Reader:
    """A customer with a session of their own, who has searched, opened an order and saved a view."""
    made = person(chromium, demo, *look)
    one = Reader(made.page, demo, {**Desk(chromium, demo).nobody(*look).words, **WORDS[look[0]]})
    page, words = one.page, one.words
    one.sign_in("customer")
    one.opens("/orders?sort=postage")
    one.button("save as view").click()
    page.get_by_label(words["view name"]).fill("By postage")
    page.get_by_role("dialog").get_by_role("button", name=words["save view"]).click()
    name = one.names[0]
    page.get_by_role("link", name=name).first.click()
    one.heading(name)
    one.searches("/orders", PHONE)
    return one


def menu(one: Reader) -> None:
    one.page.get_by_role("button", name=one.words["account menu"]).click()
    one.page.get_by_role("button", name=one.words["sign out"]).click()


@pytest.mark.browser
@pytest.mark.parametrize("look", LOOKS)
def test_after_signing_out_nothing_is_left_in_any_window(chromium: Browser, demo: Demo, look: tuple[str, str]) -> None:
    one = at_work(chromium, demo, look)
    page, words = one.page, one.words
    other = page.context.new_page()
    other.goto(f"{demo.served.url}/orders")
    expect(other.locator("tbody tr[data-row]").first).to_be_visible(timeout=15_000)
    number = other.locator("[data-rowname]").first.inner_text().strip()

    menu(one)
    expect(page).to_have_url(re.compile("/sign-in$"), timeout=10_000)
    expect(page.get_by_label(words["login"])).to_be_visible()
    assert page.evaluate("() => sessionStorage.length") == 0
    assert [key for key in stored(page) if not STAYS.fullmatch(key)] == []
    assert "postage" in kept(page), "how lists are set stays"
    assert PHONE not in kept(page)

    expect(other.get_by_text(words["elsewhere"])).to_be_visible()
    expect(other.get_by_text(number)).to_have_count(0)
    assert other.evaluate("() => sessionStorage.length") == 0
    page.go_back()
    expect(page).to_have_url(re.compile("/sign-in"))
    expect(page.locator("tbody")).to_have_count(0)
    assert PHONE not in kept(page)
    one.is_content()
    page.context.close()


@pytest.mark.browser
@pytest.mark.parametrize("look", LOOKS)
def test_without_the_platform_the_window_is_left_all_the_same(
    chromium: Browser, demo: Demo, look: tuple[str, str]
) -> None:
    one = at_work(chromium, demo, look)
    page, words = one.page, one.words
    lose(page)
    menu(one)
    one.heading(words["only here"])
    one.is_accessible()
    assert page.evaluate("() => sessionStorage.length") == 0
    assert [key for key in stored(page) if not STAYS.fullmatch(key)] == []
    assert PHONE not in page.content() + kept(page)
    expect(page.get_by_role("navigation")).to_have_count(0)

    page.context.unroute("**/graphql")
    page.context.unroute("**/healthz")
    page.get_by_role("button", name=words["again"]).click()
    expect(page).to_have_url(re.compile("/sign-in$"), timeout=10_000)
    one.go("/orders")
    expect(page).to_have_url(re.compile("/sign-in"))
    page.context.close()


@pytest.mark.browser
def test_a_window_nobody_uses_is_left_when_its_session_is_over(desk: Desk) -> None:
    one = reader(desk, ("en", "light"))
    page = one.page
    page.clock.install()
    one.opens("/orders")
    page.context.clear_cookies()
    page.clock.fast_forward("31:00")
    page.clock.run_for(20_000)
    expect(page.get_by_role("dialog", name="Session expired")).to_be_visible()
    expect(one.rows.first).to_be_hidden()
    one.is_accessible()
    page.clock.run_for(11 * 60_000)
    expect(page).to_have_url(re.compile(r"/sign-in\?to="))
    expect(one.rows).to_have_count(0)
    page.context.close()


@pytest.mark.browser
def test_the_editor_of_documents_keeps_them_in_its_page(chromium: Browser, demo: Demo) -> None:
    developer = person(chromium, demo, "en", "light")
    developer.enters("developer")
    developer.page.evaluate("() => localStorage.setItem('graphiql:queries', 'of an older version')")
    developer.go("/playground")
    run = developer.page.get_by_role("button", name=re.compile("execute", re.IGNORECASE))
    run.click(timeout=20_000)
    expect(developer.page.get_by_text("displayName").first).to_be_visible(timeout=15_000)
    assert [key for key in stored(developer.page) if not STAYS.fullmatch(key)] == []
    developer.is_content()
    developer.page.context.close()
