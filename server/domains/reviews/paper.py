"""The report of a review as a document: A4, what it was about, its figures, and every entry with what was decided by whom."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Flowable, LongTable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))
RULE = colors.HexColor("#c9cfcc")
TITLE = ParagraphStyle("title", fontName=FONT, fontSize=17, leading=24, spaceAfter=4)
HEADING = ParagraphStyle(
    "heading", fontName=FONT, fontSize=12, leading=18, spaceBefore=12, spaceAfter=4, keepWithNext=1
)
LINE = ParagraphStyle("line", fontName=FONT, fontSize=9, leading=13, wordWrap="CJK")
SMALL = ParagraphStyle("small", fontName=FONT, fontSize=7.5, leading=10, wordWrap="CJK")
GRID = TableStyle(
    [
        ("FONT", (0, 0), (-1, -1), FONT, 7.5),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
        ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#eef2f0")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
    ]
)
WIDTHS = [w * mm for w in (26, 34, 34, 30, 18, 26, 18)]
HEADINGS = (
    "姓名 Name", "角色 Role", "单位 Unit", "标记 Flags", "决定 Decision", "决定人 Decided by", "结果 Outcome",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """What the document says, in words already."""

    number: str
    name: str
    facts: Sequence[tuple[str, str]]
    figures: Sequence[tuple[str, Sequence[tuple[str, str]]]]
    entries: Sequence[tuple[str, ...]]


def drawn(told: Told) -> bytes:
    """The document's bytes, the same whenever it says the same. Takes seconds for thousands of entries: call it in a thread."""
    out = BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=12 * mm,
        rightMargin=12 * mm,
        topMargin=14 * mm,
        bottomMargin=14 * mm,
        title=f"权限复核报告 {told.number}",
        author="Posthouse",
        invariant=1,
    )
    document.build(list(_flow(told)), onFirstPage=_foot(told), onLaterPages=_foot(told))
    return out.getvalue()


def _flow(told: Told) -> Iterator[Flowable]:
    yield Paragraph(escape(f"权限复核报告 {told.number}"), TITLE)
    yield Paragraph(escape(f"Access review report · {told.name}"), LINE)
    yield Spacer(1, 4 * mm)
    yield _pairs(told.facts)
    for heading, pairs in told.figures:
        yield Paragraph(escape(heading), HEADING)
        yield _pairs(pairs)
    yield Paragraph(escape(f"逐项决定 Entries ({len(told.entries)})"), HEADING)
    rows = [[_cell(text) for text in HEADINGS]]
    rows += [[_cell(text) for text in entry] for entry in told.entries]
    table = LongTable(rows, colWidths=WIDTHS, repeatRows=1)
    table.setStyle(GRID)
    yield table


def _cell(text: str) -> object:
    """Short words as they are, which is much quicker; what would not fit in a line as a paragraph."""
    return Paragraph(escape(text), SMALL) if len(text) > 8 else text


def _pairs(pairs: Sequence[tuple[str, str]]) -> Table:
    rows = [[Paragraph(escape(name), LINE), Paragraph(escape(value), LINE)] for name, value in pairs]
    table = Table(rows or [["-", "-"]], colWidths=[62 * mm, 124 * mm])
    table.setStyle(TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return table


def _foot(told: Told) -> Callable[[Any, Any], None]:
    def draw(canvas: Any, document: Any) -> None:
        canvas.setFont(FONT, 7.5)
        canvas.drawString(12 * mm, 8 * mm, f"{told.number} · Posthouse 驿站")
        canvas.drawRightString(A4[0] - 12 * mm, 8 * mm, str(document.page))

    return draw
