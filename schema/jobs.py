"""Durable work: what is being done in the background, how far it is, what became of it."""

from collections.abc import AsyncGenerator
from datetime import datetime
from enum import Enum
from typing import Annotated, Any

import strawberry

from schema.core.context import Info
from schema.core.enums import describe
from schema.core.errors import InvalidTransition, MessageParam, NotFound, VersionConflict, message_params
from schema.core.fields import mutation, select, subscription
from schema.core.nodes import AvailableAction, Node, Stateful
from schema.core.pages import Connection
from schema.core.sorting import SortDirection
from schema.engine.declare import Reference, column, computed, entity, one
from schema.engine.filters import by_column, by_key, filters
from schema.engine.operators import BooleanFilter, DateTimeFilter, Filter, IDFilter, OptionalIDFilter
from schema.job_words import JobKind, JobStatus
from schema.users import User
from server.core import broadcast, global_ids
from server.core.vocabulary import Permission
from server.domains.jobs import actions, models, news, service


@entity(models.JobRow, reads=Permission.JOBS_READ, description="What became of one object of a job over many.")
class JobRow(Node):
    label: str = column(description="What people call the object.")
    ok: bool = column(description="Whether it was done.")
    code: str | None = column(description="Why not, as a closed name.")
    message: str | None = column(description="Why not, in English.")

    @computed("object_type", "object_key")
    @staticmethod
    def object_id(object_type: str, object_key: int) -> strawberry.ID:
        """The object."""
        return strawberry.ID(global_ids.encode(object_type, object_key))

    @computed("params")
    @staticmethod
    def params(given: dict[str, str] | None) -> list[MessageParam]:
        """Values for a translated sentence."""
        return message_params(given or {})


@entity(models.Job, reads=Permission.JOBS_READ, description="Work done in the background, once it is written down.")
class Job(Node, Stateful):
    status: JobStatus = column(description="The state.")
    done: int = column(description="How many steps are done.")
    total: int | None = column(description="How many steps there are; null while that is unknown.")
    attempt: int = column(description="The number of the try, from 1; 0 before the first.")
    error: str | None = column(description="Why the last try failed, as a closed name.")
    asked_by: User | None = one(description="Who asked for it; null for the platform's own work.")
    created_at: datetime = column(description="When it was asked for.")
    due_at: datetime = column(description="When it begins, or is tried again.")
    started_at: datetime | None = column(description="When it first began.")
    ended_at: datetime | None = column(description="When it was over.")
    succeeded: int | None = column(description="How many objects it did; null where it is not about objects.")
    failed: int | None = column(description="How many objects refused; null where it is not about objects.")
    version: int = column(
        description="Grows when it ends, is cancelled or tried again; sent back as `expectedVersion`."
    )

    @computed("kind")
    @staticmethod
    def kind(value: str) -> JobKind:
        """What is done."""
        return JobKind(value)

    @computed("stop", "status")
    @staticmethod
    def is_stopping(stop: bool, status: JobStatus) -> bool:
        """Whether it was cancelled while it runs, and will stop at its next step."""
        return bool(stop) and status is JobStatus.RUNNING

    @computed("done", "total", "status")
    @staticmethod
    def progress(done: int, total: int | None, status: JobStatus) -> float | None:
        """How far it is, from 0 to 1; null while that is unknown."""
        if status is JobStatus.DONE:
            return 1.0
        return min(done / total, 1.0) if total else None

    @computed("status", "stop", *actions.COLUMNS, viewer=True, by=actions.distinguished)
    @staticmethod
    def available_actions(status: JobStatus, stop: bool, *row_and_viewer: Any) -> list[AvailableAction]:
        """What the viewer may ever do with it; what is not possible now says why."""
        *row, viewer = row_and_viewer
        return [AvailableAction.of(action) for action in actions.available(status, bool(stop), row, viewer)]


