"""Guard by guard: in every step that names it each guard alone stops the act, and lets it pass when nothing is wrong.

A case with nothing in its way is spoiled in one point at a time. Whatever then objects must be that point's guard and no other, so a guard
that is taken from a step, or that does another's work, fails here.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from services.registry.domain.akses.siapa import Siapa, Wewenang
from services.registry.domain.pelaksanaan.tugas import Tugas
from services.registry.domain.usulan.hari_kerja import Batas
from services.registry.domain.usulan.kewenangan import Kewenangan
from services.registry.domain.usulan.penjaga import PENJAGA, objections
from services.registry.domain.usulan.penjaga.himpunan import Diperiksa
from services.registry.domain.usulan.penjaga.kursi import Kursi
from services.registry.domain.usulan.perkara import Perkara
from services.registry.domain.usulan.status import LANGKAH, Langkah
from shared.texts.perkara import HALANGAN
from shared.vocabulary import AksiUsulan, CaraWewenang, Peran, PutusanSanggah

AT, TODAY = datetime(2026, 11, 25, 3, 0, tzinfo=UTC), date(2026, 11, 25)
SELF, UNIT, CONTEST = uuid.UUID(int=1), uuid.UUID(int=2), uuid.UUID(int=3)
EVERY_ROLE = tuple(Wewenang(role) for role in Peran if role != Peran.PEGAWAI)
CHIEF = Siapa(uuid.UUID(int=9), uuid.UUID(int=8), None, EVERY_ROLE)
PAPERS = [
    {"jenis": kind, "ada": True, "nomor": "1", "tanggal": TODAY, "pejabat": "Gubernur", "unit": "U", "jabatan": "J", "tmt": TODAY,
     "berkas_hash": "0"}
    for kind in ("PERSETUJUAN_ASAL", "PERSETUJUAN_BKN", "SK_LUAR", "SK", "PENYAMPAIAN", "NOTULEN_TPK", "SPMT")
]  # fmt: skip
ROW = Kewenangan(
    penyusun=tuple(Peran), perekomendasi=(), tpk=True, penanda_tangan=Peran.PPK, cara=CaraWewenang.ATRIBUSI, naskah="SK", plh=False,
    alamat_keberatan="Wali Kota", dasar="uji",
)  # fmt: skip
NOTICE = {"tanggapan": "TERIMA", "batas": date(2026, 12, 1), "paling_cepat": date(2026, 12, 1), "dibuat_pada": AT}
CONTESTED = {"id": CONTEST, "bidang": "GOLONGAN", "putusan": None, "pemilik_peran": "PEMILIK_DATA", "pemilik_unor_id": None,
             "pemilik_id": None, "batas": date(2026, 12, 1), "paling_cepat": date(2026, 12, 1), "dibuat_pada": AT}  # fmt: skip
OVER = Tugas(3, "uji", Batas(date(2026, 11, 20), date(2026, 11, 20), None), 1)
CLEAN: dict[str, Any] = {
    "kepentingan": [{"oleh": CHIEF.aktor, "diri_sendiri": False, "derajat_keluarga": 0, "berkepentingan": False}], "pelaku": [],
    "penyimpangan": [], "putaran": {"status": "DRAF"}, "usulan_lain": [], "penugasan_lain": [], "janji": [],
    "kursi": Kursi(3, 2, 0, 0), "calon": True, "jawaban": [], "dicek": set(), "pemeriksaan": Diperiksa(True, True, ()),
    "kewenangan": ROW, "surat": PAPERS, "sidang": None, "kop_surat": {"petugas": "x", "jam_layanan": "x"}, "pemberitahuan": NOTICE,
    "sanggah": [CONTESTED], "ekspor_siasn": [], "daftar_periksa": [],
    "tugas": OVER, "akibat": {"terdampak": [], "hash": "h"}, "perubahan": None,
}  # fmt: skip
SAID = {
    "alasan_kode": "KEBERATAN_DIKABULKAN", "sanggah": [{"bidang": "GOLONGAN", "seharusnya": "III/c"}],
    "putusan_sanggah": [{"sanggah_id": None, "putusan": PutusanSanggah.DATA_BENAR.value, "jawaban": "Sudah dibetulkan."}],
}  # fmt: skip


@dataclass(frozen=True)
class Rusak:
    """One point in which a clean case is spoiled: a fact, what came with the act, the case itself, or who acts."""

    kode: str
    fakta: dict[str, Any] = field(default_factory=dict)
    isi: dict[str, Any] = field(default_factory=dict)
    usulan: dict[str, Any] = field(default_factory=dict)
    siapa: dict[str, Any] = field(default_factory=dict)


def answer(rule: str, kind: str, told: str, **more: Any) -> list[dict[str, Any]]:
    return [
        {"aturan": rule, "jenis": kind, "jawaban": told, "mengikat": True, "angka": {}, "datum": "x", "pemilik": None, **more}
    ]


def without(kind: str, **missing: Any) -> list[dict[str, Any]]:
    """The papers, but this one is not there, or lacks a part."""
    return [{**one, **missing} if one["jenis"] == kind else one for one in PAPERS if missing or one["jenis"] != kind]


NO = "TIDAK_TERPENUHI"
AWAY = uuid.UUID(int=44)
STAND_IN = Rusak("plh_tidak_boleh", siapa={
    "wewenang": tuple(replace(one, plh_untuk=AWAY) if one.peran == Peran.PPK else one for one in EVERY_ROLE),
})  # fmt: skip
"""Who signs by another's grant alone, where the matrix lets no stand-in sign."""
RUSAK: dict[str, list[Rusak]] = {
    "bukan_pihak": [
        Rusak("usulan_sendiri", siapa={"pegawai_id": SELF}), Rusak("kepentingan_belum_dinyatakan", {"kepentingan": []}),
        *[Rusak("berkepentingan", {"kepentingan": [{**CLEAN["kepentingan"][0], **tie}]})
          for tie in ({"diri_sendiri": True}, {"derajat_keluarga": 2}, {"berkepentingan": True})],
    ],
    "pemisahan_tugas": [Rusak("pelaku_sama", {"pelaku": [("AJUKAN", CHIEF.aktor)]})],
    "putaran_ditetapkan": [Rusak("putaran_simulasi", {"putaran": {"status": "SIMULASI"}}),
                           Rusak("putaran_dibatalkan", {"putaran": {"status": "DIBATALKAN"}})],
    "satu_usulan_terbuka": [Rusak("usulan_lain_terbuka", {"usulan_lain": ["9/2026"]})],
    "satu_penugasan": [Rusak("penugasan_lain_berlaku", {"penugasan_lain": ["9/2026"]})],
    "boleh_menarik": [
        Rusak("bukan_permohonan_sendiri", siapa={"wewenang": (Wewenang(Peran.AUDITOR),)}),
        Rusak("bukan_permohonan_sendiri", siapa={"pegawai_id": SELF}),
    ],
    "kursi_tidak_dijanjikan": [Rusak("kursi_sudah_diberikan", {"janji": ["9/2026"]})],
    "kursi_tersedia": [Rusak("kursi_penuh", {"kursi": Kursi(2, 2, 0, 0)})],
    "calon_lain_beralasan": [Rusak("calon_lain_tanpa_alasan", {"calon": False})],
    "berkas_lengkap": [Rusak("aturan_tidak_terpenuhi", {"jawaban": answer("MUT-15", "INFO", NO)})],
    "tanpa_keberatan_mengikat": [Rusak("aturan_tidak_terpenuhi", {"jawaban": answer("MUT-01", "HARD", NO)})],
    "tanpa_yang_belum_jelas": [Rusak("belum_dapat_dinilai", {"jawaban": answer("MUT-01", "HARD", "TIDAK_DAPAT_DINILAI")})],
    "keberatan_lunak_beralasan": [Rusak("keberatan_lunak", {"jawaban": answer("MUT-21", "SOFT", NO)}),
                                  Rusak("keberatan_lunak", {"jawaban": answer("MUT-01", "HARD", NO, mengikat=False)})],
    "urutan_dan_isi_surat": [Rusak("aturan_tidak_terpenuhi", {"jawaban": answer(rule, "INFO", NO)}) for rule in ("MUT-16", "MUT-19")],
    "himpunan_diperiksa": [Rusak("himpunan_belum_diperiksa", {"pemeriksaan": None}),
                           Rusak("himpunan_berubah", {"pemeriksaan": Diperiksa(False, True, ())}),
                           Rusak("himpunan_melanggar", {"pemeriksaan": Diperiksa(True, False, ("BAL-01",))})],
    "pertimbangan_tpk": [Rusak("pertimbangan_tpk_belum_ada", {"surat": without("NOTULEN_TPK")}),
                         Rusak("pertimbangan_tpk_belum_ada", {"surat": without("NOTULEN_TPK", nomor=None)})],
    "kewenangan_menyusun": [Rusak("bukan_penyusun", {"kewenangan": replace(ROW, penyusun=())})],
    "kewenangan_memutus": [Rusak("bukan_pejabat_penetap", {"kewenangan": replace(ROW, penanda_tangan=Peran.PEGAWAI)}),
                           Rusak("plh_tidak_boleh", isi={"sebagai": "PLH"}), STAND_IN],
    "kewenangan_menandatangani": [Rusak("pelimpahan_tanpa_nomor", {"kewenangan": replace(ROW, cara=CaraWewenang.MANDAT)}),
                                  Rusak("plh_tidak_boleh", isi={"sebagai": "PLH"}), STAND_IN],
    "ada_tempat_bertanya": [Rusak("kop_surat_belum_lengkap", {"kop_surat": {}})],
    "tanggapan_atau_lewat": [Rusak("menunggu_tanggapan", {"pemberitahuan": {**NOTICE, "tanggapan": None}}),
                             Rusak("belum_diberitahukan", {"pemberitahuan": None})],
    "sanggah_menyebut_data": [Rusak("sanggah_tanpa_data", isi={"sanggah": []})],
    "pemilik_data_menjawab": [Rusak("sanggah_belum_dijawab", isi={"putusan_sanggah": []}),
                              Rusak("bukan_pemilik_data", {"sanggah": [{**CONTESTED, "pemilik_id": uuid.UUID(int=77)}]})],
    "mendesak": [Rusak("tidak_mendesak", usulan={"mendesak": False})],
    "dasar_pembatalan": [Rusak("dasar_pembatalan_kurang", isi={"alasan_kode": "KEBUTUHAN_UNIT"})],
    "surat_persetujuan_asal": [Rusak("surat_belum_ada", {"surat": without("PERSETUJUAN_ASAL")}),
                               Rusak("surat_belum_lengkap", {"surat": without("PERSETUJUAN_ASAL", nomor=None)})],
    "surat_persetujuan_bkn": [Rusak("surat_belum_ada", {"surat": without("PERSETUJUAN_BKN")})],
    "surat_sk_luar": [Rusak("surat_belum_lengkap", {"surat": without("SK_LUAR", tanggal=None)}),
                      Rusak("surat_belum_lengkap", {"surat": without("SK_LUAR", pejabat=None)})],
    "belum_meninggalkan": [Rusak("sudah_pindah_instansi", {"perubahan": {"tmt": TODAY}})],
    "surat_sk": [Rusak("surat_belum_lengkap", {"surat": without("SK", unit=None)})],
    "sk_bertanda_tangan": [Rusak("surat_belum_lengkap", {"surat": without("SK", berkas_hash=None)})],
    "bukti_penyampaian": [Rusak("surat_belum_lengkap", {"surat": without("PENYAMPAIAN", berkas_hash=None)})],
    "surat_spmt": [Rusak("surat_belum_ada", {"surat": without("SPMT")})],
    "batas_spmt_lewat": [Rusak("batas_spmt_belum_lewat", {"tugas": replace(OVER, batas=Batas(TODAY, TODAY, None))})],
    "pernah_diingatkan": [Rusak("belum_diingatkan", {"tugas": replace(OVER, pengingat=0)})],
    "akibat_ditangani": [Rusak("akibat_belum_diputuskan", {"akibat": {"terdampak": [{"agenda": "9/2026"}], "hash": "h"}})],
    "ekspor_siap": [Rusak("ekspor_akan_ditolak", {"ekspor_siasn": [
        {"kode": "x", "kolom": "unorId", "pesan": "x", "pesan_en": "x", "saran": "x"}]})],
    "daftar_periksa_selesai": [Rusak("butir_belum_selesai", {"daftar_periksa": [
        {"kode": "x", "nama": "x", "pemilik": "x", "tenggat": None, "wajib": True, "status": "TERBUKA"}]})],
}  # fmt: skip
"""By guard, the ways to be stopped by it."""
MOVES = [(step, name) for step in LANGKAH for name in step.penjaga]


