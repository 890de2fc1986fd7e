"""A session of the board over HTTP: its board, agenda, quorum, results, and decisions that follow or depart from it."""

from __future__ import annotations

import io
import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from python_calamine import CalamineWorkbook

from services.gateway.docs.examples import ANSWERS
from tests.cases import BEBAS, REASON, Case, draft
from tests.gateway.papers.material import KOP
from tests.gateway.test_documented_answers import compare
from tests.gateway.test_regrouping_cases import words_of
from tests.people import People, Person, people
from tests.registry.naskah.test_signed_files import a_scan
from tests.stack import Stack

WHEN = "2026-11-20T09:00:00+07:00"
SEATS = (("sekda", "KETUA"), ("sekretaris_tpk", "SEKRETARIS"), ("tpk1", "ANGGOTA"), ("tpk2", "ANGGOTA"), ("tpk3", "ANGGOTA"))
PUT_OFF = {"hasil": "TUNDA", "alasan_kode": "BERKAS_KURANG", "catatan": "Rekomendasi Dinas belum ada."}
DECLINED = {"hasil": "TOLAK", "alasan_kode": "TIDAK_SESUAI_KEBUTUHAN", "catatan": "Unit asal sudah kurang."}
SENT_BACK = {"hasil": "KEMBALI", "alasan_kode": "DATA_KELIRU", "catatan": "Mapelnya keliru."}


@dataclass
class Session:
    """A session as its secretary meets it, with the ETag it bears."""

    city: People
    row: dict[str, Any]

    @property
    def id(self) -> str:
        return str(self.row["id"])

    def send(self, method: str, path: str, body: dict[str, Any], by: Person | None = None) -> httpx.Response:
        headers = {"If-Match": f'"v{self.row["versi"]}"'}
        return (by or self.city.sekretaris_tpk).http.request(method, f"/v1/sidang/{self.id}{path}", json=body, headers=headers)

    def do(self, method: str, path: str, body: dict[str, Any]) -> dict[str, Any]:
        answer = self.send(method, path, body)
        assert answer.status_code == 200, answer.text
        self.row = answer.json()
        return self.row

    def attend(self, *names: str) -> None:
        said = [
            {"pengguna_id": str(self.city.officials[name].pengguna_id), "kehadiran": "HADIR" if name in names else "IZIN"}
            for name, _ in SEATS
        ]
        self.do("PUT", "/kehadiran", {"anggota": said})

    def say(self, **by_case: dict[str, Any]) -> httpx.Response:
        return self.send("PUT", "/hasil", {"hasil": [{"usulan_id": which, **said} for which, said in by_case.items()]})

    def item(self, case: Case) -> dict[str, Any]:
        return next(one for one in self.row["acara"] if one["usulan_id"] == case.id)

    def refresh(self) -> None:
        self.row = self.city.sekretaris_tpk.get(f"/v1/sidang/{self.id}")


@pytest.fixture(scope="module")
def city(stack: Stack) -> Iterator[People]:
    made = people(stack)
    made.sekretaris_tpk.put("/v1/kop-surat", data={"isi": json.dumps(KOP)})
    told = made.hukum.put("/v1/tpk", json=a_board(made))
    assert (told["kuorum_perlu"], told["kuorum"]["keyakinan"]) == (3, "MEMORY"), "five members, more than half, recalled practice"
    yield made
    made.close()


def a_board(city: People, **changed: Any) -> dict[str, Any]:
    seats = [{"pengguna_id": str(city.officials[name].pengguna_id), "kedudukan": post} for name, post in SEATS]
    return {"anggota": seats, "nomor": "Kepwal 800/31/2026", "tanggal": "2026-01-05", "sejak": "2026-01-05", **changed}


def prepared(city: People, *cases: Case) -> Session:
    body = {"waktu": WHEN, "tempat": "Ruang Rapat Sekda", "acara": [{"usulan_id": one.id} for one in cases]}
    made = city.sekretaris_tpk.post("/v1/sidang", 201, json=body, headers={"Idempotency-Key": uuid.uuid4().hex})
    return Session(city, made)


def codes(answer: httpx.Response) -> set[str]:
    return {part["kode"] for part in answer.json()["errors"]}


