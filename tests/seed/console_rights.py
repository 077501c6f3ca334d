"""What the console's pages about rights send: roles, explanations, requests for approval, reviews."""

from typing import Any

from server.core.global_ids import encode
from tests.seed import identities

Variables = dict[str, Any]
SIZE = 50


def roles(user: str, at: str) -> dict[str, list[Variables]]:
    """What the pages about roles ask for."""
    office, city = encode("Unit", 3), encode("Unit", 2)
    several = [encode("Unit", number) for number in range(1, 8)]
    beneath = {"or": [{"city": {"eq": city}}, {"province": {"eq": city}}]}
    kept = (
        {"unitId": {"isNull": True}},
        {"unitId": {"in": [office]}},
        {"unitId": {"in": several}},
        {"elevation": {"eq": True}},
    )
    return {
        "Units": [
            {"first": 100, **narrowed}
            for narrowed in (
                {},
                {"filter": {"level": {"eq": "PROVINCE"}}},
                {"filter": {"parent": {"eq": city}}},
                {"filter": beneath},
            )
        ],
        "UnitAssignments": [{"filter": filter_, "first": 100} for filter_ in kept],
        "RoleConflicts": [{}],
        "RoleChoices": [{"userId": user}, {"userId": user, "unitId": office}],
        "ElevationChoices": [{}],
        "Elevations": [{"id": user, "at": at}],
    }


def rights(user: str, order_id: int) -> dict[str, list[Variables]]:
    """What the pages about rights ask for."""
    order, line = encode("Order", order_id), {"permission": "jobs:read", "scope": "ANY"}
    return {
        "PermissionWhy": [
            {"permission": "orders:cancel", "userId": who, "objectId": what}
            for who in (None, user)
            for what in (None, order)
        ],
        "PermissionNames": [{}],
        "RoleNames": [{"first": 100}],
        "RolesGranting": [{"permission": "messages:read", "userId": user}],
        "WhoCan": [
            {"permission": permission, "objectId": what, "first": SIZE}
            for permission in ("orders:read", "orders:cancel", "audit_entries:verify")
            for what in (None, order)
        ],
        "RightsPeople": [{"search": "nobody"}, {"search": identities.ADDRESS}],
        "RightsSimulation": [
            {"changes": [{"kind": "ASSIGNMENT_ADD", "userId": user, "roleKey": "support"}]},
            {"changes": [{"kind": "ROLE_SET", "roleKey": "customer", "permissions": [line]}]},
        ],
    }


def approvals(user: str, approval: int) -> dict[str, list[Variables]]:
    """The three lists of requests for approval, and one of them."""
    asked = (
        ({"state": {"eq": "PENDING"}, "proposer": {"ne": user}}, "EXPIRES_AT", "ASC"),
        ({"proposer": {"eq": user}}, "PROPOSED_AT", "DESC"),
        ({"decidedAt": {"isNull": False}}, "DECIDED_AT", "DESC"),
    )
    return {
        "ApprovalInbox": [
            {"filter": filter_, "orderBy": [{"field": by, "direction": way}], "first": SIZE}
            for filter_, by, way in asked
        ],
        "ApprovalDetail": [{"id": encode("Approval", approval)}],
    }


def reviews(user: str, review_id: int, entry_id: int) -> dict[str, list[Variables]]:
    """What the pages of access reviews ask for: every view of the entries, by itself and with every flag."""
    review = encode("AccessReview", review_id)
    whole = {"review": {"eq": review}}
    undecided = {**whole, "state": {"in": ["OPEN", "ESCALATED"]}}
    views = (
        undecided,
        {**undecided, "reviewer": {"eq": user}},
        {**whole, "state": {"in": ["ESCALATED"]}},
        {**whole, "state": {"in": ["DECIDED", "EXECUTED", "FAILED"]}},
        whole,
    )
    flags = ("dormant", "excessive", "orphaned", "conflict", "roleCreep", "privileged", "noSecondFactor")
    flagged = [{**view, flag: {"eq": True}} for view in (undecided, whole) for flag in flags]
    return {
        "AccessReviewClock": [{}],
        "AccessReviewDetail": [{"id": review}],
        "AccessReviewFigures": [{"id": review}],
        "AccessReviewPreview": [
            {"input": {"scope": "ALL"}},
            {"input": {"scope": "ROLES", "heldRoles": ["clerk"]}},
            {"input": {"scope": "KINDS", "kinds": ["REGULATOR"]}},
            {"input": {"scope": "UNIT", "unitId": encode("Unit", 1)}},
        ],
        "AccessReviewUnits": [{}],
        "ReviewersFind": [{"search": "user 00007"}],
        "AccessReviewEntries": [{"filter": one, "first": SIZE} for one in (*views, *flagged)],
        "AccessReviewEntryHistory": [{"id": encode("AccessReviewEntry", entry_id)}],
    }