def a_case(step: Langkah, spoiled: Rusak | None = None) -> Perkara:
    """At this step, by somebody who holds every role; spoiled in one point."""
    bad = spoiled or Rusak("")
    way = next(iter(sorted(step.alur)))
    case = {"pegawai_id": SELF, "alur": way, "prakarsa": "INSTANSI", "mendesak": True, **bad.usulan}
    who = replace(CHIEF, **bad.siapa)
    said = {**SAID, **bad.isi}
    facts = {**CLEAN, **bad.fakta}
    if step.aksi == AksiUsulan.CATAT_SANGGAH:
        facts["sanggah"] = []
    role = next(iter(sorted(step.peran - {Peran.PEGAWAI})), Peran.PPK)
    return Perkara(case, step, who, role, AT, TODAY, facts, said)


def named(step: Langkah) -> str:
    return f"{step.dari}-{step.aksi}-{'+'.join(sorted(step.alur))}"


def test_every_guard_is_spoiled_here_and_every_reason_has_its_sentence() -> None:
    assert set(RUSAK) == set(PENJAGA)
    assert {one.kode for each in RUSAK.values() for one in each} <= set(HALANGAN) | {"aturan_tidak_terpenuhi"}


@pytest.mark.parametrize("step", LANGKAH, ids=named)
def test_nothing_stops_a_clean_case(step: Langkah) -> None:
    assert objections(a_case(step)) == []


@pytest.mark.parametrize(("step", "guard"), MOVES, ids=lambda one: one if isinstance(one, str) else named(one))
def test_the_guard_alone_stops_the_act(step: Langkah, guard: str) -> None:
    for spoiled in RUSAK[guard]:
        case = a_case(step, spoiled)
        found = objections(case)
        assert [one.kode for one in found] == [spoiled.kode], f"{spoiled} gives {found}"
        alone = PENJAGA[guard].periksa(case)
        assert alone == found, "another guard's objection"


def test_a_stand_in_signs_what_the_matrix_lets_one_sign() -> None:
    step = next(one for one in LANGKAH if one.aksi == AksiUsulan.TANDA_TANGANI)
    assert objections(a_case(step, replace(STAND_IN, fakta={"kewenangan": replace(ROW, plh=True)}))) == []


def test_a_guard_taken_away_is_missed() -> None:
    """The walk above would notice: without its guard the spoiled case passes."""
    step = next(one for one in LANGKAH if one.aksi == AksiUsulan.SETUJUI)
    for name in step.penjaga:
        less = replace(step, penjaga=tuple(one for one in step.penjaga if one != name))
        assert [objections(a_case(less, one)) for one in RUSAK[name]] == [[]] * len(RUSAK[name])
