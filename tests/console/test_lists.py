"""The lists of the console, walked in Chromium: found again by address, saved as views, walked by keyboard, acted on."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from server.core.settings import ROOT
from tests.console.listing import Desk, Reader, page_of
from tests.support.demo import Demo

pytestmark = pytest.mark.browser
LOOKS = [("zh-CN", "light"), ("zh-CN", "dark"), ("en", "light"), ("en", "dark")]
TWO_LOOKS = [("en", "light"), ("zh-CN", "dark")]
ARTIFACTS = Path(os.environ.get("POSTHOUSE_SCREENSHOTS", ROOT / ".artifacts"))
HOLDABLE = "?status=%5B%22ACCEPTED%22%2C%22IN_TRANSIT%22%2C%22AT_DELIVERY_OFFICE%22%5D"


@pytest.fixture(scope="module")
def desk(chromium: Browser, demo: Demo) -> Desk:
    return Desk(chromium, demo)


def reader(desk: Desk, look: tuple[str, str], role: str = "operator") -> Reader:
    return desk.reader(role, *look)


def ends(person: Reader) -> None:
    person.is_content()
    person.page.context.close()


@pytest.mark.parametrize("look", LOOKS)
def test_a_list_is_found_again_by_its_address(desk: Desk, look: tuple[str, str]) -> None:
    person = reader(desk, look)
    page, words = person.page, person.words
    person.opens("/orders")
    person.is_accessible()
    page.get_by_role("search").get_by_role("button", name=re.compile(f"^{words['state']}")).click()
    person.is_accessible()
    cancelled = page.get_by_role("group", name=words["state"]).get_by_label(words["cancelled"])
    cancelled.click()
    expect(cancelled).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.get_by_text(f"{words['state']}: {words['cancelled']}", exact=True)).to_be_visible()
    page.get_by_role("columnheader", name=words["postage"]).get_by_role("button").click()
    page.get_by_role("columnheader", name=words["postage"]).get_by_role("button").click()
    expect(page.get_by_role("columnheader", name=words["postage"])).to_have_attribute("aria-sort", "ascending")
    person.settles()
    assert set(person.rows.locator(".ph-badge").all_inner_texts()) == {words["cancelled"]}
    found = person.names
    person.is_accessible()

    colleague = reader(desk, ("en", "light"), "auditor")
    colleague.opens(page.url.removeprefix(desk.demo.served.url))
    assert colleague.names == found
    colleague.page.context.close()

    page.get_by_role("link", name=found[0]).click()
    person.heading(found[0])
    page.go_back()
    expect(person.rows.first).to_be_visible()
    assert person.names == found
    page.get_by_role("button", name=re.compile(f"{words['state']}: {words['cancelled']}")).click()
    expect(page.get_by_text(f"{words['state']}: {words['cancelled']}", exact=True)).to_be_hidden()
    assert "status" not in page.url
    ends(person)


def test_pages_go_on_and_back_in_the_order_of_the_list(desk: Desk) -> None:
    person = reader(desk, ("en", "light"))
    person.opens("/orders?sort=number")
    first = person.names
    person.button("next").click()
    expect(person.page.get_by_text(re.compile(r"51–100 of"))).to_be_visible()
    person.settles()
    second = person.names
    person.page.reload()
    expect(person.page.get_by_text(re.compile(r"51–100 of"))).to_be_visible()
    assert person.names == second
    assert len(set(first) | set(second)) == 100
    assert first + second == sorted(first + second, reverse=True)
    person.button("previous").click()
    expect(person.page.get_by_text(re.compile("^1–50 of"))).to_be_visible()
    person.settles()
    assert person.names == first
    ends(person)


@pytest.mark.parametrize("look", TWO_LOOKS)
def test_a_view_is_saved_found_renamed_and_deleted(desk: Desk, look: tuple[str, str]) -> None:
    person = reader(desk, look)
    page, words = person.page, person.words
    person.opens("/orders?product=%5B%22LETTER%22%5D&sort=postage")
    person.button("save as view").click()
    person.is_accessible()
    page.get_by_role("dialog").get_by_role("button", name=words["save view"]).click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label(words["view name"]).fill("My letters")
    page.get_by_role("dialog").get_by_role("button", name=words["save view"]).click()
    mine = page.get_by_role("button", name="My letters", exact=True)
    expect(mine).to_have_attribute("aria-current", "true")
    expect(person.button("save as view")).to_be_hidden()
    found = person.names

    person.opens("/orders")
    page.get_by_role("button", name="My letters", exact=True).click()
    expect(page.get_by_role("columnheader", name=words["postage"])).to_have_attribute("aria-sort", "descending")
    person.settles()
    assert person.names == found

    person.button("manage view").click()
    person.button("rename").click()
    page.get_by_label(words["view name"]).fill("Letters")
    page.get_by_role("dialog").get_by_role("button", name=words["save view"]).click()
    expect(page.get_by_role("button", name="Letters", exact=True)).to_have_attribute("aria-current", "true")
    person.button("manage view").click()
    person.button("delete view").click()
    person.is_accessible()
    page.get_by_role("dialog").get_by_role("button", name=words["delete view"]).click()
    expect(page.get_by_role("button", name="Letters", exact=True)).to_be_hidden()
    ends(person)


@pytest.mark.parametrize("look", TWO_LOOKS)
def test_columns_and_the_height_of_rows_are_each_persons_own(desk: Desk, look: tuple[str, str]) -> None:
    person = reader(desk, look)
    page, words = person.page, person.words
    person.opens("/orders")
    service = page.get_by_role("columnheader", name=words["service"], exact=True)
    expect(service).to_be_visible()
    tall = person.rows.first.bounding_box()
    person.button("columns").click()
    page.get_by_role("group", name=words["columns"]).get_by_label(words["service"], exact=True).uncheck()
    person.is_accessible()
    page.get_by_label(words["row height"]).select_option(label=words["compact"])
    page.keyboard.press("Escape")
    expect(service).to_be_hidden()
    page.reload()
    expect(person.rows.first).to_be_visible()
    expect(service).to_be_hidden()
    low = person.rows.first.bounding_box()
    assert tall is not None
    assert low is not None
    assert (tall["height"], low["height"]) == (44, 34)
    ends(person)


def test_a_list_is_walked_without_a_mouse(desk: Desk) -> None:
    person = reader(desk, ("en", "light"))
    page, words = person.page, person.words
    person.opens("/shipments")
    keys = page.keyboard
    keys.press("j")
    keys.press("j")
    expect(person.rows.nth(1).get_by_role("link")).to_be_focused()
    keys.press("x")
    expect(person.rows.nth(1).get_by_role("checkbox")).to_be_checked()
    for _ in range(3):
        keys.press("j")
    keys.press("Shift+X")
    expect(page.get_by_text("4 " + words["selected"])).to_be_visible()
    keys.press("k")
    keys.press("x")
    expect(page.get_by_text("3 " + words["selected"])).to_be_visible()
    person.button("clear").focus()
    keys.press("Enter")
    wanted = person.names[5]
    keys.press("/")
    keys.type(wanted.replace(" ", ""))
    keys.press("Enter")
    expect(person.rows).to_have_count(1)
    page.get_by_role("region", name=words["shipments"]).focus()
    keys.press("j")
    keys.press("Enter")
    person.heading(wanted)
    ends(person)


def test_fifty_are_held_and_three_refuse_each_in_its_row(desk: Desk) -> None:
    person = reader(desk, ("en", "light"))
    page, words = person.page, person.words
    person.opens(f"/shipments{HOLDABLE}")
    expect(person.rows).to_have_count(50)
    names = person.names
    top = person.rows.first.bounding_box()
    page.get_by_role("checkbox", name=words["tick page"]).check()
    assert person.rows.first.bounding_box() == top, "the rows moved when the bulk bar came"
    person.is_accessible()

    refusing = names[3], names[20], names[47]
    other = reader(desk, ("en", "light"))
    for name in refusing:
        other.searches("/shipments", name.replace(" ", ""))
        expect(other.rows).to_have_count(1)
        other.page.get_by_role("checkbox", name=other.words["tick page"]).check()
        other.button("hold").click()
        other.page.get_by_label(other.words["why"]).fill("held meanwhile")
        other.page.get_by_role("dialog").get_by_role("button", name=other.words["hold"], exact=True).click()
        expect(other.page.get_by_role("columnheader", name=other.words["result"])).to_be_visible()
    ends(other)

    person.button("hold").click()
    page.get_by_label(words["why"]).fill("x")
    page.get_by_role("dialog").get_by_role("button", name=words["hold"], exact=True).click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label(words["why"]).fill("asked by customs")
    person.is_accessible()
    page.get_by_role("dialog").get_by_role("button", name=words["hold"], exact=True).click()
    expect(page.get_by_role("columnheader", name=words["result"])).to_be_visible(timeout=20_000)
    assert person.names == names, "rows moved, although nobody asked for others"
    expect(person.rows.filter(has_text=words["not done"])).to_have_count(3)
    expect(person.rows.filter(has=page.get_by_text(words["done"], exact=True))).to_have_count(47)
    for name in refusing:
        row = person.rows.filter(has_text=name)
        expect(row).to_contain_text(words["not done"])
        expect(row.get_by_role("checkbox")).to_be_checked()
    expect(page.locator("tbody input:checked")).to_have_count(3)
    person.is_accessible()
    person.button("clear").click()
    expect(page.get_by_role("columnheader", name=words["result"])).to_be_hidden()
    person.settles()
    assert not set(person.names) & set(names)
    ends(person)


def test_orders_are_cancelled_and_the_one_that_cannot_be_says_why(desk: Desk) -> None:
    person = reader(desk, ("zh-CN", "dark"))
    page = person.page
    person.opens("/orders?status=%5B%22CONFIRMED%22%2C%22DELIVERED%22%5D&sort=status&up=true")
    for row in (person.rows.nth(0), person.rows.nth(1), person.rows.filter(has_text="已妥投").first):
        row.get_by_role("checkbox").check()
    page.get_by_role("button", name="撤销订单").click()
    page.get_by_label("撤销事由").fill("客户要求")
    page.get_by_role("dialog").get_by_role("button", name="撤销订单").click()
    expect(person.rows.filter(has=page.get_by_text("已完成", exact=True))).to_have_count(2)
    expect(person.rows.filter(has_text="未完成：现为「已妥投」")).to_have_count(1)
    expect(page.locator("tbody input:checked")).to_have_count(1)
    # A row half under the sticky header would be measured as half as tall.
    page.get_by_role("region", name="订单", exact=True).evaluate("box => box.scrollTo(0, 0)")
    person.is_accessible()
    ends(person)


@pytest.mark.parametrize("look", TWO_LOOKS)
def test_an_export_is_downloaded_whole(desk: Desk, look: tuple[str, str], tmp_path: Path) -> None:
    person = reader(desk, look)
    page, words = person.page, person.words
    person.opens("/orders?product=%5B%22EMS%22%5D")
    total = person.total
    assert total > 10
    person.button("export").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words["csv"]).check()
    person.is_accessible()
    dialog.get_by_role("button", name=words["start"]).click()
    page.get_by_role("link", name=words["progress"]).first.click()
    link = page.get_by_role("link", name=words["download"])
    expect(link).to_be_visible(timeout=30_000)
    with page.expect_download() as waiting:
        link.click()
    file = tmp_path / "orders.csv"
    waiting.value.save_as(file)
    lines = file.read_text("utf-8-sig").splitlines()
    assert len(lines) == total + 1
    assert all(words["ems"] in line for line in lines[1:])
    ends(person)


def test_labels_are_printed_as_one_file(desk: Desk) -> None:
    person = reader(desk, ("en", "light"))
    page, words = person.page, person.words
    person.opens("/shipments?status=%5B%22ACCEPTED%22%2C%22IN_TRANSIT%22%2C%22ON_HOLD%22%5D")
    for place in range(3):
        person.rows.nth(place).get_by_role("checkbox").check()
    person.button("print").click()
    page.get_by_label(words["again"]).fill("smudged")
    person.is_accessible()
    page.get_by_role("dialog").get_by_role("button", name=words["print"], exact=True).click()
    page.get_by_role("link", name=words["progress"]).first.click()
    link = page.get_by_role("link", name=words["download"])
    expect(link).to_be_visible(timeout=30_000)
    with page.expect_download() as waiting:
        link.click()
    assert Path(waiting.value.path()).read_bytes().startswith(b"%PDF-")
    ends(person)


def test_all_that_match_are_held_by_a_job_that_tells_what_was_refused(desk: Desk) -> None:
    person = reader(desk, ("en", "light"))
    page, words = person.page, person.words
    person.opens("/shipments?status=%5B%22DELIVERED%22%5D")
    total = person.total
    assert total > 50
    page.get_by_role("checkbox", name=words["tick page"]).check()
    page.get_by_role("button", name=re.compile(f"{words['all match']} {total}")).click()
    expect(page.get_by_text(f"All {total} that match selected")).to_be_visible()
    person.is_accessible()
    person.button("hold").click()
    page.get_by_label(words["why"]).fill("recall of a batch")
    page.get_by_role("dialog").get_by_role("button", name=words["hold"], exact=True).click()
    page.get_by_role("link", name=words["progress"]).first.click()
    expect(page.get_by_text(f"0 done, {total} refused.")).to_be_visible(timeout=60_000)
    ends(person)


@pytest.mark.parametrize("look", LOOKS)
def test_none_yet_no_match_no_access_and_failed_are_four_different_pages(desk: Desk, look: tuple[str, str]) -> None:
    person = reader(desk, look)
    page, words = person.page, person.words
    person.searches("/orders", "PH99999999999")
    person.sees(words["no match"])
    person.is_accessible()
    person.button("clear filters").click()
    expect(person.rows.first).to_be_visible()
    person.is_content()

    person.answers("Orders", page_of([]))
    person.go("/orders")
    person.sees(words["none"])
    person.is_accessible()
    page.unroute_all()

    denied = {"message": "denied", "extensions": {"code": "FORBIDDEN", "permission": "orders:read"}}
    person.answers("Orders", {"errors": [denied], "data": None})
    person.go("/orders")
    person.sees(words["no access"])
    person.is_accessible()
    page.unroute_all()

    person.answers("Orders", 503)
    person.go("/orders")
    expect(
        page.get_by_role("alert").get_by_role("button", name=words["retry"]).or_(person.button("retry")).first
    ).to_be_visible()
    person.is_accessible()
    page.unroute_all()
    person.button("retry").first.click()
    expect(person.rows.first).to_be_visible(timeout=15_000)
    page.context.close()


@pytest.mark.parametrize("look", TWO_LOOKS)
def test_a_first_load_shows_a_skeleton_and_a_denied_field_says_so_in_its_cell(
    desk: Desk, look: tuple[str, str]
) -> None:
    person = reader(desk, look)
    page, words = person.page, person.words
    money = {"__typename": "Money", "amount": "4.20", "currency": "CNY"}
    party = {"__typename": "Party", "name": "张*", "city": "北京市"}
    order = {
        "__typename": "Order", "id": "T3JkZXI6MQ==", "number": "PH26000000001", "itemNumber": None, "status": "CONFIRMED",
        "product": "LETTER", "registered": False, "destinationCountry": "CN", "weightGrams": 18,
        "placedAt": "2026-11-24T04:00:00Z", "paymentDueAt": None, "version": 1, "postage": money, "outstanding": money,
        "sender": party, "addressee": party, "unit": None,
    }  # fmt: skip
    denied = {"message": "denied", "path": ["orders", "nodes", 0, "unit"], "extensions": {"code": "FORBIDDEN"}}
    person.answers("Orders", {**page_of([order]), "errors": [denied]}, delay=1500)
    person.go("/orders")
    expect(page.get_by_role("status", name=words["loading"])).to_be_visible()
    person.is_accessible()
    expect(person.rows).to_have_count(1)
    expect(person.rows.first).to_contain_text(words["denied"])
    person.is_accessible()
    page.context.close()


def test_a_printed_list_says_what_it_is_and_leaves_its_tools_behind(desk: Desk) -> None:
    person = reader(desk, ("en", "light"))
    page = person.page
    person.opens("/orders?product=%5B%22LETTER%22%5D")
    page.emulate_media(media="print")
    head = page.get_by_text(re.compile("Posthouse · Orders .*Service: Letter"))
    expect(head).to_be_visible()
    for tool in (page.get_by_role("search"), page.get_by_role("navigation"), page.get_by_role("checkbox")):
        expect(tool.first).to_be_hidden()
    expect(person.rows.first).to_be_visible()
    ends(person)
