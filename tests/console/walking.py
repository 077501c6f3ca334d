"""A person at the console: what they press, and what must never happen meanwhile."""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, expect

from server.core.settings import ROOT
from tests.support.demo import HOST, WITHOUT_FACTOR, Demo
from tests.support.known_devices import DEVICE

AXE = (ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
JUDGED = "rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] })"
AT_REST = """async () => {
  const [drawn, start] = [() => new Promise(requestAnimationFrame), performance.now()]
  const within = milliseconds => performance.now() < start + milliseconds
  const missing = () => document.querySelector('main h1') === null
  const busy = () => document.querySelector('[aria-busy=true]') !== null
  const moves = () => document.getAnimations().some(one => one.playState === 'running')
  do { await drawn(); await drawn() } while ((missing() && within(10000)) || (busy() && within(5000)) || (moves() && within(400)))
}"""
"""Until the page is there, what it loads has arrived and what moves stands; what never ends is not waited for."""

DECIDED = ("pub_key_cred_params",)
"""What Chromium warns of and was chosen: no RSA for passkeys (`policies/security/keys.yaml`)."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

WORDS = {
    "en": {
        "name": "Name", "e-mail": "E-mail", "create": "Create administrator", "to sign-in": "Go to sign-in",
        "confirm": "Confirm", "stored": "I have stored them", "open": "Open the platform",
        "login": "Phone or e-mail", "password": "Password", "sign in": "Sign in", "code": "Code",
        "verify": "Verify and sign in", "orders": "Orders", "place": "Place an order", "submit": "Place order",
        "cancel": "Cancel order", "reason": "Reason for cancelling", "awaiting": "Awaiting payment",
        "cancelled": "Cancelled", "account": "My account", "sessions": "Sessions", "audit": "Audit trail",
        "account menu": "Account menu", "sign out": "Sign out", "no match": "No order matches", "quote": "Live quote",
        "more": "More actions",
    },
    "zh-CN": {
        "name": "姓名", "e-mail": "邮箱", "create": "创建管理员", "to sign-in": "前往登录",
        "confirm": "确认绑定", "stored": "我已妥善保存恢复码", "open": "进入平台",
        "login": "手机号或邮箱", "password": "密码", "sign in": "登录", "code": "验证码",
        "verify": "验证并登录", "orders": "订单", "place": "新建订单", "submit": "提交订单",
        "cancel": "撤销订单", "reason": "撤销事由", "awaiting": "待支付",
        "cancelled": "已撤销", "account": "我的账户", "sessions": "登录会话", "audit": "审计留痕",
        "account menu": "账户菜单", "sign out": "退出登录", "no match": "没有符合条件的订单", "quote": "即时报价",
        "more": "更多操作",
    },
}  # fmt: skip


@dataclass
class Person:
    """Somebody with a language and a theme, at a page of the console."""

    page: Page
    demo: Demo
    words: dict[str, str]
    trouble: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        own = self.demo.served.url
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.trouble.append(f"page error: {error}"))
        self.page.on("request", lambda request: self._asked(request.url, own))

    def _heard(self, message: Any) -> None:
        if message.type in ("error", "warning") and not any(one in message.text for one in DECIDED):
            self.trouble.append(f"console {message.type}: {message.text}")

    def _asked(self, url: str, own: str) -> None:
        if not url.startswith((own, own.replace("http", "ws", 1), "data:", "blob:")):
            self.trouble.append(f"request to another host: {url}")

    def go(self, path: str) -> None:
        self.page.goto(f"{self.demo.served.url}{path}")

    def searches(self, path: str, words: str) -> None:
        """Open a list and search it: what is looked for stands in no address."""
        self.go(path)
        field = self.page.get_by_role("search").get_by_role("searchbox")
        expect(field).to_be_visible(timeout=15_000)
        field.fill(words)
        field.press("Enter")
        expect(self.page.get_by_role("listitem").filter(has_text=words).first).to_be_visible()

    def sign_in(self, role: str) -> None:
        self.on_known_device(role)
        self.go("/sign-in")
        self.page.get_by_label(self.words["login"]).fill(f"{role}@{HOST}")
        self.page.get_by_label(self.words["password"], exact=True).fill(self.demo.password)
        self.page.get_by_role("button", name=self.words["sign in"], exact=True).click()
        if role not in WITHOUT_FACTOR:
            code = self.page.get_by_label(self.words["code"], exact=True)
            expect(code).to_be_visible()
            self.is_accessible()
            code.fill(self.demo.unused_code(role))
            self.page.get_by_role("button", name=self.words["verify"]).click()
        expect(self.page).not_to_have_url(re.compile("/sign-in"), timeout=10_000)

    def on_known_device(self, role: str) -> None:
        """Use a browser the account was signed in to from before, where that stands for a second factor."""
        if (token := self.demo.device(role)) is not None:
            self.uses(token)

    def uses(self, device: str) -> None:
        """Go on in a browser that is known by this token."""
        host = urlsplit(self.demo.served.url).hostname or ""
        safe: dict[str, Any] = {"path": "/", "secure": True, "httpOnly": True, "sameSite": "Strict"}
        self.page.context.add_cookies([{"name": DEVICE, "value": device, "domain": host, **safe}])  # type: ignore[typeddict-item]

    def enters(self, role: str) -> None:
        """Come in as somebody who has signed in before."""
        if (kept := self.demo.kept(role)) is None:
            self.sign_in(role)
            self.demo.cookies[role] = self.page.context.cookies()
            return
        self.page.context.add_cookies(kept)
        self.go("/")
        expect(self.page.get_by_role("navigation").first).to_be_visible(timeout=10_000)

    def sees(self, text: str) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible(timeout=10_000)

    def heading(self, name: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_role("heading", name=name).first).to_be_visible(timeout=10_000)

    def rests(self) -> None:
        """Wait until what the page loads is there: a key pressed before is for nobody."""
        self.page.wait_for_timeout(100)
        self.page.evaluate(AT_REST)

    def is_accessible(self) -> None:
        """axe finds nothing (WCAG 2.2 A and AA, best practice)."""
        self.rests()
        if not self.page.evaluate("() => 'axe' in window"):
            self.page.evaluate(AXE)
        found = self.page.evaluate(JUDGED, RULES)
        violations = [(one["id"], [node["html"][:160] for node in one["nodes"]]) for one in found["violations"]]
        assert violations == [], f"{self.page.url}: {violations}"

    def is_content(self) -> None:
        """Nothing was refused by the content security policy, nothing failed, nobody else was asked."""
        assert self.trouble == []


def person(browser: Browser, demo: Demo, language: str, theme: str) -> Person:
    context = browser.new_context(
        viewport={"width": 1360, "height": 860},
        locale=language,
        color_scheme="dark" if theme == "dark" else "light",
        timezone_id="Asia/Shanghai",
        reduced_motion="reduce",
    )
    return Person(context.new_page(), demo, WORDS[language])
