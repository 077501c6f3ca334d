"""Roles in the console: given and taken back, looked at by unit, kept apart; people invited, paused and gone."""

import re

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.console.test_personal_data import LOOKS, entered, pictured
from tests.console.walking import Person, person
from tests.support.demo import HOST, Demo

pytestmark = pytest.mark.browser
WORDS = {
    "en": {
        "roles": "Roles", "give": "Give a role", "verb": "Give", "role": "Role", "reason": "Reason", "unit": "Unit",
        "take back": "Take back", "given": "was given", "taken": "was taken back", "gains": "New permissions",
        "finance": "Finance", "excluded": "It excludes a role held at the same time", "users": "Users",
        "find": "Find a user", "invite": "Invite somebody", "name": "Name", "email": "E-mail", "clerk": "Clerk",
        "send": "Send the invitation", "first role": "First role", "account": "Account", "suspend": "Suspend",
        "suspended": "Suspended", "open": "Open again", "leaves": "Leaves for good", "left": "Deactivated",
        "assignments": "Assignments", "platform": "Not tied to a unit", "unfold": "Unfold", "apart": "Roles kept apart",
        "no rules": "No further rules yet", "keep": "Keep two apart", "menu": "Account menu",
        "elevate": "Elevate for hours", "ask": "Ask for an elevation", "what for": "What for", "elevations": "Elevations",
        "over": "This link is over", "set": "Set the password and sign in", "password": "Password",
        "in force": "In force",
    },
    "zh-CN": {
        "roles": "角色", "give": "授予角色", "verb": "授予", "role": "角色", "reason": "事由", "unit": "机构",
        "take back": "收回", "given": "已授予", "taken": "已收回", "gains": "将新增", "finance": "财务",
        "excluded": "与同时持有的角色互斥", "users": "用户", "find": "查找用户", "invite": "邀请人员", "name": "姓名",
        "email": "邮箱", "clerk": "营业员", "send": "发送邀请", "first role": "首个角色", "account": "账户操作",
        "suspend": "停用", "suspended": "已停用", "open": "恢复", "leaves": "办理离职", "left": "已注销",
        "assignments": "授权", "platform": "不限机构", "unfold": "展开", "apart": "互斥角色", "no rules": "还没有自定规则",
        "keep": "新增互斥", "menu": "账户菜单", "elevate": "临时提权", "ask": "申请临时提权", "what for": "用途",
        "elevations": "临时提权", "over": "链接已失效或已使用", "set": "设置密码并登录", "password": "密码",
        "in force": "有效",
    },
}  # fmt: skip


@pytest.fixture(params=LOOKS, ids=["-".join(look) for look in LOOKS])
def look(request: pytest.FixtureRequest) -> tuple[str, str]:
    language, theme = request.param
    return language, theme


def administrator(chromium: Browser, demo: Demo, look: tuple[str, str]) -> tuple[Person, dict[str, str]]:
    somebody, _ = entered(chromium, demo, look, "security_administrator")
    return somebody, WORDS[look[0]]


def found(somebody: Person, words: dict[str, str], login: str) -> None:
    """The page of somebody, by way of the list."""
    page = somebody.page
    somebody.go("/users")
    page.get_by_label(words["find"]).fill(f"{login}@{HOST}")
    page.keyboard.press("Enter")
    page.get_by_role("row").nth(1).get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("/users/.+"))


def choose(field: Locator, value: str) -> None:
    expect(field).to_be_visible()
    field.select_option(value)


def test_a_role_is_given_for_a_reason_and_taken_back(chromium: Browser, demo: Demo, look: tuple[str, str]) -> None:
    somebody, words = administrator(chromium, demo, look)
    page = somebody.page
    found(somebody, words, "sorter")
    page.get_by_role("tab", name=words["roles"]).click()
    somebody.is_accessible()
    page.get_by_role("button", name=words["give"]).click()
    dialog = page.get_by_role("dialog")
    choose(dialog.get_by_label(words["role"], exact=True), "finance")
    expect(dialog.get_by_text(words["gains"])).to_be_visible()
    dialog.get_by_label(words["reason"], exact=True).fill("月底结账 · the books of the month")
    somebody.is_accessible()
    pictured(somebody, "assignments-grant", look)
    dialog.get_by_role("button", name=words["verb"], exact=True).click()
    somebody.sees(words["given"])
    line = page.get_by_role("row").filter(has_text=words["finance"])
    expect(line.get_by_text(words["in force"])).to_be_visible()
    pictured(somebody, "assignments-roles", look)
    line.get_by_role("button", name=words["take back"]).click()
    dialog.get_by_label(words["reason"], exact=True).fill("the month is over")
    dialog.get_by_role("button", name=words["take back"]).click()
    somebody.sees(words["taken"])
    expect(line).to_have_count(0)
    somebody.is_content()


