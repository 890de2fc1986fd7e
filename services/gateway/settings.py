"""What the gateway reads from its environment (prefix SEIMBANG_)."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SEIMBANG_")

    registry_url: str
    scoring_url: str
    secrets_dir: Path
    """Folder with gateway_private.jwk and gateway_public.jwk."""
    mode: str = "production"
    """demo or production: only what the pages show; registry decides by the mark in its database."""
    worker_name: str = ""
    """Given by a supervisor that never runs two workers of one name: a worker started again goes on with its job at once."""
    prepare_plans: bool = True
    """The worker has the plan of each finished analysis made ready for what-if questions; false saves that computing time."""
    heartbeat_file: Path | None = None
    """The worker touches this file while its loop turns: shared/web/heartbeat.py."""
    kontak: str = ""
    """Whom a person asks about an explanation: name, number, office hours of the desk; empty = the desk in general words."""
    smtp_host: str = ""
    """The city's mail server; empty = no e-mail is sent. Its password is the file smtp_password in secrets_dir."""
    smtp_port: int = 587
    smtp_user: str = ""
    smtp_from: str = ""
    smtp_tls: Literal["starttls", "tls", "none"] = "starttls"
    whatsapp_url: str = ""
    """Where the city's WhatsApp gateway takes {to, text} as JSON; empty = none. Its token is the file whatsapp_token in secrets_dir."""
    alamat_publik: str = ""
    """https://… as clients and the public know this gateway: what assertions must name (`aud`), and where a paper is checked.

    Empty = the address they called."""
