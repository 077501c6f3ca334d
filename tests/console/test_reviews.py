"""Access reviews in the console: drafted, decided with one key each, ended, and undone."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from server.core.settings import ROOT
from tests.console.walking import Person, person
from tests.support.demo import Demo

pytestmark = pytest.mark.browser
LOOKS = [("zh-CN", "light"), ("en", "dark")]
ARTIFACTS = Path(os.environ.get("POSTHOUSE_SCREENSHOTS", ROOT / ".artifacts"))
WORDS = {
    "en": {
        "reviews": "Access reviews", "new": "New review", "name": "Name", "scope": "Whose roles", "roles": "Certain roles",
        "create": "Create draft", "start": "Start",
        "decided": "Decided", "undecided": "Undecided", "end": "End decisions", "undo": "Undo", "pending": "carried out from",
        "give up": "Give up", "given up": "Given up", "reason": "Reason", "keep": "Keep", "escalated": "Escalated",
        "escalate": "Escalate", "note": "Note", "page": "Select this page", "deciding": "Deciding", "all": "All",
        "clerk": "Clerk", "sorter": "Sorter", "support": "Support", "empty": "Every entry is decided",
    },
    "zh-CN": {
        "reviews": "权限复核", "new": "新建复核", "name": "名称", "scope": "复核谁的角色", "roles": "指定角色",
        "create": "创建草稿", "start": "开始", "decided": "已决定",
        "undecided": "未决定", "end": "结束决定", "undo": "撤回", "pending": "开始执行", "give up": "放弃",
        "given up": "已放弃", "reason": "事由", "keep": "保留", "escalated": "已上报", "escalate": "上报", "note": "说明",
        "page": "选择本页", "deciding": "决定中", "all": "全部", "clerk": "营业员", "sorter": "分拣员", "support": "客服",
        "empty": "已全部决定",
    },
}  # fmt: skip
PREVIEW = {"en": re.compile(r"\d+ roles held by \d+ people"), "zh-CN": re.compile(r"将复核 \d+ 项角色")}


@pytest.fixture(params=LOOKS, ids=["-".join(look) for look in LOOKS])
def look(request: pytest.FixtureRequest) -> tuple[str, str]:
    language, theme = request.param
    return language, theme


def pictured(somebody: Person, name: str, look: tuple[str, str]) -> None:
    ARTIFACTS.mkdir(exist_ok=True)
    somebody.page.screenshot(path=ARTIFACTS / f"{name}-{'-'.join(look)}.png")


def drafted(somebody: Person, words: dict[str, str], look: tuple[str, str]) -> None:
    """A review of three roles, from the list to its own page."""
    page = somebody.page
    somebody.go("/reviews")
    somebody.heading(words["reviews"])
    page.get_by_role("button", name=words["new"]).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words["name"], exact=True).fill("2026 Q4")
    dialog.get_by_label(words["scope"]).select_option(label=words["roles"])
    for role in ("clerk", "sorter", "support"):
        dialog.get_by_role("checkbox", name=words[role], exact=True).check()
    expect(dialog.get_by_text(PREVIEW[look[0]])).to_be_visible()
    somebody.is_accessible()
    pictured(somebody, "review-create", look)
    dialog.get_by_role("button", name=words["create"]).click()
    expect(page).to_have_url(re.compile(r"/reviews/."))
    somebody.heading("2026 Q4")


def test_a_review_is_drafted_decided_with_one_key_each_ended_and_undone(
    chromium: Browser, demo: Demo, look: tuple[str, str]
) -> None:
    guard, words = person(chromium, demo, *look), WORDS[look[0]]
    page = guard.page
    guard.sign_in("security_administrator")
    drafted(guard, words, look)
    page.get_by_role("button", name=words["start"], exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name=words["start"], exact=True).click()
    expect(page.locator(".ph-note").get_by_text(words["deciding"])).to_be_visible()
    rows = page.locator(".ph-reviewtable tbody tr")
    expect(rows.first).to_be_visible()
    guard.is_accessible()
    pictured(guard, "review-workspace", look)

    many = rows.count()
    assert many >= 3, "the demonstration has a clerk, a sorter and somebody of support"
    bar = page.locator(".ph-note .ph-progress")
    page.keyboard.press("ArrowDown")
    expect(rows.nth(1)).to_have_attribute("aria-current", "true")
    page.keyboard.press("r")
    expect(bar).to_contain_text(f"1 / {many}")
    page.keyboard.press("k")
    expect(bar).to_contain_text(f"2 / {many}")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("e")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words["note"]).fill("请上级决定")
    guard.is_accessible()
    dialog.get_by_role("button", name=words["escalate"]).click()
    expect(dialog).to_have_count(0)
    page.get_by_role("button", name=words["escalated"], exact=True).click()
    expect(rows).to_have_count(1)
    page.get_by_role("button", name=words["undecided"], exact=True).click()
    expect(rows).to_have_count(many - 2)

    page.get_by_role("checkbox", name=words["page"]).check()
    page.locator(".ph-bulk").get_by_role("button", name=words["keep"]).click()
    expect(bar).to_contain_text(f"{many} / {many}")
    guard.sees(words["empty"])
    page.get_by_role("button", name=words["end"]).click()
    page.get_by_role("dialog").get_by_role("button", name=words["end"]).click()
    guard.sees(words["pending"])
    guard.is_accessible()
    pictured(guard, "review-pending", look)
    page.get_by_role("button", name=words["undo"], exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name=words["undo"], exact=True).click()
    expect(page.locator(".ph-note").get_by_text(words["deciding"])).to_be_visible()

    page.get_by_role("button", name=words["give up"]).click()
    asking = page.get_by_role("dialog")
    asking.get_by_label(words["reason"]).fill("演示结束")
    asking.get_by_role("button", name=words["give up"]).click()
    expect(page.locator(".ph-note").get_by_text(words["given up"])).to_be_visible()
    guard.go("/reviews")
    expect(page.get_by_text(words["given up"]).first).to_be_visible()
    guard.is_accessible()
    pictured(guard, "reviews", look)
    guard.is_content()
    page.context.close()


def test_whoever_watches_reads_and_decides_nothing(chromium: Browser, demo: Demo, look: tuple[str, str]) -> None:
    auditor, words = person(chromium, demo, *look), WORDS[look[0]]
    auditor.enters("auditor")
    auditor.go("/reviews")
    auditor.heading(words["reviews"])
    expect(auditor.page.get_by_role("button", name=words["new"])).to_have_count(0)
    auditor.page.locator(".ph-table tbody a").first.click()
    expect(auditor.page.locator(".ph-reviewtable tbody tr").first).to_be_visible()
    expect(auditor.page.locator(".ph-reviewtable input")).to_have_count(0)
    auditor.is_accessible()
    auditor.is_content()
    auditor.page.context.close()
