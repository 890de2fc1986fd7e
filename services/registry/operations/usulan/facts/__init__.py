"""What guards ask for, by name: each fact is read by one function, and only where a guard of the step wants it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from services.registry.operations.usulan.asked import Ditanya
