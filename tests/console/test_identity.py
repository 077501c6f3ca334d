"""Registering, a forgotten password, another address, a consent withdrawn: walked in Chromium, codes read in the outbox."""

import os
import re
import sqlite3
import time
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.console.walking import AT_REST, Person, person
from tests.support.demo import HOST, Demo
from tests.support.persisted import document_id
from tests.support.registering import AGREED, another

pytestmark = pytest.mark.browser
SCREENSHOTS = os.environ.get("POSTHOUSE_IDENTITY_SCREENSHOTS")
ZH, EN = ("zh-CN", "light"), ("en", "dark")
PASSWORD, NEXT_PASSWORD = "a long enough phrase", "quite another phrase"
WORDS = {
    "en": {
        "sign up": "Sign up", "contact": "Phone or e-mail", "ask": "Send a code", "open outbox": "Open the outbox",
        "outbox": "Outbox", "code": "Code", "name": "Name", "password": "Password", "agree": "I agree to",
        "read": "Read version 2026-11 Handling of personal data", "terms": "How personal data is handled",
        "privacy": "Handling of personal data",
        "submit": "Sign up and sign in", "needed": "There is no account without this consent.",
        "wrong": "The code is wrong. 4 tries are left.", "over": "The code is over, or its tries are used up.",
        "other contact": "Use another contact", "again": "Send another code", "no phone": "no valid phone number",
        "done": "You are registered and signed in", "account": "My account", "forgotten": "Forgotten password",
        "new password": "New password", "set": "Set the new password", "confirm title": "Verify that it is you",
        "offers": "Offers by message", "withdraw": "Withdraw Offers by message", "withdraw verb": "Withdraw",
        "withdraw title": "Withdraw \"Offers by message\"?", "not given": "Not given",
        "offers box": "Send me offers by message (optional)", "agree again": "Agree to version 2026-11 Offers by message",
        "change": {"EMAIL": "E-mail", "SMS": "Mobile number"},
        "new": {"EMAIL": "New e-mail address", "SMS": "New mobile number"}, "your password": "Your password",
        "wrong password": "The login or the password is not right.", "verify": "Verify and submit",
        "held": re.compile("is in force from"), "give up": "Give the change up", "given up": "Given up",
        "messages": "Messages", "registration code": "Registration code", "funnel": "Registrations of 14 days",
        "consents": "Consents", "second factor": "Second factor", "changes": "Changes of contacts",
    },
    "zh-CN": {
        "sign up": "注册", "contact": "手机号或邮箱", "ask": "获取验证码", "open outbox": "打开发件箱",
        "outbox": "发件箱", "code": "验证码", "name": "姓名", "password": "密码", "agree": "同意",
        "read": "查看 2026-11 版 个人信息处理规则", "terms": "个人信息处理规则", "privacy": "个人信息处理规则",
        "submit": "注册并登录", "needed": "不同意则无法提供服务。",
        "wrong": "验证码不正确，还可试 4 次。", "over": "验证码已失效或次数已用完，需重新获取。",
        "other contact": "改用其他联系方式", "again": "重新获取验证码", "no phone": "手机号",
        "done": "注册完成，已登录", "account": "我的账户", "forgotten": "忘记密码",
        "new password": "新密码", "set": "设置新密码", "confirm title": "验证是您本人",
        "offers": "优惠信息", "withdraw": "撤回 优惠信息", "withdraw verb": "撤回",
        "withdraw title": "撤回「优惠信息」？", "not given": "未同意",
        "offers box": "接收优惠信息（选填）", "agree again": "同意 2026-11 版 优惠信息",
        "change": {"EMAIL": "邮箱", "SMS": "手机号"},
        "new": {"EMAIL": "新邮箱", "SMS": "新手机号"}, "your password": "登录密码",
        "wrong password": "登录名或密码", "verify": "验证并提交",
        "held": re.compile("将于 .* 生效。"), "give up": "取消更换", "given up": "已取消",
        "messages": "消息", "registration code": "注册验证码", "funnel": "近 14 天注册情况",
        "consents": "同意事项", "second factor": "第二因素", "changes": "联系方式变更",
    },
}  # fmt: skip


