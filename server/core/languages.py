"""The languages people are written to in."""

from enum import StrEnum


class Language(StrEnum):
    """The language of headings, words and messages."""

    ZH_CN = "zh-CN"
    EN = "en"

    @property
    def place(self) -> int:
        """Which of a pair of words is its own."""
        return 0 if self is Language.ZH_CN else 1
