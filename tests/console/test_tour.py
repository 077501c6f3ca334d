"""The places of the tour in `web/TOUR.md`, as they look there: it makes the pictures of the tour and the README."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from server.core.settings import ROOT
from tests.console.carrying import parcel
from tests.console.listing import Desk, Reader
from tests.support.demo import Demo

pytestmark = pytest.mark.browser
PICTURES = Path(os.environ.get("POSTHOUSE_SCREENSHOTS", ROOT / ".artifacts"))


@pytest.fixture(scope="module")
def desk(chromium: Browser, demo: Demo) -> Desk:
    return Desk(chromium, demo)


def picture(page: Page, name: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.wait_for_timeout(400)
    page.screenshot(path=PICTURES / f"{name}.png")


def at(desk: Desk, role: str, path: str, heading: str, look: tuple[str, str] = ("en", "light")) -> Reader:
    person = desk.reader(role, *look)
    person.go(path)
    person.heading(re.compile(heading))
    person.page.wait_for_load_state("networkidle")
    return person


def leaves(person: Reader) -> None:
    person.is_content()
    person.page.context.close()


def test_the_day_begins_with_what_is_waiting(desk: Desk) -> None:
    person = at(desk, "operator", "/", "^Overview$")
    expect(person.page.locator(".ph-chart svg path").first).to_be_attached(timeout=10_000)
    picture(person.page, "overview")
    leaves(person)


def test_the_counter_is_ready_for_the_next_customer(desk: Desk) -> None:
    person = at(desk, "clerk", "/counter", "^Counter$")
    picture(person.page, "counter")
    leaves(person)


def test_an_item_is_followed_to_its_addressee(desk: Desk, demo: Demo) -> None:
    item = parcel(demo).accepted().scanned("EDD", "EMG", "EDG")
    person = at(desk, "operator", f"/shipments/{item.reference}", "^CV ")
    picture(person.page, "shipment")
    person.go(f"/orders/{item.reference}")
    person.heading(re.compile(item.reference))
    person.page.wait_for_load_state("networkidle")
    picture(person.page, "order")
    leaves(person)


def test_many_are_ticked_by_keyboard(desk: Desk) -> None:
    person = desk.reader("operator", "en", "light")
    person.opens("/shipments")
    person.page.keyboard.press("j")
    for _ in range(3):
        person.page.keyboard.press("x")
        person.page.keyboard.press("j")
    expect(person.page.get_by_text(re.compile("3 .*selected|selected.*3"))).to_be_visible()
    picture(person.page, "shipments-selected")
    leaves(person)


def test_the_list_of_orders_by_night(desk: Desk) -> None:
    person = desk.reader("operator", "zh-CN", "dark")
    person.opens("/orders")
    picture(person.page, "orders-dark")
    leaves(person)


def test_anybody_tracks_an_item(chromium: Browser, demo: Demo) -> None:
    item = parcel(demo).accepted().scanned("EDD", "EMG")
    number = item.shown("number")
    visitor = Desk(chromium, demo).nobody("en", "light")
    visitor.go(f"/track/{number}")
    visitor.page.get_by_label("Last four digits of the phone").fill("2222")
    visitor.page.get_by_role("button", name="Track", exact=True).click()
    visitor.sees("Accepted")
    picture(visitor.page, "tracking")
    visitor.go("/tariffs")
    visitor.heading("Tariffs and prohibited goods")
    leaves(visitor)


def test_the_trail_says_who_did_what(desk: Desk) -> None:
    person = desk.reader("auditor", "en", "light")
    person.opens("/audit")
    picture(person.page, "audit")
    leaves(person)