def test_what_speaks_against_a_role_is_said_before_it_is_given(
    chromium: Browser, demo: Demo, look: tuple[str, str]
) -> None:
    somebody, words = administrator(chromium, demo, look)
    page = somebody.page
    found(somebody, words, "system_administrator")
    expect(page.get_by_role("tab", name=words["roles"])).to_be_visible()
    page.goto(f"{page.url.partition('?')[0]}?assign=auditor")

    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label(words["role"], exact=True)).to_have_value("auditor")
    expect(dialog.get_by_text(words["excluded"])).to_be_visible()
    somebody.is_accessible()
    pictured(somebody, "assignments-excluded", look)
    somebody.is_content()


def test_who_holds_what_is_seen_by_unit(chromium: Browser, demo: Demo, look: tuple[str, str]) -> None:
    somebody, words = administrator(chromium, demo, look)
    page = somebody.page
    page.get_by_role("link", name=words["assignments"], exact=True).click()
    somebody.heading(words["assignments"])
    somebody.is_accessible()
    page.get_by_role("button", name=re.compile(words["unfold"])).first.click()
    page.get_by_role("button", name="北京市邮区", exact=True).click()
    expect(page.get_by_role("cell", name="月坛邮政支局").first).to_be_visible()
    somebody.is_accessible()
    pictured(somebody, "assignments-unit", look)
    page.get_by_role("tab", name=words["elevations"]).click()
    page.get_by_role("tab", name=words["apart"]).click()
    somebody.sees(words["no rules"])
    page.get_by_role("button", name=words["keep"]).click()
    expect(page.get_by_role("dialog")).to_be_visible()
    somebody.is_accessible()
    pictured(somebody, "assignments-apart", look)
    somebody.is_content()


def test_somebody_is_invited_paused_and_leaves(chromium: Browser, demo: Demo, look: tuple[str, str]) -> None:
    somebody, words = administrator(chromium, demo, look)
    page, name = somebody.page, f"新同事 {look[1]}"
    somebody.go("/users")
    page.get_by_role("button", name=words["invite"]).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words["name"], exact=True).fill(name)
    dialog.get_by_label(words["email"], exact=True).fill(f"colleague.{look[1]}@{HOST}")
    choose(dialog.get_by_label(re.compile(words["first role"])), "clerk")
    somebody.is_accessible()
    pictured(somebody, "assignments-invite", look)
    dialog.get_by_role("button", name=words["send"]).click()
    line = page.get_by_role("row").filter(has_text=name)
    expect(line).to_be_visible(timeout=10_000)
    expect(line.get_by_text(words["clerk"])).to_be_visible()
    line.get_by_role("link").first.click()
    somebody.heading(name)
    somebody.is_accessible()
    page.get_by_role("button", name=words["account"], exact=True).click()
    page.get_by_role("button", name=words["leaves"]).click()
    dialog.get_by_label(words["reason"], exact=True).fill("a mistake of ours")
    pictured(somebody, "assignments-leaves", look)
    dialog.get_by_role("button", name=words["leaves"]).click()
    somebody.sees(words["left"])
    somebody.is_content()


def test_an_elevation_is_asked_for_from_the_account_s_menu(
    chromium: Browser, demo: Demo, look: tuple[str, str]
) -> None:
    somebody, _ = entered(chromium, demo, look, "clerk")
    words, page = WORDS[look[0]], somebody.page
    page.get_by_role("button", name=re.compile(words["menu"])).click()
    page.get_by_role("button", name=words["elevate"]).click()
    dialog = page.get_by_role("dialog")
    choose(dialog.get_by_label(words["role"], exact=True), "operator")
    expect(dialog.get_by_text(words["gains"])).to_be_visible()
    somebody.is_accessible()
    pictured(somebody, "assignments-elevate", look)
    somebody.is_content()


def test_a_link_that_is_over_says_so(chromium: Browser, demo: Demo, look: tuple[str, str]) -> None:
    somebody, words = person(chromium, demo, *look), WORDS[look[0]]
    page = somebody.page
    somebody.go("/invitation#ph_over")
    page.get_by_label(words["password"], exact=True).fill("a long enough phrase")
    somebody.is_accessible()
    page.get_by_role("button", name=words["set"]).click()
    expect(page.get_by_text(words["over"])).to_be_visible()
    pictured(somebody, "assignments-invitation", look)
    somebody.is_content()
