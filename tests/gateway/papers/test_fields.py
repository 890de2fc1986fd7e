"""From the record to named fields: every kind is complete from its material, figures keep their units, the record cannot be typed over."""

from __future__ import annotations

from typing import Any

import pytest

from services.gateway.papers.compose import Proof
from services.gateway.papers.fields import FIXED, fields
from services.gateway.papers.render import render
from shared.errors import MasukanTidakSah
from shared.texts.explain.employee import FORBIDDEN
from shared.texts.papers import PAPERS
from shared.texts.papers.resolve import check
from shared.texts.papers.sentences import balance, changes, reason, span, staffing, why_me
from shared.vocabulary import JenisNaskah
from tests.gateway.papers.material import KOP, TYPED, a_line, an_end, material

PROOF = Proof("K7QX", "https://contoh.example/v/K7QX")
KINDS = list(JenisNaskah)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_whole_from_its_material_and_can_be_set(kind: JenisNaskah) -> None:
    found = fields(material(kind))  # type: ignore[arg-type]

    check(PAPERS[kind], found)
    docx, pdf = render(kind, found, "F4", PROOF)
    assert docx.startswith(b"PK")
    assert pdf.startswith(b"%PDF")


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_letterhead_the_fields_it_lacks_are_named_with_where_to_fill_them(kind: JenisNaskah) -> None:
    found = fields(material(kind, kop={}))  # type: ignore[arg-type]

    with pytest.raises(MasukanTidakSah) as refused:
        check(PAPERS[kind], found)
    named = {fault.kolom: fault.saran for fault in refused.value.masalah}
    assert {"kop_pemda", "kop_opd", "kop_alamat"} <= set(named)
    assert "kop surat" in named["kop_pemda"]


def test_the_matrix_tells_what_the_rules_say_bars_first_and_nothing_private() -> None:
    def one(rule: str, kind: str, said: str, **more: Any) -> dict[str, Any]:
        plain = {"angka": {}, "datum": None, "pemilik": None, "sifat": None, "pembebasan": None, "mengikat": False}
        return {**plain, "aturan": rule, "jenis": kind, "jawaban": said, **more}

    no, open_ = "TIDAK_TERPENUHI", "TIDAK_DAPAT_DINILAI"
    answers = [
        one("MUT-02", "SOFT", no, angka={"bulan": 143}), one("TCH-07", "GATE", no), one("TCH-02", "HARD", no, mengikat=True),
        one("HLT-01", "HARD", no), one("TCH-01", "HARD", open_, datum="sertifikat_mapel", pemilik="Dinas Pendidikan"),
        one("TCH-10", "HARD", "TERPENUHI", pembebasan="800/1/2026"), one("ROT-04", "HARD", "TIDAK_BERLAKU", dikesampingkan=True),
    ]  # fmt: skip
    told = {"terkini": True, "tertutup": True, "jawaban": answers}
    rows = [a_line(aturan=told), a_line(aturan={"terkini": False, "tertutup": False, "jawaban": []}), a_line(aturan=None)]
    found = fields(material(JenisNaskah.BAHAN_SIDANG, baris=rows))  # type: ignore[arg-type]

    first, stale, unjudged = [row["catatan"].split("\n") for row in found["baris"]]
    assert [" ".join(line.split()[:2]).rstrip(":") for line in first[:-1]] == [
        "TCH-02 menghalangi", "HLT-01 peringatan", "MUT-02 peringatan", "TCH-07 menunggu", "TCH-01 dicek", "TCH-10 dibebaskan",
        "ROT-04 dikesampingkan",
    ]  # fmt: skip
    assert "Sudah 143 bulan di unit ini" in first[2], "the rule's sentence with its figures"
    assert "tertutup" in first[-1]
    assert stale[0].startswith("Diperiksa sebelum himpunannya berubah")
    assert unjudged == ["Aturan belum diperiksa."]
    minutes = fields(material(JenisNaskah.BERITA_ACARA))  # type: ignore[arg-type]
    assert {row["catatan"] for row in minutes["hasil"]} == {""}, "minutes hold what the board said"


def test_a_decree_takes_basis_reason_and_objection_from_the_record() -> None:
    found = fields(material(JenisNaskah.SK_PERORANGAN))  # type: ignore[arg-type]

    assert found["menimbang"][0] == (
        "bahwa berdasarkan hasil analisis beban kerja: "
        "SMP Negeri 12 mempunyai 5 guru Matematika untuk 90 JP per minggu (18,0 JP per orang); "
        "SMP Negeri 40 mempunyai 2 guru Matematika untuk 72 JP per minggu (36,0 JP per orang);"
    )
    assert "800/12/TPK/2026 tanggal 20 November 2026" in found["menimbang"][1]
    assert "420/100/2026" in found["memperhatikan"][0]
    assert (found["keberatan_kepada"], found["keberatan_hari"]) == ("Wali Kota selaku PPK", "14 (empat belas)")
    assert found["tmt"] == "1 Januari 2027"


