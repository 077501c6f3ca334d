"""Rows the bulk writer does not write, so that every table the console reads is long: accounts, sessions, jobs, a trail."""

import hashlib
from datetime import datetime, timedelta

from server.core import database
from server.core.clock import now
from server.core.viewer import Stage
from server.domains.audit.models import AuditEntry, AuditOutcome
from server.domains.audit.service import canonical, moment
from server.domains.explanations.models import Denial, DenialState
from server.domains.files.models import File
from server.domains.jobs.models import Job, JobRow
from server.domains.jobs.words import JobKind, JobStatus
from server.domains.permissions.models import RoleAssignment, Unit
from server.domains.security.models import Detection, DetectionKind, DetectionState
from server.domains.users.models import (
    RecoveryCode,
    SecondFactor,
    Session,
    Spending,
    User,
    UserKind,
    UserState,
)
from tests.seed import identities, programs, reviews, roles
from tests.seed.identities import few

MANY = 3000
"""Of each. Somebody's own, a job's own, an action's own are more than a page of them."""


async def gather() -> None:
    """Write all of it into the open database, which has the demonstration's accounts and orders."""
    known = await User.all().order_by("id").limit(20)
    units = await Unit.all().order_by("id")
    ended = now()
    async with database.transaction():
        first = await database.keys_drawn("users", MANY)
        await User.bulk_create(
            [
                User(
                    id=first + n,
                    kind=few(list(UserKind), n),
                    state=few(list(UserState), n),
                    display_name=f"user {n:05}",
                    seal_row=str(n),
                    created_at=ended - timedelta(minutes=n),
                    last_seen_at=ended - timedelta(minutes=7 * n) if n % 3 else None,
                )
                for n in range(MANY)
            ]
        )
        await RoleAssignment.bulk_create(
            [
                RoleAssignment(
                    user_id=first + n,
                    role="clerk",
                    unit_id=units[n % len(units)].id,
                    valid_from=ended,
                    created_at=ended,
                )
                for n in range(MANY)
            ]
        )
        await Session.bulk_create([_session(known[n % 20 if n % 2 else 0].id, n, ended) for n in range(MANY)])
        await Spending.bulk_create([Spending(subject=f"{n:032}", seconds=60, ends_at=n, spent=1) for n in range(MANY)])
        await _guarding(known, first, ended)
        await _denials(known, ended)
        await _work(known, ended)
        await identities.gather(known, first, MANY, ended)
        await roles.gather(known, MANY, ended)
        await programs.gather(known, first, MANY, ended)
        await reviews.gather(known, first, MANY, ended)
        await _trail(known, ended)
    if database.dialect() == "postgres":
        await database.primary().execute_query("VACUUM (ANALYZE)")  # as its own housekeeping does sooner or later


def _session(user_id: int, n: int, ended: datetime) -> Session:
    return Session(
        user_id=user_id,
        token_digest=f"{n:064}",
        stage=Stage.COMPLETE.value,
        device="Firefox on Linux",
        address_block="203.0.113.0/24",
        created_at=ended - timedelta(minutes=n),
        last_seen_at=ended,
        idle_seconds=3600,
        idle_expires_at=ended + timedelta(days=1),
        expires_at=ended + timedelta(days=1 if n % 5 else -1),
    )


async def _guarding(known: list[User], first: int, ended: datetime) -> None:
    """Second factors of the crowd, and what was noticed."""
    factors = [
        SecondFactor(user_id=first + n, seal_row=str(n), seed_sealed=b"-", confirmed_at=ended) for n in range(MANY)
    ]
    await SecondFactor.bulk_create(factors)
    codes = [RecoveryCode(user_id=first + n, code_digest=f"{n:064}") for n in range(MANY)]
    await RecoveryCode.bulk_create(codes)
    await Detection.bulk_create(
        [
            Detection(
                kind=few(list(DetectionKind), n),
                state=few(list(DetectionState), n),
                mark=f"{n:032}",
                user_id=known[n % 20 if n % 2 else 0].id,
                first_at=ended - timedelta(minutes=n),
                last_at=ended - timedelta(minutes=n),
            )
            for n in range(MANY)
        ]
    )


async def _denials(known: list[User], ended: datetime) -> None:
    """What was refused to them."""
    await Denial.bulk_create(
        [
            Denial(
                user_id=known[n % 20 if n % 2 else 0].id,
                permission=("messages:read", "jobs:retry", "users:search")[n % 3],
                field="messages",
                mark=f"{n:032}",
                state=few(list(DenialState), n),
                first_at=ended - timedelta(minutes=n),
                last_at=ended - timedelta(minutes=n),
            )
            for n in range(MANY)
        ]
    )


async def _work(known: list[User], ended: datetime) -> None:
    owners = [known[n % 20 if n % 2 else 0].id for n in range(MANY)]
    moments = [ended - timedelta(minutes=n) for n in range(MANY)]
    await File.bulk_create(
        [
            File(
                owner_id=owners[n],
                name=f"orders {n}.csv",
                media_type="text/csv",
                size_bytes=n,
                sha256=f"{n:064}",
                created_at=moments[n],
                expires_at=ended,
            )
            for n in range(MANY)
        ]
    )
    first = await database.keys_drawn("jobs", MANY)
    await Job.bulk_create(
        [
            Job(
                id=first + n,
                kind=few([kind.value for kind in JobKind], n),
                lane="main",
                status=few([JobStatus.DONE, JobStatus.FAILED, JobStatus.CANCELLED], n),
                payload={},
                due_at=moments[n],
                asked_by_id=owners[n],
                created_at=moments[n],
                ended_at=moments[n],
            )
            for n in range(MANY)
        ]
    )
    await JobRow.bulk_create(
        [
            JobRow(job_id=first + n % 3, object_type="Order", object_key=n, label=f"PH{n}", ok=n % 4 != 0)
            for n in range(MANY)
        ]
    )


async def _trail(known: list[User], ended: datetime) -> None:
    """Entries after those there are, chained as the trail chains them."""
    newest = await AuditEntry.all().order_by("-sequence").first()
    assert newest is not None, "the demonstration leaves a trail"
    previous, found = bytes(newest.hash), list[AuditEntry]()
    for n in range(1, MANY + 1):
        actor = known[n % 20 if n % 2 else 0]
        said = {
            "at": moment(ended - timedelta(minutes=MANY - n)),
            "actor_id": actor.id,
            "actor_name": actor.display_name,
            "action": few(["orders:pay", "orders:cancel", "sessions:create", "role_assignments:create"], n),
            "object_type": "Order",
            "object_key": 1 + n % 7,
            "outcome": (AuditOutcome.SUCCEEDED if n % 3 else AuditOutcome.REFUSED).value,
            "code": None,
            "count": 1,
            "reason": None,
            "request_id": None,
            "address_block": None,
        }
        body = canonical({**said, "session_id": None, "changes": {}})
        digest = hashlib.sha256(previous + str(newest.sequence + n).encode() + b"\n" + body).digest()
        columns = {**said, "at": datetime.fromisoformat(str(said["at"]))}
        found.append(
            AuditEntry(**columns, body=body, sequence=newest.sequence + n, previous_hash=previous, hash=digest)
        )
        previous = digest
    await AuditEntry.bulk_create(found)