class Newcomer:
    """Somebody without an account, their words, and pictures of what they see where those are asked for."""

    def __init__(self, chromium: Browser, demo: Demo, look: tuple[str, str]) -> None:
        self.person: Person = person(chromium, demo, *look)
        self.page: Page = self.person.page
        self.words: dict[str, Any] = WORDS[look[0]]
        self.look = look

    def looks(self, name: str, page: Page | None = None) -> None:
        """The page passes axe, and is photographed."""
        if page is None:
            self.person.is_accessible()
        if SCREENSHOTS:
            path = Path(SCREENSHOTS) / f"{name}-{self.look[0]}-{self.look[1]}.png"
            (page or self.page).screenshot(path=path, full_page=True)

    def presses(self, name: str) -> None:
        self.page.get_by_role("button", name=self.words[name], exact=True).click()

    def follows(self, name: str) -> None:
        self.page.get_by_role("link", name=self.words[name], exact=True).first.click()

    def types(self, name: str, value: str) -> None:
        self.page.get_by_label(self.words[name], exact=True).first.fill(value)

    def holds(self, name: str, value: str) -> None:
        expect(self.page.get_by_label(self.words[name], exact=True).first).to_have_value(value)

    def reads_the_code(self, masked: str) -> str:
        """Follow the way to the outbox and find the newest code there."""
        with self.page.context.expect_page() as opened:
            self.follows("open outbox")
        outbox = opened.value
        letter = outbox.get_by_role("listitem").filter(has_text=masked).first
        code = letter.locator("code")
        expect(code).to_be_visible(timeout=15_000)
        watching = Person(outbox, self.person.demo, self.person.words)
        watching.is_accessible()
        self.looks("outbox", outbox)
        found = code.inner_text()
        outbox.close()
        return found

    def agrees(self, boxes: list[Locator]) -> None:
        """Tick these, once the page is at rest: a click on what is still being drawn may be lost."""
        self.page.evaluate(AT_REST)
        self.page.wait_for_timeout(300)
        for box in boxes:
            box.click()
            try:
                expect(box).to_be_checked(timeout=2_000)
            except AssertionError:
                box.click()
                expect(box).to_be_checked()

    def leaves(self) -> None:
        self.person.is_content()
        self.page.context.close()


def newest(demo: Demo) -> str:
    """The newest message's id."""
    return str(demo.send(document_id("Outbox"), {"first": 1})["outbox"]["messages"][0]["id"])


def newest_code(demo: Demo, after: str = "") -> str:
    """The code of the newest message, once the outbox has taken it; one that came after another, where that is named."""
    before = time.monotonic()
    while time.monotonic() < before + 15:
        (message, *_) = demo.send(document_id("Outbox"), {"first": 1})["outbox"]["messages"]
        if message["content"] and message["id"] != after:
            found = re.search(r"(?<!\d)\d{6}(?!\d)", message["content"]["text"])
            assert found is not None, message
            return found.group()
        time.sleep(0.1)
    raise AssertionError("the outbox took no message")


def time_passes(demo: Demo) -> None:
    """Ten minutes later: every code that is under way is over, and others can be asked for."""
    with sqlite3.connect(demo.served.data / "posthouse.sqlite3", timeout=20) as file:
        file.execute("UPDATE one_time_codes SET expires_at = created_at WHERE used_at IS NULL")
        file.execute("DELETE FROM spendings")
    file.close()


