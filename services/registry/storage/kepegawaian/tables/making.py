"""How identities and their dated versions are declared."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Table, Text, UniqueConstraint, Uuid
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.sql import text

from services.registry.storage.base import key, metadata, said, two_times


def identity(name: str, *columns: Any) -> Table:
    """A thing known by (sumber, id_sumber) inside one agency: the idempotency key of every import."""
    return Table(
        name, metadata, key(),
        Column("instansi_id", Uuid, ForeignKey("instansi.id", ondelete="CASCADE"), nullable=False),
        Column("sumber", Text, nullable=False),
        Column("id_sumber", Text, nullable=False),
        *columns,
        UniqueConstraint("instansi_id", "sumber", "id_sumber"),
    )  # fmt: skip


def version(name: str, of: str, *columns: Any, people: bool = False) -> Table:
    """Dated versions of a thing; at most one per thing and day among those recorded now.

    An exclusion constraint holds that, except for `people`, of whom there may be millions: its GiST index took a third of the database's
    time of an import (docs/decisions/0011). Versions of one thing always cover all days without a gap, and whoever changes one writes
    a row that begins where it began (storage/kepegawaian/versions.py); so two who change the same one collide on that beginning.

    `per` is the day the source spoke of. The first version of a thing reaches back over all the past, for want of better; `per`
    tells from which day on it is knowledge and no longer assumption. `ditegaskan` are further days on which the very same was said:
    a statement that arrives late holds only until the next of them.
    """
    owner = f"{of}_id"
    return Table(
        name, metadata, key(),
        Column(owner, Uuid, ForeignKey(f"{of}.id", ondelete="CASCADE"), nullable=False, index=True),
        *two_times(), *columns, *said(), _once_begun(name, owner) if people else _never_two(name, owner),
    )  # fmt: skip


def _never_two(name: str, owner: str) -> ExcludeConstraint:
    return ExcludeConstraint(
        (owner, "="), ("berlaku", "&&"), name=f"ex_{name}_berlaku", using="gist", where=text("upper_inf(dicatat)")
    )


def _once_begun(name: str, owner: str) -> Index:
    return Index(
        f"uq_{name}_mulai", owner, text("lower(berlaku)"), unique=True, postgresql_where=text("upper_inf(dicatat)"),
        postgresql_nulls_not_distinct=True,
    )  # fmt: skip
