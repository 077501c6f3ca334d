"""Journeys between two sign-ins of one account, where an MMDB file says where networks are.

Networks alone are looked up, as sessions keep them: no single address is kept for this.
"""

import ipaddress
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from server.domains.users.models import Session

FASTEST = 1000.0
"""Kilometres an hour: no airliner is faster."""

NEAR = 500.0
"""Kilometres that such a file errs by, or that a mobile network's gateway is away."""

EARTH = 6371.0


class Places(Protocol):
    """What knows where an address is (`maxminddb.Reader`)."""

    def get(self, ip_address: str) -> Any: ...

    def close(self) -> None: ...


_places: Places | None = None


@dataclass(frozen=True, slots=True)
class Journey:
    """From one sign-in to the next."""

    kilometres: float
    hours: float
    to: str

    @property
    def is_impossible(self) -> bool:
        """Whether nobody travels so far so soon."""
        return self.kilometres > NEAR and self.kilometres > FASTEST * self.hours


def use_places(file: Path | None) -> None:
    """Set the file for the process, or none; done once, at start.

    Raises RuntimeError where the library that reads it is not installed, OSError where it cannot be read.
    """
    global _places
    if _places is not None:
        _places.close()
    _places = None
    if file is None:
        return
    try:
        import maxminddb
    except ImportError as missing:
        raise RuntimeError("POSTHOUSE_GEO_DATABASE needs the extra `geo`: pip install posthouse[geo]") from missing
    try:
        _places = maxminddb.open_database(str(file))
    except maxminddb.InvalidDatabaseError as broken:
        raise OSError(f"{file} is no MMDB file") from broken


async def journey(user_id: int, session_id: int) -> Journey | None:
    """From the account's last sign-in elsewhere to this session, inside the present transaction; None where it is not known."""
    if _places is None:
        return None
    session = await Session.get(id=session_id)
    before = Session.filter(user_id=user_id, id__lt=session_id).order_by("-id")
    last = await before.first()
    if last is None or last.address_block == session.address_block:
        return None
    places = place(last.address_block), place(session.address_block)
    if places[0] is None or places[1] is None:
        return None
    hours = (session.created_at - last.last_seen_at).total_seconds() / 3600
    return Journey(distance(places[0], places[1]), max(hours, 0.0), session.address_block)


def place(address_block: str) -> tuple[float, float] | None:
    """Latitude and longitude of a network, in degrees."""
    if _places is None or not address_block:
        return None
    found = _places.get(str(ipaddress.ip_network(address_block).network_address))
    location = found.get("location") if isinstance(found, dict) else None
    if not isinstance(location, dict) or "latitude" not in location or "longitude" not in location:
        return None
    return float(location["latitude"]), float(location["longitude"])


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres along the great circle."""
    (south, west), (north, east) = (tuple(map(math.radians, point)) for point in (one, other))
    half = math.sin((north - south) / 2) ** 2 + math.cos(south) * math.cos(north) * math.sin((east - west) / 2) ** 2
    return 2 * EARTH * math.asin(min(math.sqrt(half), 1.0))
