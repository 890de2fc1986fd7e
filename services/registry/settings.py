"""What registry reads from its environment (prefix SEIMBANG_); no secret has a default."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from pydantic import model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SEIMBANG_")

    secrets_dir: Path
    """Folder with city_key, snapshot_key, gateway_public.jwk and, unless database_url is given, the file database_url."""
    database_url: str = ""
    """postgresql+asyncpg://…, the app role. It holds a password, so in production it is a file in secrets_dir."""
    worker_name: str = ""
    """Given by a supervisor that never runs two workers of one name: a worker started again goes on with its job at once."""
    ledger_file: Path | None = None
    """Where erasures are written down outside the database: operations/akses/ledger.py. None = in the database alone."""
    heartbeat_file: Path | None = None
    """The worker touches this file while its loop turns: shared/web/heartbeat.py."""

    @model_validator(mode="after")
    def _address_from_its_file(self) -> Self:
        if not self.database_url:
            file = self.secrets_dir / "database_url"
            if not file.exists():
                raise ValueError(f"no database: set SEIMBANG_DATABASE_URL or put the address into {file}")
            self.database_url = file.read_text().strip()
        return self
