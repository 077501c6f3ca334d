"""Passkeys in a real Chromium with an authenticator of its own: added, used both ways, renamed, removed."""

import os
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, Page, expect

from tests.console.walking import Person, person
from tests.support.demo import HOST, Demo
from tests.support.serving import Served

pytestmark = pytest.mark.browser
WORDS = {
    "en": {
        "panel": "Passkeys", "add": "Add a passkey", "name": "Name", "password": "Password", "go": "Continue",
        "stored": "I have stored them", "close": "Close", "rename": "Rename", "remove": "Remove",
        "sign in": "Sign in with a passkey", "verify": "Verify with a passkey", "create": "Create a passkey",
        "recovery": "Use a recovery code", "recovery code": "Recovery code", "removed": "Passkey removed",
        "cancelled": "No passkey was chosen", "open": "Open the platform",
        "codes": "Recovery codes", "wrong": "The login or the password is not right.", "confirm": "Verify and sign in",
    },
    "zh-CN": {
        "panel": "通行密钥", "add": "添加通行密钥", "name": "名称", "password": "密码", "go": "继续",
        "stored": "我已妥善保存恢复码", "close": "关闭", "rename": "重命名", "remove": "移除",
        "sign in": "使用通行密钥登录", "verify": "使用通行密钥验证", "create": "创建通行密钥",
        "recovery": "改用恢复码", "recovery code": "恢复码", "removed": "通行密钥已移除",
        "cancelled": "未选择通行密钥", "open": "进入平台",
        "codes": "恢复码", "wrong": "登录名或密码不正确。", "confirm": "验证并登录",
    },
}  # fmt: skip
LOOKS = [("zh-CN", "light"), ("en", "dark")]


class Device:
    """The browser's own authenticator: it verifies its owner unless told not to."""

    def __init__(self, page: Page) -> None:
        self.cdp: CDPSession = page.context.new_cdp_session(page)
        self.cdp.send("WebAuthn.enable")
        options = {
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
            "isUserVerified": True, "automaticPresenceSimulation": True,
        }  # fmt: skip
        self.id = self.cdp.send("WebAuthn.addVirtualAuthenticator", {"options": options})["authenticatorId"]

    def verifies(self, verified: bool) -> None:
        """Whether whoever holds it is its owner."""
        self.cdp.send("WebAuthn.setUserVerified", {"authenticatorId": self.id, "isUserVerified": verified})

    def held(self) -> list[Any]:
        """The keys in it."""
        found: list[Any] = self.cdp.send("WebAuthn.getCredentials", {"authenticatorId": self.id})["credentials"]
        return found


def pictured(who: Person, name: str, language: str, theme: str) -> None:
    """A picture for people, where they ask for some."""
    if folder := os.environ.get("POSTHOUSE_PICTURES"):
        who.page.screenshot(path=Path(folder) / f"{name}-{language}-{theme}.png", full_page=True)


def signed_out(who: Person) -> None:
    who.page.context.clear_cookies()
    who.go("/sign-in")


def given_password(who: Person, login: str) -> None:
    who.page.get_by_label(who.words["login"]).fill(login)
    who.page.get_by_label(who.words["password"], exact=True).fill(who.demo.password)
    who.page.get_by_role("button", name=who.words["sign in"], exact=True).click()


def added(who: Person, words: dict[str, str], name: str, password: str) -> None:
    who.page.get_by_role("button", name=words["add"]).click()
    dialog = who.page.get_by_role("dialog")
    expect(dialog.get_by_label(words["name"], exact=True)).to_be_focused(timeout=10_000)
    dialog.get_by_label(words["name"], exact=True).fill(name)
    dialog.get_by_label(words["password"], exact=True).fill(password)
    dialog.get_by_role("button", name=words["go"], exact=True).click()


def came_in(who: Person) -> None:
    expect(who.page).not_to_have_url(re.compile("/sign-in"), timeout=10_000)
    expect(who.page.get_by_role("navigation").first).to_be_visible(timeout=10_000)


