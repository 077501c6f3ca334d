"""Overview, tariffs, tracking, scanning, counter and labels, walked in Chromium."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.console.serving import Clerk
from tests.console.walking import Person, person
from tests.support.demo import Demo
from tests.support.persisted import document_id

pytestmark = pytest.mark.browser
LOOKS = [("zh-CN", "light"), ("zh-CN", "dark"), ("en", "light"), ("en", "dark")]
SCREENSHOTS = os.environ.get("POSTHOUSE_SCREENSHOTS")
WORDS = {
    "en": {
        "overview": "Overview", "exceptions": "Orders with an exception", "late": "Items past their deadline",
        "table": "Table", "placed in": "Placed in 14 days", "tariffs": "Tariffs and prohibited goods",
        "sample": "Sample prices, not official", "product": "Service", "weight": "Weight", "from": "From (province)",
        "to": "To (province)", "city": "City", "registered": "Registered", "total": "Total", "sign in": "Sign in",
        "track": "Track an item", "number": "Tracking no.", "suffix": "Last four digits of the phone", "submit": "Track",
        "not found": "Nothing found", "too many": "Too many tries; tracking is paused. Try again in about 10 min.",
        "another": "Track another item", "accepted": "Accepted", "scan": "Scan items",
        "scan field": "Tracking or order no.", "found": "Found", "missing": "Not found", "record": "Record event",
        "recorded": "Recorded: Arrived at a sorting centre", "counter": "Counter", "take": "and accept",
        "next": "Next customer", "recent": "Senders of this sitting", "labels": "Print labels", "ready": "Labels ready",
        "print two": "Print 2 labels", "numbers": "Tracking or order nos.", "print": "Print label", "change": "Change",
        "failed": "No counts at the moment", "retry": "Retry", "deadline": "Deadline", "required": "This field is required.",
    },
    "zh-CN": {
        "overview": "概览", "exceptions": "异常的订单", "late": "逾期未妥投的邮件", "table": "数据表",
        "placed in": "近 14 天下单", "tariffs": "资费与禁限寄", "sample": "示例资费，非官方公布", "product": "业务种类",
        "weight": "重量", "from": "寄出地（省级）", "to": "寄达地（省级）", "city": "城市", "registered": "挂号",
        "total": "合计", "sign in": "登录", "track": "查询邮件", "number": "邮件号码", "suffix": "电话后四位",
        "submit": "查询", "not found": "没有查到", "too many": "尝试次数过多，已暂停查询。约 10 分钟后可再试。",
        "another": "查询另一件", "accepted": "已收寄", "scan": "扫描登记", "scan field": "邮件号码或订单号",
        "found": "已找到", "missing": "未找到", "record": "登记轨迹", "recorded": "已登记：到达处理中心",
        "counter": "窗口收寄", "take": "并收寄", "next": "下一位", "recent": "本次当班的寄件人", "labels": "面单打印",
        "ready": "面单已生成", "print two": "打印 2 张面单", "numbers": "邮件号码或订单号", "print": "打印面单",
        "change": "找零", "failed": "暂未取得统计", "retry": "重试", "required": "此项必填。",
    },
}  # fmt: skip


@pytest.fixture(scope="session")
def clerk(demo: Demo) -> Clerk:
    return Clerk(demo)


@pytest.fixture(params=LOOKS, ids=["-".join(look) for look in LOOKS])
def look(request: pytest.FixtureRequest) -> tuple[str, str]:
    language, theme = request.param
    return language, theme


@pytest.fixture
def visitor(chromium: Browser, demo: Demo, look: tuple[str, str]) -> Iterator[Person]:
    found = person(chromium, demo, *look)
    found.words = {**found.words, **WORDS[look[0]]}
    yield found
    found.page.context.close()


def keep(who: Person, name: str, look: tuple[str, str]) -> None:
    """A picture to look at, where somebody asks for it."""
    if SCREENSHOTS is not None:
        Path(SCREENSHOTS).mkdir(parents=True, exist_ok=True)
        who.page.screenshot(path=Path(SCREENSHOTS, f"{name}.{'-'.join(look)}.png"))


def total_of(page: Page) -> int:
    """How many rows the list behind the address has, as its pager says."""
    said = page.locator(".ph-pager span").first
    expect(said).to_have_text(re.compile(r"\d"), timeout=10_000)
    return int(re.findall(r"\d[\d,]*", said.inner_text())[-1].replace(",", ""))


def answered(route: Route, document: str, body: dict[str, Any]) -> None:
    """Answers one document in the server's place, and lets every other request pass."""
    asked = route.request.post_data or ""
    if document_id(document) in asked:
        kind = "application/graphql-response+json"
        route.fulfill(status=200, content_type=kind, body=json.dumps(body))
    else:
        route.continue_()


