"""May this person do that at all? One table: permission → roles, how far each reaches, and whether the second factor must be fresh.

Whether the *state* of a case allows it is the status table's question (domain/usulan), not this one's. A refusal says why and what to do.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from services.registry.domain.akses.siapa import FRESH, Siapa
from shared.errors import PerluPenguatan, TidakBerwenang
from shared.vocabulary import Izin, Peran

P = Peran
WHOLE = frozenset({P.PETUGAS_MUTASI, P.SEKRETARIS_TPK, P.ANGGOTA_TPK, P.SEKDA, P.PPK, P.PETUGAS_HUKUM, P.AUDITOR})
"""Roles whose work is the whole agency: the desk, the board, those who decide, law and audit."""
BY_UNIT = frozenset({P.KEPALA_UNIT, P.KEPALA_OPD, P.DINAS_TEKNIS, P.PEMILIK_DATA})
"""Roles over a unit and all under it."""


@dataclass(frozen=True)
class Aturan:
    peran: frozenset[Peran]
    diri: bool = False
    """Whoever is on the records may, about himself."""
    segar: bool = False
    """The second factor must be fresh."""


IZIN: dict[Izin, Aturan] = {
    Izin.LIHAT_DIRI: Aturan(frozenset(), diri=True),
    Izin.LIHAT_USULAN: Aturan(WHOLE | BY_UNIT, diri=True),
    Izin.LIHAT_PEGAWAI: Aturan(WHOLE | BY_UNIT, diri=True),
    Izin.LIHAT_AUDIT: Aturan(frozenset({P.AUDITOR})),
    Izin.KELOLA_PUTARAN: Aturan(frozenset({P.PETUGAS_MUTASI})),
    Izin.SUSUN_USULAN: Aturan(frozenset({P.PETUGAS_MUTASI, P.KEPALA_OPD})),
    Izin.PERIKSA_USULAN: Aturan(frozenset({P.PETUGAS_MUTASI, P.KEPALA_OPD})),
    Izin.SUSUN_NASKAH: Aturan(frozenset({P.PETUGAS_MUTASI, P.SEKRETARIS_TPK})),
    Izin.REKOMENDASIKAN: Aturan(frozenset({P.DINAS_TEKNIS})),
    Izin.SIDANGKAN: Aturan(frozenset({P.SEKRETARIS_TPK, P.ANGGOTA_TPK})),
    Izin.SETUJUI: Aturan(frozenset({P.PPK, P.SEKDA, P.KEPALA_OPD}), segar=True),
    Izin.TANDA_TANGANI: Aturan(frozenset({P.PPK, P.SEKDA, P.KEPALA_OPD}), segar=True),
    Izin.TINJAU_MENDESAK: Aturan(frozenset({P.PPK, P.SEKDA, P.PETUGAS_HUKUM})),
    Izin.LIHAT_KABAR: Aturan(frozenset({P.PETUGAS_MUTASI, P.AUDITOR})),
    Izin.AWASI: Aturan(frozenset({P.SEKDA, P.AUDITOR})),
    Izin.JAWAB_SENGKETA: Aturan(frozenset({P.PEMILIK_DATA})),
    Izin.TETAPKAN_HUKUM: Aturan(frozenset({P.PETUGAS_HUKUM})),
    Izin.KELOLA_PENGGUNA: Aturan(frozenset({P.ADMINISTRATOR})),
}
READING = frozenset({Izin.LIHAT_DIRI, Izin.LIHAT_USULAN, Izin.LIHAT_PEGAWAI, Izin.LIHAT_AUDIT, Izin.LIHAT_KABAR, Izin.AWASI})
"""Permissions that change nothing; an auditor has no other."""


@dataclass(frozen=True)
class Jawaban:
    """`boleh`, or why not; `perlu_penguatan`: the role is there, only the second factor is missing or old."""

    boleh: bool
    pesan: str = ""
    saran: str = ""
    pesan_en: str = ""
    perlu_penguatan: bool = False


OLD_CODE = Jawaban(
    False, "Tindakan ini memerlukan kode verifikasi yang baru.", "Kirim kode autentikator ke POST /v1/saya/verifikasi.",
    "A fresh verification code is needed.", perlu_penguatan=True,
)  # fmt: skip


def may(
    siapa: Siapa,
    izin: Izin,
    jalur: Collection[uuid.UUID] = (),
    *,
    pegawai_id: uuid.UUID | None = None,
    at: datetime | None = None,
) -> Jawaban:
    """`jalur`: the unit concerned and all above it, empty for the agency; `pegawai_id`: the person concerned; `at`: now, where the
    second factor counts (without it such a permission is refused)."""
    rule = IZIN[izin]
    own = rule.diri and siapa.is_self(pegawai_id)
    if not own and not any(siapa.holds(peran, jalur) for peran in rule.peran):
        return _no_role(rule, siapa)
    if rule.segar and not (at is not None and siapa.fresh(at)):
        return OLD_CODE
    return Jawaban(True)


def require(
    siapa: Siapa,
    izin: Izin,
    jalur: Collection[uuid.UUID] = (),
    *,
    pegawai_id: uuid.UUID | None = None,
    at: datetime | None = None,
) -> None:
    """Raises TidakBerwenang, or PerluPenguatan where only the second factor is missing."""
    answer = may(siapa, izin, jalur, pegawai_id=pegawai_id, at=at)
    if answer.perlu_penguatan:
        raise _stale(answer)
    if not answer.boleh:
        raise TidakBerwenang(answer.pesan, saran=answer.saran, pesan_en=answer.pesan_en)


def require_fresh(siapa: Siapa, at: datetime) -> None:
    """For an act that weighs more than the rest of its permission. Raises PerluPenguatan."""
    if not siapa.fresh(at):
        raise _stale(OLD_CODE)


def _stale(answer: Jawaban) -> PerluPenguatan:
    return PerluPenguatan(answer.pesan, saran=answer.saran, pesan_en=answer.pesan_en, maks_umur_s=int(FRESH.total_seconds()))


def _no_role(rule: Aturan, siapa: Siapa) -> Jawaban:
    wanted = ", ".join(sorted(rule.peran)) or "orangnya sendiri"
    if siapa.peran() & rule.peran:
        return Jawaban(
            False, "Unit ini di luar lingkup peran Anda.", f"Minta pejabat yang berwenang atas unit ini ({wanted}).",
            "This unit is outside your role's scope.",
        )  # fmt: skip
    return Jawaban(
        False, f"Peran Anda tidak mencakup tindakan ini; yang berwenang: {wanted}.",
        "Minta pejabat yang berwenang, atau minta peran itu kepada administrator.", "Your role does not include this.",
    )  # fmt: skip
