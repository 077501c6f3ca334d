"""Runs documents through the executor the server has."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from schema.execution import GraphExecutor
from server.core.operations import OperationRequest, OperationResult
from server.core.viewer import Viewer

_persisted: WeakKeyDictionary[GraphExecutor, set[str]] = WeakKeyDictionary()
"""What each executor knows already: a document is proved valid once."""


@dataclass
class Answer:
    """A decoded answer, and what came with it."""

    body: dict[str, Any]
    result: OperationResult

    @property
    def data(self) -> Any:
        assert "errors" not in self.body, self.body["errors"]
        return self.body["data"]

    @property
    def codes(self) -> list[str]:
        return [error["extensions"]["code"] for error in self.body.get("errors", ())]


@dataclass
class Graph:
    """Documents are run as persisted ones are: without needing `playground:use`."""

    executor: GraphExecutor

    async def __call__(
        self,
        viewer: Viewer,
        document: str,
        *,
        cookies: bool = False,
        by_cookie: bool = False,
        origin: str | None = None,
        **variables: Any,
    ) -> Answer:
        """Run one document with these variables, as a page of this origin would."""
        document_id = f"sha256:{hashlib.sha256(document.encode()).hexdigest()}"
        known = _persisted.setdefault(self.executor, set())
        if document_id not in known:
            self.executor.persist(document_id, document)
            known.add(document_id)
        request = OperationRequest(document_id=document_id, variables=variables)
        result = await self.executor.execute(
            request, viewer, cookies_allowed=cookies, by_cookie=by_cookie, origin=origin
        )
        return Answer(json.loads(result.body), result)

    async def explore(self, viewer: Viewer, document: str, **variables: Any) -> Answer:
        """Run a document as somebody's own."""
        result = await self.executor.execute(OperationRequest(document=document, variables=variables), viewer)
        return Answer(json.loads(result.body), result)
