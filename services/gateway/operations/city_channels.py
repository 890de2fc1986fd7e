"""Which channels this city configured; none of them is the rule. Passwords are files beside the keys, never settings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from services.gateway.clients.channels import Channel, Email, WhatsApp
from services.gateway.settings import Settings
from shared.vocabulary import SaluranKabar


def channels(settings: Settings) -> Mapping[SaluranKabar, Channel]:
    found: dict[SaluranKabar, Channel] = {}
    if settings.smtp_host:
        password = _secret(settings.secrets_dir / "smtp_password")
        found[SaluranKabar.SUREL] = Email(
            settings.smtp_host, settings.smtp_port, settings.smtp_from, settings.smtp_tls, settings.smtp_user, password
        )
    if settings.whatsapp_url:
        found[SaluranKabar.WHATSAPP] = WhatsApp(settings.whatsapp_url, _secret(settings.secrets_dir / "whatsapp_token"))
    return found


def _secret(file: Path) -> str:
    return file.read_text().strip() if file.exists() else ""
