"""Passwords, factors, step-up and detections, walked in Chromium."""

import os
import re
import sqlite3
from pathlib import Path
from typing import Any

import httpx2
import pytest
from playwright.sync_api import Browser, Page, expect

from server.core.drivers.addresses import FILE
from tests.console.walking import Person, person
from tests.support.codes import ENOUGH_TO_TYPE, fresh_code, present_code
from tests.support.demo import Demo
from tests.support.persisted import document_id
from tests.support.serving import Served

pytestmark = pytest.mark.browser
LOOKS = [("zh-CN", "light"), ("en", "dark")]
SCREENSHOTS = os.environ.get("POSTHOUSE_SCREENSHOTS")
LOGIN, PASSWORD, NEXT = "first@example.cn", "a long enough phrase", "another long phrase"
WORDS = {
    "en": {
        "change": "Change password", "present": "Present password", "next": "New password", "least": "At least 12 characters.",
        "changed": "Password changed", "renew": "New recovery codes", "step up": "Confirm it is you",
        "go on": "Confirm and go on", "list": "Recovery codes", "replace": "Replace authenticator",
        "detections": "Detections", "failures": "Many failed sign-ins", "acknowledge": "Acknowledge",
        "note": "What came of it", "settled": "Acknowledged", "wrong": "The login or the password is not right.",
        "cancel one": "Cancel", "guessed": "Too easy to guess",
    },
    "zh-CN": {
        "change": "修改密码", "present": "当前密码", "next": "新密码", "least": "至少 12 个字符。",
        "changed": "密码已修改", "renew": "重新生成恢复码", "step up": "确认是您本人", "go on": "确认并继续",
        "list": "恢复码", "replace": "更换验证器", "detections": "安全告警", "failures": "多次登录失败",
        "acknowledge": "确认处理", "note": "处理结果", "settled": "已处理", "wrong": "登录名或密码不正确",
        "cancel one": "取消", "guessed": "密码容易被猜到",
    },
}  # fmt: skip


def keep(who: Person, name: str, look: tuple[str, str]) -> None:
    """A picture to look at, where somebody asks for it."""
    if SCREENSHOTS is not None:
        Path(SCREENSHOTS).mkdir(parents=True, exist_ok=True)
        who.page.screenshot(path=Path(SCREENSHOTS, f"{name}.{'-'.join(look)}.png"))


def guess(url: str, login: str, times: int) -> None:
    """Wrong sign-ins, as a stranger sends them."""
    for number in range(times):
        given = {"login": login, "password": f"wrong wrong wrong {number}"}
        body: dict[str, Any] = {"documentId": document_id("TokenSignIn"), "variables": {"input": given}}
        assert httpx2.post(f"{url}/graphql", json=body, timeout=30).status_code == 200


def long_ago(served: Served) -> None:
    """As if everybody had signed in an hour ago."""
    with sqlite3.connect(served.data / FILE, timeout=10) as database:
        database.execute("UPDATE sessions SET authenticated_at = datetime('now', '-1 hour') || '+00:00'")
    database.close()


def secret_in(page: Page) -> str:
    shown = page.locator("code.ph-secret")
    expect(shown).to_be_visible(timeout=10_000)
    return re.sub(r"\s", "", shown.inner_text())


def come_in(first: Person, link: str) -> tuple[str, str]:
    """Make the first administrator and sign in; the secret of their authenticator."""
    page, words = first.page, first.words
    page.goto(link)
    page.get_by_label(words["name"], exact=True).fill("鲁班")
    page.get_by_label(words["e-mail"], exact=True).fill(LOGIN)
    page.get_by_label(words["password"], exact=True).fill(PASSWORD)
    page.get_by_role("button", name=words["create"]).click()
    page.get_by_role("link", name=words["to sign-in"]).click()
    page.get_by_label(words["login"]).fill(LOGIN)
    page.get_by_label(words["password"], exact=True).fill(PASSWORD)
    page.get_by_role("button", name=words["sign in"], exact=True).click()
    secret = secret_in(page)
    code = present_code(secret, ENOUGH_TO_TYPE)
    page.get_by_role("textbox").first.fill(code)
    page.get_by_role("button", name=words["confirm"], exact=True).click()
    stored = page.get_by_role("checkbox", name=words["stored"])
    stored.click()
    expect(stored).to_be_checked()
    page.get_by_role("button", name=words["open"]).or_(page.get_by_role("link", name=words["open"])).click()
    expect(page).not_to_have_url(re.compile("/sign-in"), timeout=10_000)
    return secret, code


