"""The shell of the console, walked in Chromium: palette, keys, accounts, background work, trail, lost sessions and networks."""

import json
import re
import uuid
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

from tests.console.listing import Desk, Reader
from tests.console.walking import AT_REST, Person, person
from tests.support.demo import HOST, Demo
from tests.support.persisted import document_id

pytestmark = pytest.mark.browser
LOOKS = [("zh-CN", "light"), ("zh-CN", "dark"), ("en", "light"), ("en", "dark")]
WORDS = {
    "en": {
        "palette": "A number, a page or an action", "search or run": "Search or run", "cancel order": "Cancel order",
        "orders": "Orders", "shipments": "Shipments", "keys": "Keyboard shortcuts", "find a user": "Find a user",
        "sessions": "Sessions", "audit": "Audit", "history": "History", "signed in": "Signed in", "users": "Users",
        "background work": "Background work", "expired keep": "Delete expired data", "cancel work": "Cancel work",
        "cancelled": "Cancelled", "try again": "Try again", "export is done": "Export orders: done", "show": "Show",
        "download": "Download file", "trail": "Audit trail", "state": "State", "chain": "Chain intact",
        "session expired": "Session expired", "verify": "Verify and continue", "place": "Place order",
        "retry place": "Retry: Place order", "offline": "Offline", "single keys": "Use single-key shortcuts",
        "account menu": "Account menu", "login": "Phone or e-mail", "password": "Password", "nothing": "Nothing matches.",
        "close": "Close", "weight": "Weight",
    },
    "zh-CN": {
        "palette": "输入单号、页面或操作", "search or run": "搜索或执行", "cancel order": "撤销订单",
        "orders": "订单", "shipments": "运单与轨迹", "keys": "快捷键", "find a user": "查找用户",
        "sessions": "会话", "audit": "审计", "history": "操作留痕", "signed in": "已登录", "users": "用户",
        "background work": "后台任务", "expired keep": "清理过期数据", "cancel work": "取消任务",
        "cancelled": "已取消", "try again": "重试任务", "export is done": "导出订单已完成", "show": "查看",
        "download": "下载文件", "trail": "审计留痕", "state": "状态", "chain": "哈希链完整",
        "session expired": "会话已过期", "verify": "验证并继续", "place": "提交订单",
        "retry place": "重试：提交订单", "offline": "离线", "single keys": "启用单键快捷键",
        "account menu": "账户菜单", "login": "手机号或邮箱", "password": "密码", "nothing": "没有匹配的结果。",
        "close": "关闭", "weight": "重量",
    },
}  # fmt: skip
LETTER = {
    "weightGrams": "18", "sender_name": "李四", "sender_phone": "13900001111", "sender_province": "北京市",
    "sender_city": "北京市", "sender_street": "长安街1号", "addressee_name": "王五", "addressee_phone": "13900002222",
    "addressee_province": "上海市", "addressee_city": "上海市", "addressee_street": "南京路2号",
}  # fmt: skip
ORDER = re.compile(r"/orders/PH\d{11}$")


@pytest.fixture(scope="module")
def desk(chromium: Browser, demo: Demo) -> Desk:
    return Desk(chromium, demo)


@pytest.fixture(params=LOOKS, ids=["-".join(look) for look in LOOKS])
def look(request: pytest.FixtureRequest) -> tuple[str, str]:
    language, theme = request.param
    return language, theme


def at(desk: Desk, role: str, look: tuple[str, str]) -> tuple[Reader, Page, dict[str, str]]:
    """Somebody of the role, their page, and the words of their language."""
    reader = desk.reader(role, *look)
    return reader, reader.page, WORDS[look[0]]


def fill_letter(page: Page) -> None:
    for name, value in LETTER.items():
        page.locator(f"#order_{name}").fill(value)


def places(request: Request) -> str | None:
    """The idempotency key of a request that places an order."""
    try:
        body: Any = json.loads(request.post_data or "{}")
    except ValueError:
        return None
    given = (body.get("variables") or {}).get("input") or {}
    key: str | None = None if given.get("dryRun") or "sender" not in given else given.get("idempotencyKey")
    return key