def test_every_figure_of_the_overview_opens_the_rows_it_counts(visitor: Person, look: tuple[str, str]) -> None:
    page, words = visitor.page, visitor.words
    visitor.enters("operator")
    visitor.heading(words["overview"])
    page.locator(".ph-chart svg").wait_for()
    visitor.is_accessible()
    keep(visitor, "overview", look)
    for name in (words["exceptions"], words["late"]):
        visitor.go("/")
        row = page.get_by_role("listitem").filter(has_text=name)
        counted = int(re.findall(r"\d+", row.inner_text())[-1])
        assert counted > 0
        row.get_by_role("link").click()
        assert total_of(page) == counted, name
    visitor.go("/")
    figure = page.locator(".ph-figure").filter(has_text=words["placed in"])
    counted = int(figure.locator("strong").inner_text().replace(",", ""))
    figure.get_by_role("link").click()
    assert total_of(page) == counted
    visitor.go("/?days=7")
    page.locator(".ph-panel .ant-segmented-item").get_by_text(words["table"]).click()
    expect(page.locator(".ph-dailytable tbody tr")).to_have_count(7)
    visitor.is_accessible()
    visitor.is_content()


def test_an_overview_that_fails_says_so_and_is_asked_again(visitor: Person) -> None:
    visitor.enters("operator")
    refused = {"errors": [{"message": "no", "extensions": {"code": "SERVICE_UNAVAILABLE", "requestId": "r-1"}}]}
    visitor.page.route("**/graphql", lambda route: answered(route, "Overview", refused))
    visitor.go("/")
    visitor.sees(visitor.words["failed"])
    visitor.sees("r-1")
    visitor.is_accessible()
    visitor.page.unroute("**/graphql")
    visitor.page.get_by_role("button", name=visitor.words["retry"]).click()
    visitor.sees(visitor.words["exceptions"])


def test_anybody_reads_the_tariffs_and_finds_a_price(visitor: Person, look: tuple[str, str]) -> None:
    page, words = visitor.page, visitor.words
    visitor.go("/tariffs")
    visitor.heading(words["tariffs"])
    visitor.sees(words["sample"])
    visitor.sees("CN-LETTER-POST-2006")
    page.get_by_label(words["weight"], exact=True).fill("18")
    page.get_by_label(words["from"]).fill("北京市")
    page.get_by_label(words["city"]).first.fill("北京市")
    page.get_by_label(words["to"]).fill("上海市")
    page.get_by_label(words["city"]).last.fill("上海市")
    page.get_by_label(words["registered"]).check()
    expect(page.locator(".ph-finder-answer .ph-total")).to_contain_text("¥4.20", timeout=10_000)
    visitor.is_accessible()
    keep(visitor, "tariffs", look)
    page.get_by_label(words["weight"], exact=True).fill("9000")
    expect(page.locator(".ph-finder [aria-invalid=true]")).to_have_count(1, timeout=10_000)
    visitor.is_accessible()
    assert page.get_by_role("link", name=words["sign in"]).is_visible()
    visitor.is_content()


def test_anybody_with_a_number_and_four_digits_tracks_an_item(
    visitor: Person, look: tuple[str, str], clerk: Clerk
) -> None:
    page, words = visitor.page, visitor.words
    number = clerk.accepts()["number"]
    visitor.go(f"/track/{number}")
    visitor.heading(words["track"])
    expect(page.get_by_label(words["suffix"])).to_be_focused()
    page.keyboard.type("9999")
    page.keyboard.press("Enter")
    visitor.sees(words["not found"])
    visitor.is_accessible()
    page.get_by_label(words["suffix"]).fill("2222")
    page.get_by_role("button", name=words["submit"], exact=True).click()
    visitor.sees(words["accepted"])
    assert page.url.endswith(f"/track/{number}")
    assert "2222" not in page.url
    assert "13900002222" not in page.content()
    visitor.is_accessible()
    keep(visitor, "track", look)
    page.get_by_role("button", name=words["another"]).click()
    expect(page.get_by_label(words["number"])).to_have_value("")

    limited = {"errors": [{"message": "no", "extensions": {"code": "RATE_LIMITED", "retryAfterSeconds": 590}}]}
    page.route("**/graphql", lambda route: answered(route, "Track", limited))
    page.get_by_label(words["number"]).fill(number)
    page.get_by_label(words["suffix"]).fill("0000")
    page.keyboard.press("Enter")
    visitor.sees(words["too many"])
    visitor.is_accessible()
    visitor.is_content()


def test_a_scanner_looks_items_up_and_records_what_happens_to_them(
    visitor: Person, look: tuple[str, str], clerk: Clerk
) -> None:
    page, words = visitor.page, visitor.words
    item = clerk.accepts()
    visitor.enters("clerk")
    visitor.go("/shipments/scan")
    visitor.heading(words["scan"])
    field = page.get_by_label(words["scan field"])
    expect(field).to_be_focused()
    visitor.is_accessible()
    rows = page.locator(".ph-scans tbody tr")
    page.keyboard.type(f"{item['number']}\n")
    expect(rows.first).to_contain_text(words["found"])
    page.keyboard.type("EE000000000CN\n")
    expect(rows.first).to_contain_text(words["missing"])
    expect(field).to_be_focused()

    page.locator(".ant-segmented-item").get_by_text(words["record"]).click()
    expect(field).to_be_focused()
    page.keyboard.type(f"{item['number']}\n")
    expect(rows.first).to_contain_text(words["recorded"])
    page.keyboard.type(f"{clerk.places()['number']}\n")
    expect(rows).to_have_count(4)
    expect(rows.first.locator(".ph-badge").first).to_have_attribute("data-tone", "failed")
    visitor.is_accessible()
    keep(visitor, "scan", look)
    rows.nth(1).get_by_role("link").click()
    expect(page).to_have_url(re.compile(re.escape(item["reference"])))
    visitor.is_content()