@pytest.mark.parametrize(("language", "theme"), LOOKS)
def test_a_customer_signs_in_by_a_passkey_and_removes_it(
    chromium: Browser, demo: Demo, language: str, theme: str
) -> None:
    who, words = person(chromium, demo, language, theme), WORDS[language]
    page, device = who.page, Device(who.page)
    who.sign_in("customer")
    who.go("/account")
    who.heading(words["panel"])
    added(who, words, "Blue telephone", "not the password")
    expect(page.get_by_role("dialog").get_by_text(words["wrong"])).to_be_visible(timeout=10_000)
    who.is_accessible()
    pictured(who, "passkey-add", language, theme)
    page.get_by_role("dialog").get_by_label(words["password"], exact=True).fill(demo.password)
    page.get_by_role("dialog").get_by_role("button", name=words["go"], exact=True).click()
    stored = page.get_by_role("checkbox", name=words["stored"])
    expect(stored).to_be_visible(timeout=10_000)
    who.is_accessible()
    pictured(who, "passkey-codes", language, theme)
    code = page.get_by_role("list", name=words["codes"]).get_by_role("listitem").first.inner_text()
    stored.click()
    expect(stored).to_be_checked()
    page.get_by_role("dialog").get_by_role("button", name=words["close"]).click()
    row = page.get_by_role("row").filter(has_text="Blue telephone")
    expect(row).to_be_visible()
    assert len(device.held()) == 1
    who.is_accessible()
    pictured(who, "passkeys", language, theme)

    signed_out(who)
    device.verifies(False)
    page.get_by_role("button", name=words["sign in"]).click()
    expect(page.get_by_text(words["cancelled"])).to_be_visible(timeout=10_000)
    who.is_accessible()
    pictured(who, "passkey-sign-in", language, theme)
    device.verifies(True)
    page.get_by_role("button", name=words["sign in"]).click()
    came_in(who)

    signed_out(who)
    given_password(who, f"customer@{HOST}")
    expect(page.get_by_role("button", name=words["verify"])).to_be_visible(timeout=10_000)
    who.is_accessible()
    pictured(who, "passkey-second", language, theme)
    page.get_by_role("button", name=words["verify"]).click()
    came_in(who)

    signed_out(who)
    given_password(who, f"customer@{HOST}")
    page.get_by_role("button", name=words["recovery"]).click()
    page.get_by_label(words["recovery code"], exact=True).fill(code)
    page.get_by_role("button", name=words["confirm"]).click()
    came_in(who)

    who.go("/account")
    row.get_by_role("button", name=words["rename"]).click()
    name = page.get_by_role("dialog").get_by_label(words["name"], exact=True)
    expect(name).to_have_value("Blue telephone")
    name.fill("Red telephone")
    who.is_accessible()
    page.get_by_role("dialog").get_by_role("button", name=words["rename"]).click()
    row = page.get_by_role("row").filter(has_text="Red telephone")
    row.get_by_role("button", name=words["remove"]).click()
    page.get_by_role("dialog").get_by_label(words["password"], exact=True).fill(demo.password)
    who.is_accessible()
    pictured(who, "passkey-remove", language, theme)
    page.get_by_role("dialog").get_by_role("button", name=words["remove"]).click()
    who.sees(words["removed"])
    expect(row).to_be_hidden()
    who.is_content()
    page.context.close()


@pytest.mark.parametrize(("language", "theme"), LOOKS)
def test_the_first_administrator_takes_a_passkey_for_a_second_factor(
    chromium: Browser, first_administrator_link: tuple[Served, str], language: str, theme: str
) -> None:
    served, link = first_administrator_link
    who, words = person(chromium, Demo(served), language, theme), WORDS[language]
    page, device = who.page, Device(who.page)
    page.goto(link)
    page.get_by_label(who.words["name"], exact=True).fill("鲁班")
    page.get_by_label(who.words["e-mail"], exact=True).fill("first@example.cn")
    page.get_by_label(who.words["password"], exact=True).fill("a long enough phrase")
    page.get_by_role("button", name=who.words["create"]).click()
    page.get_by_role("link", name=who.words["to sign-in"]).click()
    page.get_by_label(who.words["login"]).fill("first@example.cn")
    page.get_by_label(who.words["password"], exact=True).fill("a long enough phrase")
    page.get_by_role("button", name=who.words["sign in"], exact=True).click()
    create = page.get_by_role("button", name=words["create"])
    expect(create).to_be_visible(timeout=10_000)
    who.is_accessible()
    pictured(who, "passkey-enrol", language, theme)
    create.click()
    stored = page.get_by_role("checkbox", name=words["stored"])
    expect(stored).to_be_visible(timeout=10_000)
    stored.click()
    expect(stored).to_be_checked()
    page.get_by_role("button", name=words["open"]).click()
    came_in(who)
    assert len(device.held()) == 1

    signed_out(who)
    page.get_by_role("button", name=words["sign in"]).click()
    came_in(who)
    page.goto(f"{served.url}/account")
    remove = page.get_by_role("button", name=words["remove"])
    remove.click()
    page.get_by_role("dialog").get_by_label(words["password"], exact=True).fill("a long enough phrase")
    page.get_by_role("dialog").get_by_role("button", name=words["remove"]).click()
    expect(page.get_by_role("dialog").get_by_role("alert")).to_be_visible(timeout=10_000)
    who.is_content()
    page.context.close()


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_at_a_network_address_nothing_is_offered(chromium: Browser, demo: Demo, language: str) -> None:
    who, words = person(chromium, demo, language, "light"), WORDS[language]
    where = demo.served.url.replace("localhost", "127.0.0.1")
    who.page.goto(f"{where}/sign-in")
    expect(who.page.get_by_label(who.words["login"])).to_be_visible(timeout=10_000)
    expect(who.page.get_by_role("button", name=words["sign in"])).to_have_count(0)
    who.page.context.close()
