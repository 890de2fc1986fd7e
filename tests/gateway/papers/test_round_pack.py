"""Papers of a round: made of its policy, figures with units, the same file until the policy changes, a simulation marked throughout."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pypdf
import pytest

from services.gateway.operations.make_pack import one, pack, policy_hash, refuse_unmarked
from services.gateway.papers.fields.round_pack import fields
from shared.contracts.v1.kebijakan import BAWAAN
from shared.errors import Bentrok, MasukanTidakSah
from shared.texts.explain.employee import FORBIDDEN
from shared.vocabulary import JenisPaket

KOP = {
    "kop_pemda": "PEMERINTAH KOTA CONTOH", "kop_opd": "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA",
    "kop_alamat": "Jalan Contoh 1",
    "tempat": "Medan", "petugas": "Bidang Mutasi BKPSDM, telepon 061-000000", "jam_layanan": "Senin-Jumat 08.00-15.00 WIB",
    "penetap": "Wali Kota Medan", "penanda_jabatan": "Kepala BKPSDM", "penanda_nama": "Contoh Kepala, S.H., M.Si.",
    "penanda_nip": "196801011993031002", "penanda_pangkat": "Pembina Utama Muda",
}  # fmt: skip
DRAFT: dict[str, Any] = {
    "id": "01a1c5e0-7c00-7000-8000-000000000001",
    "nama": "Pemerataan Guru Sekolah Dasar dan Menengah Pertama Semester Genap Tahun Ajaran 2026/2027",
    "per": "2026-11-01", "tmt_rencana": "2027-01-01", "kapasitas_meja": 50, "status": "DIUMUMKAN",
    "ruang_lingkup": {"opd": ["demo:DISDIK"], "keluarga": ["GURU"], "kecamatan": ["12.71.07"]},
    "kalender": {"pengumuman": "2026-11-02", "beku": "2026-11-09", "konsultasi_sampai": "2026-11-20", "sidang": "2026-11-27"},
    "kebijakan": BAWAAN, "keputusan_nomor": "188.44/512/2026", "keputusan_tanggal": "2026-10-26",
    "keputusan_tentang": "Kriteria Pemerataan Guru",
}  # fmt: skip
NAMES = {"demo:DISDIK": "Dinas Pendidikan dan Kebudayaan", "12.71.07": "Medan Johor"}
TRIAL = {**DRAFT, "status": "SIMULASI", "keputusan_nomor": None, "keputusan_tanggal": None, "keputusan_tentang": None}


def pages(kind: JenisPaket, round_: dict[str, Any] = DRAFT) -> list[str]:
    return [
        " ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(one(kind, round_, KOP, "", NAMES)[1])).pages
    ]


def test_the_criteria_fit_one_page_and_every_figure_has_its_unit() -> None:
    (page,) = pages(JenisPaket.KRITERIA)

    for told in (
        "50 orang dalam satu rencana", "paling jauh 12 km", "20 persen", "8 persen", "paling sedikit 50 persen", "7 hari sesudah TMT",
        "188.44/512/2026", "26 Oktober 2026", "jalan yang lebih dekat", "Permendikdasmen 13/2025",
    ):  # fmt: skip
        assert told in page, told


def test_the_announcement_says_who_what_when_and_whom_to_ask() -> None:
    (page,) = pages(JenisPaket.PENGUMUMAN)

    for told in (
        "Dinas Pendidikan dan Kebudayaan",
        "Medan Johor",
        "1 Januari 2027",
        "20 November 2026",
        "061-000000",
        "Contoh Kepala",
    ):
        assert told in page, told
    assert "SIMULASI" not in page


@pytest.mark.parametrize("kind", list(JenisPaket))
def test_a_changed_policy_makes_another_paper_and_the_same_policy_the_same_bytes(kind: JenisPaket) -> None:
    near = {**DRAFT, "kebijakan": {**BAWAAN, "jarak_maks_m": 8_500}}

    assert one(kind, DRAFT, KOP, "", NAMES) == one(kind, DRAFT, KOP, "", NAMES)
    assert one(kind, DRAFT, KOP, "", NAMES)[1] != one(kind, near, KOP, "", NAMES)[1]
    if kind in (JenisPaket.KRITERIA, JenisPaket.TANYA_JAWAB, JenisPaket.SLIDE):
        assert "paling jauh 8,5 km" in " ".join(pages(kind, near))
    assert policy_hash(near)[:16] in " ".join(pages(kind, near))


@pytest.mark.parametrize("kind", list(JenisPaket))
def test_a_simulation_is_marked_and_handed_out_only_so(kind: JenisPaket) -> None:
    assert all("SIMULASI" in page for page in pages(kind, TRIAL))
    with pytest.raises(Bentrok):
        refuse_unmarked(TRIAL, marked=False)
    refuse_unmarked(TRIAL, marked=True)
    refuse_unmarked(DRAFT, marked=False)


def test_no_paper_of_a_round_judges_or_reckons() -> None:
    told = json.dumps([fields(kind, DRAFT, KOP, NAMES) for kind in JenisPaket]).lower()

    assert [word for word in FORBIDDEN if word in told] == []


def test_an_empty_letterhead_is_named_part_by_part() -> None:
    with pytest.raises(MasukanTidakSah) as refused:
        fields(JenisPaket.JADWAL, DRAFT, {}, NAMES)
    assert {part.kolom for part in refused.value.masalah} >= {"/kop/petugas", "/kop/jam_layanan"}


def test_the_archive_holds_both_forms_of_each_and_is_the_same_file_twice() -> None:
    content = pack(DRAFT, KOP, "", NAMES)

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert sorted(archive.namelist()) == sorted([
            *(f"{no}-{kind.value.lower()}.{form}" for no, kind in enumerate(JenisPaket, start=1) for form in ("pdf", "docx")), "sidik.json",
        ])  # fmt: skip
        assert json.loads(archive.read("sidik.json"))["sidik"] == policy_hash(DRAFT)
    assert content == pack(DRAFT, KOP, "", NAMES)
