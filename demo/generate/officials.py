"""Who holds which role in the synthetic city: people it has anyhow, chosen by the order of their codes, so always the same ones.

Nobody is added, so every count of the city stays. The mayor and the user administrator are no civil servants of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from shared.vocabulary import JenisMasukan, Peran

Row = dict[str, Any]
HEAD, MANAGERS = ("KEPALA_OPD",), ("ADMINISTRATOR", "PENGAWAS")
CLERKS = ("PENELAAH_TEKNIS", "ANALIS_SDM", "PENGOLAH_DATA", "PENGADMINISTRASI")


@dataclass(frozen=True)
class Official:
    """`nip` empty: not on the records; `unor` empty: the whole agency."""

    sebutan: str
    peran: Peran
    nip: str = ""
    nama: str = ""
    unor: str = ""


def officials(city: dict[JenisMasukan, list[Row]]) -> list[Official]:
    """The seven of a round and those beside them. Synthetic, like everybody here."""
    staff = [row for row in city[JenisMasukan.PEGAWAI] if row["kedudukan"] == "AKTIF" and row["status"] == "PNS" and row["nip"]]
    taken: set[str] = set()

    def one(unit: str, posts: tuple[str, ...], extra: str = "") -> str:
        for row in staff:
            fits = (
                row["unor"].startswith(unit)
                and row["jabatan"].startswith(posts)
                and (not extra or row["tugas_tambahan"] == extra)
            )
            if fits and row["nip"] not in taken:
                taken.add(row["nip"])
                return str(row["nip"])
        raise LookupError(f"nobody at {unit} in {posts}")

    names = {row["nip"]: str(row["nama"]) for row in staff}
    school = next(row for row in staff if row["tugas_tambahan"] == "KEPALA_SEKOLAH")
    taken.add(school["nip"])
    teacher = next(row for row in staff if row["unor"] == school["unor"] and row["nip"] not in taken)
    chosen = [
        Official("Petugas mutasi (penyusun)", Peran.PETUGAS_MUTASI, one("BKPSDM-B1", CLERKS)),
        Official("Petugas mutasi (pemeriksa)", Peran.PETUGAS_MUTASI, one("BKPSDM-B1", CLERKS)),
        Official("Kepala OPD", Peran.KEPALA_OPD, one("DISDIKBUD", HEAD), unor="DISDIKBUD"),
        Official("Dinas teknis", Peran.DINAS_TEKNIS, one("DISDIKBUD-B3", MANAGERS), unor="DISDIKBUD"),
        Official("Sekretaris TPK", Peran.SEKRETARIS_TPK, one("BKPSDM", HEAD)),
        Official("Anggota TPK 1", Peran.ANGGOTA_TPK, one("BKPSDM-SEK", MANAGERS)),
        Official("Anggota TPK 2", Peran.ANGGOTA_TPK, one("SETDA-B2", MANAGERS)),
        Official("Anggota TPK 3", Peran.ANGGOTA_TPK, one("BKAD", HEAD)),
        Official("Sekretaris Daerah", Peran.SEKDA, one("SETDA", HEAD)),
        Official("Wali Kota", Peran.PPK, nama="Contoh Wali Kota (SINTETIS)"),
        Official("Petugas hukum", Peran.PETUGAS_HUKUM, one("SETDA-B3", MANAGERS)),
        Official("Pemilik data", Peran.PEMILIK_DATA, one("DISDIKBUD-SEK", MANAGERS), unor="DISDIKBUD"),
        Official("Auditor Inspektorat", Peran.AUDITOR, one("INSPEKTORAT-B1", ("AUDITOR", *CLERKS))),
        Official("Kepala sekolah", Peran.KEPALA_UNIT, str(school["nip"]), unor=str(school["unor"])),
        Official("Guru di sekolah itu", Peran.PEGAWAI, str(teacher["nip"])),
    ]
    return [replace(one, nama=names.get(one.nip, one.nama)) for one in chosen]