def test_a_decree_is_signed_by_its_signatory_and_an_extract_certified_by_whom_the_letterhead_names() -> None:
    decree, extract, letter = (
        fields(material(kind))  # type: ignore[arg-type]
        for kind in (JenisNaskah.SK_PERORANGAN, JenisNaskah.PETIKAN_SK, JenisNaskah.SURAT_PEGAWAI)
    )

    assert decree["penanda_nama"] == "Contoh Lubis"
    assert (extract["penetap_nama"], extract["penanda_nama"]) == ("Contoh Lubis", "Contoh Siregar, S.H.")
    assert letter["penanda_jabatan"] == "Kepala BKPSDM"


def test_a_city_may_state_its_own_days_to_object_and_its_own_laws() -> None:
    own = {**KOP, "keberatan_hari": "21", "mengingat": ["Peraturan Wali Kota Nomor 7 Tahun 2026;"]}
    found = fields(material(JenisNaskah.SK_PERORANGAN, kop=own))  # type: ignore[arg-type]

    assert found["keberatan_hari"] == "21 (dua puluh satu)"
    assert found["mengingat"] == ["Peraturan Wali Kota Nomor 7 Tahun 2026;"]


@pytest.mark.parametrize("name", sorted(FIXED))
def test_what_the_record_says_cannot_be_typed_over(name: str) -> None:
    with pytest.raises(MasukanTidakSah) as refused:
        fields(material(JenisNaskah.SK_PERORANGAN, isian={name: "lain"}))  # type: ignore[arg-type]
    assert refused.value.masalah[0].kolom == name


@pytest.mark.parametrize("word", ["surplus", "Peringkat", "undian"])
def test_a_typed_word_that_no_letter_may_hold_is_refused(word: str) -> None:
    typed = {**TYPED[JenisNaskah.PEMBERITAHUAN], "mengapa_saya": [f"Anda {word}."]}

    with pytest.raises(MasukanTidakSah) as refused:
        fields(material(JenisNaskah.PEMBERITAHUAN, isian=typed))  # type: ignore[arg-type]
    assert refused.value.masalah[0].kode == "kata_terlarang"


def test_a_field_nobody_knows_is_refused_with_those_there_are() -> None:
    with pytest.raises(MasukanTidakSah) as refused:
        fields(material(JenisNaskah.PEMBERITAHUAN, isian={"gaji": "1"}))  # type: ignore[arg-type]
    assert "tanggapan_batas" in refused.value.masalah[0].saran


@pytest.mark.parametrize("line", [a_line(), a_line(prakarsa="SENDIRI"), a_line(calon=None, urutan=[]), a_line(calon=1),
                                  a_line(asal=an_end("SMP Negeri 12", None, None, kebutuhan=None), jarak_m=None)])  # fmt: skip
def test_sentences_to_a_person_hold_no_forbidden_word_and_never_name_the_draw(line: dict[str, object]) -> None:
    told = " ".join([*why_me(line), *changes(line), reason(line)]).lower()

    assert [word for word in FORBIDDEN if word in told] == []


def test_every_figure_has_its_unit_and_what_is_unknown_is_never_zero() -> None:
    assert staffing(an_end("SMP Negeri 40", 0, 72)) == "SMP Negeri 40 belum mempunyai guru Matematika untuk 72 JP per minggu"
    assert (
        staffing(an_end("Kantor", 4, None, mapel=None, jabatan="Arsiparis"))
        == "Kantor mempunyai 4 orang Arsiparis untuk kebutuhan 3 orang"
    )
    assert staffing(an_end("Kantor", 4, None, mapel=None, kebutuhan=None)).endswith("kebutuhan belum ditetapkan")
    assert "belum diketahui" in staffing(an_end("Kantor", None, None))
    assert balance(an_end("SMP Negeri 40", 2, 72)) == "3/2 → 3/3"
    assert balance(an_end("Kantor", None, None, kebutuhan=None)) == "–/– → –/–"
    assert [span(months) for months in (None, 0, 7, 12, 112)] == [
        "belum diketahui",
        "0 bulan",
        "7 bulan",
        "1 tahun",
        "9 tahun 4 bulan",
    ]


def test_a_benefit_is_told_only_where_it_is_true() -> None:
    other = a_line(tujuan=an_end("Kantor", 2, None, kelas=7, opd="Dinas Lain", mapel=None, jabatan="Arsiparis"))
    told = " ".join(changes(other))

    assert "TPP: belum diketahui; tanyakan kepada BKAD." in told
    assert "Kelas jabatan: turun, dari kelas 9 menjadi kelas 7." in told
    assert "TPP: tetap" in " ".join(changes(a_line()))
