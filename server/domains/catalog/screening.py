"""Looking through declared contents for what may not be sent (Provisions on Prohibited Items in Mail, annex)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from server.core.rules import rule
from server.domains.catalog.words import ScreeningVerdict


class Described(Protocol):
    @property
    def description(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Category:
    """A category of what is prohibited, or carried under conditions."""

    code: str
    name: str
    name_zh: str
    examples: tuple[str, ...]
    restricted: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """A term that was met, and what it belongs to. `doubtful`: in a context such as “toy” or “empty”."""

    code: str
    term: str
    category: str
    category_zh: str
    restricted: bool
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Screening:
    """What looking through contents found: nothing, something to look at, or something to refuse."""

    verdict: ScreeningVerdict
    findings: tuple[Finding, ...]


def categories() -> list[Category]:
    """Everything that is prohibited or restricted, in the order of the annex."""
    return [
        Category(code, found["en"], found["zh"], tuple(found["examples"]), bool(found.get("restricted")))
        for code, found in rule("prohibited_goods").value["categories"].items()
    ]


def screen(lines: Sequence[Described], country: str = "CN") -> Screening:
    """Screen descriptions of contents: Latin words whole, Chinese ones anywhere.

    A doubtful context, a restricted category, or anything restricted abroad asks for a look; all else that is met is refused.
    """
    findings = tuple(finding for line in lines for finding in _findings(line.description))
    if any(not (finding.restricted or finding.doubtful) for finding in findings):
        ordered = sorted(findings, key=lambda finding: finding.restricted or finding.doubtful)
        return Screening(ScreeningVerdict.REFUSE, tuple(ordered))
    return Screening(ScreeningVerdict.REVIEW if findings else ScreeningVerdict.PASS, findings)


def _findings(text: str) -> Iterable[Finding]:
    low = text.casefold()
    doubtful = bool(_context().search(low))
    for code, pattern in _patterns().items():
        if met := pattern.search(low):
            found = rule("prohibited_goods").value["categories"][code]
            yield Finding(code, met.group(), found["en"], found["zh"], bool(found.get("restricted")), doubtful)


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    found = rule("prohibited_goods").value["categories"]
    return {code: _any_of(category["terms"]) for code, category in found.items() if category["terms"]}


@cache
def _context() -> re.Pattern[str]:
    return _any_of(rule("prohibited_goods").value["doubtful"])


def _any_of(terms: Iterable[str]) -> re.Pattern[str]:
    """Latin terms as whole words with an optional plural, Chinese ones wherever they stand; the longest first."""
    parts = (
        rf"\b{re.escape(term)}s?\b" if term.isascii() else re.escape(term)
        for term in sorted(terms, key=len, reverse=True)
    )
    return re.compile("|".join(parts))
