"""How a message leaves the house: e-mail over the city's SMTP server, WhatsApp over the HTTP gateway the city rents.

Which of them a city has is operations/city_channels.py.
"""

from __future__ import annotations

import asyncio
import smtplib
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Protocol

import httpx
import stamina

TIMEOUT_S = 20.0
TRIES = 3
FAULTS = (OSError, smtplib.SMTPException, httpx.HTTPError)
"""Of the network or of the other side; anything else is a fault of ours."""


class Channel(Protocol):
    async def send(self, to: str, subject: str, text: str) -> None:
        """Raises one of FAULTS."""


@dataclass(frozen=True)
class Email:
    host: str
    port: int
    sender: str
    tls: str
    """starttls, tls or none (a server on the same machine)."""
    user: str = ""
    password: str = ""

    async def send(self, to: str, subject: str, text: str) -> None:
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = self.sender, to, subject
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(text)
        async for attempt in stamina.retry_context(on=_passing, attempts=TRIES, timeout=TIMEOUT_S * TRIES):
            with attempt:
                await asyncio.to_thread(self._deliver, message)

    def _deliver(self, message: EmailMessage) -> None:
        kind = smtplib.SMTP_SSL if self.tls == "tls" else smtplib.SMTP
        with kind(self.host, self.port, timeout=TIMEOUT_S) as server:
            if self.tls == "starttls":
                server.starttls()
            if self.user:
                server.login(self.user, self.password)
            server.send_message(message)


@dataclass(frozen=True)
class WhatsApp:
    url: str
    token: str

    async def send(self, to: str, subject: str, text: str) -> None:
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        async with httpx.AsyncClient(timeout=TIMEOUT_S) as client:
            async for attempt in stamina.retry_context(on=_passing, attempts=TRIES, timeout=TIMEOUT_S * TRIES):
                with attempt:
                    answer = await client.post(self.url, json={"to": _international(to), "text": text}, headers=headers)
                    answer.raise_for_status()


def _passing(fault: Exception) -> bool:
    """Worth another try at once: nobody answered, or the other side says it is busy.

    What a mail server answered is left to the next try of the outbox: such an answer may name the address, and each retry is logged.
    """
    if isinstance(fault, httpx.HTTPStatusError):
        return fault.response.status_code >= 500 or fault.response.status_code == 429
    if isinstance(fault, smtplib.SMTPException):
        return isinstance(fault, smtplib.SMTPServerDisconnected)
    return isinstance(fault, OSError | httpx.TransportError)


def _international(number: str) -> str:
    digits = "".join(one for one in number if one.isdigit())
    return f"62{digits[1:]}" if digits.startswith("0") else digits
