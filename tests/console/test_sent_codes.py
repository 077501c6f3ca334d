"""Signing in from a browser that is not known: the code that was sent, and none the next time."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.console.test_identity import EN, ZH, Newcomer, newest_code, time_passes
from tests.support.demo import HOST, Demo
from tests.support.registering import another

pytestmark = pytest.mark.browser
WORDS = {
    "en": {"title": "Verify that it is you", "verify": "Verify and sign in", "new": "This device is new"},
    "zh-CN": {"title": "验证是您本人", "verify": "验证并登录", "new": "此设备首次登录您的账号"},
}


@pytest.mark.parametrize("look", [ZH, EN])
def test_a_new_browser_takes_a_code_once(chromium: Browser, demo: Demo, look: tuple[str, str]) -> None:
    role = "customer" if look == ZH else "partner_member"
    time_passes(demo)
    visitor = Newcomer(chromium, demo, look)
    visitor.words = {**visitor.words, **WORDS[look[0]]}
    page, words, console = visitor.page, visitor.words, visitor.person.words

    def gives_the_password() -> None:
        visitor.person.go("/sign-in")
        page.get_by_label(console["login"]).fill(f"{role}@{HOST}")
        page.get_by_label(console["password"], exact=True).fill(demo.password)
        page.get_by_role("button", name=console["sign in"], exact=True).click()

    gives_the_password()
    visitor.person.heading(words["title"])
    visitor.person.sees(words["new"])
    expect(page.get_by_role("status").filter(has_text="@" + HOST)).to_be_visible(timeout=10_000)
    code = page.get_by_label(words["code"], exact=True)
    expect(code).to_be_focused()
    visitor.looks("sign-in-code")
    assert page.get_by_role("button", name=re.compile(words["again"])).is_disabled()
    code.fill(another(visitor.reads_the_code("@")))
    visitor.presses("verify")
    visitor.person.sees(words["wrong"])
    visitor.looks("sign-in-code-wrong")
    code.fill(newest_code(demo))
    visitor.presses("verify")
    expect(page).not_to_have_url(re.compile("/sign-in"), timeout=10_000)

    page.get_by_role("button", name=console["account menu"]).click()
    page.get_by_role("button", name=console["sign out"]).click()
    expect(page).to_have_url(re.compile("/sign-in"), timeout=10_000)
    gives_the_password()
    expect(page).not_to_have_url(re.compile("/sign-in"), timeout=10_000)
    visitor.leaves()
    time_passes(demo)
