"""One case driven over HTTP by the officials of a test city (tests/people.py), for everybody who tests what becomes of cases.

case = draft(city, "P001", "SD2")        # by the desk, as a draft
case.go(city.meja, "AJUKAN")             # with the ETag it bears, and a declaration of no ties
case.until("DISETUJUI_PPK")              # through every step of a move within the agency, papers and check of the set included
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

import httpx

from tests.people import People, Person

BEBAS = {"diri_sendiri": False, "derajat_keluarga": 0, "berkepentingan": False}
REASON = {"alasan_kode": "KEBUTUHAN_UNIT", "catatan": "Sesuai kebutuhan kedua unit."}
TMT = "2027-01-01"
BEFORE_DECISION = (
    ("USUL_PENERIMA", "U/1", "2026-09-05"), ("USULAN", "U/2", "2026-10-01"), ("REKOMENDASI_DINAS", "R/1", "2026-10-05"),
    ("NOTULEN_TPK", "N/1", "2026-10-20"),
)  # fmt: skip
"""Papers a case has when it is decided: kind, number, date, in the order the law asks."""


@dataclass
class Case:
    city: People
    id: str
    row: dict[str, Any]

    @property
    def status(self) -> str:
        return str(self.row["status"])

    def read(self, by: Person | None = None) -> dict[str, Any]:
        self.row = (by or self.city.meja).get(f"/v1/usulan-mutasi/{self.id}")
        return self.row

    def try_(self, by: Person, aksi: str, versi: int | None = None, **more: Any) -> httpx.Response:
        """The answer as it comes."""
        etag = f'"v{self.row["versi"] if versi is None else versi}"'
        body = {"aksi": aksi, "kepentingan": BEBAS, **more}
        return by.http.post(f"/v1/usulan-mutasi/{self.id}/transisi", json=body, headers={"If-Match": etag})

    def go(self, by: Person, aksi: str, **more: Any) -> Case:
        answer = self.try_(by, aksi, **more)
        assert answer.status_code == 200, f"{aksi} by {by.nama}: {answer.text}"
        self.row = answer.json()
        return self

    def paper(self, jenis: str, by: Person | None = None, file: bytes | None = None, **said: Any) -> Case:
        path, who = f"/v1/usulan-mutasi/{self.id}/dokumen/{jenis}", by or self.city.meja
        answer = who.http.put(path, json=said, headers={"If-Match": f'"v{self.row["versi"]}"'})
        assert answer.status_code == 200, answer.text
        if file is not None:
            match = {"If-Match": f'"v{answer.json()["versi"]}"'}
            answer = who.http.put(f"{path}/berkas", files={"berkas": ("surat.pdf", file, "application/pdf")}, headers=match)
            assert answer.status_code == 200, answer.text
        self.row = answer.json()
        return self

    def reply(self, tanggapan: str = "TIDAK_KEBERATAN", **more: Any) -> Case:
        """As the desk records it from the person's letter."""
        path, headers = f"/v1/usulan-mutasi/{self.id}/tanggapan", {"If-Match": f'"v{self.row["versi"]}"'}
        self.city.meja.post(path, json={"tanggapan": tanggapan, **more}, headers=headers)
        self.read()
        return self

    def check(self) -> dict[str, Any]:
        found: dict[str, Any] = self.city.meja.post(f"/v1/usulan-mutasi/{self.id}/pemeriksaan", 201)
        self.read()
        return found

    def named(self) -> dict[str, Any]:
        """What every paper must say of the target."""
        target = {"unit": self.row["tujuan_unor_nama"], "jabatan": self.row["tujuan_jabatan_nama"]}
        return target | ({"mapel": self.row["tujuan_mapel"]} if self.row["tujuan_mapel"] else {})

    def until(self, status: str) -> Case:
        """By the right person each time, as far as this status."""
        c = self.city
        steps: dict[str, Any] = {
            "DIAJUKAN": lambda: self.paper("ANJAB_ABK", nomor="A/1", tanggal="2026-09-01").go(c.meja, "AJUKAN"),
            "VERIFIKASI_OPD": lambda: self.go(c.kepala_opd, "VERIFIKASI_OPD"),
            "VERIFIKASI_BKPSDM": lambda: self.go(c.meja2, "VERIFIKASI_BKPSDM"),
            "DIBERITAHUKAN": lambda: self.go(c.meja, "BERITAHUKAN").reply(),
            "DINILAI": lambda: (self.check(), self.go(c.meja, "NILAI")),
            "TIM_PENILAI_KINERJA": lambda: self.go(c.sekretaris_tpk, "KIRIM_TPK"),
            "DISETUJUI_PPK": self._approve,
            "SK_DISIAPKAN": self._prepare,
            "SK_DITANDATANGANI": lambda: self._decree().go(c.ppk, "TANDA_TANGANI"),
            "DISAMPAIKAN": lambda: self.paper("PENYAMPAIAN", tanggal="2026-11-27", file=b"%PDF tanda terima").go(c.meja, "SAMPAIKAN"),
            "MELAKSANAKAN_TUGAS": lambda: self.paper("SPMT", nomor="S/1", tanggal="2026-11-28").go(c.kepala_unit2, "MULAI_TUGAS"),
            "SINKRON_SIASN": lambda: self.go(c.meja, "SINKRONKAN", ekspor_dicek=True, catatan="Dicatat di SIASN dengan tangan."),
            "SELESAI": lambda: self.tick_all().go(c.meja, "SELESAIKAN"),
        }  # fmt: skip
        order = list(steps)
        begin = order.index(self.status) + 1 if self.status in order else 0
        for name in order[begin : order.index(status) + 1]:
            steps[name]()
        assert self.status == status
        return self

    def _approve(self) -> Case:
        for kind, number, day in BEFORE_DECISION:
            self.paper(kind, nomor=number, tanggal=day, **self.named())
        return self.insist(self.city.ppk, "SETUJUI", "keberatan_lunak", "simpangan", **REASON)

    def _prepare(self) -> Case:
        return self._gates().insist(
            self.city.meja, "SIAPKAN_SK", "belum_dapat_dinilai", "dicek", catatan="Sudah dicek pada berkasnya."
        )

    def insist(self, by: Person, aksi: str, kode: str, named: str, **more: Any) -> Case:
        """Once more, with every rule named that alone was in the way."""
        first = self.try_(by, aksi, **more)
        if first.status_code != 200:
            parts = first.json()["errors"]
            assert {part["kode"] for part in parts} == {kode}, first.text
            more[named] = sorted({part["pointer"].rpartition("/")[2] for part in parts})
        else:
            self.row = first.json()
            return self
        return self.go(by, aksi, **more)

    def tick_all(self, *without: str) -> Case:
        """Every open item of the checklist, by the desk, with number, day and file."""
        path = f"/v1/usulan-mutasi/{self.id}/daftar-periksa"
        for item in self.city.meja.get(path)["items"]:
            if item["status"] == "TERBUKA" and item["kode"] not in without:
                self.tick(item)
        return self

    def tick(self, item: dict[str, Any], by: Person | None = None) -> dict[str, Any]:
        path, who = f"/v1/usulan-mutasi/{self.id}/daftar-periksa/{item['kode']}", by or self.city.meja
        if "BERKAS" in item["bukti"]:
            proof = {"berkas": ("bukti.pdf", b"%PDF berita acara", "application/pdf")}
            item = who.put(f"{path}/berkas", files=proof, headers={"If-Match": f'"v{item["versi"]}"'})
        said = {"status": "SELESAI", "nomor": "1/2026", "tanggal": "2026-11-28"}
        done: dict[str, Any] = who.put(path, json=said, headers={"If-Match": f'"v{item["versi"]}"'})
        return done

    def _decree(self) -> Case:
        return self.paper("SK", nomor="800/9", tanggal="2026-11-25", tmt=self.row["tmt_rencana"], **self.named())

    def _gates(self) -> Case:
        self.paper("IMUT", nomor="IMUT-1", tanggal="2026-10-26")
        return self.paper("PERSETUJUAN_BKN", nomor="B/1", tanggal="2026-10-29", **self.named())


def draft(city: People, code: str, unit: str, by: Person | None = None, **more: Any) -> Case:
    """Of the person with this id_sumber, to the unit with that one."""
    body = {
        "pegawai_id": str(city.pegawai_id[code]), "jenis": "A", "tmt_rencana": TMT, "tujuan_unor_id": str(city.unor_id[unit]),
        "kepentingan": BEBAS, **more,
    }  # fmt: skip
    made = (by or city.meja).post("/v1/usulan-mutasi", 201, json=body, headers={"Idempotency-Key": uuid.uuid4().hex})
    return Case(city, made["id"], made)
