"""A peer on the same tables: PostGraphile 5, installed once into `.tools/bench`.

It knows no viewer: whoever asks may see everything, and it hands stored values on as they are, whole masks included. So it
does less than this server, and sends more.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from server.bench.workloads import PAGE, STATUS, Workload
from server.core.settings import ROOT

FOLDER = ROOT / ".tools" / "bench"
PACKAGES = ("postgraphile@5.1.5", "@graphile/simplify-inflection@9.0.0")
SCRIPT = "postgraphile.mjs"

ORDER = """
  number itemNumber status product registered placedAt weightGrams destinationCountry postageMinor currency
  senderMasked addresseeMasked customer { displayName }
  shipment { number status lastEventCode lastEventAt lastPlace }
  events: orderEventsList(orderBy: [AT_ASC, PRIMARY_KEY_ASC]) { status at }
"""
PARTS = """
  charges: orderChargesList(orderBy: [PRIMARY_KEY_ASC]) { code quantity amountMinor }
  receipts: counterReceiptsList(orderBy: [PRIMARY_KEY_ASC]) { number method amountMinor receivedAt }
"""
W1 = (
    "query OrdersPage($status: String!, $first: Int!) { orders: ordersList(first: $first, condition: {status: $status},"
    f" orderBy: [PLACED_AT_DESC, PRIMARY_KEY_DESC]) {{ {ORDER} {PARTS} }} }}"
)
W2 = f"query Track($number: String!) {{ order: orderByNumber(number: $number) {{ {ORDER} }} }}"


class NoPeer(Exception):
    """It cannot be installed; the message says why."""


def installed() -> Path:
    """The program that runs it, after installing what is missing. Raises NoPeer."""
    node, npm = (Path(sys.executable).with_name(name) for name in ("node", "npm"))
    if not node.exists() or not npm.exists():
        raise NoPeer("PostGraphile needs Node in the environment: run scripts/serve once.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    stamp, wanted = FOLDER / ".posthouse-packages", "\n".join(PACKAGES)
    if not stamp.exists() or stamp.read_text() != wanted:
        print("Installing PostGraphile, once …", file=sys.stderr, flush=True)
        command = [str(npm), "install", "--no-audit", "--no-fund", "--no-save", "--loglevel=error", *PACKAGES]
        made = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=False)
        if made.returncode:
            raise NoPeer(f"PostGraphile could not be installed: {made.stderr[-1000:]}")
        stamp.write_text(wanted)
    shutil.copyfile(Path(__file__).with_name(SCRIPT), FOLDER / SCRIPT)
    return node


def command(node: Path, address: str) -> list[str]:
    """What serves a database."""
    return [str(node), str(FOLDER / SCRIPT), address]


def workloads(numbers: tuple[str, ...]) -> dict[str, Workload]:
    """The page and the order, in its words."""
    page = json.dumps({"query": _flat(W1), "variables": {"status": STATUS.lower(), "first": PAGE}}).encode()
    one, asked = _flat(W2), [{"number": number} for number in numbers]
    orders = tuple(json.dumps({"query": one, "variables": variables}).encode() for variables in asked)
    found = (
        Workload("w1", "a page of 50 orders", (page,), b'"receipts":'),
        Workload("w2", "one order by its number", orders, b'"events":'),
    )
    return {workload.name: workload for workload in found}


def _flat(document: str) -> str:
    return " ".join(document.split())