def test_the_palette_finds_a_number_an_action_and_a_page_by_keyboard(desk: Desk, look: tuple[str, str]) -> None:
    clerk, page, words = at(desk, "clerk", look)
    clerk.opens("/orders?status=PENDING_PAYMENT")
    number = clerk.names[0]
    page.get_by_role("button", name=words["search or run"]).click()
    field = page.get_by_role("combobox", name=words["palette"])
    expect(field).to_be_focused()
    clerk.is_accessible()
    page.keyboard.press("Escape")
    expect(field).to_have_count(0)
    expect(page.get_by_role("button", name=words["search or run"])).to_be_focused()

    options = page.locator(".ph-palette").get_by_role("option")
    page.keyboard.press("Control+k")
    expect(field).to_be_focused()
    page.keyboard.type(f"{number[:5]} {number[5:]}".lower())
    expect(options.first).to_contain_text(number, timeout=10_000)
    clerk.is_accessible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(ORDER)
    clerk.heading(number)

    page.keyboard.press("Control+k")
    expect(field).to_be_focused()
    page.keyboard.type(words["cancel order"])
    expect(options.and_(page.locator("[aria-selected=true]"))).to_contain_text(words["cancel order"])
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text(words["cancel order"])
    clerk.is_accessible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)

    page.keyboard.press("Control+k")
    expect(field).to_be_focused()
    page.keyboard.type(words["shipments"])
    expect(options.first).to_contain_text(words["shipments"])
    page.keyboard.press("Enter")
    clerk.heading(words["shipments"])
    page.keyboard.press("Control+k")
    expect(options.filter(has_text=number)).to_be_visible()
    page.keyboard.type("nothing like this")
    clerk.sees(words["nothing"])
    clerk.is_content()
    page.context.close()


def test_keys_go_to_every_page_and_can_be_switched_off(desk: Desk, look: tuple[str, str]) -> None:
    clerk, page, words = at(desk, "clerk", look)
    clerk.opens("/orders")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name=words["keys"])).to_be_visible(timeout=10_000)
    letters = [text.split()[-1] for text in page.get_by_role("dialog").locator("dd").all_inner_texts() if "g" in text]
    assert {"h", "o", "s", "w", "b", "l", "r", "j"} <= set("".join(letters))
    clerk.is_accessible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    for letter, path in (("s", "/shipments"), ("r", "/tariffs"), ("j", "/jobs"), ("w", "/counter"), ("o", "/orders")):
        page.evaluate(AT_REST)  # keys are for a page that is there
        page.wait_for_timeout(300)
        page.get_by_role("main").focus()
        page.keyboard.press("g")
        page.keyboard.press(letter)
        expect(page).to_have_url(re.compile(f"{path}$"), timeout=10_000)

    page.get_by_role("button", name=words["account menu"]).click()
    page.get_by_role("checkbox", name=words["single keys"]).uncheck()
    clerk.is_accessible()
    page.keyboard.press("Escape")
    page.get_by_role("main").focus()
    page.keyboard.press("?")
    page.keyboard.press("g")
    page.keyboard.press("s")
    page.wait_for_timeout(500)
    assert page.url.endswith("/orders")
    expect(page.get_by_role("dialog")).to_have_count(0)
    clerk.is_content()
    page.context.close()


def test_an_auditor_reads_an_account_its_roles_sessions_and_history(desk: Desk, look: tuple[str, str]) -> None:
    auditor, page, words = at(desk, "auditor", look)
    auditor.opens("/users?kind=STAFF")
    auditor.is_accessible()
    name = auditor.names[0]
    page.get_by_role("searchbox", name=words["find a user"]).fill(name)
    page.keyboard.press("Enter")
    auditor.settles()
    expect(auditor.rows).to_have_count(auditor.names.count(name))
    page.get_by_role("link", name=name, exact=True).first.click()
    auditor.heading(name)
    auditor.is_accessible()
    page.get_by_role("tab", name=words["sessions"]).click()
    expect(page).to_have_url(re.compile("tab=sessions"))
    auditor.is_accessible()
    page.get_by_role("tab", name=words["audit"]).click()
    auditor.heading(words["history"])
    auditor.is_accessible()
    auditor.is_content()
    page.context.close()


def test_the_trail_says_what_changed_in_the_reader_s_words(desk: Desk, look: tuple[str, str]) -> None:
    auditor, page, words = at(desk, "auditor", look)
    auditor.opens("/audit?action=shipments%3Adeliver")
    auditor.sees(words["chain"])
    page.locator("[data-rowname] a").first.click()
    diff = page.locator(".ph-diff")
    expect(diff.get_by_role("rowheader", name=words["state"])).to_be_visible(timeout=10_000)
    expect(diff.locator("ins span[title='DELIVERED']")).to_be_visible()
    auditor.is_accessible()
    page.keyboard.press("Escape")
    expect(diff).to_have_count(0)
    auditor.is_content()
    page.context.close()


