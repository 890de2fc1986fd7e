"""Each kind of act in a sentence, from both sides and in both languages; no word that judges anybody."""

from __future__ import annotations

from typing import Any

import pytest

from shared.law.acts import ACTS
from shared.texts.acts import NAMES, basis, beside, sentence
from shared.texts.moves import FORBIDDEN
from shared.vocabulary import JenisTindakan as J

MITRA = {
    "sel": "a",
    "unor": "a",
    "unor_nama": "SMPN 40",
    "opd_nama": "Dinas Pendidikan",
    "keluarga": "PENGOLAH_DATA",
    "mapel": None,
}
FREE = {"hari_tunggu": None, "perjalanan_m_minggu": None, "perjalanan_jp_mili_minggu": None, "rupiah_minggu": None}


def act(kind: J, **changed: Any) -> dict[str, Any]:
    return {
        "jenis": kind.value, "mitra": MITRA, "memberi_mikro_fte": 1_250_000, "orang": 1, "jam_minggu": 6, "jarak_m": 2_100,
        "mulai": "2027-03-01", "paling_lama_bulan": 6, "tetap": True, "biaya": {**FREE, **changed},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "cost", "short", "over", "english"),
    [
        (J.MENUNGGU, {"hari_tunggu": 59}, "Tunggu sampai 1 Maret 2027: 1 orang sudah pasti datang, celah terbuka 59 hari.",
         "Tunggu sampai 1 Maret 2027: 1 orang pensiun, celah terbuka 59 hari.",
         "Wait until 1 March 2027: 1 person known to come, 59 days open."),
        (J.GESER_TUGAS, {}, "Geser tugas setara 1,2 orang dari pengolah data di unit yang sama.",
         "Geser tugas setara 1,2 orang ke pengolah data di unit yang sama.",
         "Shift tasks worth 1.2 people from pengolah data in the same unit."),
        (J.BERBAGI_JAM, {"perjalanan_m_minggu": 4_200, "perjalanan_jp_mili_minggu": 315, "rupiah_minggu": 10_500},
         "6 JP seminggu diajar guru SMPN 40, 4,2 km perjalanan seminggu, setara 0,3 JP waktu jalan, Rp10.500 seminggu.",
         "6 JP seminggu diajarkan di SMPN 40, 4,2 km perjalanan seminggu, setara 0,3 JP waktu jalan, Rp10.500 seminggu.",
         "6 weekly hours taught by teachers of SMPN 40, 4.2 km a week on the road, time of 0.3 lessons, Rp10,500 a week."),
        (J.PENUGASAN_SEMENTARA, {}, "Tugaskan sementara 1 orang dari SMPN 40, paling lama 6 bulan.",
         "Tugaskan sementara 1 orang ke SMPN 40, paling lama 6 bulan.", "Second 1 person from SMPN 40 for at most 6 months."),
        (J.FORMASI_BARU, {}, "Usulkan 1 formasi baru: tidak ada yang longgar di kota.",
         "Usulkan 1 formasi baru: tidak ada yang longgar di kota.", "Ask for 1 new post: nobody is spare."),
    ],
)  # fmt: skip
def test_every_kind_reads_well_from_both_sides(kind: J, cost: dict[str, int], short: str, over: str, english: str) -> None:
    row = act(kind, **cost)

    assert (sentence(row, True), sentence(row, False), sentence(row, True, "en")) == (short, over, english)
    assert not [word for word in FORBIDDEN if word in f"{short} {over} {english}".lower()]


def test_a_proposal_says_whether_the_act_would_do_and_who_decides() -> None:
    note = {"jenis": ["BERBAGI_JAM", "MENUNGGU"], "memberi_mikro_fte": 750_000, "cukup": True}

    assert beside(note) == (
        "Lebih murah: berbagi jam mengajar, menunggu yang sudah pasti memberi setara 0,8 orang; celah tertutup tanpa mutasi. "
        "Pejabat yang memutuskan."
    )
    assert "the rest still needs a transfer" in str(beside({**note, "cukup": False}, "en"))
    assert beside(None) is None


def test_every_kind_has_a_name_a_basis_and_its_certainty() -> None:
    assert [kind.jenis for kind in ACTS] == list(J) == list(NAMES)
    assert all(all(basis(kind).values()) for kind in J)
