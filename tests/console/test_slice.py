"""The slice, walked in Chromium in both languages and themes: sign in, place, list, cancel, prove."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.console.walking import person
from tests.support.demo import Demo

pytestmark = pytest.mark.browser
LOOKS = [("zh-CN", "light"), ("zh-CN", "dark"), ("en", "light"), ("en", "dark")]
NUMBER = re.compile(r"PH26\d{9}")
FIELDS = {
    "order_sender_name": "李四", "order_sender_phone": "13900001111", "order_sender_province": "北京市",
    "order_sender_city": "北京市",
    "order_sender_street": "长安街1号", "order_addressee_name": "王五", "order_addressee_phone": "13900002222",
    "order_addressee_province": "上海市", "order_addressee_city": "上海市", "order_addressee_street": "南京路2号",
}  # fmt: skip


@pytest.mark.parametrize(("language", "theme"), LOOKS)
def test_a_clerk_places_a_letter_finds_it_and_cancels_it(
    chromium: Browser, demo: Demo, language: str, theme: str
) -> None:
    clerk = person(chromium, demo, language, theme)
    page, words = clerk.page, clerk.words
    clerk.go("/sign-in")
    clerk.heading(words["sign in"])
    clerk.is_accessible()
    clerk.sign_in("clerk")
    clerk.go("/orders")
    clerk.heading(words["orders"])
    clerk.sees(words["awaiting"])
    clerk.is_accessible()
    page.get_by_role("link", name=words["place"]).click()
    clerk.heading(words["place"])
    clerk.is_accessible()
    page.locator("#order_weightGrams").fill("18")
    page.locator("#order_registered").click()
    for name, value in FIELDS.items():
        page.locator(f"#{name}").fill(value)
    clerk.sees("¥4.20")
    clerk.is_accessible()
    page.get_by_role("button", name=words["submit"]).click()
    expect(page).to_have_url(re.compile(r"/orders/PH26\d{9}$"), timeout=10_000)
    clerk.sees("RR")
    clerk.is_accessible()
    number = NUMBER.search(page.url)
    assert number is not None

    page.get_by_role("link", name=words["orders"]).first.click()
    clerk.sees(number.group())
    page.get_by_role("link", name=number.group()).click()
    page.get_by_role("button", name=words["more"]).click()
    clerk.is_accessible()
    page.get_by_role("button", name=words["cancel"]).or_(page.get_by_role("link", name=words["cancel"])).first.click()
    page.get_by_label(words["reason"]).fill("changed my mind")
    clerk.is_accessible()
    page.get_by_role("dialog").get_by_role("button", name=words["cancel"]).click()
    clerk.sees(words["cancelled"])
    clerk.is_accessible()
    clerk.is_content()
    page.context.close()


@pytest.mark.parametrize(("language", "theme"), LOOKS)
def test_an_auditor_finds_the_trail_whole_and_an_account_its_sessions(
    chromium: Browser, demo: Demo, language: str, theme: str
) -> None:
    auditor = person(chromium, demo, language, theme)
    auditor.enters("auditor")
    auditor.go("/audit")
    auditor.heading(auditor.words["audit"])
    auditor.page.get_by_role("row").nth(1).wait_for()
    auditor.is_accessible()
    auditor.go("/account")
    auditor.heading(auditor.words["account"])
    auditor.sees(auditor.words["sessions"])
    auditor.is_accessible()
    auditor.searches("/orders", "nothing-like-this")
    auditor.is_accessible()
    auditor.go("/no-such-page")
    auditor.is_accessible()
    auditor.go("/orders/new")
    auditor.is_accessible()
    auditor.is_content()
    auditor.page.context.close()


def test_what_happens_elsewhere_is_seen_without_reloading(chromium: Browser, demo: Demo) -> None:
    clerk = person(chromium, demo, "en", "light")
    clerk.sign_in("clerk")
    clerk.go("/orders")
    waiting = clerk.page.get_by_role("row").filter(has_text=clerk.words["awaiting"]).first
    waiting.get_by_role("link", name=NUMBER).click()
    clerk.heading(NUMBER)
    other = clerk.page.context.new_page()
    other.goto(f"{clerk.page.url}/cancel")
    other.get_by_label(clerk.words["reason"]).fill("seen elsewhere")
    other.get_by_role("dialog").get_by_role("button", name=clerk.words["cancel"]).click()

    expect(clerk.page.get_by_text(clerk.words["cancelled"]).first).to_be_visible(timeout=10_000)
    clerk.page.context.close()


def test_the_playground_explores_the_schema_with_the_developer_s_session(chromium: Browser, demo: Demo) -> None:
    developer = person(chromium, demo, "en", "light")
    developer.enters("developer")
    developer.go("/playground")
    run = developer.page.get_by_role("button", name=re.compile("execute", re.IGNORECASE))
    run.wait_for(timeout=20_000)
    run.click()
    expect(developer.page.get_by_text("displayName").first).to_be_visible(timeout=15_000)
    developer.is_content()
    developer.page.context.close()
