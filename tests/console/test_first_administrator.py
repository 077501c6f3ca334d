"""The first start: a link that works once, an account, a second factor, the console."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.console.walking import person
from tests.support.codes import ENOUGH_TO_TYPE, present_code
from tests.support.demo import Demo
from tests.support.serving import Served

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("zh-CN", "dark")])
def test_the_first_administrator_comes_in_by_the_printed_link(
    chromium: Browser, first_administrator_link: tuple[Served, str], language: str, theme: str
) -> None:
    served, link = first_administrator_link
    first = person(chromium, Demo(served), language, theme)
    page, words = first.page, first.words
    page.goto(link)
    page.get_by_label(words["name"], exact=True).fill("鲁班")
    page.get_by_label(words["e-mail"], exact=True).fill("first@example.cn")
    page.get_by_label(words["password"], exact=True).fill("a long enough phrase")
    first.is_accessible()
    page.get_by_role("button", name=words["create"]).click()
    page.get_by_role("link", name=words["to sign-in"]).click()
    page.get_by_label(words["login"]).fill("first@example.cn")
    page.get_by_label(words["password"], exact=True).fill("a long enough phrase")
    page.get_by_role("button", name=words["sign in"], exact=True).click()

    secret = page.locator("code.ph-secret")
    expect(secret).to_be_visible(timeout=10_000)
    first.is_accessible()
    code = present_code(re.sub(r"\s", "", secret.inner_text()), ENOUGH_TO_TYPE)
    page.get_by_role("textbox").first.fill(code)
    page.get_by_role("button", name=words["confirm"], exact=True).click()
    stored = page.get_by_role("checkbox", name=words["stored"])
    expect(stored).to_be_visible(timeout=10_000)
    first.is_accessible()
    stored.check()
    page.get_by_role("button", name=words["open"]).or_(page.get_by_role("link", name=words["open"])).click()

    expect(page).not_to_have_url(re.compile("/sign-in"), timeout=10_000)
    page.goto(f"{served.url}/account")
    first.heading(words["account"])
    first.is_content()
    page.context.close()
