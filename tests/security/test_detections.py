"""What looks like an attack is written down, shown to whoever watches, and settled by whoever answers for it."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from server.core import database, global_ids
from server.core.clock import now
from server.domains.audit.models import AuditEntry
from server.domains.security import service, travelling
from server.domains.security.models import Detection, DetectionKind
from server.domains.users import devices
from server.domains.users.models import Device
from tests.support import places
from tests.support.attacking import WRONG, Attacker, at, opened
from tests.support.people import People

Advance = Callable[[timedelta], None]
WHO = "person1@example.cn"
BEIJING, SHANGHAI, MADRID = "203.0.113.0/24", "198.51.100.0/24", "192.0.2.0/24"
LIST = """query L($filter: DetectionFilter) { detections(filter: $filter) { totalCount nodes {
  id kind state times version addressBlock details note user { displayName } acknowledgedBy { displayName } } } }"""
ACKNOWLEDGE = """mutation A($input: DetectionAcknowledgeInput!) { detectionAcknowledge(input: $input) { __typename
  ... on Detection { state note version acknowledgedBy { displayName } } ... on Error { code }
  ... on InvalidInput { issues { path code } } } }"""


async def noticed(kind: DetectionKind = DetectionKind.CODE_GUESSING, **given: Any) -> Detection:
    async with database.transaction():
        await service.notice(kind, **given)
    found = await Detection.filter(kind=kind).order_by("-id").first()
    assert found is not None
    return found


@pytest.fixture
def map_of_places(tmp_path: Path) -> Iterator[None]:
    where = {BEIJING: (39.9, 116.4), SHANGHAI: (31.2, 121.5), MADRID: (40.4, -3.7), "2001:db8::/32": (40.4, -3.7)}
    travelling.use_places(places.write(tmp_path / "places.mmdb", where))
    yield
    travelling.use_places(None)


async def test_the_same_within_an_hour_is_one_counted_row_and_the_next_hour_another(
    opened_database: Any, stopped_clock: Advance
) -> None:
    for _ in range(3):
        await noticed(address_block=BEIJING)
    await noticed(address_block=MADRID)
    stopped_clock(timedelta(hours=1))
    await noticed(address_block=BEIJING)

    found = [(one.address_block, one.times) for one in await Detection.all().order_by("id")]
    assert found == [(BEIJING, 3), (MADRID, 1), (BEIJING, 1)]


async def test_a_detection_is_listed_with_whose_account_it_is_and_filtered(
    attacker: Attacker, people: People, stopped_clock: Advance
) -> None:
    user = await people.user("customer")
    for number in range(5):
        await attacker.code(WHO, f"{WRONG} {number}")
    await noticed(DetectionKind.NETWORK_FAILURES, address_block=MADRID)
    viewer = await people.viewer("security_administrator")

    of_user = {"user": {"eq": global_ids.encode("User", user.id)}}
    answer = (await attacker.graph(viewer, LIST, filter=of_user)).data["detections"]
    everything = (await attacker.graph(viewer, LIST, filter={"kind": {"in": ["NETWORK_FAILURES"]}})).data["detections"]

    assert answer["totalCount"] == everything["totalCount"] == 1
    assert answer["nodes"][0] | {"id": ""} == {
        "id": "",
        "kind": "MANY_FAILURES",
        "state": "OPEN",
        "times": 1,
        "version": 1,
        "addressBlock": "198.51.100.0/24",
        "details": None,
        "note": None,
        "user": {"displayName": "customer 1"},
        "acknowledgedBy": None,
    }


@pytest.mark.parametrize("role", ["customer", "clerk", "support", "operator", "regulator", "developer"])
async def test_who_does_not_watch_sees_nothing(attacker: Attacker, people: People, role: str) -> None:
    answer = await attacker.graph(await people.viewer(role), LIST)

    assert answer.codes == ["FORBIDDEN"]


@pytest.mark.parametrize("role", ["system_administrator", "auditor", "support", "customer"])
async def test_who_does_not_answer_for_it_settles_nothing(attacker: Attacker, people: People, role: str) -> None:
    found = await noticed()
    given = {"id": global_ids.encode("Detection", found.id), "expectedVersion": 1, "note": "nothing"}

    answer = await attacker.graph(await people.viewer(role), ACKNOWLEDGE, input=given)

    assert answer.codes == ["FORBIDDEN"]
    assert (await Detection.get()).state.name == "OPEN"


async def test_acknowledging_says_who_and_what_came_of_it_once(attacker: Attacker, people: People) -> None:
    found = await noticed()
    viewer = await people.viewer("security_administrator")
    given = {"id": global_ids.encode("Detection", found.id), "expectedVersion": 1, "note": " a typing error "}

    async def settle(**other: Any) -> Any:
        return (await attacker.graph(viewer, ACKNOWLEDGE, input={**given, **other})).data["detectionAcknowledge"]

    assert (await settle(note=""))["issues"] == [{"path": ["note"], "code": "REQUIRED"}]
    assert (await settle(expectedVersion=2))["code"] == "VERSION_CONFLICT"
    assert (await settle(id=global_ids.encode("Detection", 999)))["code"] == "NOT_FOUND"
    done = await settle()
    assert done == {
        "__typename": "Detection",
        "state": "ACKNOWLEDGED",
        "note": "a typing error",
        "version": 2,
        "acknowledgedBy": {"displayName": "security_administrator 1"},
    }
    assert (await settle(expectedVersion=2))["code"] == "INVALID_TRANSITION"
    entry = await AuditEntry.filter(action="detections:acknowledge", outcome="succeeded").get()
    assert (entry.object_type, entry.object_key, entry.reason) == ("Detection", found.id, "a typing error")


async def test_what_goes_on_after_it_was_acknowledged_is_another_detection(
    attacker: Attacker, people: People, stopped_clock: Advance
) -> None:
    found = await noticed(address_block=BEIJING)
    await service.acknowledge(await people.viewer("security_administrator"), found.id, 1, "a typing error")

    again = await noticed(address_block=BEIJING)

    assert again.id != found.id
    assert [(one.state.name, one.times) for one in await Detection.all().order_by("id")] == [
        ("ACKNOWLEDGED", 1),
        ("OPEN", 1),
    ]


async def test_what_was_noticed_is_kept_for_a_year_and_devices_a_little_longer(
    people: People, stopped_clock: Advance
) -> None:
    user = await people.user("customer")
    await noticed()
    await Device.create(user_id=user.id, look_index="x", first_seen_at=now(), last_seen_at=now())

    stopped_clock(timedelta(days=365))
    assert (await service.forget(), await devices.forget()) == (0, 0)
    stopped_clock(timedelta(days=36))
    assert (await service.forget(), await devices.forget()) == (1, 1)


async def test_a_new_device_becomes_a_detection(attacker: Attacker) -> None:
    user = await attacker.people.user("customer")
    await attacker.owner(WHO)
    assert await Detection.all().count() == 0

    await opened(user, viewer=at("10.9.9.9", user_agent="curl/8"))

    found = await Detection.get()
    assert (found.kind, found.details, found.address_block) == (DetectionKind.NEW_DEVICE, "curl", "10.9.9.0/24")


@pytest.mark.parametrize(
    ("from_", "to", "after", "found"),
    [
        ("203.0.113.9", "192.0.2.9", timedelta(hours=1), True),
        ("203.0.113.9", "2001:db8::1", timedelta(hours=1), True),
        ("203.0.113.9", "192.0.2.9", timedelta(hours=12), False),
        ("203.0.113.9", "198.51.100.9", timedelta(minutes=10), True),
        ("203.0.113.9", "198.51.100.9", timedelta(hours=3), False),
        ("203.0.113.9", "203.0.113.77", timedelta(minutes=1), False),
        ("203.0.113.9", "10.0.0.1", timedelta(minutes=1), False),
        ("10.0.0.1", "192.0.2.9", timedelta(minutes=1), False),
        ("203.0.113.9", "", timedelta(minutes=1), False),
    ],
)
async def test_a_journey_nobody_makes_is_noticed(
    attacker: Attacker, map_of_places: None, stopped_clock: Advance, from_: str, to: str, after: timedelta, found: bool
) -> None:
    user = await attacker.people.user("customer")
    await opened(user, viewer=at(from_))
    stopped_clock(after)
    await opened(user, viewer=at(to))

    kinds = [one.kind for one in await Detection.all()]
    assert (DetectionKind.IMPOSSIBLE_TRAVEL in kinds) is found


async def test_without_a_map_nobody_s_journeys_are_looked_at(attacker: Attacker, stopped_clock: Advance) -> None:
    user = await attacker.people.user("customer")
    await opened(user, viewer=at("203.0.113.9"))
    await opened(user, viewer=at("192.0.2.9"))

    assert DetectionKind.IMPOSSIBLE_TRAVEL not in [one.kind for one in await Detection.all()]


def test_a_file_that_is_no_map_is_said_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "no.mmdb").write_bytes(b"nothing of the kind")

    with pytest.raises(OSError, match="is no MMDB file"):
        travelling.use_places(tmp_path / "no.mmdb")
    with pytest.raises(OSError, match=r"missing\.mmdb"):
        travelling.use_places(tmp_path / "missing.mmdb")


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [((39.9, 116.4), (31.2, 121.5), 1068), ((0.0, 179.9), (0.0, -179.9), 22.24), ((90.0, 0.0), (-90.0, 0.0), 20015)],
)
def test_distances_are_along_the_great_circle(
    one: tuple[float, float], other: tuple[float, float], kilometres: float
) -> None:
    assert travelling.distance(one, other) == pytest.approx(kilometres, rel=0.01)
