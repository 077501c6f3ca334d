"""A certificate bound and proved, an approval taken back, an account deleted: each walked to its end in Chromium."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from server.cli.test_authority import Authority, Issued
from server.core import global_ids
from server.demonstration import people
from tests.console.test_credentials import long_ago
from tests.console.test_passkeys import WORDS as PASSKEY_WORDS
from tests.console.test_passkeys import Device, added
from tests.console.walking import Person, person
from tests.support.certificates import signature
from tests.support.demo import Demo
from tests.support.people import PASSWORD
from tests.support.persisted import document_id
from tests.support.serving import Served

pytestmark = pytest.mark.browser
LOOKS = [("zh-CN", "light"), ("en", "dark")]
SCREENSHOTS = os.environ.get("POSTHOUSE_SCREENSHOTS")
WORDS = {
    "en": {
        "certificate": "Certificate (PEM, or DER in base64)", "bind": "Bind certificate",
        "bound": "Certificate bound",
        "another": "The number in the certificate is not the one you verified.", "prove": "Prove its key",
        "signature": "Signature (base64)", "send": "Send signature",
        "wrong": "The signature is wrong or too late.",
        "proved": "this session has the highest level", "in use": "In use", "pending": "Not proved yet",
        "lost": "Report lost", "reported": "Reported lost", "decided": "Decided", "approved": "Approved",
        "revoke": "Take back approval", "why": "Reason", "holder asked": "The holder asked for it",
        "revoked": "Approval taken back",
        "state revoked": "Taken back", "note": "To the applicant", "delete": "Delete the account",
        "asked": "Asked for", "take back": "Take back", "taken": "Taken back", "begin": "Begin",
        "fulfil": "Fulfil",
        "approve and do": "Approve and do it", "what is approved": "Deletion of an account",
        "final": "The account is deleted at once and for good", "progress": "In progress", "done": "Done",
        "step up": "Confirm it is you", "end others": "End other sessions", "others ended": "session ended",
        "by password": "Use the password and a recovery code",
        "deletion": "Deletion of the account", "not right": "The login or the password is not right.",
    },
    "zh-CN": {
        "certificate": "证书（PEM 或 Base64 DER）", "bind": "绑定证书", "bound": "证书已绑定",
        "another": "证书中的号码与您认证的号码不一致", "prove": "签名验证", "signature": "签名（Base64）",
        "send": "提交签名", "wrong": "签名不正确", "proved": "本次会话已升至最高等级", "in use": "可用",
        "pending": "待签名", "lost": "挂失", "reported": "已挂失", "decided": "已办结", "approved": "已通过",
        "revoke": "撤销认证", "why": "原因", "holder asked": "本人申请", "revoked": "认证已撤销",
        "state revoked": "已撤销",
        "note": "给申请人的留言", "delete": "注销账号", "asked": "已提出", "take back": "撤回", "taken": "已撤回",
        "begin": "开始处理", "fulfil": "办结", "approve and do": "批准并执行", "what is approved": "注销账号",
        "final": "不可恢复", "progress": "处理中", "done": "已完成",
        "step up": "确认是您本人", "end others": "终止其他会话", "others ended": "已终止",
        "by password": "改用密码和恢复码", "deletion": "注销账号", "not right": "登录名或密码不正确",
    },
}  # fmt: skip


@dataclass
class Trusting:
    """A served demonstration that trusts an authority of the test's own."""

    demo: Demo
    authority: Authority

    def issued(self, number: str) -> Issued:
        return self.authority.issued("李雷雷", number)


@pytest.fixture(scope="module")
def trusting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trusting]:
    """Of this file alone: what is done here cannot be undone."""
    folder = tmp_path_factory.mktemp("authority")
    authority = Authority.founded()
    authority.write(folder, {})
    environment = {
        "POSTHOUSE_CERTIFICATE_AUTHORITIES": str(folder / "authority.pem"),
        "POSTHOUSE_CERTIFICATE_REVOCATIONS": str(folder / "revoked.pem"),
    }
    served = Served(tmp_path_factory.mktemp("trusting"), ("--demo",), environment).start()
    yield Trusting(Demo(served), authority)
    assert served.stop() == 0


@pytest.fixture(params=LOOKS, ids=["-".join(look) for look in LOOKS])
def look(request: pytest.FixtureRequest) -> tuple[str, str]:
    language, theme = request.param
    return language, theme


def entered(chromium: Browser, demo: Demo, look: tuple[str, str], role: str | None = None) -> Person:
    found = person(chromium, demo, *look)
    found.words = {**found.words, **WORDS[look[0]]}
    if role is not None:
        found.enters(role)
    return found


