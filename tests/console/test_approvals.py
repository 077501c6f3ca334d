"""Four eyes in the console: what is sent for approval says where it waits, and others decide about it by the keyboard."""

import itertools
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.console.walking import Person, person
from tests.support.demo import HOST, Demo
from tests.support.people import PASSWORD
from tests.support.persisted import document_id

pytestmark = pytest.mark.browser
LOOKS = [("zh-CN", "light"), ("en", "dark")]
SCREENSHOTS = os.environ.get("POSTHOUSE_SCREENSHOTS")
WORDS = {
    "en": {
        "begin": "Begin", "fulfil": "Fulfil", "show": "Show it", "kind": "Deletion of an account", "waiting": "Waiting",
        "mine": "Mine", "for me": "For me", "decided": "Decided", "title": "Approvals", "why": "Why it is rejected",
        "reject": "Reject", "done": "Rejected", "approve and do": "Approve and do it", "executed": "Done",
        "effect": "deleted for good", "own": "Nobody approves what they have asked for themselves.",
        "note": "Note (optional)", "withdraw": "Withdraw",
    },
    "zh-CN": {
        "begin": "开始处理", "fulfil": "办结", "show": "查看审批", "kind": "注销账号", "waiting": "待审批",
        "mine": "我提交的", "for me": "待我审批", "decided": "已办结", "title": "审批", "why": "驳回原因",
        "reject": "确认驳回", "done": "已驳回", "approve and do": "批准并执行", "executed": "已执行",
        "effect": "注销且不可恢复", "own": "不能审批本人提交的请求。",
        "note": "意见（可不填）", "withdraw": "撤回",
    },
}  # fmt: skip
numbers = itertools.count(1)


@pytest.fixture(params=LOOKS, ids=["-".join(look) for look in LOOKS])
def look(request: pytest.FixtureRequest) -> tuple[str, str]:
    language, theme = request.param
    return language, theme


@pytest.fixture
def comes(chromium: Browser, demo: Demo, look: tuple[str, str]) -> Iterator[Any]:
    """Somebody of a role in a browser of their own; whoever decides has just signed in."""
    there: list[Person] = []

    def enter(role: str, *, afresh: bool = False) -> Person:
        found = person(chromium, demo, *look)
        found.words = {**found.words, **WORDS[look[0]]}
        there.append(found)
        if afresh:
            found.sign_in(role)
        else:
            found.enters(role)
        return found

    yield enter
    for one in there:
        one.page.context.close()


def keep(who: Person, name: str, look: tuple[str, str]) -> None:
    """A picture to look at, where somebody asks for it."""
    if SCREENSHOTS is not None:
        Path(SCREENSHOTS).mkdir(parents=True, exist_ok=True)
        who.page.screenshot(path=Path(SCREENSHOTS, f"{name}.{'-'.join(look)}.png"))


def asked(demo: Demo) -> str:
    """Somebody new who wants their account deleted; the id of their request."""
    address = f"leaving{next(numbers)}@{HOST}"
    token = demo.registered(address).session
    wanted = {"input": {"kind": "DELETION", "password": PASSWORD}}
    made = demo.send(document_id("SubjectRequestCreate"), wanted, token)["subjectRequestCreate"]
    return str(made["id"])


def sends_for_approval(who: Person, request: str) -> None:
    """Fulfil a deletion: the console says that it waits, and leads there."""
    who.go(f"/data-requests/{request}")
    who.page.get_by_role("button", name=who.words["fulfil"], exact=True).click()
    who.page.get_by_role("dialog").get_by_role("button", name=who.words["fulfil"], exact=True).click()
    expect(who.page.get_by_role("dialog")).to_have_count(0, timeout=10_000)
    who.page.get_by_role("link", name=who.words["show"]).click()
    who.heading(re.compile(f"{who.words['kind']}.*AP"))


