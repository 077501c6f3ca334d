"""A sheet to draw on: millimetres from its upper left corner, Chinese and Latin text, bars, squares.

Chinese is set in STSong-Light, one of the typefaces every PDF viewer and printer driver supplies, so that no font file
has to be shipped; Latin text is set in Helvetica.
"""

import re
from collections.abc import Sequence
from io import BytesIO

from reportlab.lib import units
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

CHINESE, LATIN, LATIN_BOLD = "STSong-Light", "Helvetica", "Helvetica-Bold"
RUNS = re.compile(r"[\x20-\xff]+|[^\x20-\xff]+")
mm = float(units.mm)
PIECES = re.compile(r"[\x21-\xff]+ ?| |[（《“]*[^\x20-\xff][，。；：、）》”]*")
"""What a line can be broken between: Latin words, and Chinese characters with the marks that cling to them."""

CHINESE_ASCENT, LINE_HEIGHT = 0.88, 1.25
SMALLEST_POINTS = 5.0
ELLIPSIS = "…"

pdfmetrics.registerFont(UnicodeCIDFont(CHINESE))


class Sheets:
    """A document of equal pages. The same drawing always makes the same bytes."""

    def __init__(self, width_mm: float, height_mm: float, title: str) -> None:
        self.width, self.height = width_mm, height_mm
        self._bytes = BytesIO()
        self._canvas = Canvas(self._bytes, pagesize=(width_mm * mm, height_mm * mm), invariant=1, pageCompression=1)
        self._canvas.setTitle(title)
        self._canvas.setCreator("Posthouse")

    def next(self) -> None:
        """Finish the page."""
        self._canvas.showPage()

    def finished(self) -> bytes:
        """The whole document."""
        self._canvas.save()
        return self._bytes.getvalue()

    def line(self, x: float, y: float, to_x: float, to_y: float, width: float = 0.25) -> None:
        self._canvas.setLineWidth(width * mm)
        self._canvas.line(x * mm, self._up(y), to_x * mm, self._up(to_y))

    def box(self, x: float, y: float, width: float, height: float, *, filled: bool = False) -> None:
        self._canvas.setLineWidth(0.3 * mm)
        self._canvas.rect(
            x * mm, self._up(y + height), width * mm, height * mm, stroke=int(not filled), fill=int(filled)
        )

    def bars(self, x: float, y: float, height: float, module: float, widths: Sequence[int]) -> None:
        """Bars and spaces in turn, a bar first; `module` is the width of one in millimetres."""
        for place, width in enumerate(widths):
            if place % 2 == 0:
                self.box(x, y, width * module, height, filled=True)
            x += width * module

    def squares(self, x: float, y: float, size: float, rows: Sequence[Sequence[int]]) -> None:
        """A square symbol whose rows hold 1 where it is dark, `size` millimetres wide."""
        module = size / len(rows)
        for row, cells in enumerate(rows):
            for column, dark in enumerate(cells):
                if dark:
                    self.box(x + column * module, y + row * module, module, module, filled=True)

    def text(
        self, x: float, y: float, text: str, points: float, *, bold: bool = False, width: float = 0, align: str = "left"
    ) -> None:
        """One line whose top is at `y`. Where it is wider than `width` it is set smaller, then shortened."""
        if width:
            points = max(min(points, points * width / max(self.width_of(text, points, bold), 0.01)), SMALLEST_POINTS)
            text = self._shortened(text, points, bold, width)
        if align != "left":
            spare = width - self.width_of(text, points, bold)
            x += spare if align == "right" else spare / 2
        baseline = self._up(y) - points * CHINESE_ASCENT
        self._canvas.saveState()  # the way text is rendered outlives its text object
        drawn = self._canvas.beginText(x * mm, baseline)
        for run in RUNS.findall(text):
            latin = ord(run[0]) < 256
            drawn.setFont((LATIN_BOLD if bold else LATIN) if latin else CHINESE, points)
            drawn.setTextRenderMode(
                2 if bold and not latin else 0
            )  # the Chinese face has no bold: its outline is drawn too
            drawn.textOut(run)
        self._canvas.setLineWidth(points / 40)
        self._canvas.drawText(drawn)
        self._canvas.restoreState()

    def paragraph(self, x: float, y: float, text: str, points: float, width: float, most: int) -> float:
        """Lines of at most `width`, at most so many of them; the height they took."""
        lines = self._lines(text, points, width)
        if len(lines) > most:
            lines = [*lines[: most - 1], self._shortened("".join(lines[most - 1 :]), points, False, width)]
        height = points * LINE_HEIGHT / mm
        for place, line in enumerate(lines):
            self.text(x, y + place * height, line.strip(), points)
        return height * len(lines)

    def width_of(self, text: str, points: float, bold: bool = False) -> float:
        """How wide a line is, in millimetres."""
        latin = LATIN_BOLD if bold else LATIN
        widths = (
            pdfmetrics.stringWidth(run, latin if ord(run[0]) < 256 else CHINESE, points) for run in RUNS.findall(text)
        )
        return float(sum(widths)) / mm

    def _lines(self, text: str, points: float, width: float) -> list[str]:
        """Broken between Chinese characters and between Latin words."""
        lines = [""]
        for piece in PIECES.findall(text):
            if lines[-1] and self.width_of((lines[-1] + piece).rstrip(), points) > width:
                lines.append("")
            lines[-1] += piece
        return lines

    def _shortened(self, text: str, points: float, bold: bool, width: float) -> str:
        if self.width_of(text, points, bold) <= width + 0.01:
            return text
        while text and self.width_of(text + ELLIPSIS, points, bold) > width:
            text = text[:-1]
        return text + ELLIPSIS

    def _up(self, y: float) -> float:
        return (self.height - y) * mm
