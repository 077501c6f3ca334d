"""An export as a document to read: A4, a heading for each section, a table of names and values for each thing."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer

from server.core.languages import Language
from server.domains.subjects.gathering import Section
from server.domains.subjects.headings import heading

FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))

TITLE = ParagraphStyle("title", fontName=FONT, fontSize=16, leading=24, spaceAfter=8)
HEADING = ParagraphStyle(
    "heading", fontName=FONT, fontSize=12, leading=18, spaceBefore=12, spaceAfter=4, keepWithNext=1
)
LINE = ParagraphStyle("line", fontName=FONT, fontSize=9, leading=13, wordWrap="CJK")
INDENT = "\u3000"


def drawn(sections: Mapping[str, Section], language: Language, made_at: str) -> bytes:
    """The document. Takes a while for thousands of orders: call it in a thread."""
    out = BytesIO()
    document = SimpleDocTemplate(out, pagesize=A4, title=heading("title", language), invariant=1, author="Posthouse")
    document.build(list(_flow(sections, language, made_at)))
    return out.getvalue()


def _flow(sections: Mapping[str, Section], language: Language, made_at: str) -> Iterator[Flowable]:
    yield Paragraph(escape(heading("title", language)), TITLE)
    yield Paragraph(escape(f"{heading('made_at', language)}{made_at}"), LINE)
    for name, rows in sections.items():
        yield Paragraph(escape(f"{heading(name, language)} ({len(rows)})"), HEADING)
        for row in rows:
            for text in _lines(row, language):
                yield Paragraph(text, LINE)
            yield Spacer(1, 5)


def _lines(row: Mapping[str, Any], language: Language, depth: int = 0) -> Iterator[str]:
    """A line for each value; what is made of parts stands indented beneath its name."""
    for name, value in row.items():
        if value is None or value == [] or value == "":
            continue
        shown = f"{INDENT * depth}{escape(heading(name, language))}"
        if isinstance(value, Mapping):
            yield shown
            yield from _lines(value, language, depth + 1)
        elif isinstance(value, list):
            yield shown
            for part in value:
                yield from _lines(part, language, depth + 1) if isinstance(part, Mapping) else iter([escape(str(part))])
        else:
            yield f"{shown}: {escape(str(value))}"