def test_a_board_has_one_chair_one_secretary_and_members_of_the_city(city: People) -> None:
    seats = a_board(city)["anggota"]
    for anggota in (seats[:2], [*seats, seats[2]], seats[1:], [*seats[:2], {**seats[2], "pengguna_id": str(uuid.uuid4())}]):
        assert city.hukum.http.put("/v1/tpk", json=a_board(city, anggota=anggota)).status_code == 422
    whole = {"pembilang": 2, "penyebut": 2, "lebih": True, "dasar": "Perwal"}
    assert city.hukum.http.put("/v1/tpk", json=a_board(city, kuorum=whole)).status_code == 422, "more than everybody"
    assert city.sekretaris_tpk.http.put("/v1/tpk", json=a_board(city)).status_code == 403
    compare(city.auditor.get("/v1/tpk"), ANSWERS["getTpk"])
    assert [one["kedudukan"] for one in city.auditor.get("/v1/tpk")["anggota"]] == [post for _, post in SEATS]
    assert city.auditor.http.get("/v1/tpk", params={"per": "2025-01-01"}).status_code == 404


def test_one_session_considers_many_cases_and_whoever_decides_follows_it(city: People) -> None:
    held = [draft(city, code, "SD2") for code in ("P001", "P002")]
    for one in held:
        one.until("DINILAI")
    other = draft(city, "P004", "SD3")
    session = prepared(city, *held)
    assert codes_of_agenda(session, other) == 409, "a draft cannot be heard"
    assert prepared_again(city, held[0]) == 409, "a case stands on one agenda at a time"
    assert codes_of(session.send("POST", "/transisi", {"aksi": "BUKA"})) == "kehadiran_belum_lengkap"
    session.attend("sekretaris_tpk", "tpk1")
    assert codes_of(session.send("POST", "/transisi", {"aksi": "BUKA"})) == "kuorum_kurang"

    session.attend("sekda", "sekretaris_tpk", "tpk1", "tpk2")
    opened = session.do("POST", "/transisi", {"aksi": "BUKA"})
    assert (opened["ditahan"], {one["status"] for one in opened["acara"]}) == ([], {"TIM_PENILAI_KINERJA"})

    rules = {" ".join(line.split(" ")[:2]).rstrip(":") for line in matrix_notes(city, session)}
    assert rules >= {"MUT-02 peringatan", "IMT-01 menunggu"}, "what the rules say stands beside each case"
    assert not any(told.startswith("MUT-03") for told in rules), "that the board has not spoken yet is no remark for the board"
    tie = {"kepentingan": BEBAS, "kecuali": [{"usulan_id": held[0].id, "kepentingan": {**BEBAS, "derajat_keluarga": 2}}]}
    for name in ("tpk1", "tpk2"):
        city.officials[name].post(f"/v1/sidang/{session.id}/pernyataan", 200, json=tie)
    assert city.meja.http.post(f"/v1/sidang/{session.id}/pernyataan", json=tie).status_code == 403
    session.refresh()
    assert [session.item(one)["boleh_memutuskan"] for one in held] == [2, 4], "two members stand aside, and only for their case"
    assert session.row["kuorum"]["perlu"] == 3, "the board does not shrink"
    assert codes(session.say(**{held[0].id: {"hasil": "SETUJU"}})) == {"kuorum_usulan_kurang"}
    assert codes(session.say(**{held[1].id: {"hasil": "TUNDA"}})) == {"hasil_tanpa_alasan"}
    votes = {"setuju": 1, "tidak": 3, "abstain": 0}
    assert codes(session.say(**{held[1].id: {"hasil": "SETUJU", "suara": votes}})) == {"suara_berlawanan"}
    assert codes(session.say(**{held[1].id: {"hasil": "SETUJU", "suara": {**votes, "abstain": 1}}})) == {"suara_lebih_dari_hadir"}
    assert codes(session.send("POST", "/transisi", {"aksi": "TUTUP"})) == {"hasil_belum_ada"}

    objects = {"pengguna_id": str(city.tpk1.pengguna_id), "catatan": "Jaraknya jauh."}
    votes = {"setuju": 3, "tidak": 1, "abstain": 0}
    kept = session.say(
        **{
            held[0].id: PUT_OFF,
            held[1].id: {"hasil": "SETUJU", "suara": votes, "keberatan": [objects]},
        }
    )
    assert kept.status_code == 200, kept.text
    late = {
        "kepentingan": BEBAS,
        "kecuali": [*tie["kecuali"], {"usulan_id": held[1].id, "kepentingan": {**BEBAS, "berkepentingan": True}}],
    }
    city.tpk2.post(f"/v1/sidang/{session.id}/pernyataan", 200, json=late)
    session.refresh()
    unheld = session.send("POST", "/transisi", {"aksi": "TUTUP"})
    assert codes(unheld) == {"suara_lebih_dari_hadir"}, "one of the four votes was of a member with a tie"
    votes = {"setuju": 2, "tidak": 1, "abstain": 0}
    kept = session.say(**{held[1].id: {"hasil": "SETUJU", "suara": votes, "keberatan": [objects]}})
    assert kept.status_code == 200, kept.text
    session.row = kept.json()
    assert session.do("POST", "/transisi", {"aksi": "TUTUP"})["status"] == "DITUTUP"
    assert session.item(held[1])["keberatan"] == [objects]
    assert session.say(**{held[0].id: PUT_OFF}).status_code == 409, "what was said stands"

    minutes = signed_minutes(city, session)
    assert "4 (empat) dari 5 (lima) anggota hadir; kuorum terpenuhi, paling sedikit 3 (tiga) anggota" in minutes
    assert "2 setuju, 1 tidak, 0 abstain" in minutes
    assert "Diputuskan 3 (tiga) anggota; 1 (satu) menepi karena kepentingan, kuorum 3 (tiga)" in minutes
    both = ", ".join(sorted(f"{one.row['nomor']}/{one.row['tahun']}" for one in held))
    assert f"(usulan {both}: menyatakan kepentingan)" in minutes, "who stood aside, for which cases, and why"
    assert "Jaraknya jauh." in minutes
    assert "Ditunda" in minutes
    compare(city.auditor.get("/v1/sidang"), ANSWERS["listSidang"])
    compare(city.auditor.get(f"/v1/sidang/{session.id}"), {**ANSWERS["getSidang"], "aksi": []})
    session.refresh()
    assert session.row["status"] == "DISAHKAN"
    papers = {one["jenis"]: one["nomor"] for one in held[1].read()["lampiran"]}
    assert papers["NOTULEN_TPK"] == "800/7/TPK/2026", "the minutes lie with the case the board considered"
    assert "NOTULEN_TPK" not in {one["jenis"] for one in held[0].read()["lampiran"]}
    assert city.sekretaris_tpk.http.post(f"/v1/sidang/{session.id}/putusan", json=REASON).status_code == 403
    first = city.ppk.post(f"/v1/sidang/{session.id}/putusan", 200, json=REASON)
    assert first["diputuskan"] == []
    assert [(one["usulan_id"], one["masalah"][0]["kode"]) for one in first["ditahan"]] == [
        (held[1].id, "kepentingan_belum_dinyatakan")
    ], "it stays and is named; the case put off is not asked"
    done = city.ppk.post(f"/v1/sidang/{session.id}/putusan", 200, json={**REASON, "kepentingan": BEBAS})
    assert [(one["usulan_id"], one["status"]) for one in done["diputuskan"]] == [(held[1].id, "DISETUJUI_PPK")]
    assert all(one["jenis"] != "MELAWAN_TPK" for one in held[1].read()["penyimpangan"])
    refused = held[0]
    refused.read()
    assert "tpk_belum_memutuskan" in codes(refused.try_(city.ppk, "SETUJUI", **REASON)), "put off is not considered"
    for one in held:
        one.read()
        one.go(city.meja, "TARIK", alasan_kode="KEADAAN_BERUBAH", catatan="Uji selesai.")


