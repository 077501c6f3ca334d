"""The test authority of the command line makes what the platform accepts."""

import os
import subprocess
import sys
from pathlib import Path

from cryptography import x509

from server.core.clock import now
from server.core.settings import ROOT, Settings
from server.domains.verification import chains
from server.domains.verification.trust import trust_of

COMMAND = [sys.executable, "-m", "server", "certificates", "test-authority"]


def made(folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([*COMMAND, str(folder)], cwd=ROOT, capture_output=True, text=True, check=False)


async def test_its_certificates_are_relied_on_with_the_settings_it_names(tmp_path: Path) -> None:
    folder = tmp_path / "authority"
    ran = made(folder)
    assert ran.returncode == 0, ran.stderr
    said = dict(line.split("=", 1) for line in ran.stdout.splitlines() if line.startswith("POSTHOUSE_"))
    assert set(said) == {"POSTHOUSE_CERTIFICATE_AUTHORITIES", "POSTHOUSE_CERTIFICATE_REVOCATIONS"}
    settings = Settings(
        data=tmp_path,
        certificate_authorities=Path(said["POSTHOUSE_CERTIFICATE_AUTHORITIES"]),
        certificate_revocations=(said["POSTHOUSE_CERTIFICATE_REVOCATIONS"],),
    )
    for name in ("rsa", "ecdsa"):
        presented = chains.read((folder / f"{name}.pem").read_text())
        await chains.check(presented, trust_of(settings), now())
        assert chains.holder_number(presented.leaf) == "110101199003070011"
    assert x509.load_pem_x509_certificates((folder / "authority.pem").read_bytes())


def test_its_keys_are_for_their_owner_and_nothing_is_written_over(tmp_path: Path) -> None:
    folder = tmp_path / "authority"
    made(folder)
    assert {os.stat(folder / f"{name}.key").st_mode & 0o777 for name in ("rsa", "ecdsa")} == {0o600}
    again = made(folder)
    assert (again.returncode, "not empty" in again.stderr) == (2, True)
