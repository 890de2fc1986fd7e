"""The whole line through the public door: a city's records, a round, a plan, cases, a hearing, the board, a decree, and what came after.

Desk, head of OPD, data owner, board, Sekda, Wali Kota and employees each act as themselves. The tests stand in the order of the calendar;
each goes on from where the one before stopped.
"""

from __future__ import annotations

import io
import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from pypdf import PdfReader

from shared.vocabulary import JenisMasukan as J
from tests.cases import BEBAS, BEFORE_DECISION, REASON, Case
from tests.flow.day_of_effect import decrees_take_effect
from tests.flow.line_city import MERGER, line_city
from tests.flow.rounds import Round, a_january
from tests.gateway.papers.material import KOP
from tests.gateway.test_board_session import SEATS, Session, a_board, prepared
from tests.people import People, Person, people, with_officials
from tests.registry.naskah.signing import signed
from tests.stack import Stack

LIMITS = {"batas_keluar_unit_mikro": None, "batas_keluar_opd_mikro": None, "jarak_maks_m": 5_000}
LETTERS = [
    {"jenis": kind, "nomor": f"{kind}/1", "tanggal": "2026-11-01"}
    for kind in ("PERMOHONAN", "PERSETUJUAN_ASAL", "PERNYATAAN_HUKDIS", "SK_TERAKHIR", "PENILAIAN_KINERJA")
]
LOOKED_AT = "Sudah dicek pada berkasnya."
WRONG_DATE = [{"bidang": "TMT_UNIT", "seharusnya": "1 Juli 2019", "keterangan": "SK 800/12/2019"}]


@dataclass
class Line:
    stack: Stack
    city: People
    round: Round
    cases: dict[str, Case] = field(default_factory=dict)
    """By code of the person."""
    merged: list[Case] = field(default_factory=list)
    """Of the school that closes, its head first."""

    def case(self, usulan_id: str) -> Case:
        made = Case(self.city, usulan_id, self.city.meja.get(f"/v1/usulan-mutasi/{usulan_id}"))
        code = next(code for code, one in self.city.pegawai_id.items() if str(one) == made.row["pegawai_id"])
        self.cases[code] = made
        return made

    def at(self, code: str, day: str) -> str:
        """Name of the unit of this person on a day, as the records say."""
        found = self.city.meja.get(f"/v1/pegawai/{self.city.pegawai_id[code]}", per=day)
        return str(found["penempatan"]["unor_nama"])


@pytest.fixture(scope="module")
def line(stack: Stack) -> Iterator[Line]:
    city = people(stack, with_officials(line_city()))
    city.api.bring(J.PENERUS, [MERGER])
    city.hukum.put("/v1/tpk", json=a_board(city))
    city.meja.put("/v1/kop-surat", data={"isi": json.dumps(KOP)})
    yield Line(stack, city, Round(stack, city))
    city.close()


def key() -> dict[str, str]:
    return {"Idempotency-Key": uuid.uuid4().hex}


