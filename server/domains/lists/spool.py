"""Rows on their way into a file: a draft that a later try goes on with where an earlier one noted it had come to."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import orjson


class Spool:
    """One JSON array a line."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def resumed(self, offset: int) -> bool:
        """Whether the draft is there as far as the offset; what stands behind it is cut off."""
        if offset == 0:
            self._path.unlink(missing_ok=True)
            return True
        if not self._path.is_file() or self._path.stat().st_size < offset:
            return False
        with self._path.open("r+b") as file:
            file.truncate(offset)
        return True

    def append(self, rows: Sequence[Sequence[Any]], offset: int) -> int:
        """Write the rows from the offset on; the offset behind them."""
        self._path.touch(mode=0o600)
        with self._path.open("r+b") as file:
            file.truncate(offset)
            file.seek(offset)
            file.writelines(orjson.dumps(list(row)) + b"\n" for row in rows)
            return file.tell()

    def chunks(self, size: int) -> Iterator[list[list[Any]]]:
        """All rows again, so many at a time."""
        chunk: list[list[Any]] = []
        if not self._path.is_file():
            return
        with self._path.open("rb") as file:
            for line in file:
                chunk.append(orjson.loads(line))
                if len(chunk) == size:
                    yield chunk
                    chunk = []
        if chunk:
            yield chunk

    def remove(self) -> None:
        self._path.unlink(missing_ok=True)
