"""API clients in the console: made, given a token that is shown once, used, rotated, stopped."""

import json
import os
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from server.core.settings import ROOT
from tests.console.walking import Person, person
from tests.support.demo import Demo

pytestmark = pytest.mark.browser
LOOKS = [("zh-CN", "light"), ("en", "dark")]
ARTIFACTS = Path(os.environ.get("POSTHOUSE_SCREENSHOTS", ROOT / ".artifacts"))
WORDS = {
    "en": {
        "clients": "API clients", "make": "New client", "name": "Name", "purpose": "Purpose", "any": "Any",
        "networks": "Networks it may come from", "wrong network": "Write an address, or a network",
        "token": "New token", "stored": "I have stored it safely", "close": "Close", "rotate": "Rotate",
        "register": "Register a document", "document": "Document", "registered": "The document is registered",
        "suspend": "Suspend", "reason": "Reason", "suspended": "Suspended", "change": "Change", "save": "Save changes",
        "saved": "The changes are saved", "unfit": "The document does not fit the schema.",
    },
    "zh-CN": {
        "clients": "接口客户端", "make": "新建客户端", "name": "名称", "purpose": "用途", "any": "任意查询",
        "networks": "允许的来源地址", "wrong network": "请填写地址或网段", "token": "签发令牌", "stored": "我已妥善保存",
        "close": "关闭", "rotate": "更换", "register": "登记查询", "document": "查询文本", "registered": "查询已登记",
        "suspend": "停用", "reason": "事由", "suspended": "已停用", "change": "修改", "save": "保存修改", "saved": "修改已保存",
        "unfit": "查询与接口结构不符。",
    },
}  # fmt: skip
ORDERS = {"query": "{ orders(first: 3) { nodes { number status } } }"}


@pytest.fixture(params=LOOKS, ids=["-".join(look) for look in LOOKS])
def look(request: pytest.FixtureRequest) -> tuple[str, str]:
    language, theme = request.param
    return language, theme


def pictured(somebody: Person, name: str, look: tuple[str, str]) -> None:
    somebody.is_accessible()
    ARTIFACTS.mkdir(exist_ok=True)
    somebody.page.screenshot(path=ARTIFACTS / f"{name}-{'-'.join(look)}.png", full_page=True)


def asked(demo: Demo, token: str, operation: dict[str, Any]) -> tuple[int, Any]:
    """As an integrator's program would."""
    request = urllib.request.Request(
        f"{demo.served.url}/graphql",
        json.dumps(operation).encode(),
        {"authorization": f"Bearer {token}", "content-type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request) as answered:
            return answered.status, json.load(answered)
    except urllib.error.HTTPError as refused:
        return refused.code, json.load(refused)


def test_a_program_is_made_used_and_stopped(chromium: Browser, demo: Demo, look: tuple[str, str]) -> None:
    customer, words = person(chromium, demo, *look), WORDS[look[0]]
    customer.sign_in("customer")
    page = customer.page
    customer.go("/api-clients")
    customer.heading(words["clients"])
    pictured(customer, "clients", look)

    page.get_by_role("link", name=words["make"]).first.click()
    page.get_by_label(words["name"], exact=True).fill(f"Shop {look[1]}")
    page.get_by_label(words["purpose"]).fill("Keeps the shop's orders in step")
    page.get_by_role("radio", name=words["any"], exact=True).check()
    page.get_by_role("checkbox", name="orders:read").check()
    page.get_by_label(words["networks"]).fill("nowhere")
    pictured(customer, "client-form", look)
    page.get_by_role("button", name=words["make"]).click()
    expect(page.get_by_text(words["wrong network"])).to_be_visible()
    page.get_by_label(words["networks"]).fill("")
    page.get_by_role("button", name=words["make"]).click()

    customer.heading(f"Shop {look[1]}")
    page.get_by_role("button", name=words["token"]).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name=words["token"]).click()
    shown = dialog.locator(".ph-token")
    expect(shown).to_be_visible()
    token = shown.inner_text().strip()
    pictured(customer, "client-token", look)
    expect(dialog.get_by_role("button", name=words["close"])).to_be_disabled()
    dialog.get_by_label(words["stored"]).check()
    dialog.get_by_role("button", name=words["close"]).click()
    expect(page.get_by_text(token)).to_have_count(0)

    status, answer = asked(demo, token, ORDERS)
    assert (status, len(answer["data"]["orders"]["nodes"])) == (200, 3)

    page.get_by_role("button", name=words["register"]).click()
    dialog.get_by_label(words["name"], exact=True).fill("Mine")
    dialog.get_by_label(words["document"]).fill("{ nothing }")
    dialog.get_by_role("button", name=words["register"]).click()
    expect(dialog.get_by_text(words["unfit"])).to_be_visible()
    dialog.get_by_label(words["document"]).fill(ORDERS["query"])
    dialog.get_by_role("button", name=words["register"]).click()
    customer.sees(words["registered"])
    page.reload()
    customer.heading(f"Shop {look[1]}")
    pictured(customer, "client", look)

    page.get_by_role("button", name=words["suspend"], exact=True).click()
    dialog.get_by_label(words["reason"]).fill("a check")
    dialog.get_by_role("button", name=words["suspend"]).click()
    expect(page.get_by_text(words["suspended"], exact=True).first).to_be_visible()
    assert asked(demo, token, ORDERS)[0] == 401
    customer.is_content()
    page.context.close()
