"""Items carried at the console: from a quote to delivery, back to the sender, lost and estimated, labelled."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.console.carrying import SENDER, parcel
from tests.console.walking import Person, person
from tests.support.demo import Demo

pytestmark = pytest.mark.browser
SCREENSHOTS = os.environ.get("POSTHOUSE_SCREENSHOTS")
BOTH = [("zh-CN", "light"), ("en", "dark")]
OTHERS = [("en", "light"), ("zh-CN", "dark")]
SAID = {
    "en": {
        "parcel": "Parcel", "submit": "Place order", "pay": "Record payment", "accept": "Accept", "scan": "Record event",
        "deliver": "Record delivery", "delivered": "Delivered", "no prohibited": "Nothing prohibited found",
        "sample": "Sample prices", "fail": "Record failed attempt", "return": "Return to sender", "returned": "Record return",
        "back": "Returned", "report": "Report exception", "lost": "Lost", "claim": "Compensation", "label": "Print label",
        "make": "Make label", "open": "Open the label", "more": "More actions", "money": "Money", "tracking": "Tracking",
        "conflict": "Someone else changed it", "apply": "Apply mine on top", "hold": "Put on hold", "held": "On hold",
        "paste": "Paste a whole address", "again": "Reason for printing again", "leave": "Leave this page?",
        "stay": "Keep editing", "redirect": "Redirect", "required": "This field is required.",
        "not paid": "The order is not paid",
    },
    "zh-CN": {
        "parcel": "普通包裹", "submit": "提交订单", "pay": "登记收款", "accept": "收寄", "scan": "登记轨迹",
        "deliver": "登记妥投", "delivered": "已妥投", "no prohibited": "未见禁限寄物品",
        "sample": "示例", "fail": "登记未妥投", "return": "退回寄件人", "returned": "登记退到",
        "back": "已退回", "report": "报告异常", "lost": "丢失", "claim": "赔付估算", "label": "打印面单",
        "make": "生成面单", "open": "查看面单", "more": "更多操作", "money": "款项", "tracking": "轨迹",
        "conflict": "内容已被他人更改", "apply": "在其上提交我的", "hold": "暂缓", "held": "已暂缓",
        "paste": "粘贴整段地址", "again": "补打事由", "leave": "离开本页？",
        "stay": "继续填写", "redirect": "改址", "required": "此项必填。", "not paid": "订单尚未支付",
    },
}  # fmt: skip


ABROAD = {
    "name": "Anna Schmidt", "phone": "+4930123456", "province": "Berlin", "city": "Berlin",
    "street": "Unter den Linden 1", "postcode": "10117",
}  # fmt: skip


class Clerk:
    """A person with an item in hand: what they press on its pages."""

    def __init__(self, who: Person, language: str) -> None:
        self.who, self.page, self.said = who, who.page, SAID[language]

    @property
    def dialog(self) -> Locator:
        return self.page.get_by_role("dialog")

    def next_step(self, name: str) -> None:
        """The green button, by the verb it must have now."""
        button = self.page.locator("[data-next]")
        expect(button).to_have_text(self.said[name], timeout=15_000)
        button.click()
        expect(self.dialog).to_be_visible(timeout=10_000)

    def from_menu(self, name: str) -> None:
        self.page.get_by_role("button", name=self.said["more"]).click()
        self.page.get_by_role("button", name=re.compile(f"^{self.said[name]}")).click()
        expect(self.dialog).to_be_visible(timeout=10_000)

    def confirm(self, name: str) -> None:
        self.dialog.get_by_role("button", name=self.said[name], exact=True).click()
        expect(self.dialog).to_have_count(0, timeout=15_000)

    def scan(self, code: str, place: str) -> None:
        self.next_step("scan")
        self.dialog.locator("#action_code").select_option(code)
        self.dialog.locator("#action_place").fill(place)
        self.confirm("scan")

    def tab_to(self, selector: str) -> None:
        """Walk with the Tab key alone, as somebody without a mouse does."""
        for _ in range(80):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"the Tab key never reaches {selector}")


def _fill(clerk: Clerk, values: dict[str, str]) -> None:
    for name, value in values.items():
        clerk.page.locator(f"#order_{name}").fill(value)


def keep(page: Page, name: str) -> None:
    """A picture to look at, where somebody asks for it."""
    if SCREENSHOTS is not None:
        Path(SCREENSHOTS).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(SCREENSHOTS, f"{name}.png"))


@pytest.mark.parametrize(("language", "theme"), BOTH)
def test_an_insured_parcel_goes_from_its_quote_to_its_addressee(
    chromium: Browser, demo: Demo, language: str, theme: str
) -> None:
    who = person(chromium, demo, language, theme)
    who.enters("clerk")
    clerk = Clerk(who, language)
    page, said = clerk.page, clerk.said

    who.go("/orders/new")
    page.get_by_role("radio", name=said["parcel"], exact=True).check()
    page.get_by_role("button", name=said["submit"]).click()
    who.sees(said["required"])
    who.is_accessible()
    _fill(clerk, {"weightGrams": "１.2kg", "insuredValue": "￥500", "size_lengthMm": "300", "size_widthMm": "200"})
    _fill(clerk, {"size_heightMm": "100"})
    page.get_by_text(said["paste"]).first.click()
    paste = page.locator(".ph-paste textarea").first
    paste.fill("李四 139-0000-1111 北京市朝阳区建国路88号 100022")
    paste.press("Enter")
    expect(page.locator("#order_sender_district")).to_have_value("朝阳区")
    _fill(clerk, {f"addressee_{key}": value for key, value in {
        "name": "王五", "phone": "13900002222", "province": "广东省", "city": "深圳市", "district": "南山区",
        "street": "科技园路 1 号",
    }.items()})  # fmt: skip
    _fill(clerk, {"contents_0_description": "books", "contents_0_value": "80"})
    page.locator("#order_noProhibitedGoods").check()
    who.sees(said["no prohibited"])
    who.sees(said["sample"])
    expect(page.locator("#order_weightGrams")).to_have_value("1200")
    who.is_accessible()
    page.get_by_role("button", name=said["submit"]).click()
    expect(page).to_have_url(re.compile(r"/orders/PH26\d{9}$"), timeout=15_000)

    clerk.next_step("pay")
    clerk.dialog.locator("#action_amount").fill("1")
    clerk.dialog.get_by_role("button", name=said["pay"], exact=True).click()
    expect(clerk.dialog.locator("#action_amount")).to_have_attribute("aria-invalid", "true")
    who.is_accessible()
    owed = re.search(r"[\d.]+\.\d\d", clerk.dialog.inner_text())
    assert owed is not None
    clerk.dialog.locator("#action_amount").fill(f"￥{owed.group()}")
    clerk.confirm("pay")

    # The clerk takes the parcel in without a mouse.
    expect(page.locator("[data-next]")).to_have_text(said["accept"], timeout=15_000)
    clerk.tab_to("[data-next]")
    page.keyboard.press("Enter")
    expect(clerk.dialog.locator("#action_weightGrams")).to_be_focused(timeout=10_000)
    page.keyboard.type("1200")
    who.is_accessible()
    clerk.tab_to("#action_identityChecked")
    page.keyboard.press("Space")
    clerk.tab_to("#action_contentsInspected")
    page.keyboard.press("Space")
    page.keyboard.press("Control+Enter")
    expect(clerk.dialog).to_have_count(0, timeout=15_000)

    clerk.scan("EDD", "北京处理中心")
    clerk.scan("EMG", "南山投递部")
    clerk.scan("EDG", "南山投递部")
    clerk.next_step("deliver")
    who.is_accessible()
    clerk.dialog.locator("#action_signer").fill("王五")
    clerk.confirm("deliver")
    expect(page.locator(".ph-note .ph-badge").first).to_have_text(said["delivered"], timeout=15_000)
    who.is_accessible()
    page.get_by_role("tab", name=said["tracking"]).click()
    expect(page.locator(".ph-events li")).to_have_count(5)
    keep(page, f"shipment-{language}-{theme}")
    who.is_accessible()
    who.is_content()
    page.context.close()


@pytest.mark.parametrize(("language", "theme"), OTHERS)
def test_a_refused_parcel_goes_back_to_its_sender(chromium: Browser, demo: Demo, language: str, theme: str) -> None:
    item = parcel(demo).accepted().scanned("EDD", "EMG", "EDG")
    who = person(chromium, demo, language, theme)
    who.enters("operator")
    clerk = Clerk(who, language)
    who.go(f"/shipments/{item.reference}")
    clerk.from_menu("fail")
    clerk.dialog.locator("#action_reason").select_option("REFUSED")
    who.is_accessible()
    clerk.confirm("fail")
    clerk.from_menu("return")
    clerk.dialog.locator("#action_reason").select_option("REFUSED")
    clerk.confirm("return")
    clerk.next_step("returned")
    clerk.confirm("returned")
    expect(clerk.page.locator(".ph-note .ph-badge").first).to_have_text(clerk.said["back"], timeout=15_000)
    who.is_accessible()
    clerk.page.keyboard.press("m")
    who.is_accessible()
    who.is_content()
    clerk.page.context.close()


@pytest.mark.parametrize(("language", "theme"), OTHERS)
def test_a_lost_parcel_is_reported_and_what_is_owed_is_estimated(
    chromium: Browser, demo: Demo, language: str, theme: str
) -> None:
    item = parcel(demo).accepted().scanned("EDD")
    who = person(chromium, demo, language, theme)
    who.enters("operator")
    clerk = Clerk(who, language)
    page = clerk.page
    who.go(f"/shipments/{item.reference}")
    clerk.from_menu("report")
    clerk.dialog.locator("#action_kind").select_option("LOST")
    clerk.dialog.locator("#action_reason").fill("not seen since the sorting centre")
    who.is_accessible()
    clerk.confirm("report")
    expect(page.locator(".ph-note .ph-badge").first).to_have_text(clerk.said["lost"], timeout=15_000)

    who.go(f"/orders/{item.reference}?tab=claim")
    page.locator("#claim_kind").select_option("LOST")
    page.locator("#claim_actualLoss").fill("￥800")
    expect(page.locator(".ph-total strong")).to_have_text("¥500.00", timeout=10_000)
    who.sees("第四十七条")
    who.is_accessible()
    keep(page, "claim")
    page.get_by_role("tab", name=clerk.said["money"]).click()
    who.is_accessible()
    who.is_content()
    page.context.close()


@pytest.mark.parametrize(("language", "theme"), OTHERS)
def test_a_label_is_printed_and_once_more_only_for_a_reason(
    chromium: Browser, demo: Demo, language: str, theme: str
) -> None:
    item = parcel(demo).paid()
    who = person(chromium, demo, language, theme)
    who.enters("operator")
    clerk = Clerk(who, language)
    page = clerk.page
    who.go(f"/shipments/{item.reference}")
    expect(page.locator(".ph-barcode path")).to_have_attribute("d", re.compile(r"^M10 0h\d"))
    page.get_by_role("button", name=clerk.said["label"]).click()
    who.is_accessible()
    clerk.dialog.get_by_role("button", name=clerk.said["make"]).click()
    link = clerk.dialog.get_by_role("link", name=re.compile(clerk.said["open"]))
    expect(link).to_be_visible(timeout=15_000)
    who.is_accessible()
    fetched = page.request.get(f"{demo.served.url}{link.get_attribute('href')}")
    assert fetched.status == 200
    assert fetched.body().startswith(b"%PDF-")
    clerk.dialog.locator(".ant-btn-primary").click()

    expect(clerk.dialog).to_have_count(0)
    page.get_by_role("button", name=clerk.said["label"]).click()
    expect(clerk.dialog.get_by_label(clerk.said["again"])).to_be_visible(timeout=10_000)
    clerk.dialog.get_by_role("button", name=clerk.said["make"]).click()
    who.sees(clerk.said["required"])
    who.is_content()
    page.context.close()


def test_what_somebody_else_changed_meanwhile_is_shown_before_mine_is_sent(chromium: Browser, demo: Demo) -> None:
    item = parcel(demo).accepted()
    who = person(chromium, demo, "en", "light")
    who.enters("operator")
    clerk = Clerk(who, "en")
    who.go(f"/shipments/{item.reference}")
    clerk.from_menu("hold")
    clerk.dialog.locator("#action_reason").fill("to be looked at")
    item.scanned("EDD")
    clerk.dialog.get_by_role("button", name=clerk.said["hold"], exact=True).click()
    who.sees(clerk.said["conflict"])
    who.sees("深圳处理中心")
    who.is_accessible()
    clerk.dialog.get_by_role("button", name=clerk.said["apply"]).click()
    expect(clerk.page.locator(".ph-note .ph-badge").first).to_have_text(clerk.said["held"], timeout=15_000)
    who.is_content()
    clerk.page.context.close()


def test_what_cannot_be_done_says_why_and_nothing_typed_is_lost(chromium: Browser, demo: Demo) -> None:
    item = parcel(demo)
    who = person(chromium, demo, "en", "light")
    who.enters("operator")
    clerk = Clerk(who, "en")
    page = clerk.page
    who.go(f"/shipments/{item.reference}/accept")
    who.sees(clerk.said["not paid"])
    who.is_accessible()
    who.go(f"/shipments/{item.reference}/no-such-deed")
    expect(clerk.dialog).to_be_visible(timeout=10_000)
    who.go("/shipments/PH00000000000")
    who.is_accessible()

    who.go("/orders/new")
    page.locator("#order_weightGrams").fill("18")
    page.get_by_role("link", name=who.words["orders"]).first.click()
    who.sees(clerk.said["leave"])
    who.is_accessible()
    page.get_by_role("button", name=clerk.said["stay"]).click()
    expect(page.locator("#order_weightGrams")).to_have_value("18")
    page.context.close()


def test_an_order_is_changed_before_and_redirected_after_its_item_is_taken_in(chromium: Browser, demo: Demo) -> None:
    changed, accepted = parcel(demo), parcel(demo).accepted()
    who = person(chromium, demo, "zh-CN", "light")
    who.enters("operator")
    clerk = Clerk(who, "zh-CN")
    page = clerk.page
    who.go(f"/orders/{changed.reference}/modify")
    expect(page.locator("#modify_weightGrams")).to_have_value("1200", timeout=15_000)
    page.locator("#modify_weightGrams").fill("3000")
    page.locator("#modify_noProhibitedGoods").check()
    page.locator("#modify_reason").fill("比申报的重")
    who.sees("须补收 ¥27.00")
    who.is_accessible()
    page.locator(".ph-receipt button[type=submit]").click()
    expect(page).to_have_url(re.compile(rf"/orders/{changed.reference}$"), timeout=15_000)
    who.sees("3,000")

    who.go(f"/orders/{accepted.reference}/redirect")
    for name, value in {
        "name": "赵六", "phone": "13800138000", "province": "上海市", "city": "上海市", "district": "浦东新区",
        "street": "世纪大道 1 号",
    }.items():  # fmt: skip
        page.locator(f"#action_addressee_{name}").fill(value)
    page.locator("#action_reason").fill("搬家了")
    who.sees("¥3.00")
    who.is_accessible()
    clerk.confirm("redirect")
    page.get_by_role("tab", name=clerk.said["money"]).click()
    who.sees("改址费")
    who.is_accessible()
    who.is_content()
    page.context.close()


@pytest.mark.parametrize("prohibited", [False, True])
def test_a_gift_abroad_needs_customs_data_and_nothing_prohibited(
    chromium: Browser, demo: Demo, prohibited: bool
) -> None:
    who = person(chromium, demo, "en", "light")
    who.enters("clerk")
    clerk = Clerk(who, "en")
    page = clerk.page
    who.go("/orders/new")
    page.get_by_role("radio", name="EMS abroad", exact=True).check()
    _fill(clerk, {"weightGrams": "900", "size_lengthMm": "300", "size_widthMm": "200", "size_heightMm": "100"})
    _fill(clerk, {f"sender_{key}": value for key, value in SENDER.items() if key != "divisionCode"})
    page.locator("#order_addressee_country").select_option("DE")
    _fill(clerk, {f"addressee_{key}": value for key, value in ABROAD.items()})
    page.locator("#order_contentsCategory").select_option("GIFT")
    _fill(clerk, {"contents_0_description": "fireworks" if prohibited else "silk scarf"})
    _fill(clerk, {"contents_0_weightGrams": "300", "contents_0_value": "120"})
    page.locator("#order_noProhibitedGoods").check()
    if prohibited:
        who.sees("is prohibited")
    else:
        who.sees(clerk.said["no prohibited"])
    who.is_accessible()
    page.get_by_role("button", name=clerk.said["submit"]).click()
    if prohibited:
        expect(page.get_by_role("alert").first).to_be_visible(timeout=10_000)
    else:
        expect(page).to_have_url(re.compile(r"/orders/PH26\d{9}$"), timeout=15_000)
        who.sees("Germany")
        who.is_accessible()
    page.context.close()
