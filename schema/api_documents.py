"""Documents of programs: found valid and priced when they are registered, sent by their id from then on."""

from typing import Annotated

import strawberry
from graphql import GraphQLError, GraphQLSchema, OperationDefinitionNode, parse, validate

from schema.api_clients import ApiDocument
from schema.core import guard
from schema.core.context import Info
from schema.core.errors import Conflict, InvalidInput, NotFound
from schema.core.fields import mutation
from schema.engine.declare import Reference
from server.core import errors, global_ids
from server.core.text import Issues
from server.core.vocabulary import Permission
from server.domains.clients import documents

MOST_REASONS = 5


@strawberry.input(description="A document to register.")
class ApiDocumentRegisterInput:
    client_id: strawberry.ID = strawberry.field(description="For which program.")
    name: str = strawberry.field(description="What it is called, at most 80 characters.")
    text: str = strawberry.field(description="The document, at most 15,000 characters. Its SHA-256 is its id.")


@strawberry.input(description="A document to take out of use.")
class ApiDocumentRetireInput:
    id: strawberry.ID = strawberry.field(description="The document.")


ApiDocumentRegisterResult = Annotated[
    ApiDocument | InvalidInput | NotFound | Conflict,
    strawberry.union("ApiDocumentRegisterResult", description="The document, or why it was not registered."),
]
ApiDocumentRetireResult = Annotated[
    ApiDocument | NotFound | Conflict,
    strawberry.union("ApiDocumentRetireResult", description="The document, or why it was not retired."),
]


@strawberry.type
class ApiDocumentsMutation:
    @mutation(Permission.API_DOCUMENTS_REGISTER)
    async def api_document_register(self, info: Info, input: ApiDocumentRegisterInput) -> ApiDocumentRegisterResult:
        """Register a document for a program, which may send it by its id from now on."""
        cost = priced(info._raw_info.schema, input.text)
        key = global_ids.decode_as("ApiClient", input.client_id)
        return _read(await documents.register(info.context.viewer, key, input.name, input.text, cost))

    @mutation(Permission.API_DOCUMENTS_RETIRE)
    async def api_document_retire(self, info: Info, input: ApiDocumentRetireInput) -> ApiDocumentRetireResult:
        """Take a document out of use, from the program's next request on."""
        return _read(await documents.retire(info.context.viewer, global_ids.decode_as("ApiDocument", input.id)))


def priced(schema: GraphQLSchema, text: str) -> int:
    """What a document costs with its default page sizes. Raises InvalidInput where nobody could send it."""
    issues = Issues()
    if len(text) > guard.LONGEST_DOCUMENT:
        raise _refused("TOO_LONG", f"Use at most {guard.LONGEST_DOCUMENT} characters.", max=guard.LONGEST_DOCUMENT)
    try:
        document = parse(text, max_tokens=guard.MOST_TOKENS)
    except (GraphQLError, RecursionError) as bad:
        raise _refused("INVALID_DOCUMENT", str(getattr(bad, "message", "The document is nested too deeply."))) from bad
    found = guard.check(document, {})
    if found.error is not None:
        raise _refused("TOO_COMPLEX", found.error)
    for error in validate(schema, document, max_errors=MOST_REASONS):
        issues.add(("text",), "INVALID_DOCUMENT", error.message[:300])
    issues.check()
    if not any(isinstance(one, OperationDefinitionNode) for one in document.definitions):
        raise _refused("INVALID_DOCUMENT", "The document has no operation.")
    if guard.explores(document):
        raise _refused("INTROSPECTION", "A program does not ask about the schema: it is public at /schema.graphql.")
    return found.cost


def _refused(code: str, message: str, **params: object) -> errors.InvalidInput:
    issues = Issues()
    issues.add(("text",), code, message[:300], **params)
    return errors.InvalidInput(issues.found)


def _read(key: int) -> ApiDocument:
    return Reference(ApiDocument, key)  # type: ignore[return-value]
