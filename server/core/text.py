"""Text from outside: normalised, bounded, and free of characters that no honest form sends."""

import unicodedata

from server.core.errors import InvalidInput, Issue

FORBIDDEN_CATEGORIES = {"Cc", "Cs", "Co", "Cn"}
DIRECTION_OVERRIDES = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff\u200b")


class Issues:
    """Collects everything wrong with an input, so that a person learns it all at once."""

    def __init__(self) -> None:
        self._found: list[Issue] = []

    @property
    def found(self) -> tuple[Issue, ...]:
        """Everything noted so far."""
        return tuple(self._found)

    @property
    def any(self) -> bool:
        """Whether anything was wrong so far."""
        return bool(self._found)

    def add(self, path: tuple[str, ...], code: str, message: str, **params: object) -> None:
        self._found.append(Issue(path, code, message, {name: str(value) for name, value in params.items()}))

    def text(self, path: tuple[str, ...], value: str, *, least: int = 1, most: int) -> str:
        """The value in Unicode NFC without outer blanks; notes an issue where it is too short, too long or unprintable."""
        clean = unicodedata.normalize("NFC", value).strip()
        if any(unicodedata.category(char) in FORBIDDEN_CATEGORIES or char in DIRECTION_OVERRIDES for char in clean):
            self.add(path, "INVALID_CHARACTERS", "Remove control and invisible characters.")
        elif not clean and least:
            self.add(path, "REQUIRED", "This is required.")
        elif len(clean) < least:
            self.add(path, "TOO_SHORT", f"Use at least {least} characters.", min=least)
        elif len(clean) > most:
            self.add(path, "TOO_LONG", f"Use at most {most} characters.", max=most)
        return clean

    def number(self, path: tuple[str, ...], value: int, *, least: int, most: int) -> int:
        """The value; notes an issue where it is out of range."""
        if not least <= value <= most:
            self.add(path, "OUT_OF_RANGE", f"Use a number from {least} to {most}.", min=least, max=most)
        return value

    def check(self) -> None:
        """Raises InvalidInput with everything noted, if anything was."""
        if self._found:
            raise InvalidInput(self._found)

    def __bool__(self) -> bool:
        return bool(self._found)
