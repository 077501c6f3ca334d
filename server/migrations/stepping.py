"""Carries out migrations without making ready what none of them uses.

The ORM's own executor copies every model before every operation, and gives each copy filters and queries: half of the
time an empty database took. Migrations send SQL, and most of them never look back.
"""

from collections.abc import Mapping
from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.migrations import operations as ops
from tortoise.migrations.executor import MigrationExecutor, MigrationTarget
from tortoise.migrations.graph import MigrationKey
from tortoise.migrations.schema_generator.state import State
from tortoise.migrations.schema_generator.state_apps import StateApps

FORWARD_ONLY = (ops.CreateModel, ops.AddField, ops.AddIndex)
"""What asks for the models as they become, not as they were."""


async def forward(connection: BaseDBAsyncClient, apps: Mapping[str, dict[str, Any]]) -> None:
    """Apply every migration of these apps that the database lacks."""
    executor = Executor(connection, dict(apps))
    targets = [MigrationTarget(label, "__latest__") for label in apps]
    await executor.migrate(targets, direction="forward", progress=executor.begun)


class Executor(MigrationExecutor):
    """The ORM's executor, going forward with models that describe tables and cannot be queried."""

    _state: "Models"

    async def _project_state(self, applied: set[MigrationKey], *, upto: MigrationKey | None = None) -> State:
        """The models as the applied migrations left them."""
        places = {label: one.get("default_connection", "default") for label, one in self.loader.apps_config.items()}
        self._state = Models(models={}, apps=Tables(default_connections=places))
        for key in self._full_plan():
            migration = self.loader.graph.nodes[key]
            if key in applied and migration is not None:
                await migration.apply(self._state, dry_run=True, schema_editor=None)
        return self._state

    def begun(self, event: str, label: str, name: str) -> None:
        """Told of each migration before it is applied, and once it is."""
        migration = self.loader.graph.nodes[MigrationKey(label, name)]
        assert migration is not None
        self._state.looks_back = not all(isinstance(one, FORWARD_ONLY) for one in migration.operations)


class Models(State):
    """All models at a step. While nothing looks back, the step before it is the same object."""

    looks_back = True

    def clone(self) -> State:
        return super().clone() if self.looks_back else self


class Tables(StateApps):
    """Models without the filters and queries by which rows are asked for."""

    def _build_initial_querysets(self) -> None:
        """There is nothing to make ready."""
