"""The configuration: read once from the environment, frozen, never printed with its secrets."""

import ipaddress
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationInfo, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

ROOT = Path(__file__).parents[2]


class Settings(BaseSettings):
    """Every setting is an environment variable `POSTHOUSE_<NAME>`; `DATABASE_URL` keeps its customary name."""

    model_config = SettingsConfigDict(env_prefix="POSTHOUSE_", frozen=True, extra="ignore", populate_by_name=True)

    data: Path = Field(
        default=ROOT / ".data", description="Folder of the database file, keys, backups and audit heads."
    )
    database_url: SecretStr | None = Field(
        default=None,
        alias="DATABASE_URL",
        description="postgres://user:password@host/database for PostgreSQL; without it the embedded SQLite file.",
    )
    database_read_url: SecretStr | None = Field(
        default=None,
        alias="DATABASE_READ_URL",
        description="A replica of that PostgreSQL database, asked by what only reads.",
    )
    files: Path | None = Field(
        default=None, description="Folder of stored files; `files` in the data folder where it is not given."
    )
    host: str = Field(default="127.0.0.1", description="Address to listen on.")
    port: int = Field(default=8000, ge=0, le=65535, description="Port to listen on.")
    allowed_hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        default=("localhost", "127.0.0.1", "[::1]"), description="Host headers answered, comma separated, without port."
    )
    origins: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="Origins of browsers allowed beside the server's own, comma separated."
    )
    trusted_proxies: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="Networks (CIDR) whose X-Forwarded-For is believed, comma separated."
    )
    metrics_token: SecretStr | None = Field(
        default=None,
        min_length=20,
        description="Bearer token that opens /metrics to other machines; without it only programs on this one read it.",
    )
    demo: bool = Field(default=False, description="Load demo accounts and letters at first start.")
    demo_orders: int = Field(
        default=2000, ge=0, le=100_000, description="How many orders the demo has; more than 400 grow beside the work."
    )
    time_zone: str = Field(default="Asia/Shanghai", description="Zone of days, deadlines and daily figures.")
    engine: bool = Field(
        default=True, description="Answer queries by compiled plans; `off` leaves all of them to the plain executor."
    )
    password_policy: Literal["nist", "mlps"] = Field(
        default="nist", description="What staff's passwords must be: nist (long, not guessable) or mlps (composed too)."
    )
    breached_passwords: Path | None = Field(
        default=None,
        description="List of breached passwords, `SHA-1:count` ascending; new passwords are looked up in it.",
    )
    geo_database: Path | None = Field(
        default=None, description="MMDB file of where networks are; with it journeys nobody can make are noticed."
    )
    password_threads: int = Field(default=2, ge=1, le=16, description="Threads that hash passwords.")
    log_level: str = Field(default="INFO", description="DEBUG, INFO, WARNING or ERROR.")
    log_format: str = Field(default="auto", description="json, console, or auto (console on a terminal).")

    smtp_host: str | None = Field(default=None, description="Mail server that takes e-mail; without it none is sent.")
    smtp_port: int = Field(default=587, ge=1, le=65535, description="Its port.")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        default="starttls", description="starttls, tls from the first byte, or none (to this machine only)."
    )
    smtp_user: str | None = Field(default=None, description="Account on the mail server, where it wants one.")
    smtp_password: SecretStr | None = Field(default=None, description="Its password.")
    smtp_from: str | None = Field(default=None, description="Sender, such as `Posthouse <noreply@example.cn>`.")
    sms_url: str | None = Field(default=None, description="SMS gateway; without it no short messages are sent.")
    sms_key: str | None = Field(default=None, description="Which secret signs requests to the gateway.")
    sms_secret: SecretStr | None = Field(default=None, description="The secret.")
    certificate_authorities: Path | None = Field(
        default=None,
        description="PEM file of the authorities whose certificates people may bind; without it nobody can.",
    )
    certificate_revocations: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="Those authorities' revocation lists, files or addresses, comma separated."
    )
    message_timeout: float = Field(default=10.0, gt=0, le=60, description="Seconds a carrier has to answer.")

    @field_validator("database_read_url")
    @classmethod
    def beside_its_primary(cls, value: SecretStr | None, rest: ValidationInfo) -> SecretStr | None:
        """Only PostgreSQL has replicas, and a replica alone takes no writes."""
        if value is None:
            return None
        if rest.data.get("database_url") is None:
            raise ValueError("a replica needs its primary in DATABASE_URL; the embedded SQLite file has no replicas")
        if not value.get_secret_value().startswith(("postgres://", "postgresql://")):
            raise ValueError("it must begin with postgres://")
        return value

    @field_validator("allowed_hosts", "origins", "trusted_proxies", "certificate_revocations", mode="before")
    @classmethod
    def split(cls, value: object) -> object:
        """A comma separated variable as a tuple."""
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @model_validator(mode="after")
    def are_whole(self) -> Self:
        """Settings that belong together are given together, and nothing secret travels in the clear."""
        _together("SMTP_HOST", self.smtp_host, SMTP_FROM=self.smtp_from)
        _together("SMTP_USER", self.smtp_user, SMTP_PASSWORD=self.smtp_password)
        _together("SMS_URL", self.sms_url, SMS_KEY=self.sms_key, SMS_SECRET=self.sms_secret)
        if self.smtp_user and not self.smtp_host:
            raise ValueError("POSTHOUSE_SMTP_USER is given without POSTHOUSE_SMTP_HOST.")
        if self.smtp_host and self.smtp_security == "none" and not _is_here(self.smtp_host):
            raise ValueError("POSTHOUSE_SMTP_SECURITY can be none for a mail server on this machine only.")
        if self.sms_url is not None:
            where = urlsplit(self.sms_url)
            if where.hostname is None or where.scheme not in ("http", "https"):
                raise ValueError("POSTHOUSE_SMS_URL is no address of the form https://gateway.example/path.")
            if where.scheme == "http" and not _is_here(where.hostname):
                raise ValueError("POSTHOUSE_SMS_URL can be http for a gateway on this machine only; use https.")
        return self


def _together(name: str, value: object, **others: object) -> None:
    """All of them are given, or none."""
    missing = sorted(other for other, found in others.items() if not found)
    if value and missing:
        raise ValueError(f"POSTHOUSE_{name} needs POSTHOUSE_{missing[0]} as well.")
    if not value and len(missing) < len(others):
        given = sorted(other for other, found in others.items() if found)
        raise ValueError(f"POSTHOUSE_{given[0]} is given without POSTHOUSE_{name}.")


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
