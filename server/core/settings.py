"""The configuration: read once from the environment, frozen, never printed with its secrets."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

ROOT = Path(__file__).parents[2]


class Settings(BaseSettings):
    """Every setting is an environment variable `POSTHOUSE_<NAME>`; `DATABASE_URL` alone keeps its customary name."""

    model_config = SettingsConfigDict(env_prefix="POSTHOUSE_", frozen=True, extra="ignore", populate_by_name=True)

    data: Path = Field(
        default=ROOT / ".data", description="Folder of the database file, keys, backups and audit heads."
    )
    database_url: SecretStr | None = Field(
        default=None,
        alias="DATABASE_URL",
        description="postgres://user:password@host/database for PostgreSQL; without it the embedded SQLite file.",
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
    demo: bool = Field(default=False, description="Load demo accounts and letters at first start.")
    time_zone: str = Field(default="Asia/Shanghai", description="Zone of days, deadlines and daily figures.")
    password_threads: int = Field(default=2, ge=1, le=16, description="Threads that hash passwords.")
    log_level: str = Field(default="INFO", description="DEBUG, INFO, WARNING or ERROR.")
    log_format: str = Field(default="auto", description="json, console, or auto (console on a terminal).")

    @field_validator("allowed_hosts", "origins", "trusted_proxies", mode="before")
    @classmethod
    def split(cls, value: object) -> object:
        """A comma separated variable as a tuple."""
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value