PARTIES = (
    ("李四", "13900001111", "北京市", "北京市", "朝阳区", "建国路1号", "100000"),
    ("王五", "13900002222", "上海市", "上海市", "浦东新区", "世纪大道2号", "200120"),
)


def test_a_clerk_serves_a_customer_by_keyboard_alone(visitor: Person, look: tuple[str, str]) -> None:
    page, words = visitor.page, visitor.words
    visitor.enters("clerk")
    visitor.go("/counter")
    visitor.heading(words["counter"])
    visitor.is_accessible()
    keys = page.keyboard

    def walk(*typed: str) -> None:
        for text in typed:
            keys.type(text)
            keys.press("Enter")

    keys.press("Control+Enter")
    visitor.sees(words["required"])
    visitor.is_accessible()
    page.get_by_role("radio").first.focus()
    keys.press("6")
    walk("1.2kg", "30", "20", "10", "1000", "")
    for party in PARTIES:
        walk(*party)
    walk("棉衣", "2", "", "")
    expect(page.locator(".ph-quote .ph-total")).to_contain_text("¥23.00", timeout=10_000)
    visitor.is_accessible()
    keep(visitor, "counter", look)
    keys.press("Space")
    walk("", "")
    page.get_by_role("button", name=words["take"]).wait_for()
    visitor.is_accessible()
    walk("", "50")
    visitor.sees(words["change"])
    keep(visitor, "counter-pay", look)
    walk("")
    keys.press("Space")
    walk("")
    keys.press("Space")
    walk("", "")
    printing = page.get_by_role("button", name=words["print"])
    expect(printing).to_be_focused(timeout=10_000)
    visitor.is_accessible()
    with page.expect_download() as fetched:
        keys.press("Enter")
    assert fetched.value.suggested_filename.endswith(".pdf")
    again = page.get_by_role("button", name=words["next"])
    expect(again).to_be_focused()
    keep(visitor, "counter-done", look)
    visitor.is_accessible()
    keys.press("Enter")
    recent = page.get_by_role("group", name=words["recent"])
    expect(recent).to_contain_text("李*")
    assert "13900001111" not in recent.inner_text()
    expect(page.get_by_role("radio").first).to_be_focused()
    visitor.is_content()


def test_a_lost_answer_is_asked_for_again_and_nothing_is_taken_twice(
    chromium: Browser, demo: Demo, clerk: Clerk
) -> None:
    visitor = person(chromium, demo, "en", "light")
    visitor.words = {**visitor.words, **WORDS["en"]}
    page = visitor.page
    visitor.enters("clerk")
    visitor.go("/counter")
    keys = page.keyboard
    page.get_by_role("radio").first.wait_for()
    keys.press("1")
    for text in ("18", "", "", "", *PARTIES[0], *PARTIES[1], ""):
        keys.type(text)
        keys.press("Enter")
    pay = page.get_by_role("button", name=visitor.words["take"])
    pay.wait_for()
    page.locator("#settle_identityChecked").check()
    sent: list[str] = []

    def loses_the_answer(route: Route) -> None:
        body = route.request.post_data or ""
        if document_id("CounterPay") not in body:
            route.continue_()
            return
        sent.append(json.loads(body)["variables"]["input"]["idempotencyKey"])
        if len(sent) == 1:
            route.fetch()
            route.abort()
        else:
            route.continue_()

    page.route("**/graphql", loses_the_answer)
    pay.click()
    page.get_by_role("button", name=re.compile("Retry")).click()
    expect(page.get_by_role("button", name=visitor.words["next"])).to_be_visible(timeout=10_000)
    assert len(sent) == 2
    assert sent[0] == sent[1]
    page.context.close()


def test_labels_of_several_items_become_one_file(visitor: Person, look: tuple[str, str], clerk: Clerk) -> None:
    page, words = visitor.page, visitor.words
    numbers = [clerk.accepts()["number"] for _ in range(2)]
    visitor.enters("clerk")
    visitor.go("/labels")
    visitor.heading(words["labels"])
    visitor.is_accessible()
    page.keyboard.type(f"{numbers[0]}\n")
    page.keyboard.type(f"{numbers[1]} EE000000000CN {numbers[0]}\n")
    expect(page.locator(".ph-labelitems tbody tr")).to_have_count(2)
    visitor.sees("EE000000000CN")
    visitor.is_accessible()
    keep(visitor, "labels", look)
    page.get_by_role("button", name=words["print two"]).click()
    visitor.heading(words["ready"])
    visitor.is_accessible()
    with page.expect_download() as fetched:
        page.locator("a[download]").click()
    assert fetched.value.suggested_filename.endswith(".pdf")
    visitor.is_content()
