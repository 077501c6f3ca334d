"""The matrix, the roles, and how one is composed, walked in Chromium."""

import os
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.console.walking import Person, person
from tests.support.demo import Demo

pytestmark = pytest.mark.browser
LOOKS = [("zh-CN", "light"), ("en", "dark")]
SCREENSHOTS = os.environ.get("POSTHOUSE_SCREENSHOTS")
WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "title": "Permissions", "find": "Find by name or meaning", "risk": "Risk", "high": "High", "clerk": "Clerk",
        "compare": "Compare a role", "with": "with another", "differ": re.compile(r"The two roles differ in \d+"),
        "clear": "Clear", "roles": "Roles", "none": "No permission matches", "compose": "Compose a role", "key": "Key",
        "zh": "Chinese name", "en": "English name", "reason": "Reason", "detections": "See what looks like an attack",
        "any": "Everything", "version": "Version 1", "clone": "Clone", "edit": "Edit role", "save": "Save",
        "effect": "See who gains and who loses", "effect again": "Look again",
        "no effect": "The rights of nobody would change.",
        "deny": "Deny", "retire": "Retire", "retired": "Retired", "version 2": "Version 2",
        "units": "See parts of the organisation",
        "reveal": "See an account's address and number in clear", "approval": re.compile("It adds what is of high risk"),
        "wrong": "Use 3 to 32 small letters, digits and underscores, a letter first.",
    },
    "zh-CN": {
        "title": "权限", "find": "按名称或说明查找", "risk": "风险", "high": "高", "clerk": "营业员",
        "compare": "对比角色", "with": "与角色", "differ": re.compile(r"两个角色有 \d+ 项不同"),
        "clear": "清除", "roles": "角色", "none": "没有符合条件的权限", "compose": "新建角色", "key": "代号",
        "zh": "中文名称", "en": "英文名称", "reason": "事由", "detections": "查看可疑行为告警",
        "any": "全部", "version": "第 1 版", "clone": "以此新建", "edit": "修改角色", "save": "保存修改",
        "effect": "推演影响", "effect again": "重新推演",
        "no effect": "没有人的权限会改变",
        "deny": "拒绝", "retire": "停用", "retired": "已停用", "version 2": "第 2 版", "units": "查看组织机构",
        "reveal": "查看账户的明文联系方式", "approval": re.compile("须经他人批准"),
        "wrong": "3 至 32 位小写字母、数字或下划线，以字母开头。",
    },
}  # fmt: skip


def shot(who: Person, name: str, look: tuple[str, str]) -> None:
    if SCREENSHOTS:
        Path(SCREENSHOTS).mkdir(parents=True, exist_ok=True)
        who.page.screenshot(path=str(Path(SCREENSHOTS) / f"{name}-{'-'.join(look)}.png"))


@pytest.mark.parametrize("look", LOOKS, ids=["-".join(look) for look in LOOKS])
def test_the_matrix_is_narrowed_compared_and_found_again_by_its_address(
    chromium: Browser, demo: Demo, look: tuple[str, str]
) -> None:
    who, words = person(chromium, demo, *look), WORDS[look[0]]
    who.enters("auditor")
    who.go("/permissions")
    page = who.page
    rows = page.locator(".ph-matrix tbody tr:not(.ph-matrixgroup)")
    expect(rows.first).to_be_visible()
    every = rows.count()
    who.is_accessible()
    shot(who, "matrix", look)

    page.get_by_label(words["risk"], exact=True).select_option(label=words["high"])
    expect(rows).not_to_have_count(every)
    page.get_by_placeholder(words["find"]).fill("orders:pay")
    expect(rows).to_have_count(1)
    page.get_by_placeholder(words["find"]).fill("nothing like that")
    who.sees(words["none"])
    page.get_by_role("button", name=words["clear"]).click()
    expect(rows).to_have_count(every)

    page.get_by_label(words["compare"], exact=True).select_option("clerk")
    page.get_by_label(words["with"], exact=True).select_option("courier")
    expect(page.get_by_role("status").filter(has_text=words["differ"])).to_be_visible()
    expect(page.locator(".ph-matrix thead th")).to_have_count(4)
    differ = rows.count()
    who.is_accessible()
    shot(who, "compared", look)
    page.reload()
    expect(rows).to_have_count(differ)

    page.get_by_role("tab", name=words["roles"]).click()
    page.get_by_role("link", name=words["clerk"]).click()
    who.heading(words["clerk"])
    who.sees(words["version"])
    expect(page.get_by_role("button", name=words["clone"])).to_have_count(0)
    who.is_accessible()
    shot(who, "role", look)
    who.is_content()
    page.context.close()


@pytest.mark.parametrize("look", LOOKS, ids=["-".join(look) for look in LOOKS])
def test_a_role_is_composed_changed_and_retired(chromium: Browser, demo: Demo, look: tuple[str, str]) -> None:
    who, words = person(chromium, demo, *look), WORDS[look[0]]
    who.sign_in("security_administrator")
    who.go("/permissions")
    page = who.page
    page.get_by_role("button", name=words["compose"]).click()
    page.get_by_label(words["key"], exact=True).fill("Not a key")
    page.get_by_label(words["zh"], exact=True).fill("夜班值守")
    page.get_by_label(words["en"], exact=True).fill("Night watch")
    page.get_by_label(words["reason"], exact=True).fill("the night shift watches")
    line = page.get_by_role("group", name=words["detections"])
    line.get_by_label(words["any"]).check()
    reveal = page.get_by_role("group", name=words["reveal"])
    reveal.get_by_label(words["any"]).check()
    expect(page.get_by_text(words["approval"])).to_be_visible()
    who.is_accessible()
    shot(who, "editor", look)
    reveal.get_by_label(words["any"]).uncheck()
    page.get_by_role("button", name=words["compose"], exact=True).click()
    who.sees(words["wrong"])
    expect(line.get_by_label(words["any"])).to_be_checked()

    key = f"night_{look[1]}"
    page.get_by_label(words["key"], exact=True).fill(key)
    page.get_by_role("button", name=words["compose"], exact=True).click()
    expect(page).to_have_url(re.compile(f"/permissions/roles/custom_{key}$"))
    who.sees(words["version"])

    page.get_by_role("button", name=words["edit"]).click()
    page.get_by_role("group", name=words["units"]).get_by_label(words["deny"]).check()
    page.get_by_role("button", name=words["effect"], exact=True).click()
    who.sees(words["no effect"])  # nobody holds it yet
    who.is_accessible()
    shot(who, "editor-effect", look)
    page.get_by_role("group", name=words["detections"]).get_by_label(words["any"]).uncheck()
    page.get_by_role("button", name=words["effect again"], exact=True).click()
    expect(page.get_by_role("button", name=words["effect again"], exact=True)).to_have_count(0)
    page.get_by_role("group", name=words["detections"]).get_by_label(words["any"]).check()
    page.get_by_label(words["reason"], exact=True).fill("no units at night")
    page.get_by_role("button", name=words["save"]).click()
    who.sees(words["version 2"])
    who.is_accessible()
    shot(who, "composed", look)

    page.get_by_role("button", name=words["retire"], exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words["reason"], exact=True).fill("nobody works at night")
    who.is_accessible()
    dialog.get_by_role("button", name=words["retire"], exact=True).click()
    expect(dialog).to_have_count(0)
    who.sees(words["retired"])
    expect(page.get_by_role("button", name=words["edit"])).to_have_count(0)
    who.is_content()
    page.context.close()
