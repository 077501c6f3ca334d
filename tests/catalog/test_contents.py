"""What may be inside, and what customs ask of it."""

from typing import Any

import pytest

from server.core.text import Issues
from server.domains.catalog import customs, screening
from server.domains.catalog.customs import ContentLine, CustomsForm, check
from server.domains.catalog.words import ContentsCategory, OrderProduct, ScreeningVerdict

PASS, REVIEW, REFUSE = ScreeningVerdict.PASS, ScreeningVerdict.REVIEW, ScreeningVerdict.REFUSE


@pytest.mark.parametrize(
    ("text", "verdict", "code"),
    [
        ("cotton shirts", PASS, None),
        ("茶叶", PASS, None),
        ("books and letters", PASS, None),
        ("a pistol", REFUSE, "P01"),
        ("Lighters, 20 pieces", REFUSE, "P04"),
        ("烟花爆竹", REFUSE, "P03"),
        ("95号汽油", REFUSE, "P05"),
        ("toy gun", REVIEW, "P01"),
        ("玩具手枪", REVIEW, "P01"),
        ("empty petrol can", REVIEW, "P05"),
        ("power bank 20000 mAh", REVIEW, "R01"),
        ("锂电池", REVIEW, "R01"),
        ("begun work", PASS, None),
        ("ivory", REFUSE, "P17"),
        ("海洛因", REFUSE, "P12"),
    ],
)
def test_screening_reads_both_languages(text: str, verdict: ScreeningVerdict, code: str | None) -> None:
    found = screening.screen([ContentLine(text)])
    assert found.verdict is verdict
    assert (found.findings[0].code if found.findings else None) == code


def test_one_prohibited_line_refuses_them_all_and_comes_first() -> None:
    found = screening.screen([ContentLine("battery"), ContentLine("shirts"), ContentLine("detonator")])
    assert found.verdict is REFUSE
    assert [finding.code for finding in found.findings] == ["P03", "R01"]


def test_the_annex_has_nineteen_categories_in_both_languages() -> None:
    prohibited = [one for one in screening.categories() if not one.restricted]
    assert [one.code for one in prohibited] == [f"P{n:02d}" for n in range(1, 20)]
    assert all(one.name and one.name_zh and one.examples for one in screening.categories())


def wrong(
    lines: list[ContentLine], category: ContentsCategory = ContentsCategory.GIFT, **also: Any
) -> set[tuple[str, str]]:
    issues = Issues()
    check(issues, category, lines, also.get("gross", 1000), also.get("country", "DE"))
    return {(".".join(issue.path), issue.code) for issue in issues.found}


GOOD = ContentLine("silk scarf", 1, 200, 30_000, "62141000", "CN")


def test_a_whole_declaration_passes() -> None:
    assert wrong([GOOD], ContentsCategory.SALE_OF_GOODS) == set()
    assert wrong([ContentLine("contract")], ContentsCategory.DOCUMENTS) == set()
    assert wrong([ContentLine("scarf")], country="CN") == set()


@pytest.mark.parametrize(
    ("line", "path", "code"),
    [
        (ContentLine("gift", 1, 1, 1), "contents.0.description", "TOO_GENERAL"),
        (ContentLine("样品", 1, 1, 1), "contents.0.description", "TOO_GENERAL"),
        (ContentLine("scarf", 0, 1, 1), "contents.0.quantity", "OUT_OF_RANGE"),
        (ContentLine("scarf", 1, None, 1), "contents.0.weightGrams", "REQUIRED"),
        (ContentLine("scarf", 1, 1, None), "contents.0.value", "REQUIRED"),
        (ContentLine("scarf", 1, 1, 1, "12345"), "contents.0.hsCode", "INVALID_FORMAT"),
        (ContentLine("scarf", 1, 1, 1, None, "XX"), "contents.0.originCountry", "UNKNOWN_COUNTRY"),
        (ContentLine("scarf", 1, 1001, 1), "contents", "HEAVIER_THAN_GROSS"),
    ],
)
def test_what_customs_would_send_back(line: ContentLine, path: str, code: str) -> None:
    assert (path, code) in wrong([line])


def test_goods_that_were_sold_need_a_tariff_number_and_an_origin() -> None:
    assert wrong([ContentLine("scarf", 1, 1, 1)], ContentsCategory.SALE_OF_GOODS) == {
        ("contents.0.hsCode", "REQUIRED"),
        ("contents.0.originCountry", "REQUIRED"),
    }


def test_the_form_follows_value_and_product() -> None:
    assert customs.form(OrderProduct.LETTER, 300 * 960) is CustomsForm.CN22
    assert customs.form(OrderProduct.LETTER, 300 * 960 + 1) is CustomsForm.CN23
    assert customs.form(OrderProduct.EMS_INTERNATIONAL, 1) is CustomsForm.CN23