@pytest.mark.parametrize("look", LOOKS, ids=["-".join(look) for look in LOOKS])
def test_passwords_and_factors_are_changed_by_whoever_proves_it_once_more(
    chromium: Browser, first_administrator_link: tuple[Served, str], look: tuple[str, str]
) -> None:
    served, link = first_administrator_link
    first = person(chromium, Demo(served), *look)
    first.words = {**first.words, **WORDS[look[0]]}
    page, words = first.page, first.words
    secret, used = come_in(first, link)

    page.goto(f"{served.url}/account")
    page.get_by_role("button", name=words["change"]).click()
    page.get_by_label(words["present"]).fill(PASSWORD)
    for refused, said in (("short", words["least"]), ("password1234", words["guessed"])):
        page.get_by_label(words["next"]).fill(refused)
        page.get_by_role("button", name=words["change"]).last.click()
        first.sees(said)
    first.is_accessible()
    keep(first, "password", look)
    page.get_by_label(words["next"]).fill(NEXT)
    page.get_by_role("button", name=words["change"]).last.click()
    first.sees(words["changed"])

    long_ago(served)
    page.get_by_role("button", name=words["renew"]).click()
    page.get_by_role("dialog").get_by_role("button", name=words["renew"]).click()
    dialog = page.get_by_role("dialog", name=words["step up"])
    expect(dialog).to_be_visible(timeout=10_000)
    first.is_accessible()
    keep(first, "step-up", look)
    expect(dialog.get_by_label(words["password"], exact=True)).to_be_focused(timeout=10_000)
    dialog.get_by_label(words["password"], exact=True).fill(PASSWORD)
    dialog.get_by_label(words["code"], exact=True).fill("000000")
    dialog.get_by_role("button", name=words["go on"]).click()
    first.sees(words["wrong"])
    dialog.get_by_label(words["password"], exact=True).fill(NEXT)
    dialog.get_by_label(words["code"], exact=True).fill(fresh_code(secret, used))
    dialog.get_by_role("button", name=words["go on"]).click()
    expect(page.get_by_role("list", name=words["list"]).get_by_role("listitem")).to_have_count(10, timeout=10_000)
    first.is_accessible()
    keep(first, "new-codes", look)

    page.get_by_role("button", name=words["stored"]).click()
    page.get_by_role("button", name=words["replace"]).click()
    successor = secret_in(page)
    assert successor != secret
    first.is_accessible()
    keep(first, "replace", look)
    page.get_by_role("dialog").get_by_label(words["code"], exact=True).fill(present_code(successor, ENOUGH_TO_TYPE))
    page.get_by_role("dialog").get_by_role("button", name=words["confirm"], exact=True).click()
    expect(page.get_by_role("dialog").get_by_role("listitem")).to_have_count(10, timeout=10_000)
    page.get_by_role("dialog").get_by_role("button", name=words["stored"]).click()

    long_ago(served)
    page.get_by_role("button", name=words["renew"]).click()
    page.get_by_role("dialog").get_by_role("button", name=words["renew"]).click()
    expect(dialog).to_be_visible(timeout=10_000)
    dialog.get_by_role("button", name=words["cancel one"]).click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("dialog").get_by_role("alert")).to_be_visible()

    first.is_content()
    page.context.close()


@pytest.mark.parametrize("look", LOOKS, ids=["-".join(look) for look in LOOKS])
def test_a_detection_is_looked_at_and_acknowledged(chromium: Browser, demo: Demo, look: tuple[str, str]) -> None:
    who = person(chromium, demo, *look)
    who.words = {**who.words, **WORDS[look[0]]}
    page, words = who.page, who.words
    guess(demo.served.url, f"nobody-{'-'.join(look)}@example.cn", 5)
    who.enters("security_administrator")

    page.get_by_role("navigation").first.get_by_role("link", name=words["detections"]).click()
    who.heading(words["detections"])
    who.sees(words["failures"])
    who.is_accessible()
    keep(who, "detections", look)
    page.goto(f"{demo.served.url}/detections?kind=%5B%22MANY_FAILURES%22%5D&state=%5B%22OPEN%22%5D")
    page.get_by_role("button", name=words["acknowledge"]).first.click()
    who.is_accessible()
    keep(who, "acknowledge", look)
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words["note"]).fill("a typing error")
    dialog.get_by_role("button", name=words["acknowledge"]).click()
    expect(dialog).to_be_hidden()
    page.goto(f"{demo.served.url}/detections?state=%5B%22ACKNOWLEDGED%22%5D")
    who.sees("a typing error")
    expect(page.get_by_role("row").filter(has_text="a typing error").first).to_contain_text(words["settled"])
    who.is_accessible()

    who.is_content()
    page.context.close()
