"""`certificates`: an authority of one's own to try digital certificates with. It is worth nothing to anybody else."""

from pathlib import Path
from typing import Annotated

import typer

from server.cli.asking import fail
from server.cli.test_authority import Authority

app = typer.Typer(help="Digital certificates.", no_args_is_help=True)


@app.callback()
def certificates() -> None:
    """Digital certificates."""


@app.command("test-authority")
def make_authority(
    folder: Annotated[Path, typer.Argument(help="Where keys and certificates are written; it must be new or empty.")],
    number: Annotated[
        str, typer.Option(help="The holder's verified document number, as the certificate names it.")
    ] = "110101199003070011",
    name: Annotated[str, typer.Option(help="The holder's name.")] = "Test Holder",
) -> None:
    """Make a test authority, a certificate by RSA and one by ECDSA, and a revocation list; says how to use them."""
    if folder.exists() and any(folder.iterdir()):
        fail(f"the folder {folder} is not empty", 2)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    made = Authority.founded()
    made.write(folder, {"rsa": made.issued(name, number, kind="rsa"), "ecdsa": made.issued(name, number, kind="ecdsa")})
    print(f"POSTHOUSE_CERTIFICATE_AUTHORITIES={folder / 'authority.pem'}")
    print(f"POSTHOUSE_CERTIFICATE_REVOCATIONS={folder / 'revoked.pem'}")
    print(
        f"Bind {folder / 'rsa.pem'} or {folder / 'ecdsa.pem'}, then sign the text of a challenge, written into the file text:"
    )
    print(f"  openssl dgst -sha256 -sign {folder / 'ecdsa.key'} text | base64 -w0      (ECDSA_SHA256)")
    print(f"  openssl dgst -sha256 -sign {folder / 'rsa.key'} text | base64 -w0        (RSA_PKCS1_SHA256)")
