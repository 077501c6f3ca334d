"""Verification walked in Chromium: a person asked for more and approved, an organisation twice, a refusal."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from server.demonstration.verifying import specimen
from tests.console.walking import Person, person
from tests.support.demo import Demo
from tests.support.verifying import credit_number, resident_number

pytestmark = pytest.mark.browser
LOOKS = [("zh-CN", "light"), ("en", "dark")]
SCREENSHOTS = os.environ.get("POSTHOUSE_SCREENSHOTS")
WORDS = {
    "en": {
        "link": "Verification", "name": "Name", "number": "Document number", "front": "Add portrait side",
        "uploaded": "Uploaded: portrait side", "submit": "Submit", "submitted": "Submitted for review",
        "waiting": "Waiting for review", "take": "Take case", "clear": "Show in clear", "why": "Reason",
        "to applicant": "To the applicant", "send": "Send", "needs": "Needs more", "answer": "Answer",
        "send answer": "Send answer", "answered": "Answered, waiting for review again", "approved": "Approved",
        "in person": "The person showed the document in person", "identity": "Identity", "organisation": "Organisation",
        "credit": "Unified social credit code", "representative": "Legal representative",
        "licence": "Add business licence", "licence uploaded": "Uploaded: business licence",
        "half": "First approval, waiting for the second", "approve": "Approve", "reject": "Reject",
        "rejected": "Not approved", "mismatch": "What was entered is not what the document says",
        "level": "L2 real name", "wrong": "A digit is wrong: the check digit does not agree.",
        "not a picture": "Use a JPEG or PNG picture, or a PDF.", "identity form": "Verify my identity",
        "organisation form": "Verify an organisation", "empty": "Choose a case on the left to begin",
    },
    "zh-CN": {
        "link": "身份认证", "name": "姓名", "number": "证件号码", "front": "添加人像面",
        "uploaded": "已上传：人像面", "submit": "提交认证", "submitted": "认证已提交",
        "waiting": "待审核", "take": "领取", "clear": "显示明文", "why": "原因",
        "to applicant": "给申请人的留言", "send": "发送", "needs": "待补充", "answer": "答复内容",
        "send answer": "提交答复", "answered": "已答复，重新排队审核", "approved": "已通过",
        "in person": "本人当面出示证件", "identity": "个人实名", "organisation": "企业名称",
        "credit": "统一社会信用代码", "representative": "法定代表人",
        "licence": "添加营业执照", "licence uploaded": "已上传：营业执照",
        "half": "初审通过，等待复核", "approve": "通过", "reject": "不通过",
        "rejected": "未通过", "mismatch": "填写内容与证件不符",
        "level": "L2 实名", "wrong": "号码有误：校验位不符。",
        "not a picture": "请使用 JPEG、PNG 图片或 PDF。", "identity form": "个人实名认证",
        "organisation form": "企业认证", "empty": "从左侧选择一件开始审核",
    },
}  # fmt: skip
PICTURE: Any = {"name": "front.png", "mimeType": "image/png", "buffer": specimen("front")}
LICENCE: Any = {"name": "licence.png", "mimeType": "image/png", "buffer": specimen("licence")}
REFUSED = "console error: Failed to load resource: the server responded with a status of 422 (Unprocessable Entity)"
PAGE: Any = {"name": "page.html", "mimeType": "image/png", "buffer": b"<html><script>alert(1)</script></html>"}


@pytest.fixture(params=LOOKS, ids=["-".join(look) for look in LOOKS])
def look(request: pytest.FixtureRequest) -> tuple[str, str]:
    language, theme = request.param
    return language, theme


@pytest.fixture
def comes(chromium: Browser, demo: Demo, look: tuple[str, str]) -> Iterator[Callable[[str], Person]]:
    """Somebody of a role, in a browser of their own."""
    there: list[Person] = []

    def enter(role: str) -> Person:
        found = person(chromium, demo, *look)
        found.words = {**found.words, **WORDS[look[0]]}
        there.append(found)
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


def form(who: Person, name: str) -> Any:
    return who.page.get_by_role("group", name=who.words[name])


def submits_a_person(who: Person, name: str) -> None:
    """The whole form, with a wrong number and a wrong file before the right ones."""
    who.go("/account")
    who.page.get_by_role("link", name=who.words["link"]).click()
    fields = form(who, "identity form")
    number = resident_number()
    fields.get_by_label(who.words["name"], exact=True).fill(name)
    wrong = number[:-1] + ("0" if number[-1] != "0" else "1")
    fields.get_by_label(who.words["number"]).fill(wrong)
    fields.get_by_label(who.words["front"]).set_input_files(PAGE)
    who.sees(who.words["not a picture"])
    who.trouble.remove(REFUSED)  # the browser says that a request was refused, and it was meant to be
    fields.get_by_label(who.words["front"]).set_input_files(PICTURE)
    who.sees(who.words["uploaded"])
    fields.get_by_role("button", name=who.words["submit"]).click()
    who.sees(who.words["wrong"])
    fields.get_by_label(who.words["number"]).fill(number)
    fields.get_by_role("button", name=who.words["submit"]).click()
    who.sees(who.words["submitted"])
    who.sees(who.words["waiting"])


def takes(who: Person, masked: str) -> None:
    """Open the case in the queue and take it, by the keyboard."""
    who.go("/verifications")
    who.page.locator(".ph-queuelist li a", has_text=masked).first.click()
    who.heading(re.compile(re.escape(masked)))
    expect(who.page.get_by_role("button", name=re.compile(who.words["take"]))).to_be_visible(timeout=10_000)
    who.page.keyboard.press("t")
    expect(who.page.get_by_role("button", name=who.words["clear"])).to_be_visible(timeout=10_000)
    shown = who.page.locator(".ph-paper img")
    expect(shown).to_be_visible(timeout=10_000)
    expect(shown).to_have_js_property("complete", True)
    assert shown.evaluate("image => image.naturalWidth") > 100


def test_a_person_is_asked_for_more_answers_and_is_approved(comes: Any, look: tuple[str, str]) -> None:
    customer, clerk = comes("partner_member"), comes("clerk")
    submits_a_person(customer, "佟伙伴")
    customer.is_accessible()
    keep(customer, "verification-mine", look)

    takes(clerk, "佟**")
    clerk.page.get_by_role("button", name=clerk.words["clear"]).click()
    expect(clerk.page.get_by_text("佟伙伴")).to_be_visible(timeout=10_000)
    clerk.page.keyboard.press("i")
    why = clerk.page.get_by_role("combobox", name=clerk.words["why"])
    expect(why).to_be_focused()
    why.select_option("UNREADABLE")
    clerk.page.get_by_label(clerk.words["to applicant"]).fill("背面看不清 / The back is blurred")
    clerk.is_accessible()
    keep(clerk, "verification-review", look)
    clerk.page.get_by_role("button", name=clerk.words["send"], exact=True).click()
    expect(clerk.page.locator(".ph-queuelist li a", has_text="佟**")).to_have_count(0, timeout=10_000)

    customer.page.reload()
    customer.sees(customer.words["needs"])
    customer.sees("背面看不清 / The back is blurred")
    customer.is_accessible()
    customer.page.get_by_role("textbox", name=customer.words["answer"], exact=True).fill("见附件 / see the picture")
    customer.page.locator(".ph-case").get_by_label(customer.words["front"]).set_input_files(PICTURE)
    customer.sees(customer.words["uploaded"])
    customer.page.get_by_role("button", name=customer.words["send answer"]).click()
    customer.sees(customer.words["answered"])

    takes(clerk, "佟**")
    clerk.sees("见附件 / see the picture")
    clerk.page.keyboard.press("2")
    expect(clerk.page.locator(".ph-queueviews [aria-pressed=true]")).to_contain_text("2")
    seen = clerk.page.get_by_label(clerk.words["in person"])
    seen.click()
    expect(seen).to_be_checked()
    clerk.rests()
    clerk.page.keyboard.press("a")
    expect(clerk.page.locator(".ph-queuelist li a", has_text="佟**")).to_have_count(0, timeout=10_000)
    customer.page.reload()
    customer.sees(customer.words["approved"])
    customer.sees(customer.words["level"])
    for one in (customer, clerk):
        one.is_content()


def test_an_organisation_is_approved_by_two_people(comes: Any, look: tuple[str, str]) -> None:
    customer, first, second = comes("customer"), comes("support"), comes("operator")
    name = f"北京{'甲' if look[0] == 'en' else '乙'}号商贸有限公司"
    customer.go("/account/verification")
    fields = form(customer, "organisation form")
    fields.get_by_label(customer.words["organisation"], exact=True).fill(name)
    fields.get_by_label(customer.words["credit"]).fill(credit_number())
    fields.get_by_label(customer.words["representative"]).fill("韩梅梅")
    fields.get_by_label(customer.words["licence"]).set_input_files(LICENCE)
    customer.sees(customer.words["licence uploaded"])
    fields.get_by_role("button", name=customer.words["submit"]).click()
    customer.sees(customer.words["submitted"])

    takes(first, name)
    first.rests()
    first.page.keyboard.press("a")
    first.sees(first.words["half"])
    first.go("/verifications")
    first.page.locator(".ph-queuelist li a", has_text=name).first.click()
    first.heading(re.compile(name))
    expect(first.page.get_by_role("button", name=re.compile(first.words["take"]))).to_have_count(0)

    takes(second, name)
    second.is_accessible()
    keep(second, "verification-second", look)
    second.page.keyboard.press("a")
    expect(second.page.locator(".ph-queuelist li a", has_text=name)).to_have_count(0, timeout=10_000)
    customer.page.reload()
    customer.sees(customer.words["approved"])
    for one in (customer, first, second):
        one.is_content()


def test_a_case_is_rejected_for_a_reason_and_submitted_again(comes: Any, look: tuple[str, str]) -> None:
    customer, clerk = comes("courier"), comes("clerk")
    submits_a_person(customer, "高远山")
    clerk.go("/verifications")
    clerk.is_accessible()
    clerk.sees(clerk.words["empty"])
    keep(clerk, "verification-queue", look)
    takes(clerk, "高**")
    clerk.page.keyboard.press("r")
    clerk.page.get_by_role("combobox", name=clerk.words["why"]).select_option("MISMATCH")
    clerk.page.locator("form").get_by_role("button", name=clerk.words["reject"]).click()
    expect(clerk.page.locator(".ph-queuelist li a", has_text="高**")).to_have_count(0, timeout=10_000)
    customer.page.reload()
    customer.sees(customer.words["rejected"])
    customer.sees(customer.words["mismatch"])
    expect(form(customer, "identity form")).to_be_visible()
    for one in (customer, clerk):
        one.is_content()
