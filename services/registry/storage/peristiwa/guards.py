"""Is history guarded by the database itself, or could whoever holds this connection rewrite it?"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

HISTORY = ("audit", "audit_baca", "peristiwa", "penghapusan")
GUARD = "hanya_ditambah"
QUERY = text("""
    SELECT c.relname,
        has_table_privilege(c.oid, 'UPDATE') OR has_table_privilege(c.oid, 'DELETE') OR has_table_privilege(c.oid, 'TRUNCATE')
            OR pg_has_role(c.relowner, 'USAGE') AS open,
        EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = :guard AND t.tgenabled IN ('O', 'A')) AS guarded
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY(:history) ORDER BY c.relname
""")


@dataclass(frozen=True)
class Guards:
    """The role of this connection, the tables of history it may rewrite, and those whose trigger is gone or switched off."""

    role: str
    open: list[str]
    unguarded: list[str]

    @property
    def firm(self) -> bool:
        return not self.open and not self.unguarded

    def told(self) -> list[str]:
        """One sentence per weakness, Indonesian and English."""
        found = []
        if self.open:
            found.append(
                f"Peran basis data {self.role} dapat mengubah {', '.join(self.open)}: satu alamat menguasai semuanya. / The role may "
                "rewrite history: one address owns all. Pakai peran aplikasi tersendiri (docs/audit.md)."
            )
        if self.unguarded:
            found.append(
                f"Pemicu {GUARD} pada {', '.join(self.unguarded)} tidak ada atau dimatikan. / A trigger that guards history is gone."
            )
        return found


async def guards(connection: AsyncConnection) -> Guards:
    rows = (await connection.execute(QUERY, {"guard": GUARD, "history": list(HISTORY)})).all()
    role = str((await connection.execute(text("SELECT current_user"))).scalar_one())
    return Guards(role, [row.relname for row in rows if row.open], [row.relname for row in rows if not row.guarded])
