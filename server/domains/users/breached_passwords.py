"""Passwords known from breaches, where the operator has a list of them: looked up on this machine, asked of nobody.

The list is what the downloader of Have I Been Pwned writes: `SHA-1:count`, one a line, ascending. It has tens of gigabytes, so
it is searched where it lies and never read as a whole. A newer one takes its place by renaming, and counts from the next start.
"""

import hashlib
import mmap
import re
from pathlib import Path

LINE = re.compile(rb"([0-9A-Fa-f]{40}):[0-9]+\r?")
LONGEST = 80
"""No line has more bytes."""
HEAD, SAMPLES = 1000, 1000
"""Lines that are looked at when the list is opened: the first ones, and some from everywhere."""


class BreachedListProblem(Exception):
    """The list cannot be used; the message says why."""


class BreachedPasswords:
    """A list in a file. Raises BreachedListProblem where it is missing, of another form, or not ascending."""

    def __init__(self, file: Path) -> None:
        self._file = file
        try:
            with file.open("rb") as opened:
                self._lines = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as unreadable:
            raise BreachedListProblem(f"the list of breached passwords {file} cannot be read: {unreadable}") from None
        self._check()

    def __contains__(self, password: object) -> bool:
        if not isinstance(password, str):
            return False
        wanted = _hash(password)
        low, high = 0, len(self._lines)
        while low < high:
            start, end = self._line_at((low + high) // 2, low)
            if (found := self._lines[start : min(end, start + 40)].upper()) == wanted:
                return True
            low, high = (end + 1, high) if found < wanted else (low, start)
        return False

    def close(self) -> None:
        self._lines.close()

    def _line_at(self, place: int, first: int = 0) -> tuple[int, int]:
        """Where the line around a place begins and ends; none before `first` is looked at."""
        before = self._lines.rfind(b"\n", max(first, place - LONGEST), place)
        end = self._lines.find(b"\n", place, place + LONGEST)
        return (
            before + 1 if before >= 0 else max(first, place - LONGEST),
            end if end >= 0 else min(len(self._lines), place + LONGEST),
        )

    def _check(self) -> None:
        """The head is read line by line, the rest is sampled: whoever sorts by the count is found, at no price."""
        start, previous = 0, b""
        for _ in range(HEAD):
            if start < len(self._lines):
                previous, start = self._judged(start, previous)
        size, previous = len(self._lines), b""
        for sample in range(SAMPLES + 1):
            previous, _ = self._judged((size - 1) * sample // SAMPLES, previous)

    def _judged(self, place: int, previous: bytes) -> tuple[bytes, int]:
        """The hash of the line around a place, and where the next line begins."""
        start, end = self._line_at(place)
        if (form := LINE.fullmatch(self._lines[start:end])) is None:
            raise BreachedListProblem(f"{self._file} has no `SHA-1:count` at byte {start}")
        if (found := form[1].upper()) < previous:
            raise BreachedListProblem(f"{self._file} is not in ascending order of its hashes at byte {start}")
        return found, end + 1


def _hash(password: str) -> bytes:
    """What such lists know a password by. Nothing is protected by it."""
    return hashlib.sha1(password.encode("utf-8", "replace"), usedforsecurity=False).hexdigest().upper().encode()


_list: BreachedPasswords | None = None


def use_list(file: Path | None) -> None:
    """Set the process's list, or none; done once, at start. Raises BreachedListProblem."""
    global _list
    if _list is not None:
        _list.close()
    _list = None if file is None else BreachedPasswords(file)


def is_breached(password: str) -> bool:
    """Whether the operator's list has it; False where there is none."""
    return _list is not None and password in _list
