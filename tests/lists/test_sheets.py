"""What a file holds, cell by cell: nothing a spreadsheet would run, nothing broken by what stands in a text."""

import csv
import io
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.core.languages import Language
from server.domains.lists.columns import Column, Kind
from server.domains.lists.order_columns import ORDER_COLUMNS
from server.domains.lists.sheets import FORMULA, ExportFormat, new_writer, printed
from server.domains.lists.shipment_columns import SHIPMENT_COLUMNS
from server.domains.lists.words import WORDS

TEXT = Column(("文", "Text"), "text")


def written(path: Path, rows: list[list[Any]]) -> list[list[str]]:
    writer = new_writer(ExportFormat.CSV, path, [TEXT] * len(rows[0]), Language.EN)
    writer.rows(rows)
    writer.close()
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))[1:]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=3, max_size=3))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_every_text_comes_back_but_for_the_guard(tmp_path: Path, texts: list[str]) -> None:
    [row] = written(tmp_path / "x.csv", [texts])
    assert [
        cell.removeprefix("'") if text.startswith(FORMULA) else cell for cell, text in zip(row, texts, strict=True)
    ] == texts
    assert not any(cell.startswith(FORMULA) for cell in row)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (None, ""),
        (0, "0"),
        (-3, "-3"),
        (Decimal("-12.50"), "-12.50"),
        (datetime(2026, 11, 25, 18, 30), "2026-11-25 18:30:00"),
        (date(2026, 11, 25), "2026-11-25"),
        ("-12.50", "'-12.50"),
        ("+49******20", "'+49******20"),
        ("'quoted", "'quoted"),
        ('a "b", c', 'a "b", c'),
    ],
)
def test_cells_are_printed_like_this(cell: Any, shown: str) -> None:
    assert printed(cell) == shown


@pytest.mark.parametrize(
    ("kind", "raw", "cell"),
    [
        (Kind.MOMENT, "2026-11-25T16:30:00.000Z", datetime(2026, 11, 26, 0, 30)),
        (Kind.DAY, "2026-11-25", date(2026, 11, 25)),
        (Kind.MONEY, "12.50", Decimal("12.50")),
        (Kind.NUMBER, 18, 18),
        (Kind.YES_NO, False, "No"),
        (Kind.TEXT, None, None),
    ],
)
def test_values_of_the_graph_become_cells_of_their_kind(kind: Kind, raw: Any, cell: Any) -> None:
    assert Column(("甲", "A"), "a", kind).cell(raw, Language.EN) == cell


def test_a_path_through_nothing_is_nothing() -> None:
    assert Column(("局", "Office"), "unit.name").raw({"unit": None}) is None
    assert Column(("局", "Office"), "unit.name").selected == "unit { name }"


@pytest.mark.parametrize("enum", WORDS, ids=lambda one: one.__name__)
def test_every_value_has_a_word_in_both_languages(enum: type[Enum]) -> None:
    assert set(WORDS[enum]) == set(enum.__members__)
    for chinese, english in WORDS[enum].values():
        assert chinese
        assert not chinese.isascii()
        assert english.isascii()


@pytest.mark.parametrize("columns", [ORDER_COLUMNS, SHIPMENT_COLUMNS])
def test_headings_are_there_in_both_languages_and_tell_columns_apart(columns: dict[str, Column]) -> None:
    for place in (0, 1):
        headings = [column.headings[place] for column in columns.values()]
        assert len(set(headings)) == len(headings)
        assert all(heading.isascii() is bool(place) for heading in headings)
