"""A served demonstration and a real Chromium."""

import os
import re
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.support.demo import Demo
from tests.support.serving import Served

NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    served = Served(tmp_path_factory.mktemp("console"), ("--demo",)).start()
    yield Demo(served)
    assert served.stop() == 0


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = os.environ.get("POSTHOUSE_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.fail("the browser tests need Chromium: apt-get install chromium fonts-noto-cjk, or POSTHOUSE_CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield browser
        browser.close()


@pytest.fixture
def first_administrator_link(tmp_path: Any) -> Iterator[tuple[Served, str]]:
    """An empty server, and the link it printed."""
    served = Served(tmp_path / "empty").start()
    link = re.search(r"works once\): (\S+)", served.said)
    assert link is not None, served.said
    yield served, link.group(1)
    assert served.stop() == 0
