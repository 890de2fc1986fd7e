"""One message after the other leaves the outbox by a channel of the city; what became of each goes back to registry."""

from __future__ import annotations

import smtplib
from collections.abc import Mapping

import httpx
import structlog

from services.gateway.clients.channels import FAULTS, Channel
from services.gateway.clients.http import Service
from shared.texts import messages
from shared.vocabulary import JenisKabar, SaluranKabar
from shared.web.identity import Actor

ACTOR = Actor("gateway-worker")
log = structlog.get_logger()


class Sender:
    def __init__(self, registry: Service, channels: Mapping[SaluranKabar, Channel], public_url: str) -> None:
        self._registry, self._channels, self._public_url = registry, channels, public_url

    async def send_one(self) -> bool:
        """Answers whether there was one; without a channel nothing is asked for."""
        if not self._channels:
            return False
        body = {"saluran": [one.value for one in self._channels]}
        message = await self._registry.json(ACTOR, "POST", "/v1/kotak-keluar/klaim", json=body, safe=False)
        if message is None:
            return False
        channel = self._channels[SaluranKabar(message["saluran"])]
        fault = None
        try:
            subject = messages.subject(JenisKabar(message["jenis"]))
            await channel.send(message["alamat"], subject, messages.body(message, self._public_url))
        except FAULTS as wrong:
            fault = code_of(wrong)
        log.info("message", id=message["id"], channel=message["saluran"], fault=fault)
        told = {"terkirim": fault is None, "galat": fault}
        await self._registry.json(ACTOR, "POST", f"/v1/kotak-keluar/{message['id']}/hasil", json=told, safe=False)
        return True


def code_of(fault: Exception) -> str:
    """A code without an address in it."""
    if isinstance(fault, httpx.HTTPStatusError):
        return f"http_{fault.response.status_code}"
    if isinstance(fault, smtplib.SMTPRecipientsRefused):
        return "alamat_ditolak"
    if isinstance(fault, smtplib.SMTPResponseException):
        return f"smtp_{fault.smtp_code}"
    return type(fault).__name__.lower()
