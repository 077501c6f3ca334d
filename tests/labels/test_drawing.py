"""Labels as they come out of the printer: rendered, read back by a scanner, and free of clear personal data."""

from dataclasses import replace
from datetime import date
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from server.domains.catalog import code128, s10
from server.domains.labels.drawing import BAR_HEIGHT, STUB_BAR_HEIGHT, draw_page, drawn, grouped
from server.domains.labels.facts import UNIVERSAL, Label, Side
from server.domains.labels.formats import LabelFormat
from server.domains.labels.sheet import Sheets

SENDER = Side("张*", "138******00", "北京市西城区金融大街甲3号***", "100033")
ADDRESSEE = Side("欧***", "139******22", "上海市浦东新区世纪大道100号***", "200120")
LABEL = Label(
    "CV123456785CN", "PH26000012345", ("普通包裹", "Parcel"), "上海市 浦东新区", "200120", "二区", SENDER, ADDRESSEE,
    "1.2 kg", "30×20×10 cm", ("挂号", "保价 ¥1,200.00", "回执"), "金融街支局", "浦东投递部", date(2026, 11, 25), UNIVERSAL,
)  # fmt: skip


def picture(pdf: bytes, page: int = 0, dots: int = 203) -> Any:
    """A page as a thermal printer prints it: 203 dots an inch."""
    return pypdfium2.PdfDocument(pdf)[page].render(scale=dots / 72).to_pil().convert("L")


def read(pdf: bytes, page: int = 0) -> dict[str, set[str]]:
    """What a scanner reads on a page, by symbology."""
    found: dict[str, set[str]] = {}
    for one in zxingcpp.read_barcodes(picture(pdf, page)):
        found.setdefault(one.format.name, set()).add(one.text)
    return found


def text_of(pdf: bytes, page: int = 0) -> str:
    """The page's text without its line breaks."""
    return "".join(pypdfium2.PdfDocument(pdf)[page].get_textpage().get_text_range().splitlines())


@pytest.mark.parametrize("chosen", LabelFormat)
def test_a_scanner_reads_bars_and_square_of_every_format(chosen: LabelFormat) -> None:
    assert read(drawn([LABEL], chosen)) == {"Code128": {LABEL.code}, "QRCode": {LABEL.code}}


@given(serial=st.integers(1, 99_999_999), service=st.sampled_from(["RR", "CP", "CV", "EE", "EA"]))
@settings(max_examples=12, deadline=None)
def test_every_number_can_be_scanned(serial: int, service: str) -> None:
    number = s10.identifier(service, serial)
    assert read(drawn([replace(LABEL, code=number)], LabelFormat.A6))["Code128"] == {number}


@pytest.mark.parametrize("code", ["9812345678901", "PH26000012345", "1060123456789"])
def test_domestic_and_order_numbers_can_be_scanned(code: str) -> None:
    assert read(drawn([replace(LABEL, code=code)], LabelFormat.MM_100_BY_150))["Code128"] == {code}


@pytest.mark.parametrize("chosen", LabelFormat)
def test_a_page_has_the_size_of_its_format(chosen: LabelFormat) -> None:
    width, height = pypdfium2.PdfDocument(drawn([LABEL], chosen))[0].get_size()
    assert (round(width / 72 * 25.4, 1), round(height / 72 * 25.4, 1)) == chosen.size


@pytest.mark.parametrize("chosen", LabelFormat)
def test_bars_are_ten_millimetres_high_and_their_quiet_zones_ten_modules_wide(chosen: LabelFormat) -> None:
    bars: list[tuple[float, float, float]] = []

    class Watched(Sheets):
        def bars(self, x: float, y: float, height: float, module: float, widths: Any) -> None:
            bars.append((x, height, module))
            super().bars(x, y, height, module, widths)

    width, height = chosen.size
    draw_page(Watched(width, height, "test"), LABEL)

    modules = sum(code128.widths(LABEL.code))
    for left, tall, module in bars:
        assert tall >= 10
        assert module >= 0.25
        assert left >= 10 * module
        assert width - left - modules * module >= 10 * module - 1e-6
    assert [tall for _, tall, _ in bars] == [BAR_HEIGHT, STUB_BAR_HEIGHT][: len(bars)]


def test_the_label_says_what_it_must_and_only_masks() -> None:
    text = text_of(drawn([LABEL], LabelFormat.MM_100_BY_150))

    for said in ("张*", "138******00", "甲3号***", "普通包裹", "1.2 kg", "挂号", "保价", "1,200.00", "回执", "二区"):
        assert said in text, said
    for said in ("金融街支局", "浦东投递部", "2026-11-25", "第四十七条", "PH26000012345", "CV 123 456 785 CN"):
        assert said in text, said
    assert "补打" not in text


def test_a_further_print_says_which_it_is() -> None:
    assert "补打 3" in text_of(drawn([replace(LABEL, earlier_prints=3)], LabelFormat.A6))


def test_the_same_label_is_the_same_file() -> None:
    assert drawn([LABEL], LabelFormat.A6) == drawn([LABEL], LabelFormat.A6)


def test_several_labels_are_a_page_each_in_their_order() -> None:
    others = [replace(LABEL, code=s10.identifier("RR", serial)) for serial in (1, 2, 3)]
    pdf = drawn(others, LabelFormat.A6)

    assert len(pypdfium2.PdfDocument(pdf)) == 3
    assert [read(pdf, page)["Code128"] for page in range(3)] == [{one.code} for one in others]


def test_long_words_are_set_smaller_or_shortened_and_never_leave_the_sheet() -> None:
    long = "很长的地址" * 40
    label = replace(LABEL, destination=long, posted_at=long, addressee=replace(ADDRESSEE, address=long, name="名" * 60))
    image = picture(drawn([label], LabelFormat.A6))

    margin = int(2 / 25.4 * 203)
    edges = [image.crop((0, 0, margin, image.height)), image.crop((image.width - margin, 0, image.width, image.height))]
    assert all(edge.getextrema()[0] > 200 for edge in edges)


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("EE123456785CN", "EE 123 456 785 CN"),
        ("9812345678901", "98 1234 5678 901"),
        ("PH26000012345", "PH26000012345"),
    ],
)
def test_numbers_are_grouped_for_reading(code: str, shown: str) -> None:
    assert grouped(code) == shown
