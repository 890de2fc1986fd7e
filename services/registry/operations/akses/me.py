"""A person about himself: who, which roles over which units, and what may be done now."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import IZIN, READING
from services.registry.domain.akses.siapa import FRESH, Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.told_user import told_users, unit_names
from services.registry.storage.akses import users
from shared.texts.roles import permission_label, role_label
from shared.vocabulary import Izin, Peran
from shared.web.clock import JAKARTA


async def myself(connection: AsyncConnection, vault: Vault, siapa: Siapa, at: datetime) -> dict[str, Any]:
    """Name and masked NIP of the one who asks; `diperkuat_sampai`: until when approving and signing need no new code."""
    row = await users.user(connection, siapa.pengguna_id)
    assert row is not None  # `who` has just read it
    told = (await told_users(connection, vault, [row], at.astimezone(JAKARTA).date()))[0]
    proved = siapa.diperkuat_pada
    return {**told, "diperkuat_pada": proved, "diperkuat_sampai": proved + FRESH if proved else None}


async def my_permissions(connection: AsyncConnection, siapa: Siapa, at: datetime) -> dict[str, Any]:
    """Roles with their units and labels; every permission held anywhere, and whether it can be used this minute."""
    day = at.astimezone(JAKARTA).date()
    units = await unit_names(connection, {one.unor_id for one in siapa.wewenang if one.unor_id}, day)
    roles: list[dict[str, Any]] = [
        _role(
            one.peran,
            "UNIT" if one.unor_id else "INSTANSI",
            one.unor_id,
            units.get(one.unor_id) if one.unor_id else None,
            one.dasar,
        )
        for one in siapa.wewenang
    ]
    if siapa.pegawai_id:
        roles.append(_role(Peran.PEGAWAI, "DIRI", None, None, None))
    fresh = siapa.fresh(at)
    return {
        "pengguna_id": siapa.pengguna_id, "pegawai_id": siapa.pegawai_id, "instansi_id": siapa.instansi_id,
        "peran": roles, "izin": [_permission(izin, siapa, fresh) for izin in Izin if _held(izin, siapa)],
        "diperkuat_pada": siapa.diperkuat_pada, "verifikasi_segar": fresh,
    }  # fmt: skip


def _held(izin: Izin, siapa: Siapa) -> bool:
    rule = IZIN[izin]
    return bool(siapa.peran() & rule.peran) or (rule.diri and siapa.pegawai_id is not None)


def _permission(izin: Izin, siapa: Siapa, fresh: bool) -> dict[str, Any]:
    rule = IZIN[izin]
    if siapa.peran() & rule.peran:
        held = siapa.units(rule.peran)
        reach, units = ("INSTANSI", []) if held is None else ("UNIT", sorted(held))
    else:
        reach, units = "DIRI", []
    now = fresh or not rule.segar
    return {
        "izin": izin.value, "label": permission_label(izin), "label_en": permission_label(izin, "en"), "lingkup": reach,
        "unor_id": units, "hanya_baca": izin in READING, "sekarang": now,
        "saran": "" if now else "Kirim kode autentikator ke POST /v1/saya/verifikasi.",
    }  # fmt: skip


def _role(peran: Peran, lingkup: str, unor_id: Any, unor_nama: str | None, dasar: str | None) -> dict[str, Any]:
    return {
        "peran": peran.value, "label": role_label(peran), "label_en": role_label(peran, "en"), "lingkup": lingkup, "unor_id": unor_id,
        "unor_nama": unor_nama, "dasar": dasar,
    }  # fmt: skip