def test_deciding_against_the_board_is_a_departure_and_sent_back_goes_back(city: People) -> None:
    against, back = (
        draft(city, "P003", "SD2").until("TIM_PENILAI_KINERJA"),
        draft(city, "P005", "SD2").until("TIM_PENILAI_KINERJA"),
    )
    session = prepared(city, against, back)
    session.attend(*(name for name, _ in SEATS))
    session.do("POST", "/transisi", {"aksi": "BUKA"})
    session.row = session.say(**{against.id: DECLINED, back.id: SENT_BACK}).json()
    closed = session.do("POST", "/transisi", {"aksi": "TUTUP"})
    assert closed["ditahan"] == []
    assert back.read()["status"] == "PERLU_PERBAIKAN"
    assert (back.row["riwayat"][-1]["alasan_kode"], back.row["riwayat"][-1]["peran"]) == ("DATA_KELIRU", "SEKRETARIS_TPK")

    against.read()
    against.insist(city.ppk, "SETUJUI", "keberatan_lunak", "simpangan", **REASON)
    departures = [one for one in against.read()["penyimpangan"] if one["jenis"] == "MELAWAN_TPK"]
    assert [(one["peran"], one["alasan_kode"]) for one in departures] == [("PPK", "KEBUTUHAN_UNIT")]


