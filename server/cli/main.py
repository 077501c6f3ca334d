"""The command line, all of it."""

import typer

from server.cli import (
    admin,
    approvals,
    audit,
    certificates,
    contract,
    demo,
    explain,
    keys,
    reviews,
    serve,
    sms_simulator,
    storage,
)

app = typer.Typer(
    name="posthouse",
    help="Posthouse (驿站): the online platform of a postal service.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command()(serve.serve)
app.command()(storage.migrate)
app.command()(storage.backup)
app.command()(storage.doctor)
app.command()(contract.schema)
app.command()(explain.explain)
app.command()(sms_simulator.sms_simulator)
app.add_typer(admin.app, name="admin")
app.add_typer(approvals.app, name="approvals")
app.add_typer(audit.app, name="audit")
app.add_typer(certificates.app, name="certificates")
app.add_typer(demo.app, name="demo")
app.add_typer(keys.app, name="keys")
app.add_typer(reviews.app, name="reviews")
