"""Roles in force: from when on they count, what denials take away, and how they are told."""

import pytest

from server.core import database, global_ids
from server.core.authorization import judge, scope_of
from server.core.clock import now
from server.core.viewer import SYSTEM, Assignment, Viewer
from server.core.vocabulary import Permission
from server.domains.permissions import role_changes, role_mirror, roles
from server.domains.permissions.role_models import Role, RoleVersion
from tests.support.composing import composed, composer, holding, known, recomposed
from tests.support.graph import Graph
from tests.support.people import People

ROLES = "{ roles(first: 100) { nodes { key nameEn builtIn kinds version permissions { permission scope effect } } } }"
HIGH = ("users:reveal any allow",)


async def test_a_composed_role_counts_from_the_next_request_on(people: People) -> None:
    role = await composed("reading", "messages:read any allow")
    token = await holding(people, role.key)
    viewer = await known(token)
    assert scope_of(viewer, Permission.MESSAGES_READ).any
    assert scope_of(viewer, Permission.JOBS_READ).own

    await recomposed(role, "jobs:read any allow")
    after = await known(token)
    assert scope_of(after, Permission.MESSAGES_READ).is_empty
    assert scope_of(after, Permission.JOBS_READ).any

    row = await Role.get(id=role.id)
    await role_changes.retire(SYSTEM, row.id, row.version, "nobody needs it")
    assert not scope_of(await known(token), Permission.JOBS_READ).any


async def test_a_denial_of_a_composed_role_takes_away_what_others_allow_in_every_scope(people: People) -> None:
    role = await composed("not_these", "orders:read any deny", "jobs:read any deny")
    office = await people.office()
    viewer = await known(await holding(people, role.key, role="clerk", unit_id=office.id))

    assert scope_of(viewer, Permission.ORDERS_READ).is_empty
    assert scope_of(viewer, Permission.JOBS_READ).is_empty
    assert not scope_of(viewer, Permission.PERMISSIONS_READ).is_empty


async def test_a_composed_role_for_units_reaches_the_units_it_is_held_in(people: People) -> None:
    role, office = await composed("local", "orders:read unit allow"), await people.office()
    inside = await known(await holding(people, role.key, unit_id=office.id))
    nowhere = await known(await holding(people, role.key))

    assert scope_of(inside, Permission.ORDERS_READ).units == {office.id}
    assert scope_of(nowhere, Permission.ORDERS_READ).is_empty


async def test_giving_somebody_a_role_does_not_load_the_policies_again(people: People) -> None:
    role = await composed("reading", "messages:read any allow")
    await known(await holding(people, role.key))
    read = judge()._versions[judge()._newest]
    await people.user("clerk")

    viewer = await known(await holding(people, role.key))

    assert judge()._versions[viewer.policy_version] is read


async def test_nothing_is_judged_while_a_request_is_answered(graph: Graph, people: People) -> None:
    role = await composed("reading", "messages:read any allow", "jobs:read any allow")
    token, late = await holding(people, role.key), judge().late
    for _ in range(3):
        answer = await graph(await known(token), "{ viewer { permissions roles } messages(first: 1) { totalCount } }")
        assert role.key in answer.data["viewer"]["roles"]
        role = await recomposed(role, "messages:read any allow", "units:read any allow")
    assert judge().late == late


async def test_a_change_that_is_undone_was_never_seen(people: People) -> None:
    role = await composed("reading", "messages:read any allow")
    token = await holding(people, role.key)

    async def undone() -> None:
        async with database.together():
            await recomposed(role, "jobs:read any allow")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await undone()
    assert scope_of(await known(token), Permission.MESSAGES_READ).any
    assert not scope_of(await known(token), Permission.JOBS_READ).any


async def test_the_built_in_roles_are_rows_as_the_files_have_them(graph: Graph, people: People) -> None:
    assert set(await role_mirror.mirror()) == set(roles.roles())
    assert await role_mirror.mirror() == []
    await composed("night_shift")

    nodes = (await graph(await people.viewer("auditor"), ROLES)).data["roles"]["nodes"]

    found = {one["key"]: one for one in nodes}
    assert set(found) == {*roles.roles(), "custom_night_shift"}
    for key, role in roles.roles().items():
        said = {(one["permission"], one["scope"].lower(), one["effect"].lower()) for one in found[key]["permissions"]}
        assert said == {(one.permission.value, one.scope.value, one.effect.value) for one in role.grants}
        assert found[key]["builtIn"]


async def test_what_a_release_changes_is_changed_and_what_it_drops_is_retired(people: People) -> None:
    await role_mirror.mirror()
    await Role.filter(key="clerk").update(grants=[["orders:read", "unit", "allow"]])
    await Role.create(
        key="postmaster", name_zh="局长", name_en="Postmaster", built_in=True, kinds=["staff"],
        grants=[["orders:read", "any", "allow"]], created_at=now(), updated_at=now(),
    )  # fmt: skip

    assert sorted(await role_mirror.mirror()) == ["clerk", "postmaster"]

    clerk, gone = await Role.get(key="clerk"), await Role.get(key="postmaster")
    assert (clerk.version, len(clerk.grants)) == (2, len(roles.roles()["clerk"].grants))
    assert gone.retired_at is not None
    assert (await RoleVersion.filter(role_id=gone.id).order_by("-version").first()).retired  # type: ignore[union-attr]
    assert await role_mirror.mirror() == []


async def test_a_role_is_found_by_its_key_whoever_made_it(people: People) -> None:
    await composed("night_shift", *HIGH)
    found = await roles.roles_named(["clerk", "custom_night_shift", "nothing"])
    assert {key: role.privileged for key, role in found.items()} == {"clerk": True, "custom_night_shift": True}
    assert (await roles.role_named("custom_night_shift")).permissions == {Permission.USERS_REVEAL}
    assert not (await roles.role_named("courier")).built_in or roles.roles()["courier"].zh == "投递员"


async def test_the_catalogue_is_open_to_whoever_is_signed_in_and_roles_are_not(graph: Graph, people: People) -> None:
    catalogue = "{ permissionCatalogue { name nodeType verb descriptionZh descriptionEn risk sensitive scopes } }"
    found = (await graph(await people.viewer("customer"), catalogue)).data["permissionCatalogue"]
    reveal = next(one for one in found if one["name"] == "users:reveal")
    assert len(found) == len(Permission)
    assert (reveal["nodeType"], reveal["verb"], reveal["risk"], reveal["sensitive"], reveal["scopes"]) == (
        "users", "reveal", "HIGH", True, ["ANY"]
    )  # fmt: skip
    assert (await graph(await people.viewer("customer"), ROLES)).codes == ["FORBIDDEN"]
    assert (await graph(Viewer(), catalogue)).codes == ["UNAUTHENTICATED"]


async def test_a_stranger_s_id_is_as_absent_as_none(graph: Graph, people: People) -> None:
    document = """mutation($input: RoleRetireInput!) { roleRetire(input: $input) { ... on Error { code } } }"""
    viewer = await composer(people)
    for given in (global_ids.encode("Role", 999_999), global_ids.encode("Order", 1)):
        answer = await graph(viewer, document, input={"id": given, "expectedVersion": 1, "reason": "no"})
        assert "NOT_FOUND" in (*answer.codes, (answer.body["data"] or {}).get("roleRetire", {}).get("code"))


async def test_an_assignment_of_a_name_no_role_has_allows_nothing() -> None:
    viewer = Viewer(user_id=1, assignments=(Assignment("custom_nothing"),))
    assert scope_of(viewer, Permission.MESSAGES_READ).is_empty
