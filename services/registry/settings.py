"""What registry reads from its environment (prefix SEIMBANG_); no secret has a default."""

from __future__ import annotations

from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SEIMBANG_")

    database_url: str
    """postgresql+asyncpg://…, the app role."""
    secrets_dir: Path
    """Folder with city_key, snapshot_key and gateway_public.jwk."""
    worker_name: str = ""
    """Given by a supervisor that never runs two workers of one name: a worker started again goes on with its job at once."""
