"""A person at a list of the console: signed in once for each role, since every code of a second factor is accepted once."""

import json
import re
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Locator, Route, expect

from tests.console.walking import WORDS as COMMON
from tests.console.walking import Person, person
from tests.support.demo import Demo
from tests.support.persisted import document_id

WORDS = {
    "en": {
        "orders": "Orders", "shipments": "Shipments", "state": "State", "cancelled": "Cancelled", "service": "Service",
        "ems": "EMS",
        "letter": "Letter", "postage": "Postage", "columns": "Columns", "row height": "Row height", "compact": "Compact",
        "save as view": "Save as view", "view name": "Name of the view", "save view": "Save view", "rename": "Rename",
        "manage view": "Manage view", "delete view": "Delete view", "clear filters": "Clear filters", "hold": "Hold",
        "tick page": "Select all on this page", "why": "Reason for holding", "result": "Result", "done": "Done",
        "not done": "Not done", "clear": "Clear selection", "export": "Export", "start": "Start export",
        "csv": "Comma-separated text (CSV)", "progress": "Show progress", "download": "Download file",
        "no match": "No order matches", "none": "No orders yet", "no access": "No access to this page",
        "denied": "no access", "retry": "Retry", "more filters": "More filters", "least": "At least", "next": "Next",
        "previous": "Previous", "all match": "Select all", "print": "Print labels", "again": "Reason for printing again",
        "loading": "Loading", "rows": "Rows", "selected": "selected",
    },
    "zh-CN": {
        "orders": "订单", "shipments": "运单与轨迹", "state": "状态", "cancelled": "已撤销", "service": "业务", "ems": "特快专递",
        "letter": "信函", "postage": "资费", "columns": "列", "row height": "行高", "compact": "紧凑",
        "save as view": "存为视图", "view name": "视图名称", "save view": "保存视图", "rename": "重命名",
        "manage view": "管理视图", "delete view": "删除视图", "clear filters": "清除筛选", "hold": "暂停",
        "tick page": "选择本页全部", "why": "暂停事由", "result": "结果", "done": "已完成",
        "not done": "未完成", "clear": "取消选择", "export": "导出", "start": "开始导出",
        "csv": "逗号分隔文本（CSV）", "progress": "查看进度", "download": "下载文件",
        "no match": "没有符合条件的订单", "none": "还没有订单", "no access": "无权打开本页",
        "denied": "无权查看", "retry": "重试", "more filters": "更多筛选", "least": "不小于", "next": "下一页",
        "previous": "上一页", "all match": "选择符合条件的全部", "print": "打印面单", "again": "补打事由",
        "loading": "正在加载", "rows": "每页", "selected": "已选",
    },
}  # fmt: skip

Answer = dict[str, Any]


@dataclass
class Desk:
    """Where people of a role come back to without signing in again."""

    chromium: Browser
    demo: Demo

    def reader(self, role: str, language: str, theme: str) -> "Reader":
        """Somebody of the role before an empty page, in a language and a theme."""
        if self.demo.kept(role) is None:
            first = person(self.chromium, self.demo, "en", "light")
            first.enters(role)
            first.page.context.close()
        made = person(self.chromium, self.demo, language, theme)
        made.page.context.add_cookies(self.demo.cookies[role])
        return Reader(made.page, self.demo, {**COMMON[language], **WORDS[language]})

    def nobody(self, language: str, theme: str) -> "Reader":
        """Somebody who has not signed in."""
        made = person(self.chromium, self.demo, language, theme)
        return Reader(made.page, self.demo, {**COMMON[language], **WORDS[language]})


@dataclass
class Reader(Person):
    """Somebody who reads a list."""

    def opens(self, path: str) -> None:
        self.go(path)
        expect(self.rows.first).to_be_visible(timeout=15_000)
        expect(self.table).not_to_have_attribute("aria-busy", "true")

    @property
    def table(self) -> Locator:
        return self.page.get_by_role("table").first

    @property
    def rows(self) -> Locator:
        return self.page.locator("tbody tr[data-row]")

    @property
    def names(self) -> list[str]:
        """What the rows are called, in their order."""
        return [name.strip() for name in self.page.locator("[data-rowname]").all_inner_texts()]

    @property
    def total(self) -> int:
        said = self.page.get_by_role("navigation", name=re.compile("^(Pages|翻页)$")).locator("span").first.inner_text()
        return int(re.findall(r"\d+", said.replace(",", ""))[-1])

    @property
    def chips(self) -> list[str]:
        found = self.page.get_by_role("list", name=re.compile("^(Active filters|已选筛选条件)$"))
        return [chip.strip() for chip in found.get_by_role("listitem").all_inner_texts()][:-1]

    def button(self, word: str) -> Locator:
        return self.page.get_by_role("button", name=self.words[word], exact=True)

    def settles(self) -> None:
        """The next rows have arrived."""
        self.page.wait_for_timeout(150)
        expect(self.table).not_to_have_attribute("aria-busy", "true", timeout=10_000)

    def answers(self, operation: str, answer: Answer | int, delay: int = 0) -> None:
        """The next answers to an operation are these, or a failure of this status."""
        wanted = document_id(operation)

        def fulfil(route: Route) -> None:
            asked = route.request.post_data or ""
            if wanted not in asked:
                route.fallback()
                return
            self.page.wait_for_timeout(delay) if delay else None
            if isinstance(answer, int):
                route.fulfill(status=answer, content_type="text/plain", body="")
            else:
                route.fulfill(content_type="application/graphql-response+json", body=json.dumps(answer))

        self.page.route("**/graphql", fulfil)


def page_of(nodes: list[Answer], field_name: str = "orders") -> Answer:
    """A page of a list, as the API would answer it."""
    info = {
        "__typename": "PageInfo", "hasNextPage": False, "hasPreviousPage": False, "startCursor": None, "endCursor": None,
    }  # fmt: skip
    connection = {"__typename": "Connection", "nodes": nodes, "pageInfo": info, "totalCount": len(nodes)}
    return {"data": {"__typename": "Query", field_name: connection}}
