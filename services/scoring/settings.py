"""What scoring reads from its environment (prefix SEIMBANG_). It has no database and calls no other service."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SEIMBANG_")

    secrets_dir: Path
    """Folder holding gateway_public.jwk, the key internal tokens are checked with."""
    cache_dir: Path = Path(tempfile.gettempdir()) / "seimbang-scoring"
    processes: int = max(1, os.cpu_count() or 1)
    """Analyses computed at once, one child process each."""
    waiting: int = 8
    """More that may wait; beyond that the answer is 503 with Retry-After."""
    plan_workers: int = 1
    """Processes one analysis may spread the parts of a large network over; more than one pays in provinces alone."""
    time_limit_s: float = 900
    """A child is killed after this many seconds."""
    held_plans: int = 2
    """Finished plans kept at hand for what-if questions, a process each; more are made again when asked."""
    held_memory_mb: int = 2_048
    """Of these processes together; a city of 14,000 people needs about 400."""
    held_idle_s: float = 600
    """A held plan ends after so many seconds without a question."""
    answer_limit_s: float = 50
    """A question about a held plan ends after so many seconds, its waiting included: sooner than the gateway loses patience (60)."""
