"""Asks with wrk, where it is installed: a Lua script hands out the same requests as `load.py`."""

import json
import shutil
import subprocess
import tempfile
import uuid
from pathlib import Path

from server.bench.load import Counted, Task
from server.bench.workloads import KEY

SCRIPT = """
local bodies, count, position = {}, 0, 0
for line in io.lines("%(bodies)s") do bodies[#bodies + 1] = line end
local headers = {["Content-Type"] = "application/json", ["Accept"] = "application/json",
  ["Authorization"] = "Bearer %(token)s", ["Host"] = "localhost:%(port)d"}
function request()
  count, position = count + 1, position %% #bodies + 1
  local body = bodies[position]
  if %(unique)s then
    body = body:gsub("%(key)s", string.format("%(head)s-bench-%%012d", count))
  end
  return wrk.format("POST", "/graphql", headers, body)
end
function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format(
    '\\nCounted: {"seconds": %%f, "requests": %%d, "bytes": %%d, "wrong": %%d, "p50": %%f, "p99": %%f}\\n',
    summary.duration / 1e6, summary.requests, summary.bytes, e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50) / 1e6, latency:percentile(99) / 1e6))
end
"""


def installed() -> bool:
    return shutil.which("wrk") is not None


def ask(task: Task, core: int) -> Counted:
    """Ask until the time is over. Answers are told right from wrong by their status alone."""
    with tempfile.TemporaryDirectory(prefix="posthouse-bench-") as folder:
        bodies, script = Path(folder, "bodies"), Path(folder, "requests.lua")
        bodies.write_text("\n".join(task.bodies), "utf-8")
        script.write_text(_script(task, bodies), "utf-8")
        command = [
            "taskset",
            "-c",
            str(core),
            "wrk",
            "-t1",
            f"-c{task.connections}",
            f"-d{max(1, round(task.seconds))}s",
        ]
        asked = [*command, "--timeout", "10s", "-s", str(script), f"http://127.0.0.1:{task.port}/graphql"]
        said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    return counted(said)


def counted(said: str) -> Counted:
    """What wrk says it counted; the head of an answer counts into its bytes."""
    found = json.loads(
        next(line for line in said.splitlines() if line.startswith("Counted: ")).removeprefix("Counted: ")
    )
    requests = found["requests"]
    return Counted(**{**found, "bytes": found["bytes"] // requests if requests else 0})


def _script(task: Task, bodies: Path) -> str:
    return SCRIPT % {
        "bodies": bodies,
        "token": task.token,
        "port": task.port,
        "unique": "true" if KEY in task.bodies[0] else "false",
        "key": KEY.replace("-", "%-"),
        "head": uuid.uuid4().hex[:16],
    }