def keep(who: Person, name: str, look: tuple[str, str]) -> None:
    """A picture to look at, where somebody asks for it."""
    if SCREENSHOTS is not None:
        Path(SCREENSHOTS).mkdir(parents=True, exist_ok=True)
        who.page.screenshot(path=Path(SCREENSHOTS, f"{name}.{'-'.join(look)}.png"), full_page=True)


def test_a_certificate_is_bound_its_key_proved_and_its_loss_reported(
    chromium: Browser, trusting: Trusting, look: tuple[str, str]
) -> None:
    demo = trusting.demo
    me = demo.send(document_id("Viewer"), {}, demo.token("customer"))["viewer"]["user"]["id"]
    number = people.resident_number(global_ids.decode_as("User", me))
    mine, foreign = trusting.issued(number), trusting.issued(people.resident_number(7777))
    who = entered(chromium, demo, look, "customer")
    page, words = who.page, who.words
    who.go("/account/verification")
    field = page.get_by_label(words["certificate"])

    field.fill(foreign.pem)
    page.get_by_role("button", name=words["bind"]).click()
    expect(page.get_by_role("alert").filter(has_text=words["another"])).to_be_visible(timeout=10_000)
    expect(field).to_have_value(foreign.pem.replace("\r\n", "\n"))
    who.is_accessible()
    field.fill(mine.pem)
    page.get_by_role("button", name=words["bind"]).click()
    who.sees(words["bound"])
    case = page.get_by_role("article", name=f"{mine.certificate.serial_number:x}")
    expect(case.get_by_text(words["pending"])).to_be_visible(timeout=10_000)
    expect(field).to_have_value("")

    for told, wrong in ((words["wrong"], True), (words["proved"], False)):
        case.get_by_role("button", name=words["prove"]).click()
        text = case.locator("pre").inner_text()
        who.is_accessible()
        keep(who, "certificate-prove", look)
        case.get_by_label(words["signature"]).fill(signature(foreign if wrong else mine, text, "ECDSA_SHA256"))
        case.get_by_role("button", name=words["send"]).click()
        who.sees(told)
    expect(case.get_by_text(words["in use"])).to_be_visible(timeout=10_000)
    who.is_accessible()
    keep(who, "certificate-proved", look)

    case.get_by_role("button", name=words["lost"]).click()
    expect(case.get_by_text(words["reported"])).to_be_visible(timeout=10_000)
    expect(case.get_by_role("button")).to_have_count(0)
    who.is_content()
    page.context.close()


def test_an_approval_is_taken_back_for_a_reason(chromium: Browser, trusting: Trusting, look: tuple[str, str]) -> None:
    guard = entered(chromium, trusting.demo, look, "security_administrator")
    page, words = guard.page, guard.words
    guard.go("/verifications?view=decided")
    guard.is_accessible()
    approved = page.locator(".ph-queuelist li a", has_text=words["approved"])
    expect(approved.first).to_be_visible(timeout=10_000)
    case = page.locator(f".ph-queuelist a[href='{approved.first.get_attribute('href')}']")
    case.click()
    revoke = page.get_by_role("button", name=words["revoke"])
    expect(revoke).to_be_visible(timeout=10_000)
    guard.is_accessible()
    keep(guard, "verification-revoke-page", look)

    revoke.click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("button", name=words["revoke"])).to_be_visible(timeout=10_000)
    dialog.get_by_label(words["note"]).fill("应本人要求 / as you asked")
    dialog.get_by_role("button", name=words["revoke"]).click()
    expect(dialog.get_by_label(words["note"])).to_have_value("应本人要求 / as you asked")
    guard.is_accessible()
    dialog.get_by_role("combobox").select_option(label=words["holder asked"])
    keep(guard, "verification-revoke", look)
    dialog.get_by_role("button", name=words["revoke"]).click()
    guard.sees(words["revoked"])
    expect(revoke).to_have_count(0, timeout=10_000)
    expect(page.locator(".ph-reviewhead").get_by_text(words["state revoked"])).to_be_visible()
    expect(case.get_by_text(words["state revoked"])).to_be_visible(timeout=10_000)
    guard.is_content()
    page.context.close()


def comes_in(who: Person, login: str) -> None:
    who.page.get_by_label(who.words["login"]).fill(login)
    who.page.get_by_label(who.words["password"], exact=True).fill(PASSWORD)
    who.page.get_by_role("button", name=who.words["sign in"], exact=True).click()


def asks_for_deletion(who: Person) -> Any:
    """By the button, the question and the password; the request's row."""
    page, words = who.page, who.words
    page.get_by_role("button", name=words["delete"]).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words["password"]).fill(PASSWORD)
    who.is_accessible()
    dialog.get_by_role("button", name=words["delete"]).click()
    row = page.get_by_role("row").nth(1)
    expect(row.get_by_text(words["asked"], exact=True)).to_be_visible(timeout=10_000)
    return row