@pytest.mark.parametrize(
    ("look", "contact", "masked", "other"),
    [(ZH, "13812340071", "138******71", "EMAIL"), (EN, "new.comer@example.cn", "@example.cn", "SMS")],
    ids=["by number", "by e-mail"],
)
def test_a_newcomer_registers_and_looks_after_their_account(
    chromium: Browser, demo: Demo, look: tuple[str, str], contact: str, masked: str, other: str
) -> None:
    newcomer = Newcomer(chromium, demo, look)
    page, words = newcomer.page, newcomer.words
    newcomer.person.go("/sign-in")
    newcomer.looks("sign-in")
    newcomer.follows("sign up")
    newcomer.person.heading(words["sign up"])
    newcomer.types("contact", "12")
    newcomer.presses("ask")
    newcomer.person.sees(words["no phone"])
    newcomer.looks("sign-up")
    newcomer.types("contact", contact)
    newcomer.presses("ask")

    # Everything is refused at its field; the code costs a try only once the rest is right.
    expect(page.get_by_label(words["code"], exact=True)).to_be_visible(timeout=10_000)
    newcomer.types("name", "王小芳")
    newcomer.presses("submit")
    newcomer.person.sees(words["needed"])
    newcomer.looks("sign-up-code")
    code = newcomer.reads_the_code(masked)
    with page.context.expect_page() as opened:
        newcomer.follows("read")
    text = Person(opened.value, demo, newcomer.person.words)
    text.heading(words["terms"])
    text.is_accessible()
    newcomer.looks("terms", opened.value)
    opened.value.close()

    # Going back loses nothing, and the code of the same contact still counts.
    newcomer.types("password", PASSWORD)
    page.go_back()
    newcomer.holds("contact", contact)
    newcomer.presses("ask")
    newcomer.holds("name", "王小芳")
    newcomer.holds("password", PASSWORD)
    expect(page.get_by_label(words["code"], exact=True)).to_be_visible(timeout=10_000)
    newcomer.agrees(page.get_by_role("checkbox").all())
    newcomer.types("code", another(code))
    newcomer.presses("submit")
    newcomer.person.sees(words["wrong"])
    newcomer.types("code", code)
    newcomer.presses("submit")
    expect(page).to_have_url(re.compile("/orders"), timeout=10_000)
    newcomer.person.sees(words["done"])

    newcomer.person.go("/account")
    newcomer.person.heading(words["account"])
    newcomer.looks("account")
    withdraws_the_offers(newcomer)
    asks_for_another_contact(newcomer, other)
    newcomer.leaves()


def withdraws_the_offers(newcomer: Newcomer) -> None:
    """The one consent an account can be without is taken back, and can be given again."""
    page, words = newcomer.page, newcomer.words
    newcomer.presses("withdraw")
    expect(page.get_by_role("dialog")).to_be_visible()
    newcomer.looks("withdraw")
    page.get_by_role("dialog").get_by_role("button", name=words["withdraw verb"], exact=True).click()
    again = page.get_by_role("button", name=words["agree again"])
    expect(again).to_be_visible(timeout=10_000)
    newcomer.person.sees(words["not given"])
    again.click()
    expect(page.get_by_role("button", name=words["withdraw"], exact=True)).to_be_visible(timeout=10_000)


def asks_for_another_contact(newcomer: Newcomer, channel: str) -> None:
    """The password proves who asks, the code who reads; then it waits, and is given up."""
    page, words = newcomer.page, newcomer.words
    wanted = "second.one@example.cn" if channel == "EMAIL" else "13912340072"
    page.get_by_role("row").filter(has_text=words["change"][channel]).get_by_role("button").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words["new"][channel], exact=True).fill(wanted)
    dialog.get_by_label(words["your password"], exact=True).fill("not the password")
    dialog.get_by_role("button", name=words["ask"]).click()
    newcomer.person.sees(words["wrong password"])
    newcomer.looks("contact")
    dialog.get_by_label(words["your password"], exact=True).fill(PASSWORD)
    before = newest(newcomer.person.demo)
    dialog.get_by_role("button", name=words["ask"]).click()
    expect(dialog.get_by_label(words["code"], exact=True)).to_be_visible(timeout=10_000)
    newcomer.looks("contact-code")
    dialog.get_by_label(words["code"], exact=True).fill(newest_code(newcomer.person.demo, before))
    dialog.get_by_role("button", name=words["verify"]).click()
    newcomer.person.sees(words["held"])
    newcomer.looks("contact-held")
    newcomer.presses("give up")
    newcomer.person.sees(words["given up"])


def test_a_code_that_is_over_is_said_to_be_and_another_is_asked_for(chromium: Browser, demo: Demo) -> None:
    newcomer = Newcomer(chromium, demo, EN)
    page, words = newcomer.page, newcomer.words
    page.clock.install()
    newcomer.person.go("/sign-up")
    newcomer.types("contact", "too.late@example.cn")
    before = newest(demo)
    newcomer.presses("ask")
    expect(page.get_by_label(words["code"], exact=True)).to_be_visible(timeout=10_000)
    again = page.get_by_role("button", name=words["again"])
    expect(again).to_be_disabled()
    code = newest_code(demo, before)
    newcomer.types("code", code)
    newcomer.types("name", "Too Late")
    newcomer.types("password", PASSWORD)
    newcomer.agrees(page.get_by_role("checkbox").all()[:2])
    time_passes(demo)
    newcomer.presses("submit")
    newcomer.person.sees(words["over"])
    newcomer.looks("sign-up-over")

    # One message a minute goes to an address, and the button knows when.
    page.clock.fast_forward(60_000)
    expect(again).to_be_enabled()
    again.click()
    expect(again).to_be_disabled()
    newcomer.holds("name", "Too Late")
    newcomer.holds("code", "")
    fresh = newest_code(demo)
    while fresh == code:
        fresh = newest_code(demo)
    newcomer.types("code", fresh)
    newcomer.presses("submit")
    expect(page).to_have_url(re.compile("/orders"), timeout=10_000)
    newcomer.leaves()


