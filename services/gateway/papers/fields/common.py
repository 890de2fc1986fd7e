"""What every paper begins with and ends in: letterhead, number, signatory; and the one person a paper is about."""

from __future__ import annotations

from typing import Any

from shared.contracts.v1.naskah import KOP, KOP_DAFTAR, Bahan, Baris
from shared.texts.papers.sentences import DOTS, dated, post, reason, working_days
from shared.vocabulary import JenisNaskah

STATUS = {
    "PNS": "Pegawai Negeri Sipil",
    "CPNS": "Calon Pegawai Negeri Sipil",
    "PPPK": "Pegawai Pemerintah dengan Perjanjian Kerja",
}
ASN = "Pegawai Aparatur Sipil Negara"
DAYS = 14
"""Working days to object (PP 79/2021, as recalled) where the city has not said; docs/papers.md."""
APPEAL = "Peraturan Pemerintah Nomor 79 Tahun 2021 tentang Upaya Administratif dan Badan Pertimbangan Aparatur Sipil Negara"
BY_THE_SIGNATORY = frozenset({
    JenisNaskah.SK_PERORANGAN, JenisNaskah.SK_KOLEKTIF, JenisNaskah.RALAT_SK, JenisNaskah.PENCABUTAN_SK, JenisNaskah.SPMT_PERINTAH,
})  # fmt: skip
"""Papers that whoever signs the decree signs; extracts and copies are certified, letters signed, by whom the letterhead names."""
LAWS = (
    "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;",
    "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan;",
    "Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah "
    "Nomor 17 Tahun 2020;",
    "Peraturan Badan Kepegawaian Negara Nomor 5 Tahun 2019 tentang Tata Cara Pelaksanaan Mutasi;",
)


def common(bahan: Bahan) -> dict[str, Any]:
    """Empty where the city has not set its letterhead: the writer names each such field and where to fill it."""
    kop, paper, decree = bahan["kop"], bahan["naskah"], bahan["sk"]
    kind = JenisNaskah(paper["jenis"])
    signer = ((decree or {}).get("penanda") or {}) if kind in BY_THE_SIGNATORY else {}
    made: dict[str, Any] = {name: kop.get(name, "") for name in KOP} | {name: kop.get(name, []) for name in KOP_DAFTAR}
    return {
        **made, "mengingat": made["mengingat"] or list(LAWS), "nomor": paper["nomor"] or DOTS, "tanggal": dated(paper["tanggal"]),
        "sifat": paper["sifat"] or "Biasa", "lampiran": "-", **_signer(kop, signer),
        "keberatan_hari": working_days(kop.get("keberatan_hari") or DAYS), "keberatan_dasar": kop.get("keberatan_dasar") or APPEAL,
        "sk_nomor": (decree or {}).get("nomor") or DOTS, "sk_tanggal": dated((decree or {}).get("tanggal")),
    }  # fmt: skip


def _signer(kop: dict[str, Any], signer: dict[str, str]) -> dict[str, str]:
    """Who signs the decree; of every other paper, whom the letterhead names."""
    if signer:
        return {f"penanda_{name}": signer.get(name, "") for name in ("jabatan", "nama", "pangkat", "nip")} | {
            "atas_nama": signer["atas_nama"]
        }
    return {name: kop.get(name, "") for name in ("penanda_jabatan", "penanda_nama", "penanda_pangkat", "penanda_nip")}


def of_case(bahan: Bahan) -> dict[str, Any]:
    """The first person of the paper: the only one, but for decrees that list many."""
    line = bahan["baris"][0]
    status = STATUS.get(line["status"], ASN)
    return {
        **person(line), "status": status, "status_besar": status.upper(), "alasan": reason(line), "tmt": dated(line["tmt"]),
        "baris_no": str(line["no"]), "keberatan_kepada": line["keberatan_kepada"], "mapel": line["tujuan"]["mapel"] or "",
    }  # fmt: skip


def person(line: Baris) -> dict[str, str]:
    return {
        "nama": line["nama"], "nip": line["nip"], "pangkat": line["golongan"] or "", "jabatan_lama": post(line["asal"]),
        "unit_lama": line["asal"]["unit"] or "", "jabatan_baru": post(line["tujuan"]), "unit_baru": line["tujuan"]["unit"] or "",
    }  # fmt: skip


def paper_of(line: Baris, *kinds: str) -> dict[str, Any] | None:
    """The first of these papers the case holds, with its number and date."""
    return next((one for kind in kinds for one in line["surat"] if one["jenis"] == kind and one["nomor"]), None)
