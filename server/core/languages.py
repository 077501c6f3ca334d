"""The languages people are written to in."""

from enum import StrEnum
from functools import lru_cache


class Language(StrEnum):
    """The language of headings, words and messages."""

    ZH_CN = "zh-CN"
    EN = "en"

    @classmethod
    @lru_cache(256)
    def preferred(cls, accepted: str) -> "Language":
        """The first language of an Accept-Language header that we write; Chinese where there is none."""
        wanted = [one.partition(";")[0].strip().lower()[:2] for one in accepted.split(",")]
        known = {language.value[:2]: language for language in cls}
        return next((known[one] for one in wanted if one in known), cls.ZH_CN)

    @property
    def place(self) -> int:
        """Which of a pair of words is its own."""
        return 0 if self is Language.ZH_CN else 1
