"""The report of a review: its figures and entries as PDF, signed, fetched by who may, proved without the platform."""

import hashlib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from typer.testing import CliRunner

from server.app import find_file
from server.cli.main import app
from server.core import global_ids
from server.core.errors import Forbidden, NotFound
from server.core.settings import Settings
from server.domains.audit.heads import PUBLIC_KEY, Signer
from server.domains.audit.models import AuditEntry
from server.domains.files.models import File
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import Job
from tests.support.people import People
from tests.support.reviewing import Reviewing, lately

Advance = Callable[[timedelta], None]
FIGURES = """query($id: ID!) { accessReviewStatistics(id: $id) {
  byState { state total } byDecision { decision total revoked } byFlag { flag total undecided revoked }
  byChange { change total } byReviewer { reviewerName total undecided }
  byUnit { unitName total undecided } } }"""


async def reported(reviewing: Reviewing, people: People, stopped_clock: Advance) -> dict[str, Any]:
    office = await people.office("望江路支局")
    leaves, stays = await people.user("clerk", unit_id=office.id), await people.user("sorter", unit_id=office.id)
    review = await reviewing.started(name="秋季复核")
    await reviewing.decide(await reviewing.entry_of(review, leaves), "REVOKE", note="调离")
    await reviewing.decide(await reviewing.entry_of(review, stays), "KEEP")
    await reviewing.closed(review)
    stopped_clock(timedelta(hours=24))
    await drain()
    return await reviewing.read(review)


def text_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


async def fetched(reviewing: Reviewing, url: str, viewer: Any = None) -> bytes:
    found = await find_file(viewer or reviewing.guard, url.removeprefix("/files/"))
    assert found.data is not None
    return found.data


async def test_the_report_says_what_was_decided_and_its_hash_and_signature_are_on_record(
    reviewing: Reviewing, people: People, stopped_clock: Advance
) -> None:
    review = await reported(reviewing, people, stopped_clock)
    page = await fetched(reviewing, review["reportUrl"])
    signature = await fetched(reviewing, review["signatureUrl"])

    assert page.startswith(b"%PDF")
    told = text_of(page)
    for words in (
        review["number"],
        "秋季复核",
        "望江路支局",
        "营业员 clerk",
        "收回 revoked",
        "保留 kept",
        reviewing.guard.name,
    ):
        assert words in told, words
    assert review["reportSha256"] == hashlib.sha256(page).hexdigest()
    entry = await AuditEntry.filter(action="access_reviews:report").get()
    assert hashlib.sha256(page).hexdigest().encode() in bytes(entry.body)
    assert hashlib.sha256(signature).hexdigest().encode() in bytes(entry.body)


async def test_what_is_kept_of_it_is_sealed(reviewing: Reviewing, people: People, stopped_clock: Advance) -> None:
    await reported(reviewing, people, stopped_clock)
    kept = await File.filter(apart=True)

    assert {one.name.rpartition(".")[2] for one in kept} == {"pdf", "sig"}
    assert all(one.key_sealed is not None for one in kept)