def words_of(pdf: bytes) -> str:
    return " ".join("".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def tag(row: dict[str, Any]) -> dict[str, str]:
    return {"If-Match": f'"v{row["versi"]}"'}


def test_1_the_criteria_are_decreed_the_data_frozen_and_the_plan_decided(line: Line) -> None:
    round_ = line.round.make(kebijakan=LIMITS).until_plans()
    plan = round_.plan("Rencana A")
    affected = line.city.meja.get(f"{round_.path}/terdampak")
    moves = line.city.meja.get(f"{round_.path}/rekomendasi")["items"]

    assert [(one["dari"]["unor_nama"], one["ke"]["unor_nama"]) for one in moves] == [("SDN Satu", "SDN Dua")] * 2
    assert {one["ke"]["unor_nama"] for one in affected["items"]} == {"SDN Lima"}
    assert (affected["jumlah"], affected["jumlah_belum"]) == (7, 0)
    round_.choose(plan)
    round_.go(line.city.meja, "AJUKAN_TELAAH").go(line.city.ppk, "PUTUSKAN", catatan="Sesuai telaah.")
    assert round_.row["status"] == "DIPUTUSKAN"


def test_2_the_plan_becomes_a_set_and_somebody_outside_the_equals_is_an_override(line: Line) -> None:
    equals = {one["nama"] for one in line.city.api.get(f"{line.round.path}/rekomendasi/2/kursi")["kursi"]["calon"]}
    assert ("Contoh 002" in equals, "Contoh 007" in equals) == (True, False)
    chosen = [
        {"no": 1, "pegawai_id": str(line.city.pegawai_id["P002"])},
        {"no": 2, "pegawai_id": str(line.city.pegawai_id["P007"]), **REASON},
    ]
    body = {"nama": "Gelombang 1", "kepentingan": BEBAS, "pilihan": chosen}
    made = line.city.meja.post(f"{line.round.path}/usulan", 201, json=body, headers=key())

    assert made["tidak_dibuat"] == []
    planned, other = [line.case(one["usulan_id"]) for one in made["dibuat"]]
    assert planned.row["penyimpangan"] == []
    assert [(one["jenis"], one["alasan_kode"]) for one in other.row["penyimpangan"]] == [("CALON_LAIN", REASON["alasan_kode"])]


def test_3_three_change_places_and_an_own_request_comes_with_its_replacement(line: Line) -> None:
    city, tmt = line.city, a_january().isoformat()
    ring = [
        {"pegawai_id": str(city.pegawai_id[code]), "jenis": "A", "tmt_rencana": tmt, "tujuan_unor_id": str(city.unor_id[unit]),
         "kepentingan": BEBAS}
        for code, unit in (("P001", "SD3"), ("P013", "SD6"), ("P040", "SD1"))
    ]  # fmt: skip
    made = city.meja.post("/v1/himpunan", 201, json={"nama": "Tukar tiga", "usulan": ring}, headers=key())
    for one in made["usulan"]:
        line.case(one["usulan_id"])

    wish = {"pegawai_id": str(city.pegawai_id["P014"]), "diterima": "2026-11-20", "alasan": "Mengikuti suami.",
            "tujuan_unor_id": str(city.unor_id["SD6"]), "surat": LETTERS}  # fmt: skip
    request = city.meja.post("/v1/permohonan", 201, json=wish, headers=key())
    assert request["jawaban"] in ("MENUNGGU_LOWONGAN", "MENUNGGU_PENGGANTI"), "SDN Enam is full"
    own = city.meja.post(f"/v1/permohonan/{request['id']}/usulan", 201, json={"tmt_rencana": tmt, "kepentingan": BEBAS})
    leaving = line.case(own["id"])
    assert leaving.try_(city.meja, "AJUKAN").json()["errors"][0]["kode"] == "kursi_penuh"
    body = {**ring[0], "pegawai_id": str(city.pegawai_id["P041"]), "tujuan_unor_id": str(city.unor_id["SD3"])}
    coming = line.case(city.meja.post("/v1/usulan-mutasi", 201, json=body, headers=key())["id"])
    city.meja.put(f"/v1/usulan-mutasi/{leaving.id}/pengganti", json={"pengganti_usulan_id": coming.id}, headers=tag(leaving.row))
    leaving.read()
    assert leaving.row["pengganti_usulan_id"] == coming.id


def test_4_everybody_of_the_merged_school_has_a_case_and_a_letter(line: Line) -> None:
    body = {"nama": "Penggabungan SDN Empat", "kepentingan": BEBAS}
    made = line.city.meja.post(f"{line.round.path}/usulan-terdampak", 201, json=body, headers=key())

    assert made["belum"] == []
    assert [one["peran"] for one in made["dibuat"]] == ["KEPALA", *["GURU_KELAS"] * 6]
    for one in made["dibuat"]:
        case = Case(line.city, one["usulan_id"], line.city.meja.get(f"/v1/usulan-mutasi/{one['usulan_id']}"))
        assert case.row["tujuan_unor_nama"] == "SDN Lima"
        line.merged.append(case)
        letter = {
            "jenis": "PEMBERITAHUAN",
            "usulan_id": case.id,
            "isian": {"tanggapan_batas": "15 Desember 2026", "tanggapan_hari": "10"},
        }
        paper = line.city.meja.post("/v1/naskah", 201, json=letter, headers=key())
        printed = line.city.meja.http.get(f"/v1/naskah/{paper['id']}/berkas/pdf").content
        assert "SDN Empat tutup pada 31 Desember 2026" in words_of(printed)


def test_5_one_is_sent_back_and_mended_one_contests_a_datum_the_rest_answer(line: Line) -> None:
    city = line.city
    for case in line.cases.values():
        case.until("VERIFIKASI_BKPSDM")
    returned = line.cases["P002"]
    returned.go(city.meja2, "KEMBALIKAN", alasan_kode="BERKAS_KURANG", catatan="ABK sekolah tujuan belum dilampirkan.")
    assert returned.status == "PERLU_PERBAIKAN"
    returned.go(city.meja, "AJUKAN").until("VERIFIKASI_BKPSDM")

    contested = line.cases["P001"].go(city.meja, "BERITAHUKAN")
    path = f"/v1/saya/usulan/{contested.id}/transisi"
    said = {"aksi": "CATAT_SANGGAH", "sanggah": WRONG_DATE}
    assert city.pegawai.post(path, json=said, headers=tag(contested.row))
    assert contested.read()["status"] == "SANGGAH"
    right = [{"putusan": "DATA_BENAR", "jawaban": "Sesuai SK pada berkas."}]
    contested.go(city.pemilik_data, "JAWAB_SANGGAH", putusan_sanggah=right, **REASON)
    assert contested.status == "DIBERITAHUKAN"
    for case in line.cases.values():
        case.until("DIBERITAHUKAN")
    for case in line.cases.values():
        assert case.check()["sah"] is True, "judged with those it stands or falls with"
        case.go(city.meja, "NILAI")


def test_6_the_board_considers_all_in_one_session_and_its_minutes_are_signed(line: Line) -> None:
    city = line.city
    for case in line.cases.values():
        for kind, number, day in BEFORE_DECISION:
            if kind != "NOTULEN_TPK":
                case.paper(kind, nomor=number, tanggal=day, **case.named())
    session = prepared(city, *line.cases.values())
    session.attend(*(name for name, _ in SEATS))
    assert session.do("POST", "/transisi", {"aksi": "BUKA"})["ditahan"] == []
    agreed = session.say(**{case.id: {"hasil": "SETUJU"} for case in line.cases.values()})
    assert agreed.status_code == 200, agreed.text
    session.row = agreed.json()
    assert session.do("POST", "/transisi", {"aksi": "TUTUP"})["ditahan"] == []
    minutes(city, session)
    session.refresh()
    assert session.row["status"] == "DISAHKAN"

    decided = decide(city, session)
    assert {one["status"] for one in decided} == {"DISETUJUI_PPK"}
    assert len(decided) == len(line.cases) == 7


def minutes(city: People, session: Session) -> None:
    made = city.sekretaris_tpk.post("/v1/naskah", 201, json={"jenis": "BERITA_ACARA", "sidang_id": session.id}, headers=key())
    signed_by(city.sekretaris_tpk, made, "800/BA/12", "2026-11-21")


def signed_by(who: Person, paper: dict[str, Any], nomor: str, tanggal: str) -> dict[str, Any]:
    """Numbered, printed, signed outside and taken back."""
    path, body = f"/v1/naskah/{paper['id']}", {"nomor": nomor, "tanggal": tanggal, "klasifikasi": "800.1.3.1"}
    final = who.put(f"{path}/nomor", json=body, headers=tag(paper))
    printed = who.http.get(f"{path}/berkas/pdf").content
    kept: dict[str, Any] = who.put(
        f"{path}/bertanda", files={"berkas": ("n.pdf", signed(printed), "application/pdf")}, headers=tag(final)
    )
    assert kept["status"] == "DITANDATANGANI"
    return kept


def decide(city: People, session: Session) -> list[dict[str, Any]]:
    """By the mayor; soft objections are passed over by name, with a reason that is reported."""
    path, said = f"/v1/sidang/{session.id}/putusan", {**REASON, "kepentingan": BEBAS}
    first = city.ppk.post(path, json=said)
    soft = [
        {"usulan_id": one["usulan_id"], "aturan": sorted({part["pointer"].rpartition("/")[2] for part in one["masalah"]})}
        for one in first["ditahan"]
    ]
    again = city.ppk.post(path, json={**said, "simpangan": soft}) if soft else {"diputuskan": [], "ditahan": []}
    assert again["ditahan"] == []
    return [*first["diputuskan"], *again["diputuskan"]]


def test_7_one_decree_for_all_is_signed_and_delivered_to_each(line: Line) -> None:
    city = line.city
    for case in line.cases.values():
        case.read()
        case.paper("IMUT", nomor="IMUT-1", tanggal="2026-11-22").paper(
            "PERSETUJUAN_BKN", nomor="B/1", tanggal="2026-11-23", **case.named()
        )
        case.insist(city.meja, "SIAPKAN_SK", "belum_dapat_dinilai", "dicek", catatan=LOOKED_AT)
    body = {
        "jenis": "KOLEKTIF",
        "usulan_id": [case.id for case in line.cases.values()],
        "penanda": {"jabatan": "WALI KOTA UJI", "nama": "Contoh Lubis"},
    }
    decree = city.meja.post("/v1/sk", 201, json=body, headers=key())
    paper = city.meja.post("/v1/naskah", 201, json={"jenis": "SK_KOLEKTIF", "sk_id": decree["id"]}, headers=key())
    kept = signed_by(city.meja, paper, "821.2/1/2026", "2026-11-25")
    assert "Berlaku" in city.meja.http.get(f"/v/{kept['kode']}").text
    for case in line.cases.values():
        case.read()
        case.go(city.ppk, "TANDA_TANGANI")
        case.paper("PENYAMPAIAN", tanggal="2026-11-27", file=b"%PDF tanda terima").go(city.meja, "SAMPAIKAN")
    assert {case.status for case in line.cases.values()} == {"DISAMPAIKAN"}
    for step in ("DIBERITAHUKAN", "DISAMPAIKAN"):  # nobody of the set is judged before all were told
        for case in line.merged:
            case.read()
            case.until(step)


def test_8_an_objection_upheld_undoes_the_whole_ring_and_nothing_else(line: Line) -> None:
    city, mine = line.city, line.cases["P001"]
    filed = city.pegawai.post(
        f"/v1/saya/usulan/{mine.id}/keberatan", 201, json={"alasan": "Jarak ke unit baru jauh."}, headers=key()
    )
    path = f"/v1/keberatan/{filed['id']}"
    shown = city.ppk.get(f"{path}/akibat")
    ring = {line.cases[code].id for code in ("P013", "P040")}
    assert {one["usulan_id"] for one in shown["terdampak"]} == ring
    said = {
        "putusan": "DIKABULKAN", "nomor": "800/77", "tanggal": "2026-11-30", "pertimbangan": "Jarak melampaui ketentuan.",
        "hash": shown["hash"], "akibat": dict.fromkeys(sorted(ring), "IKUT_BATAL"),
    }  # fmt: skip
    done = city.ppk.post(f"{path}/putusan", json=said, headers=tag(filed))
    assert set(done["akibat"]["ikut_batal"]) == ring
    states = {code: case.read()["status"] for code, case in line.cases.items()}
    assert states == {
        "P001": "DIBATALKAN", "P013": "DIBATALKAN", "P040": "DIBATALKAN", "P002": "DISAMPAIKAN", "P007": "DISAMPAIKAN",
        "P014": "DISAMPAIKAN", "P041": "DISAMPAIKAN",
    }  # fmt: skip


def test_9_one_line_of_the_decree_is_corrected_and_the_others_stay(line: Line) -> None:
    city, case = line.city, line.cases["P002"]
    said = {"nomor": "800/31", "tanggal": "2026-11-30", "sebab": "Salah ketik nama.", "perbaikan": [{"bidang": "NAMA"}]}
    city.ppk.post(f"/v1/usulan-mutasi/{case.id}/ralat", 201, json=said, headers=tag(case.read()))
    decree = city.meja.get("/v1/sk")["items"][0]
    lines = {one["usulan_id"]: one["status"] for one in city.meja.get(f"/v1/sk/{decree['id']}")["baris"]}
    told = {code: lines[case.id] for code, case in line.cases.items()}
    assert told == {
        "P001": "DICABUT", "P013": "DICABUT", "P040": "DICABUT", "P002": "DIRALAT", "P007": "BERLAKU", "P014": "BERLAKU",
        "P041": "BERLAKU",
    }  # fmt: skip


def test_10_on_the_effective_date_the_records_change_and_a_case_closes_with_its_checklist(line: Line) -> None:
    city = line.city
    decrees_take_effect(line.stack, a_january() + timedelta(days=3))
    after = f"{a_january().year}-02-01"
    where = {code: line.at(code, after) for code in line.cases}
    assert where == {
        "P001": "SDN Satu", "P013": "SDN Tiga", "P040": "SDN Enam", "P002": "SDN Dua", "P007": "SDN Dua", "P014": "SDN Enam",
        "P041": "SDN Tiga",
    }  # fmt: skip

    assert {line.at(code, after) for code in ("P029", *(f"P{number:03d}" for number in range(20, 26)))} == {"SDN Lima"}

    case = line.cases["P002"]
    case.read()
    case.paper("SPMT", nomor="S/1", tanggal="2026-11-28").go(city.kepala_unit2, "MULAI_TUGAS")
    case.go(city.meja, "SINKRONKAN", ekspor_dicek=True, catatan="Dicatat di SIASN dengan tangan.")
    assert case.try_(city.meja, "SELESAIKAN").status_code == 409, "the checklist is open"
    assert case.tick_all().go(city.meja, "SELESAIKAN").status == "SELESAI"
    assert city.api.get("/v1/peristiwa", sejak="awal", limit=1)["items"]
