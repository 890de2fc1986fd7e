"""Gateway's worker: asks registry for analyses, trials and training runs until it is told to stop."""

from __future__ import annotations

import asyncio
import os
import signal
import uuid

import structlog

from services.gateway.clients.http import Service
from services.gateway.operations.city_channels import channels
from services.gateway.operations.claimed_jobs import Worker
from services.gateway.operations.send_messages import Sender
from services.gateway.settings import Settings
from shared.errors import DomainError
from shared.web import heartbeat, observability
from shared.web.identity import Signer
from shared.web.idle import Idle

POST_EVERY_S = 5.0
"""How often an empty outbox is looked into."""
log = structlog.get_logger()


async def main() -> None:
    observability.configure()
    settings = Settings()
    signer = Signer(settings.secrets_dir / "gateway_private.jwk")
    registry = Service(settings.registry_url, "registry", signer)
    scoring = Service(settings.scoring_url, "scoring", signer)
    worker = Worker(
        registry,
        scoring,
        settings.worker_name or f"gateway-{os.getpid()}-{uuid.uuid4().hex[:8]}",
        prepares=settings.prepare_plans,
    )
    sender, next_post = Sender(registry, channels(settings), settings.alamat_publik), 0.0
    stopping = asyncio.Event()
    idle = Idle(stopping)
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    beating = asyncio.create_task(heartbeat.beat(settings.heartbeat_file))
    while not stopping.is_set():
        try:
            if await worker.work_once():
                idle.worked()
                continue
            if (now := asyncio.get_running_loop().time()) >= next_post and not await sender.send_one():
                next_post = now + POST_EVERY_S
        except DomainError as gone:  # registry is away: the lease keeps the job, try again soon
            log.warning("registry unavailable", kode=gone.kode)
        await idle.wait()
    beating.cancel()
    await registry.close()
    await scoring.close()


if __name__ == "__main__":
    asyncio.run(main())
