"""The authority matrix as shipped: who signs what in most cities, recalled from practice and not read in an act; so it warns.

Kind A0 is an assignment inside an OPD, ordered by its head. A pelaksana is moved by an order the Sekda signs under a mandate; functional
posts and everything above by decree of the PPK after the board (PP 11/2017 Art 191). Between agencies the receiving PPK appoints.
"""

from __future__ import annotations

from typing import Any

from shared.vocabulary import CaraWewenang, JenisMutasi, KelompokJabatan, Peran

K = KelompokJabatan
ART_191 = "PP 11/2017 Pasal 191; praktik kota, perlu dipastikan petugas hukum"
PRACTICE = "Praktik kota; perlu dipastikan petugas hukum"
WALI_KOTA = "Wali Kota selaku PPK"


def _row(**changed: Any) -> dict[str, Any]:
    return {
        "penyusun": (Peran.PETUGAS_MUTASI, Peran.KEPALA_OPD, Peran.DINAS_TEKNIS), "perekomendasi": (Peran.KEPALA_OPD,),
        "tpk": True, "penanda_tangan": Peran.PPK, "cara": CaraWewenang.ATRIBUSI, "naskah": "SK", "plh": False,
        "alamat_keberatan": WALI_KOTA, "dasar": ART_191, **changed,
    }  # fmt: skip


_INSIDE = _row(
    penyusun=(Peran.PETUGAS_MUTASI, Peran.KEPALA_OPD, Peran.KEPALA_UNIT), perekomendasi=(), tpk=False, penanda_tangan=Peran.KEPALA_OPD,
    naskah="NOTA_DINAS", plh=True, alamat_keberatan="Kepala OPD", dasar=PRACTICE,
)  # fmt: skip
_BETWEEN = _row(
    penyusun=(Peran.PETUGAS_MUTASI,), tpk=False, dasar="PP 11/2017 Pasal 192-196; SE BKN 3/2019; perlu dipastikan petugas hukum"
)
_PELAKSANA = _row(
    tpk=False, penanda_tangan=Peran.SEKDA, cara=CaraWewenang.MANDAT, naskah="SURAT_PERINTAH", plh=True,
    alamat_keberatan="Sekretaris Daerah", dasar=PRACTICE,
)  # fmt: skip
BAWAAN: dict[JenisMutasi, dict[KelompokJabatan | None, dict[str, Any]]] = {
    JenisMutasi.A0: {None: _INSIDE},
    JenisMutasi.A: {
        None: _row(),
        K.GURU: _row(perekomendasi=(Peran.DINAS_TEKNIS,)),
        K.KEPALA_SEKOLAH: _row(perekomendasi=(Peran.DINAS_TEKNIS,)),
        K.KEPALA_PUSKESMAS: _row(perekomendasi=(Peran.DINAS_TEKNIS,)),
        K.PELAKSANA: _PELAKSANA,
    },
    JenisMutasi.B: {None: _BETWEEN},
    JenisMutasi.C: {None: _BETWEEN},
    JenisMutasi.D: {None: _BETWEEN},
    JenisMutasi.F: {None: _BETWEEN},
}
"""Kind → group (None = every other group) → row."""
