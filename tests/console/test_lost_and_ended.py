"""A stolen telephone in the console: sessions ended, the factor removed by two administrators; and everybody signed out."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.console.test_assignments import found
from tests.console.test_personal_data import LOOKS, pictured
from tests.console.walking import Person, person
from tests.support.demo import HOST, Demo
from tests.support.serving import Served

pytestmark = pytest.mark.browser
WORDS = {
    "en": {
        "find": "Find a user", "sessions": "Sessions", "end": "End all sessions", "reason": "Reason", "ended": "session ended",
        "none": "No open sessions", "account": "Account", "lost": "Lost second factor", "ask": "Ask for the removal",
        "in person": "whoever approves has to know", "show": "Show it", "kind": "Removal of a lost second factor",
        "approve and do": "Approve and do it", "proof": "Known in person by two administrators",
        "enrol": "Set up the second factor", "all": "End the sessions of everybody", "sure": "I understand",
        "not sure": "Confirm first", "menu": "Sessions",
    },
    "zh-CN": {
        "find": "查找用户", "sessions": "会话", "end": "终止全部会话", "reason": "事由", "ended": "已终止 1 个会话",
        "none": "没有登录中的会话", "account": "账户操作", "lost": "第二因素丢失", "ask": "申请移除",
        "in person": "审批人也须认识", "show": "查看审批", "kind": "移除丢失的第二因素", "approve and do": "批准并执行",
        "proof": "两位管理员当面确认", "enrol": "绑定第二因素", "all": "终止所有人的会话", "sure": "我已了解",
        "not sure": "请先确认", "menu": "登录会话",
    },
}  # fmt: skip
VICTIMS = {"en": "sorter", "zh-CN": "courier"}
"""Whoever has lost their factor has none afterwards, so each look has somebody of its own."""


@pytest.fixture(params=LOOKS, ids=["-".join(look) for look in LOOKS])
def look(request: pytest.FixtureRequest) -> tuple[str, str]:
    language, theme = request.param
    return language, theme


@pytest.fixture(scope="module")
def own_demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """A demonstration of these walks' own: they end sessions that others would go on with."""
    served = Served(tmp_path_factory.mktemp("ended"), ("--demo",)).start()
    yield Demo(served)
    assert served.stop() == 0


def signed_in(chromium: Browser, demo: Demo, look: tuple[str, str], role: str) -> Person:
    somebody = person(chromium, demo, *look)
    somebody.words = {**somebody.words, **WORDS[look[0]]}
    somebody.sign_in(role)
    return somebody


def is_out(who: Person) -> None:
    who.go("/account")
    expect(who.page).to_have_url(re.compile("/sign-in"), timeout=10_000)


def test_sessions_end_the_lost_factor_is_removed_and_another_is_set_up(
    chromium: Browser, own_demo: Demo, look: tuple[str, str]
) -> None:
    victim_role = VICTIMS[look[0]]
    victim = signed_in(chromium, own_demo, look, victim_role)
    administrator = signed_in(chromium, own_demo, look, "security_administrator")
    page, words = administrator.page, administrator.words
    found(administrator, words, victim_role)
    page.get_by_role("tab", name=words["sessions"], exact=True).click()
    page.get_by_role("button", name=words["end"]).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words["reason"], exact=True).fill("手机被盗 · a stolen telephone")
    administrator.is_accessible()
    pictured(administrator, "sessions-end", look)
    dialog.get_by_role("button", name=words["end"]).click()
    administrator.sees(words["ended"])
    administrator.sees(words["none"])
    is_out(victim)

    page.get_by_role("button", name=words["account"], exact=True).click()
    page.get_by_role("button", name=words["lost"]).click()
    expect(dialog.get_by_text(re.compile(words["in person"], re.IGNORECASE))).to_be_visible()
    dialog.get_by_label(words["reason"], exact=True).fill("手机被盗 · a stolen telephone")
    administrator.is_accessible()
    pictured(administrator, "factor-lost", look)
    dialog.get_by_role("button", name=words["ask"]).click()
    expect(dialog).to_have_count(0, timeout=10_000)
    page.get_by_role("link", name=words["show"]).click()
    administrator.heading(re.compile(f"{words['kind']}.*AP"))
    administrator.sees(words["proof"])
    administrator.is_accessible()
    pictured(administrator, "factor-asked", look)

    approver = signed_in(chromium, own_demo, look, "system_administrator")
    approver.go("/approvals")
    approver.page.locator(".ph-queuelist li a", has_text=words["kind"]).first.click()
    approver.page.get_by_role("heading", name=re.compile(r"AP\d+")).wait_for()
    approver.rests()
    approver.page.keyboard.press("a")
    approver.page.get_by_role("button", name=words["approve and do"]).click()
    expect(approver.page.locator(".ph-queuelist li a", has_text=words["kind"])).to_have_count(0, timeout=10_000)

    victim.page.get_by_label(words["login"]).fill(f"{victim_role}@{HOST}")
    victim.page.get_by_label(words["password"], exact=True).fill(own_demo.password)
    victim.page.get_by_role("button", name=words["sign in"], exact=True).click()
    victim.heading(re.compile(words["enrol"]))
    for one in (victim, administrator, approver):
        one.is_content()
        one.page.context.close()


def test_everybody_is_signed_out_for_a_reason_and_with_a_tick(
    chromium: Browser, own_demo: Demo, look: tuple[str, str]
) -> None:
    somebody = signed_in(chromium, own_demo, look, "customer")
    administrator = signed_in(chromium, own_demo, look, "system_administrator")
    page, words = administrator.page, administrator.words
    administrator.go("/users")
    page.get_by_role("main").get_by_role("button", name=words["menu"], exact=True).click()
    page.get_by_role("button", name=words["all"]).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words["reason"], exact=True).fill("凭证泄露 · tokens have leaked")
    dialog.get_by_role("button", name=words["all"]).click()
    expect(dialog.get_by_text(words["not sure"])).to_be_visible()
    administrator.is_accessible()
    pictured(administrator, "sessions-end-all", look)
    dialog.get_by_role("checkbox", name=re.compile(words["sure"])).check()
    dialog.get_by_role("button", name=words["all"]).click()
    expect(dialog).to_have_count(0, timeout=10_000)
    is_out(somebody)
    administrator.go("/account")
    administrator.heading(re.compile("My account|我的账户"))
    for one in (somebody, administrator):
        one.is_content()
        one.page.context.close()
