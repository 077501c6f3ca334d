"""Personal data in the console: shown in clear for a reason, asked for by its owner, worked on by staff."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from server.core.settings import ROOT
from tests.console.walking import Person, person
from tests.support.demo import HOST, Demo

pytestmark = pytest.mark.browser
LOOKS = [("zh-CN", "light"), ("en", "dark")]
ARTIFACTS = Path(os.environ.get("POSTHOUSE_SCREENSHOTS", ROOT / ".artifacts"))
MASKED, CLEAR = f"c***@{HOST}", f"customer@{HOST}"
WORDS = {
    "en": {
        "my data": "My data", "copy": "Ask for a copy", "password": "Password", "correct": "Correct the name",
        "name": "Name", "done": "Done", "asked": "Asked for", "show": "Show in clear", "hide": "Hide", "reason": "Reason",
        "begin": "Begin", "refuse": "Refuse", "refused": "Refused", "progress": "In progress", "requests": "Data requests",
        "correction": "Correction of the name", "take back": "Take back", "taken": "Taken back",
        "wrong": "The login or the password is not right.",
    },
    "zh-CN": {
        "my data": "我的数据", "copy": "索取副本", "password": "密码", "correct": "更正名称", "name": "名称",
        "done": "已完成", "asked": "已提出", "show": "查看明文", "hide": "隐藏", "reason": "事由", "begin": "开始处理",
        "refuse": "拒绝", "refused": "已拒绝", "progress": "处理中", "requests": "数据请求", "correction": "更正名称",
        "take back": "撤回", "taken": "已撤回", "wrong": "登录名或密码不正确",
    },
}  # fmt: skip


@pytest.fixture(params=LOOKS, ids=["-".join(look) for look in LOOKS])
def look(request: pytest.FixtureRequest) -> tuple[str, str]:
    language, theme = request.param
    return language, theme


def entered(chromium: Browser, demo: Demo, look: tuple[str, str], role: str) -> tuple[Person, dict[str, str]]:
    somebody = person(chromium, demo, *look)
    somebody.enters(role)
    return somebody, WORDS[look[0]]


def pictured(somebody: Person, name: str, look: tuple[str, str]) -> None:
    ARTIFACTS.mkdir(exist_ok=True)
    somebody.page.screenshot(path=ARTIFACTS / f"{name}-{'-'.join(look)}.png")


def test_a_copy_of_ones_data_is_asked_for_made_and_fetched(
    chromium: Browser, demo: Demo, look: tuple[str, str]
) -> None:
    customer, words = entered(chromium, demo, look, "customer")
    page = customer.page
    customer.go("/account")
    page.get_by_role("link", name=words["my data"]).click()
    customer.heading(words["my data"])
    customer.is_accessible()
    page.get_by_role("button", name=words["copy"]).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words["password"]).fill("not the password")
    customer.is_accessible()
    page.keyboard.press("Enter")
    expect(dialog.get_by_text(words["wrong"])).to_be_visible()
    dialog.get_by_label(words["password"]).fill(demo.password)
    dialog.get_by_role("button", name=words["copy"]).click()
    line = page.get_by_role("row").nth(1)
    expect(line.get_by_text(words["done"], exact=True)).to_be_visible(timeout=20_000)
    customer.is_accessible()
    pictured(customer, "my-data", look)
    for name, beginning in (("JSON", b"{"), ("PDF", b"%PDF")):
        link = line.get_by_role("link", name=name)
        fetched = page.request.get(
            f"{demo.served.url}{link.get_attribute('href')}", headers={"sec-fetch-site": "same-origin"}
        )
        assert (fetched.status, fetched.body().startswith(beginning)) == (200, True)
        assert (CLEAR.encode() in fetched.body()) == (name == "JSON")
    customer.is_content()
    page.context.close()


def test_a_correction_is_asked_for_worked_on_and_refused_or_taken_back(
    chromium: Browser, demo: Demo, look: tuple[str, str]
) -> None:
    customer, words = entered(chromium, demo, look, "customer")
    page = customer.page
    customer.go("/account/data")
    for ending in ("take back", "refuse"):
        page.get_by_role("button", name=words["correct"]).click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_label(words["name"], exact=True).fill("新的名字")
        dialog.get_by_label(words["password"]).fill(demo.password)
        dialog.get_by_role("button", name=words["correct"]).click()
        line = page.get_by_role("row").nth(1)
        expect(line.get_by_text(words["asked"], exact=True)).to_be_visible()
        if ending == "take back":
            line.get_by_role("button", name=words["take back"]).click()
            expect(line.get_by_text(words["taken"], exact=True)).to_be_visible()

    staff, _ = entered(chromium, demo, look, "support")
    desk = staff.page
    staff.go("/data-requests")
    staff.heading(words["requests"])
    staff.is_accessible()
    pictured(staff, "data-requests", look)
    desk.get_by_role("row").filter(has_text=words["asked"]).get_by_role("link", name=words["correction"]).click()
    staff.sees("新的名字")
    desk.get_by_role("button", name=words["begin"], exact=True).click()
    desk.get_by_role("dialog").get_by_role("button", name=words["begin"]).click()
    expect(desk.locator(".ph-note").get_by_text(words["progress"])).to_be_visible()
    desk.get_by_role("button", name=words["refuse"], exact=True).click()
    asking = desk.get_by_role("dialog")
    asking.get_by_label(words["reason"]).fill("与实名信息不符")
    staff.is_accessible()
    asking.get_by_role("button", name=words["refuse"]).click()
    expect(desk.locator(".ph-note").get_by_text(words["refused"])).to_be_visible()
    staff.is_accessible()
    pictured(staff, "data-request", look)
    page.reload()
    expect(page.get_by_text("与实名信息不符").first).to_be_visible()
    for one in (customer, staff):
        one.is_content()
        one.page.context.close()


def test_a_contact_is_shown_for_a_reason_and_hidden_again(chromium: Browser, demo: Demo, look: tuple[str, str]) -> None:
    staff, words = entered(chromium, demo, look, "support")
    page = staff.page
    page.clock.install()
    staff.searches("/users", CLEAR)
    page.get_by_role("row").nth(1).get_by_role("link").first.click()
    staff.sees(MASKED)
    for hidden in ("by hand", "by time"):
        page.get_by_role("button", name=re.compile(f"^{words['show']}")).click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_label(words["reason"]).fill("包裹退回，需联系本人")
        dialog.get_by_role("button", name=words["show"]).click()
        expect(page.get_by_text(CLEAR, exact=True)).to_be_visible()
        if hidden == "by hand":
            pictured(staff, "revealed", look)
            page.get_by_role("button", name=re.compile(f"^{words['hide']}")).click()
        else:
            page.clock.fast_forward(61_000)
        expect(page.get_by_text(CLEAR, exact=True)).to_have_count(0)
        expect(page.get_by_text(MASKED)).to_be_visible()
    kept = page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}, location.href])")
    assert "退回" not in kept
    assert page.get_by_text(CLEAR, exact=True).count() == 0
    staff.is_content()
    page.context.close()
