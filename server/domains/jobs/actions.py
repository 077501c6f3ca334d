"""What can be done with a job: each action with its permission, and what stands against it now."""

from collections.abc import Callable, Hashable, Mapping, Sequence

from server.core.actions import Action
from server.core.authorization import reach
from server.core.errors import Reason
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.jobs.models import Job
from server.domains.jobs.words import JobStatus

COLUMNS = Job.row_scope.columns
S = JobStatus


CANCEL, RETRY = "jobCancel", "jobRetry"
PERMISSIONS: Mapping[str, Permission] = {CANCEL: Permission.JOBS_CANCEL, RETRY: Permission.JOBS_RETRY}
TARGETS: Mapping[str, JobStatus] = {CANCEL: S.CANCELLED, RETRY: S.READY}
SOURCES: Mapping[str, frozenset[JobStatus]] = {
    CANCEL: frozenset({S.READY, S.RUNNING}),
    RETRY: frozenset({S.FAILED, S.CANCELLED}),
}


def refusals(name: str, status: JobStatus, stop: bool) -> tuple[Reason, ...]:
    """What stands against the action; nothing where it can be done."""
    if status not in SOURCES[name]:
        return (Reason("STATE", f"The job is {status.name}.", {"state": status.name}),)
    if name == CANCEL and stop:
        return (Reason("STOPPING", "The job has been cancelled and will stop at its next step."),)
    return ()


def distinguished(viewer: Viewer) -> Callable[..., Hashable]:
    """What alone decides the actions offered to the viewer, of state, stop and the values of COLUMNS, stored or not."""
    reached = reach(viewer, Job.row_scope, tuple(PERMISSIONS.values()))
    return lambda status, stop, *columns: (status, bool(stop), reached(columns))


def available(status: JobStatus, stop: bool, row: Sequence[object], viewer: Viewer) -> list[Action]:
    """The actions whose permission reaches the row. `row` holds the values of COLUMNS."""
    reached = reach(viewer, Job.row_scope, tuple(PERMISSIONS.values()))(row)
    return [
        Action(name, permission, refusals(name, status, stop))
        for (name, permission), reaches in zip(PERMISSIONS.items(), reached, strict=True)
        if reaches
    ]