@pytest.mark.parametrize("look", [ZH, EN])
def test_a_forgotten_password_is_replaced_and_the_second_factor_stays(
    chromium: Browser, demo: Demo, look: tuple[str, str]
) -> None:
    role = "procurement" if look == ZH else "regulator"
    forgetful = Newcomer(chromium, demo, look)
    page, words = forgetful.page, forgetful.words
    forgetful.person.go("/sign-in")
    forgetful.follows("forgotten")
    expect(page).to_have_url(re.compile("/reset-password$"))
    expect(page.get_by_role("button", name=words["ask"])).to_be_visible()
    forgetful.looks("reset")
    forgetful.types("contact", f"{role}@{HOST}")
    forgetful.presses("ask")
    code = page.get_by_label(words["code"], exact=True)
    expect(code).to_be_visible(timeout=10_000)
    forgetful.looks("reset-code")
    code.fill(another(forgetful.reads_the_code("@")))
    forgetful.types("new password", NEXT_PASSWORD)
    forgetful.presses("set")
    forgetful.person.sees(words["wrong"])
    code.fill(newest_code(demo))
    forgetful.presses("set")

    forgetful.person.heading(words["confirm title"])
    assert page.url.endswith("/sign-in")
    code.fill(demo.unused_code(role))
    page.get_by_role("button", name=forgetful.person.words["verify"]).click()
    expect(page).not_to_have_url(re.compile("/sign-in"), timeout=10_000)
    forgetful.leaves()


def test_nobody_learns_from_a_reset_who_has_an_account(chromium: Browser, demo: Demo) -> None:
    stranger = Newcomer(chromium, demo, EN)
    said = []
    for contact in (f"courier@{HOST}", f"coureur@{HOST}"):
        stranger.person.go("/reset-password")
        stranger.types("contact", contact)
        stranger.presses("ask")
        expect(stranger.page.get_by_role("link", name=stranger.words["open outbox"])).to_be_visible(timeout=10_000)
        shown = stranger.page.get_by_role("main").inner_text()
        said.append(re.sub(r"\d\d:\d\d|\(in \d+ s\)", "", shown))
    assert said[0] == said[1]
    stranger.leaves()


@pytest.mark.parametrize("look", [ZH, EN])
def test_an_auditor_sees_messages_registrations_and_what_somebody_agreed_to(
    chromium: Browser, demo: Demo, look: tuple[str, str]
) -> None:
    contact = f"agreeing.{look[0][:2].lower()}@example.cn"
    before = newest(demo)
    asked = demo.send(document_id("RegistrationStart"), {"input": {"contact": contact}})["registrationStart"]
    given = {
        "requestToken": asked["requestToken"],
        "code": newest_code(demo, before),
        "displayName": f"agreeing {look[0]}",
    }
    confirm = {"input": {**given, "password": PASSWORD, "consents": AGREED}}
    assert "viewer" in demo.send(document_id("RegistrationConfirm"), confirm)["registrationConfirm"]

    auditor = Newcomer(chromium, demo, look)
    auditor.person.enters("auditor")
    auditor.person.go("/messages")
    auditor.person.heading(auditor.words["messages"])
    auditor.person.sees(auditor.words["registration code"])
    auditor.looks("messages")
    auditor.person.go("/")
    auditor.person.heading(auditor.words["funnel"])
    auditor.page.get_by_role("heading", name=auditor.words["funnel"]).scroll_into_view_if_needed()
    auditor.looks("funnel")
    auditor.person.searches("/users", contact)
    auditor.page.get_by_role("link", name=f"agreeing {look[0]}").click()
    auditor.person.heading(auditor.words["consents"])
    auditor.person.sees(auditor.words["privacy"])
    auditor.person.heading(auditor.words["changes"])
    auditor.looks("user")
    auditor.person.go("/account")
    auditor.person.heading(auditor.words["second factor"])
    auditor.looks("account-staff")
    auditor.leaves()
