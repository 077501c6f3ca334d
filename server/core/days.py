"""The platform's days in SQL, for figures by day."""

from zoneinfo import ZoneInfo

from server.core import database
from server.core.clock import now

ZONE = ZoneInfo("Asia/Shanghai")


def day_of(column: str) -> str:
    """The platform's day of a moment in a column: its zone keeps one offset the year round."""
    offset = ZONE.utcoffset(now().replace(tzinfo=None))
    seconds = int(offset.total_seconds()) if offset else 0
    if database.dialect() == "postgres":
        return f"({column} AT TIME ZONE 'UTC' + interval '{seconds} seconds')::date"
    return f"date(substr({column}, 1, 19), '{seconds:+d} seconds')"