def test_sessions_are_the_secretarys_and_unseen_by_roles_over_units(city: People) -> None:
    session = prepared(city)
    assert city.kepala_unit.get("/v1/sidang")["items"] == []
    assert city.kepala_unit.http.get(f"/v1/sidang/{session.id}").status_code == 404
    assert session.send("PUT", "/acara", {"acara": []}, by=city.tpk1).status_code == 403
    assert session.send("POST", "/transisi", {"aksi": "BATALKAN"}).json()["kode"] == "alasan_wajib"
    moved = session.do("PATCH", "", {"waktu": "2026-11-21T09:00:00+07:00"})
    assert moved["waktu"] == "2026-11-21T02:00:00Z"
    stale = city.sekretaris_tpk.http.put(f"/v1/sidang/{session.id}/acara", json={"acara": []}, headers={"If-Match": '"v1"'})
    assert stale.status_code == 412
    assert session.do("POST", "/transisi", {"aksi": "BATALKAN", "catatan": "Ketua berhalangan."})["aksi"] == []
    listed = city.auditor.get("/v1/sidang", status="DIBATALKAN")["items"]
    assert [one["id"] for one in listed] == [session.id]


def matrix_notes(city: People, session: Session) -> list[str]:
    """Lines of the column about the rules in the board's matrix, of every case."""
    made = city.sekretaris_tpk.post("/v1/naskah", 201, json={"jenis": "BAHAN_SIDANG", "sidang_id": session.id}, headers=a_key())
    content = city.sekretaris_tpk.http.get(f"/v1/naskah/{made['id']}/matriks.xlsx").content
    head, *rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    told = [str(row[head.index("Catatan aturan")]) for row in rows]
    assert len(told) == len(session.row["acara"])
    return [line for note in told for line in note.split("\n")]


def signed_minutes(city: People, session: Session) -> str:
    """Drawn from the session, numbered, signed on paper and scanned; their text."""
    who = city.sekretaris_tpk
    early = who.http.post("/v1/naskah", json={"jenis": "BERITA_ACARA", "sidang_id": str(uuid.uuid4())}, headers=a_key())
    assert early.status_code == 404
    made = who.post("/v1/naskah", 201, json={"jenis": "BERITA_ACARA", "sidang_id": session.id}, headers=a_key())
    path = f"/v1/naskah/{made['id']}"
    number = {"nomor": "800/7/TPK/2026", "tanggal": "2026-11-20"}
    made = who.put(f"{path}/nomor", json=number, headers={"If-Match": f'"v{made["versi"]}"'})
    scan = {"berkas": ("b.pdf", a_scan(), "application/pdf")}
    who.put(f"{path}/bertanda", files=scan, data={"pindaian": "true"}, headers={"If-Match": f'"v{made["versi"]}"'})
    return words_of(who.http.get(f"{path}/berkas/docx").content)


def a_key() -> dict[str, str]:
    return {"Idempotency-Key": uuid.uuid4().hex}


def codes_of(answer: httpx.Response) -> str:
    return str(answer.json()["kode"])


def codes_of_agenda(session: Session, case: Case) -> int:
    return session.send("PUT", "/acara", {"acara": [{"usulan_id": case.id}]}).status_code


def prepared_again(city: People, case: Case) -> int:
    body = {"waktu": WHEN, "tempat": "Lain", "acara": [{"usulan_id": case.id}]}
    return city.sekretaris_tpk.http.post("/v1/sidang", json=body, headers={"Idempotency-Key": uuid.uuid4().hex}).status_code