async def test_it_is_proved_offline_and_neither_changed_nor_anothers(
    reviewing: Reviewing, people: People, stopped_clock: Advance, tmp_path: Path, opened_database: Settings
) -> None:
    review = await reported(reviewing, people, stopped_clock)
    report, signature, key = tmp_path / "r.pdf", tmp_path / "r.pdf.sig", tmp_path / "platform.pub"
    report.write_bytes(await fetched(reviewing, review["reportUrl"]))
    signature.write_bytes(await fetched(reviewing, review["signatureUrl"]))
    from server.core import keys

    Signer(opened_database.data, keys.load(opened_database.data).audit_seed)
    key.write_bytes((opened_database.data / PUBLIC_KEY).read_bytes())

    def verify(*given: str) -> Any:
        return CliRunner().invoke(app, ["reviews", "verify", str(report), str(signature), *given])

    assert verify("--key", str(key)).exit_code == 0
    assert verify("--data", str(opened_database.data)).exit_code == 0
    assert verify("--key", str(tmp_path / "none.pub")).exit_code == 2
    (tmp_path / "other").mkdir()
    Signer(tmp_path / "other", bytes(32))
    assert verify("--data", str(tmp_path / "other")).exit_code == 1
    report.write_bytes(report.read_bytes().replace(b"%PDF", b"%PDG", 1))
    assert verify("--key", str(key)).exit_code == 1
    report.write_bytes(report.read_bytes().replace(b"%PDG", b"%PDF", 1))
    signature.write_text("no signature\n")
    assert verify("--key", str(key)).exit_code == 1


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("auditor", True),
        ("regulator", True),
        ("security_administrator", True),
        ("operator", False),
        ("customer", False),
    ],
)
async def test_it_is_fetched_by_who_may_report(
    reviewing: Reviewing, people: People, stopped_clock: Advance, role: str, may: bool
) -> None:
    review = await reported(reviewing, people, stopped_clock)
    viewer = await people.viewer(role)

    if may:
        assert (await fetched(reviewing, review["reportUrl"], viewer)).startswith(b"%PDF")
    else:
        with pytest.raises(Forbidden):
            await fetched(reviewing, review["reportUrl"], viewer)


async def test_there_is_none_of_what_is_not_there(reviewing: Reviewing, people: People, stopped_clock: Advance) -> None:
    review = await reviewing.started()
    for kind in ("AccessReviewReport", "AccessReviewSignature"):
        for key in (global_ids.decode_as("AccessReview", review["id"]), 10**9):
            with pytest.raises(NotFound):
                await find_file(reviewing.guard, global_ids.encode(kind, key))
    refused = await reviewing.step("accessReviewReport", id=review["id"], expectedVersion=review["version"])
    assert refused["code"] == "INVALID_TRANSITION"


async def test_a_signed_report_is_not_written_anew(
    reviewing: Reviewing, people: People, stopped_clock: Advance
) -> None:
    review = await reported(reviewing, people, stopped_clock)
    reviewing.guard = await lately(reviewing.guard)
    asked = await reviewing.step("accessReviewReport", id=review["id"], expectedVersion=review["version"])
    await drain()

    assert (await Job.get(id=global_ids.decode_as("Job", asked["id"]))).status.value == "done"
    assert (await reviewing.read(review))["reportSha256"] == review["reportSha256"]
    assert await File.filter(apart=True).count() == 2


async def test_the_figures_add_up(reviewing: Reviewing, people: People) -> None:
    office = await people.office("支局")
    operator = await people.viewer("operator", unit_id=office.id)
    helpers = [await people.user("support", unit_id=office.id) for _ in range(3)]
    review = await reviewing.started()
    await reviewing.decide(await reviewing.entry_of(review, helpers[0]), "REVOKE", operator)
    await reviewing.decide(await reviewing.entry_of(review, helpers[1]), "KEEP", operator)

    found = (await reviewing.graph(reviewing.guard, FIGURES, id=review["id"])).data["accessReviewStatistics"]

    assert {one["state"]: one["total"] for one in found["byState"] if one["total"]} == {"OPEN": 3, "DECIDED": 2}
    assert {one["decision"]: (one["total"], one["revoked"]) for one in found["byDecision"] if one["total"]} == {
        "KEEP": (1, 0),
        "REVOKE": (1, 1),
    }
    privileged = next(one for one in found["byFlag"] if one["flag"] == "PRIVILEGED")
    assert (privileged["total"], privileged["undecided"], privileged["revoked"]) == (5, 3, 1)
    assert [(one["change"], one["total"]) for one in found["byChange"]] == [
        ("NEW", 5),
        ("UNCHANGED", 0),
        ("REMOVED", 0),
    ]
    assert {one["reviewerName"]: (one["total"], one["undecided"]) for one in found["byReviewer"]} == {
        None: (2, 2),
        operator.name: (3, 1),
    }
    assert {one["unitName"]: one["total"] for one in found["byUnit"]} == {"支局": 4, None: 1}
    nothing = await reviewing.graph(reviewing.guard, FIGURES, id=global_ids.encode("AccessReview", 10**9))
    assert nothing.data["accessReviewStatistics"] is None