def somebody_else_approves(who: Person) -> None:
    """What waits first of what they can approve."""
    who.go("/approvals")
    who.page.locator(".ph-queuelist li a", has_text=who.words["what is approved"]).first.click()
    who.page.get_by_role("heading", name=re.compile(r"AP\d+")).wait_for()
    who.rests()
    who.page.keyboard.press("a")
    who.page.get_by_role("button", name=who.words["approve and do"]).click()
    expect(who.page.locator(".ph-queuelist li a")).to_have_count(0, timeout=10_000)
    who.is_content()
    who.page.context.close()


def test_an_account_is_deleted_once_its_owner_asks_and_can_no_more_come_in(
    chromium: Browser, trusting: Trusting, look: tuple[str, str]
) -> None:
    login = f"{'x' if look[0] == 'en' else 'y'}leaving@example.cn"
    owner = entered(chromium, trusting.demo, look)
    owner.uses(trusting.demo.registered(login).device)
    page, words = owner.page, owner.words
    owner.go("/sign-in")
    comes_in(owner, login)
    expect(page).not_to_have_url(re.compile("/sign-in"), timeout=10_000)
    owner.go("/account/data")
    row = asks_for_deletion(owner)
    keep(owner, "deletion-asked", look)
    row.get_by_role("button", name=words["take back"]).click()
    expect(row.get_by_text(words["taken"], exact=True)).to_be_visible(timeout=10_000)
    asks_for_deletion(owner)

    staff = entered(chromium, trusting.demo, look, "support")
    desk = staff.page
    staff.go("/data-requests")
    desk.get_by_role("row").filter(has_text=words["asked"]).get_by_role("link", name=words["deletion"]).click()
    desk.get_by_role("button", name=words["begin"], exact=True).click()
    desk.get_by_role("dialog").get_by_role("button", name=words["begin"]).click()
    expect(desk.locator(".ph-note").get_by_text(words["progress"])).to_be_visible(timeout=10_000)
    desk.get_by_role("button", name=words["fulfil"], exact=True).click()
    expect(desk.get_by_role("dialog").get_by_text(words["final"])).to_be_visible(timeout=10_000)
    staff.is_accessible()
    keep(staff, "deletion-final", look)
    desk.get_by_role("dialog").get_by_role("button", name=words["fulfil"]).click()
    expect(desk.get_by_role("dialog")).to_have_count(0, timeout=10_000)
    somebody_else_approves(entered(chromium, trusting.demo, look, "system_administrator"))
    desk.reload()
    expect(desk.locator(".ph-note").get_by_text(words["done"])).to_be_visible(timeout=10_000)
    staff.is_content()
    desk.context.close()

    owner.go("/account")
    expect(page).to_have_url(re.compile("/sign-in"), timeout=10_000)
    comes_in(owner, login)
    owner.sees(words["not right"])
    owner.is_content()
    page.context.close()


def test_whoever_has_but_a_passkey_confirms_by_it_what_is_sensitive(
    chromium: Browser, trusting: Trusting, look: tuple[str, str]
) -> None:
    login = f"{'p' if look[0] == 'en' else 'q'}keyholder@example.cn"
    who = entered(chromium, trusting.demo, look)
    who.uses(trusting.demo.registered(login).device)
    page, words, said = who.page, who.words, PASSKEY_WORDS[look[0]]
    device = Device(page)
    who.go("/sign-in")
    comes_in(who, login)
    expect(page).not_to_have_url(re.compile("/sign-in"), timeout=10_000)
    who.go("/account")
    added(who, said, "key", PASSWORD)
    page.get_by_role("checkbox", name=said["stored"]).click()
    page.get_by_role("dialog").get_by_role("button", name=said["close"]).click()
    long_ago(trusting.demo.served)

    page.get_by_role("button", name=words["end others"]).click()
    page.get_by_role("dialog").get_by_role("button", name=words["end others"]).click()
    dialog = page.get_by_role("dialog", name=words["step up"])
    verify = dialog.get_by_role("button", name=said["verify"])
    expect(verify).to_be_visible(timeout=10_000)
    expect(dialog.get_by_role("textbox")).to_have_count(0)
    who.is_accessible()
    keep(who, "step-up-passkey", look)
    device.verifies(False)
    verify.click()
    expect(dialog.get_by_text(said["cancelled"])).to_be_visible(timeout=10_000)
    dialog.get_by_role("button", name=words["by password"]).click()
    expect(dialog.get_by_label(words["password"], exact=True)).to_be_focused()
    who.is_accessible()
    keep(who, "step-up-password", look)
    device.verifies(True)
    verify.click()
    expect(dialog).to_have_count(0, timeout=10_000)
    who.sees(words["others ended"])
    who.is_content()
    page.context.close()