def test_what_is_sent_for_approval_is_rejected_then_approved_by_somebody_else(
    comes: Any, demo: Demo, look: tuple[str, str]
) -> None:
    request = asked(demo)
    support, approver = comes("support"), comes("system_administrator", afresh=True)
    support.go(f"/data-requests/{request}")
    support.page.get_by_role("button", name=support.words["begin"], exact=True).click()
    support.page.get_by_role("dialog").get_by_role("button", name=support.words["begin"], exact=True).click()
    expect(support.page.get_by_role("dialog")).to_have_count(0, timeout=10_000)

    sends_for_approval(support, request)
    support.sees(support.words["effect"])
    support.is_accessible()
    keep(support, "approvals-mine", look)

    approver.page.get_by_role("link", name=approver.words["title"], exact=True).click()
    approver.heading(approver.words["title"])
    row = approver.page.locator(".ph-queuelist li a").first
    expect(row).to_contain_text(approver.words["kind"], timeout=10_000)
    approver.page.keyboard.press("j")
    approver.heading(re.compile(f"{approver.words['kind']}.*AP"))
    approver.sees(approver.words["effect"])
    approver.rests()
    approver.page.keyboard.press("x")
    why = approver.page.get_by_label(approver.words["why"])
    expect(why).to_be_focused()
    why.fill("请先核实本人 / Make sure that it is them")
    approver.is_accessible()
    keep(approver, "approvals-reject", look)
    approver.page.get_by_role("button", name=approver.words["reject"], exact=True).last.click()
    expect(approver.page.locator(".ph-queuelist li a")).to_have_count(0, timeout=10_000)
    approver.is_accessible()
    keep(approver, "approvals-none", look)

    support.sees(support.words["done"])  # the page that is open hears of it
    support.sees("请先核实本人 / Make sure that it is them")

    sends_for_approval(support, request)
    approver.page.get_by_role("link", name=approver.words["for me"]).click()
    approver.page.reload()
    approver.page.locator(".ph-queuelist li a").first.click()
    approver.heading(re.compile(f"{approver.words['kind']}.*AP"))
    approver.rests()
    approver.page.keyboard.press("a")
    confirm = approver.page.get_by_role("button", name=approver.words["approve and do"])
    expect(confirm).to_be_focused()
    approver.is_accessible()
    keep(approver, "approvals-approve", look)
    approver.page.keyboard.press("Enter")
    expect(approver.page.locator(".ph-queuelist li a")).to_have_count(0, timeout=10_000)
    approver.page.get_by_role("link", name=approver.words["decided"]).click()
    approver.page.locator(".ph-queuelist li a").first.click()
    approver.heading(re.compile(f"{approver.words['kind']}.*AP"))
    expect(approver.page.locator(".ph-reviewhead")).to_contain_text(approver.words["executed"])
    approver.is_accessible()
    keep(approver, "approvals-decided", look)

    support.go(f"/data-requests/{request}")
    fulfil = support.page.get_by_role("button", name=re.compile(f"^{support.words['fulfil']}"))  # and why it cannot be
    expect(fulfil).to_be_disabled(timeout=10_000)
    for one in (support, approver):
        one.is_content()


def test_whoever_asked_sees_why_they_cannot_approve_and_takes_it_back(
    comes: Any, demo: Demo, look: tuple[str, str]
) -> None:
    request = asked(demo)
    administrator = comes("security_administrator")
    administrator.go(f"/data-requests/{request}")
    administrator.page.get_by_role("button", name=administrator.words["begin"], exact=True).click()
    administrator.page.get_by_role("dialog").get_by_role(
        "button", name=administrator.words["begin"], exact=True
    ).click()
    expect(administrator.page.get_by_role("dialog")).to_have_count(0, timeout=10_000)
    sends_for_approval(administrator, request)

    administrator.sees(administrator.words["own"])
    administrator.page.keyboard.press("a")  # nothing opens
    expect(administrator.page.get_by_role("button", name=administrator.words["approve and do"])).to_have_count(0)
    administrator.is_accessible()
    keep(administrator, "approvals-own", look)
    withdraw = administrator.page.get_by_role("button", name=administrator.words["withdraw"], exact=True)
    withdraw.click()
    administrator.page.locator("form").get_by_role("button", name=re.compile(administrator.words["withdraw"])).click()
    expect(administrator.page.locator(".ph-reviewhead", has_text=administrator.words["waiting"])).to_have_count(0)
    administrator.is_content()
