"""Writes rows as a file, one chunk after another and never more than one in memory: CSV (RFC 4180), or XLSX."""

import csv
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Protocol

import xlsxwriter

from server.core.languages import Language
from server.domains.lists.columns import Cell, Column, Kind

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""With these, the wide ones in Chinese locales, a spreadsheet takes a text for a formula; an apostrophe makes it a text again."""

BOM = "\ufeff"
WIDTHS = {Kind.TEXT: 18, Kind.NUMBER: 12, Kind.MONEY: 12, Kind.MOMENT: 20, Kind.DAY: 12, Kind.YES_NO: 8}


class ExportFormat(StrEnum):
    """What a list is written as."""

    CSV = "csv"
    XLSX = "xlsx"

    @property
    def media_type(self) -> str:
        return MEDIA_TYPES[self]


MEDIA_TYPES = {
    ExportFormat.CSV: "text/csv; charset=utf-8",
    ExportFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class Writer(Protocol):
    """A file being written; the headings stand in it from the start."""

    def rows(self, rows: Sequence[Sequence[Cell]]) -> None: ...
    def close(self) -> None: ...


class CsvWriter:
    """UTF-8 with a byte order mark, so that spreadsheets see what it is; lines end in CR and LF."""

    def __init__(self, path: Path, columns: Sequence[Column], language: Language) -> None:
        self._file = path.open("w", encoding="utf-8", newline="")
        self._file.write(BOM)
        self._writer = csv.writer(self._file, lineterminator="\r\n")
        self._writer.writerow([column.headings[language.place] for column in columns])

    def rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        self._writer.writerows([[printed(cell) for cell in row] for row in rows])

    def close(self) -> None:
        self._file.close()


class XlsxWriter:
    """Numbers are numbers and moments are dates; texts are only ever texts. The headings stay in sight."""

    def __init__(self, path: Path, columns: Sequence[Column], language: Language) -> None:
        options = {"constant_memory": True, "tmpdir": str(path.parent), "strings_to_formulas": False}
        self._book = xlsxwriter.Workbook(str(path), options)
        self._sheet = self._book.add_worksheet()
        self._formats = {
            Kind.MONEY: self._book.add_format({"num_format": "#,##0.00"}),
            Kind.MOMENT: self._book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
            Kind.DAY: self._book.add_format({"num_format": "yyyy-mm-dd"}),
        }
        for place, column in enumerate(columns):
            self._sheet.set_column(place, place, WIDTHS[column.kind])
        self._sheet.freeze_panes(1, 0)
        bold = self._book.add_format({"bold": True})
        for place, column in enumerate(columns):
            self._sheet.write_string(0, place, column.headings[language.place], bold)
        self._next = 1

    def rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        for row in rows:
            for place, cell in enumerate(row):
                self._write(place, cell)
            self._next += 1

    def close(self) -> None:
        self._book.close()

    def _write(self, place: int, cell: Cell) -> None:
        match cell:
            case None:
                return
            case datetime():
                self._sheet.write_datetime(self._next, place, cell, self._formats[Kind.MOMENT])
            case date():
                self._sheet.write_datetime(self._next, place, cell, self._formats[Kind.DAY])
            case Decimal():
                self._sheet.write_number(self._next, place, float(cell), self._formats[Kind.MONEY])
            case int():
                self._sheet.write_number(self._next, place, cell)
            case _:
                self._sheet.write_string(self._next, place, cell)


def new_writer(chosen: ExportFormat, path: Path, columns: Sequence[Column], language: Language) -> Writer:
    """A file begun: its headings are written."""
    return (CsvWriter if chosen is ExportFormat.CSV else XlsxWriter)(path, columns, language)


def printed(cell: Cell) -> str:
    """A cell of a CSV file; a text that a spreadsheet would run as a formula is guarded."""
    match cell:
        case None:
            return ""
        case str():
            return f"'{cell}" if cell.startswith(FORMULA) else cell
        case datetime():
            return cell.isoformat(sep=" ")
    return str(cell)
