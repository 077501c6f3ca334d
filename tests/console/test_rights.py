"""Why not, who can, what was denied and what a change would do: walked in Chromium."""

import os
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Browser, expect

from tests.console.walking import AT_REST, Person, person
from tests.support.demo import Demo
from tests.support.persisted import document_id

pytestmark = pytest.mark.browser
LOOKS = [("zh-CN", "light"), ("en", "dark")]
SCREENSHOTS = os.environ.get("POSTHOUSE_SCREENSHOTS")
WORDS = {
    "en": {
        "why": "Why", "may not": "May not", "none": "None of the roles held now gives the permission.", "close": "Close",
        "denials": "Denied access", "grant": "Grant a role", "offers": "Roles that would give it", "choose": "Choose",
        "settle": "Settle", "note": "What came of it", "settled": "Settled", "who can": "Who can",
        "permission": "Permission", "show": "Show", "holders": "Holders", "everybody": "Everybody who is signed in has it",
        "simulate": "Simulate rights", "role": "Role", "add": "Add permission", "suppose": "Suppose it",
        "gains": "Gains", "gained": "Permissions gained", "ask": "Ask somebody who is:", "where": "Everywhere",
    },
    "zh-CN": {
        "why": "为什么", "may not": "不可以", "none": "现有角色都不含这项权限。", "close": "关闭",
        "denials": "被拒操作", "grant": "授予角色", "offers": "可补上此权限的角色", "choose": "选用",
        "settle": "标记已处理", "note": "处理结果", "settled": "已处理", "who can": "谁可以",
        "permission": "权限", "show": "查询", "holders": "拥有者", "everybody": "每个已登录的人都有这项权限",
        "simulate": "权限推演", "role": "角色标识", "add": "加入权限", "suppose": "假设如此",
        "gains": "得到", "gained": "新增权限", "ask": "可向以下角色的人员申请", "where": "全部",
    },
}  # fmt: skip
ASK = """([id, header]) => fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', [header]: '1' },
  body: JSON.stringify({ documentId: id, variables: { first: 1 } }) }).then(answer => answer.text())"""


def walker(chromium: Browser, demo: Demo, look: tuple[str, str]) -> Person:
    who = person(chromium, demo, *look)
    who.words = {**who.words, **WORDS[look[0]]}
    return who


def looks(who: Person, name: str, look: tuple[str, str]) -> None:
    """The page passes axe, and is photographed where somebody asks for it."""
    who.is_accessible()
    if SCREENSHOTS is not None:
        Path(SCREENSHOTS).mkdir(parents=True, exist_ok=True)
        who.page.screenshot(path=Path(SCREENSHOTS, f"{name}.{'-'.join(look)}.png"))


@pytest.mark.parametrize("look", LOOKS, ids=["-".join(look) for look in LOOKS])
def test_whoever_is_refused_learns_why_and_whoever_grants_sees_it(
    chromium: Browser, demo: Demo, look: tuple[str, str]
) -> None:
    who = walker(chromium, demo, look)
    page, words = who.page, who.words
    who.enters("clerk")
    who.go("/denials")
    page.get_by_role("button", name=words["why"]).click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(words["none"], timeout=10_000)
    expect(dialog).to_contain_text(words["may not"])
    expect(dialog).to_contain_text(words["ask"])
    looks(who, "why-not", look)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert '"FORBIDDEN"' in page.evaluate(ASK, [document_id("Denials"), "GraphQL-Preflight"])
    who.is_content()

    other = walker(chromium, demo, look)
    page = other.page
    other.enters("security_administrator")
    page.get_by_role("navigation").first.get_by_role("link", name=words["denials"]).click()
    other.heading(words["denials"])
    row = page.get_by_role("row").filter(has_text="denials:read").first
    until = monotonic() + 20
    while not row.is_visible() and monotonic() < until:
        page.reload()
        other.heading(words["denials"])
        page.evaluate(AT_REST)
    expect(row).to_be_visible()
    looks(other, "denials", look)
    row.get_by_role("button", name=words["why"]).click()
    expect(page.get_by_role("dialog")).to_contain_text(words["none"], timeout=10_000)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    row.get_by_role("button", name=words["grant"]).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("link", name=words["choose"]).first).to_be_visible(timeout=10_000)
    looks(other, "grant-a-role", look)
    assert "assign=auditor" in str(dialog.get_by_role("link", name=words["choose"]).first.get_attribute("href"))
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    row.get_by_role("button", name=words["settle"]).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words["note"]).fill("not their work")
    dialog.get_by_role("button", name=words["settle"]).click()
    expect(dialog).to_be_hidden()
    other.go("/denials?state=%5B%22ACKNOWLEDGED%22%5D")
    other.sees("not their work")
    other.is_content()


@pytest.mark.parametrize("look", LOOKS, ids=["-".join(look) for look in LOOKS])
def test_who_can_is_answered_for_a_permission_and_kept_in_the_address(
    chromium: Browser, demo: Demo, look: tuple[str, str]
) -> None:
    who = walker(chromium, demo, look)
    page, words = who.page, who.words
    who.enters("auditor")
    page.get_by_role("navigation").first.get_by_role("link", name=words["who can"], exact=True).click()
    who.heading(words["who can"])
    looks(who, "who-can-asked", look)
    page.get_by_label(words["permission"], exact=True).fill("orders:cancel")
    page.get_by_role("button", name=words["show"], exact=True).click()
    who.heading(words["holders"])
    expect(page.get_by_role("table")).to_contain_text("operator")
    assert "permission=" in page.url
    looks(who, "who-can", look)
    who.go("/rights/who-can?permission=passwords%3Achange")
    who.sees(words["everybody"])
    who.is_content()


@pytest.mark.parametrize("look", LOOKS, ids=["-".join(look) for look in LOOKS])
def test_a_change_is_supposed_and_nothing_is_done(chromium: Browser, demo: Demo, look: tuple[str, str]) -> None:
    who = walker(chromium, demo, look)
    page, words = who.page, who.words
    who.enters("auditor")
    who.go("/rights/simulate")
    who.heading(words["simulate"])
    page.get_by_label(words["role"], exact=True).last.fill("clerk")
    page.get_by_label(words["permission"], exact=True).fill("messages:read")
    page.keyboard.press("Escape")
    page.get_by_role("button", name=words["add"]).click()
    page.get_by_role("button", name=words["suppose"]).click()
    who.sees(words["gained"])
    expect(page.get_by_role("table")).to_contain_text(words["gains"], timeout=10_000)
    looks(who, "simulate", look)
    who.is_content()