def test_background_work_is_cancelled_and_tried_again(desk: Desk, look: tuple[str, str]) -> None:
    operator, page, words = at(desk, "operator", look)
    operator.opens("/jobs?kind=TABLES_KEEP&status=READY")
    operator.is_accessible()
    page.get_by_role("link", name=words["expired keep"]).first.click()
    operator.heading(words["expired keep"])
    operator.is_accessible()
    page.get_by_role("button", name=words["cancel work"]).click()
    expect(page.locator(".ph-note .ph-badge")).to_have_text(words["cancelled"], timeout=10_000)
    operator.is_accessible()
    page.get_by_role("button", name=words["try again"]).click()
    expect(page.locator(".ph-note .ph-badge")).not_to_have_text(words["cancelled"], timeout=10_000)
    operator.is_content()
    page.context.close()


def test_work_that_is_over_says_so_wherever_one_is_and_leads_to_its_file(
    desk: Desk, demo: Demo, tmp_path: Path
) -> None:
    operator, page, words = at(desk, "operator", ("en", "dark"))
    operator.opens("/orders")
    page.wait_for_timeout(1500)
    asked = {"columns": ["NUMBER", "STATUS"], "format": "CSV", "language": "EN", "idempotencyKey": uuid.uuid4().hex}
    demo.send(document_id("OrdersExport"), {"input": asked}, demo.token("operator"))

    toast = page.locator(".ph-toasts p").filter(has_text=words["export is done"])
    expect(toast).to_be_visible(timeout=30_000)
    toast.get_by_role("link", name=words["show"]).click()
    operator.heading("Export orders")
    with page.expect_download() as downloading:
        page.get_by_role("link", name=words["download"]).click()
    downloading.value.save_as(tmp_path / "orders.csv")
    assert (tmp_path / "orders.csv").read_bytes().count(b"\n") > 100
    operator.is_accessible()
    operator.is_content()
    page.context.close()


@pytest.mark.parametrize(("language", "theme"), [("zh-CN", "dark"), ("en", "light")])
def test_a_session_that_expires_while_one_types_loses_nothing(
    chromium: Browser, demo: Demo, language: str, theme: str
) -> None:
    customer, words = person(chromium, demo, language, theme), WORDS[language]
    page = customer.page
    keys: list[str] = []
    page.on("request", lambda request: keys.extend(filter(None, [places(request)])))
    customer.sign_in("customer")
    customer.go("/orders/new")
    fill_letter(page)
    page.context.clear_cookies(name="__Host-ph")
    page.get_by_role("button", name=words["place"]).click()

    dialog = page.get_by_role("dialog", name=words["session expired"])
    expect(dialog).to_be_visible(timeout=10_000)
    customer.is_accessible()
    dialog.get_by_label(words["login"]).fill(f"customer@{HOST}")
    dialog.get_by_label(words["password"], exact=True).fill(demo.password)
    dialog.get_by_role("button", name=words["verify"]).click()

    expect(page).to_have_url(ORDER, timeout=15_000)
    assert len(keys) == 2
    assert keys[0] == keys[1]
    customer.is_content()
    page.context.close()


def test_a_submission_whose_answer_was_lost_is_retried_and_makes_one_order(chromium: Browser, demo: Demo) -> None:
    customer, words = person(chromium, demo, "en", "light"), WORDS["en"]
    page = customer.page
    customer.sign_in("customer")
    before = total(customer)
    customer.go("/orders/new")
    fill_letter(page)
    keys: list[str] = []

    def lose(route: Route) -> None:
        key = places(route.request)
        if key is None:
            route.fallback()
            return
        keys.append(key)
        if len(keys) == 1:
            route.fetch()  # it arrives and is done; only the answer is lost
            route.abort("connectionfailed")
        else:
            route.fallback()

    page.route("**/graphql", lose)
    page.route("**/healthz", lambda route: route.abort("connectionfailed"))
    page.get_by_role("button", name=words["place"], exact=True).click()
    retry = page.get_by_role("button", name=words["retry place"])
    expect(retry).to_be_visible(timeout=10_000)
    customer.sees(words["offline"])
    customer.is_accessible()
    page.unroute("**/healthz")
    retry.click()

    expect(page).to_have_url(ORDER, timeout=15_000)
    assert len(keys) == 2
    assert keys[0] == keys[1]
    assert total(customer) == before + 1
    page.context.close()


def total(somebody: Person) -> int:
    """How many orders somebody sees."""
    somebody.go("/orders")
    somebody.page.get_by_role("row").nth(1).wait_for()
    said = somebody.page.locator(".ph-pager span").first.inner_text()
    return int(re.findall(r"\d+", said.replace(",", ""))[-1])
