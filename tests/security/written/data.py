"""What `policies/security` says, and what of the code it is compared with."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from server.core import classification
from server.core.settings import ROOT

FOLDER = ROOT / "policies" / "security"
SECRET = re.compile(
    r"(^|_)(token_digest|code_digest|password_hash)$|^(seed_sealed|next_sealed|public_key|challenge|nonce)$"
)
"""Columns that hold what somebody's proof is compared with."""


@cache
def written(name: str) -> Any:
    """The content of a file; a name that stands twice in one place is an error, for the last one would win unseen."""
    return yaml.load((FOLDER / f"{name}.yaml").read_text("utf-8"), _Strict)


def strictly(file: Path) -> Any:
    """The content of any file of data, read the same way."""
    return yaml.load(file.read_text("utf-8"), _Strict)


def columns() -> set[str]:
    """Every classified column, `table.column`."""
    return {f"{table}.{name}" for table in classification.tables() for name in classification.columns_of(table)}


def secrets() -> set[str]:
    """Every column that holds what a proof is compared with."""
    return {one for one in columns() if SECRET.search(one.partition(".")[2])}


def empty(found: Any, at: str = "") -> list[str]:
    """Where a sentence is missing: an empty text anywhere below."""
    if isinstance(found, dict):
        return [one for key, value in found.items() for one in empty(value, f"{at}/{key}")]
    if isinstance(found, list):
        return [one for number, value in enumerate(found) for one in empty(value, f"{at}/{number}")]
    return [at] if isinstance(found, str) and not found.strip() else []


class _Strict(yaml.SafeLoader):
    """Refuses a mapping that has one key twice."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        names = [self.construct_object(key, deep=True) for key, _ in node.value]
        assert len(names) == len(set(names)), f"{node.start_mark}: a key stands here twice"
        return super().construct_mapping(node, deep)