@filters("work in the background")
class JobFilter:
    kind: Filter[JobKind] | None = by_column("What is done.")
    status: Filter[JobStatus] | None = by_column("The state.")
    asked_by: OptionalIDFilter | None = by_key("asked_by_id", "User", "Who asked for it.")
    created_at: DateTimeFilter | None = by_column("When it was asked for.")


@filters("what became of objects")
class JobRowFilter:
    job: IDFilter | None = by_key("job_id", "Job", "The job.")
    ok: BooleanFilter | None = by_column("Whether it was done.")


class Sorting(Enum):
    CREATED_AT = "created_at"
    DUE_AT = "due_at"
    ENDED_AT = "ended_at nulls first"


describe(
    Sorting,
    "What jobs can be sorted by.",
    "JobOrderField",
    CREATED_AT="When they were asked for.",
    DUE_AT="When they begin, or are tried again.",
    ENDED_AT="When they were over. Those that are not come first, either way.",
)


@strawberry.input(description="How jobs are sorted.")
class JobOrderBy:
    field: Sorting = strawberry.field(description="By what.")
    direction: SortDirection = strawberry.field(default=SortDirection.DESC, description="Which way.")


@strawberry.input(description="Which job, as it was seen.")
class JobStepInput:
    id: strawberry.ID = strawberry.field(description="The job.")
    expected_version: int = strawberry.field(description="The version you have seen.")

    @property
    def seen(self) -> tuple[int, int]:
        return global_ids.decode_as("Job", self.id), self.expected_version


@strawberry.input(description="The job to cancel.")
class JobCancelInput(JobStepInput): ...


@strawberry.input(description="The job to try again.")
class JobRetryInput(JobStepInput): ...


Outcome = Job | NotFound | InvalidTransition | VersionConflict
TEXT = "The job after it, or why nothing was changed."
JobCancelResult = Annotated[Outcome, strawberry.union("JobCancelResult", description=TEXT)]
JobRetryResult = Annotated[Outcome, strawberry.union("JobRetryResult", description=TEXT)]


@strawberry.type
class JobsQuery:
    @select(Permission.JOBS_READ, order=("-created_at", "-id"))
    @staticmethod
    def jobs(filter: JobFilter | None = None, order_by: list[JobOrderBy] | None = None) -> Connection[Job]:
        """The jobs within the viewer's scope, newest first unless sorted otherwise."""

    @select(Permission.JOBS_READ, order=("id",))
    @staticmethod
    def job_rows(filter: JobRowFilter | None = None) -> Connection[JobRow]:
        """What became of each object of jobs within the viewer's scope; filter by the job."""


@strawberry.type
class JobsMutation:
    @mutation(Permission.JOBS_CANCEL)
    async def job_cancel(self, info: Info, input: JobCancelInput) -> JobCancelResult:
        """Cancel a job: at once where it waits, at its next step where it runs. What it has done stays done."""
        return _reference(await service.cancel(info.context.viewer, *input.seen))

    @mutation(Permission.JOBS_RETRY)
    async def job_retry(self, info: Info, input: JobRetryInput) -> JobRetryResult:
        """Try a failed or cancelled job again, from where it came to."""
        return _reference(await service.retry(info.context.viewer, *input.seen))


@strawberry.type
class JobsSubscription:
    @subscription(Permission.JOBS_READ)
    async def job_updated(self, info: Info, id: strawberry.ID) -> AsyncGenerator[Job | None, None]:
        """A job within the viewer's scope, now and as it moves, at most twice a second. Null where there is none."""
        key = global_ids.decode_as("Job", id)
        with broadcast.listening(news.topic(key)) as moved:
            yield _reference(key)
            async for _ in news.paced(moved()):
                yield _reference(key)

    @subscription(Permission.JOBS_READ)
    async def viewer_jobs_changed(self, info: Info) -> AsyncGenerator[Job | None, None]:
        """Each job the viewer asked for, whenever it moves, at most twice a second each."""
        with news.following(info.context.viewer.user_id or 0) as changes:
            async for key in changes.taken():
                yield _reference(key)


def _reference(key: int) -> Job:
    return Reference(Job, key)  # type: ignore[return-value]
