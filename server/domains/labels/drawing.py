"""Draws labels: a page each, from top to bottom head, destination, barcode, addressee, sender, facts, notice."""

import re
from collections.abc import Sequence

import segno

from server.domains.catalog import code128
from server.domains.labels.facts import Label, Side
from server.domains.labels.formats import LabelFormat
from server.domains.labels.sheet import Sheets

MARGIN = 4.0
WIDEST_MODULE = 0.5
BAR_HEIGHT, STUB_BAR_HEIGHT = 15.0, 10.0
"""Millimetres, at least 10 so that a hand scanner meets the bars at an angle."""

TALL, STUB = 170, 33
"""From this height on there is room for a stub that the sender keeps, of that height."""

QR_SIZE = 20.0
S10 = re.compile(r"([A-Z]{2})([0-9]{3})([0-9]{3})([0-9]{3})([A-Z]{2})")


def drawn(labels: Sequence[Label], chosen: LabelFormat) -> bytes:
    """A PDF with one page a label, in their order."""
    width, height = chosen.size
    sheets = Sheets(width, height, labels[0].code if len(labels) == 1 else f"{len(labels)} labels")
    for label in labels:
        draw_page(sheets, label)
        sheets.next()
    return sheets.finished()


def draw_page(sheets: Sheets, label: Label) -> None:
    """One label on the present page."""
    inner, right = sheets.width - 2 * MARGIN, sheets.width - MARGIN
    bottom = sheets.height - MARGIN - (STUB if sheets.height >= TALL else 0)
    _head(sheets, label, inner)
    _destination(sheets, label, inner)
    barcode(sheets, label.code, 32, BAR_HEIGHT)
    sheets.line(MARGIN, 54, right, 54)
    _side(sheets, "收", label.addressee, 56, inner, large=True)
    sheets.line(MARGIN, 79, right, 79)
    _side(sheets, "寄", label.sender, 81, inner, large=False)
    sheets.line(MARGIN, 98, right, 98)
    _facts(sheets, label, 100, inner)
    sheets.line(MARGIN, bottom - 24, right, bottom - 24)
    _foot(sheets, label, bottom - 22, inner)
    if sheets.height >= TALL:
        _stub(sheets, label, bottom + 4, inner)


def _head(sheets: Sheets, label: Label, inner: float) -> None:
    sheets.text(MARGIN, 4, "驿站 Posthouse", 11, bold=True)
    sheets.text(MARGIN, 9.3, f"{label.day:%Y-%m-%d}", 7.5)
    chinese, english = label.product
    sheets.text(MARGIN, 3.6, chinese, 15, bold=True, width=inner, align="right")
    sheets.text(MARGIN, 9.6, english, 7, width=inner, align="right")
    if label.earlier_prints:
        text = f"补打 {label.earlier_prints}"
        width = sheets.width_of(text, 9, bold=True) + 4
        sheets.box((sheets.width - width) / 2, 4.4, width, 6)
        sheets.text((sheets.width - width) / 2 + 2, 5.5, text, 9, bold=True)
    sheets.line(MARGIN, 13.5, sheets.width - MARGIN, 13.5, 0.5)


def _destination(sheets: Sheets, label: Label, inner: float) -> None:
    sheets.text(MARGIN, 15, label.destination, 24, bold=True, width=inner - 30)
    sheets.text(sheets.width - MARGIN - 28, 15, label.postcode, 16, bold=True, width=28, align="right")
    sheets.text(sheets.width - MARGIN - 28, 22.2, label.zone, 8, width=28, align="right")
    sheets.line(MARGIN, 27, sheets.width - MARGIN, 27)


def barcode(sheets: Sheets, code: str, y: float, height: float) -> None:
    """The code as bars in the middle of the sheet, its quiet zones free, and in groups beneath."""
    widths = code128.widths(code)
    modules = sum(widths) + 2 * code128.QUIET_MODULES
    module = min(WIDEST_MODULE, (sheets.width - 4) / modules)
    left = (sheets.width - modules * module) / 2 + code128.QUIET_MODULES * module
    sheets.bars(left, y, height, module, widths)
    sheets.text(MARGIN, y + height + 0.8, grouped(code), 12, bold=True, width=sheets.width - 2 * MARGIN, align="center")


def grouped(code: str) -> str:
    """`EE123456785CN` → `EE 123 456 785 CN`; thirteen digits as 2, 4, 4 and 3."""
    if len(code) == 13 and code.isdigit():
        return f"{code[:2]} {code[2:6]} {code[6:10]} {code[10:]}"
    if found := S10.fullmatch(code):
        return " ".join(found.groups())
    return code


def _side(sheets: Sheets, sign: str, side: Side, y: float, inner: float, *, large: bool) -> None:
    big, small = (13, 10.5) if large else (10, 8.5)
    sheets.box(MARGIN, y, 7, 7, filled=False)
    sheets.text(MARGIN, y + 1, sign, 13, bold=True, width=7, align="center")
    left, width = MARGIN + 10, inner - 10
    sheets.text(left, y + 0.4, f"{side.name}  {side.phone}", big, bold=True, width=width - 20)
    sheets.text(left, y + 0.4, side.postcode, big - 2, width=width, align="right")
    sheets.paragraph(left, y + big * 0.46 + 0.8, side.address, small, width, 3 if large else 2)


def _facts(sheets: Sheets, label: Label, y: float, inner: float) -> None:
    half = inner / 2
    cells = (
        ("重量", label.weight, MARGIN, y),
        ("尺寸", label.size, MARGIN + half, y),
        ("收寄局", label.posted_at, MARGIN, y + 5),
        ("投递局", label.delivered_by, MARGIN + half, y + 5),
    )
    for name, value, x, at in cells:
        sheets.text(x, at, name, 7.5)
        sheets.text(x + 10, at - 0.2, value, 9, bold=True, width=half - 12)
    x = MARGIN
    for mark in label.marks:
        width = sheets.width_of(mark, 10, bold=True) + 4
        sheets.box(x, y + 11, width, 6)
        sheets.text(x + 2, y + 12.2, mark, 10, bold=True)
        x += width + 2


def _foot(sheets: Sheets, label: Label, y: float, inner: float) -> None:
    rows = [list(row) for row in segno.make(label.code, error="m", micro=False).matrix]
    sheets.squares(sheets.width - MARGIN - QR_SIZE, y, QR_SIZE, rows)
    width = inner - QR_SIZE - 4
    sheets.text(MARGIN, y, f"订单 {label.reference}", 8, bold=True, width=width)
    sheets.paragraph(MARGIN, y + 4, label.notice, 6, width, 6)


def _stub(sheets: Sheets, label: Label, y: float, inner: float) -> None:
    sheets.line(0, y - 2, sheets.width, y - 2, 0.15)
    sheets.text(MARGIN, y, "寄件人存根", 8, bold=True)
    text = f"{label.product[0]}  {label.weight}  {label.day:%Y-%m-%d}"
    sheets.text(MARGIN, y, text, 8, width=inner, align="right")
    barcode(sheets, label.code, y + 5, STUB_BAR_HEIGHT)
    sheets.text(MARGIN, y + 22, f"收件人 {label.addressee.name}  {label.destination}", 8, width=inner)
