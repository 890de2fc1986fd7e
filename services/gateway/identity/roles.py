"""What a person's token opens: scopes by role. Registry decides again, by unit and by the state of the thing; this is the outer door.

An auditor reads all and writes nothing but his own account; an employee sees himself alone (`saya`). Without the second factor in the
session a token opens `saya` alone, whatever the roles.
"""

from __future__ import annotations

from typing import Any

from services.gateway.identity.tokens import AUDIENCE, TTL_S
from shared.vocabulary import Peran
from shared.web.identity import Actor, Signer

OWN = ("saya",)
_MAP = ("referensi:baca", "unor:baca")
"""What is no one's secret inside the city: units, posts, needs."""
_CASES = ("usulan:baca", "usulan:tulis", "naskah:baca")
_CITY = (*_MAP, "pegawai:baca", "orang:baca", "rekomendasi:baca", "riwayat:baca", "usulan:baca", "naskah:baca")
"""Everybody in the whole city, without what is sealed of them."""

SCOPES_OF: dict[Peran, tuple[str, ...]] = {
    Peran.PEGAWAI: (),
    Peran.KEPALA_UNIT: (*_MAP, *_CASES),
    Peran.KEPALA_OPD: (*_MAP, *_CASES),
    Peran.DINAS_TEKNIS: (*_MAP, *_CASES),
    Peran.PEMILIK_DATA: (*_MAP, *_CASES),
    Peran.PETUGAS_MUTASI: (
        *_CITY, *_CASES, "naskah:tulis", "putaran:kelola", "impor:jalankan", "impor:baca", "pegawai.pribadi:baca", "riwayat:tulis",
        "unor.padanan:putuskan", "beban:hitung", "hukum:periksa", "peristiwa:baca",
    ),
    Peran.SEKRETARIS_TPK: (*_CITY, *_CASES, "naskah:tulis", "hukum:periksa"),
    Peran.ANGGOTA_TPK: (*_CITY, *_CASES),
    Peran.SEKDA: (*_CITY, *_CASES, "naskah:tulis", "hukum:periksa", "keadilan:baca", "pengawasan:baca"),
    Peran.PPK: (*_CITY, *_CASES, "naskah:tulis", "hukum:periksa", "keadilan:baca"),
    Peran.PETUGAS_HUKUM: (*_CITY, *_CASES, "hukum:periksa", "hukum:tulis"),
    Peran.AUDITOR: (*_CITY, "impor:baca", "pegawai.pribadi:baca", "peristiwa:baca", "keadilan:baca", "hukum:periksa", "beban:hitung",
                    "pengguna:baca", "pengawasan:baca"),
    Peran.ADMINISTRATOR: (*_MAP, "pengguna:baca", "pengguna:kelola"),
}  # fmt: skip


def scopes_of(roles: list[str], proved: int) -> tuple[str, ...]:
    """`proved`: when the second factor was shown in this session, 0 = not."""
    if not proved:
        return OWN
    return tuple(sorted({*OWN, *(scope for role in roles for scope in SCOPES_OF[Peran(role)])}))


def user_token(signer: Signer, signed: dict[str, Any], wanted: str = "") -> dict[str, Any]:
    """The OAuth2 answer to a person whom registry has signed in; `wanted` may narrow the scopes, never widen them."""
    proved = int(signed["diperkuat"])
    allowed = [scope for scope in scopes_of(signed["peran"], proved) if not wanted.split() or scope in wanted.split()]
    actor = Actor(f"pengguna:{signed['pengguna_id']}", tuple(allowed), str(signed["instansi_id"]), str(signed["sesi_id"]), proved)
    return {
        "access_token": signer.sign(AUDIENCE, actor, TTL_S), "token_type": "Bearer", "expires_in": TTL_S, "scope": " ".join(allowed),
        "pengguna_id": str(signed["pengguna_id"]), "peran": signed["peran"], "diperkuat": proved or None,
    }  # fmt: skip
