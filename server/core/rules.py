"""Rules kept as data: each value of `policies/rules/` with its unit, legal basis, confidence and date."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import yaml

from server.core.settings import ROOT

RULES = ROOT / "policies" / "rules"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as it is in force. `value` has the shape its own file explains; `sample`: its source is not official."""

    code: str
    value: Any
    unit: str
    basis: str
    source: str
    confidence: str
    effective_from: date
    version: str = "1"
    sample: bool = False


@cache
def rule(name: str) -> Rule:
    """The rule of `policies/rules/<name>.yaml`, read once."""
    found = yaml.safe_load((RULES / f"{name}.yaml").read_text(encoding="utf-8"))
    return Rule(**{key: found[key] for key in Rule.__dataclass_fields__ if key in found})
