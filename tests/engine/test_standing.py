"""What a variant keeps for rights is shared by those who have the same ones, and by nobody else."""

from dataclasses import replace

from schema.engine.plan.standing import MOST, Standings
from server.core.authorization import judge
from server.core.viewer import Assignment, Stage, Viewer


def clerk(user_id: int = 1, unit_id: int = 7) -> Viewer:
    return Viewer(user_id=user_id, stage=Stage.COMPLETE, assignments=(Assignment("clerk", unit_id),))


def test_whoever_stands_the_same_shares_it_whatever_they_ask_from() -> None:
    kept = Standings()
    assert kept.of(clerk()) is kept.of(replace(clerk(), address="203.0.113.9", request_id="other"))


def test_another_account_office_or_role_has_its_own() -> None:
    kept = Standings()
    others = [clerk(2), clerk(1, 8), replace(clerk(), assignments=(Assignment("courier", 7),))]
    found = [kept.of(one) for one in (clerk(), *others)]
    assert len({id(one) for one in found}) == len(found)


def test_another_policy_makes_it_anew() -> None:
    kept, viewer = Standings(), clerk()
    before = kept.of(viewer)
    lines = judge().policies()
    try:
        judge().change([line for line in lines if line[0] != "role:courier"])
        assert kept.of(viewer) is not before
    finally:
        judge().change(lines)
    assert kept.of(viewer) is not before


def test_so_many_are_kept_and_no_more() -> None:
    kept = Standings()
    for number in range(3 * MOST):
        kept.of(clerk(number + 1))
        assert len(kept) <= MOST
