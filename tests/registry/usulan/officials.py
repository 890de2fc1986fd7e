"""A city of six units with its officials, moved by registry's own operations: for tests of what must hold whoever does what."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.akses.siapa import Siapa, Wewenang
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.agencies import ensure_agency
from services.registry.operations.dengar.reply import reply
from services.registry.operations.hukum.city_values import Nilai, put_value
from services.registry.operations.pelaksanaan.consequences import consequences
from services.registry.operations.pelaksanaan.correct import Ralat, correct
from services.registry.operations.pelaksanaan.remind import remind
from services.registry.operations.pelaksanaan.tick import Centang, tick
from services.registry.operations.pelaksanaan.undo import Pembatalan, undo
from services.registry.operations.usulan.check_set import composition_of, keep_judgement
from services.registry.operations.usulan.draft import Rancangan, draft
from services.registry.operations.usulan.papers import SuratUsulan, attach
from services.registry.operations.usulan.swap import swap
from services.registry.operations.usulan.transition import transition
from services.registry.operations.usulan.visible import whole
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.pelaksanaan import items
from services.registry.storage.usulan import cases, listing
from services.registry.storage.usulan.case_tables import lampiran_usulan
from services.registry.storage.usulan.tables import usulan_mutasi
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import (
    AksiUsulan,
    AlasanUsulan,
    AlurUsulan,
    BidangRalat,
    CaraAkibat,
    CaraPenyampaian,
    JenisInstansi,
    JenisMutasi,
    JenisSurat,
    Mapel,
    NilaiKota,
    Peran,
    SebabMendesak,
    StatusButir,
    StatusUsulan,
    Tanggapan,
)
from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import a_teacher, six_units
from tests.people import whom_to_ask
from tests.registry.kepegawaian.writing import state

AT = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
TMT = date(2027, 1, 1)
FREE = {"diri_sendiri": False, "derajat_keluarga": 0, "berkepentingan": False}
DATES = {
    JenisSurat.ANJAB_ABK: 1, JenisSurat.USUL_PENERIMA: 5, JenisSurat.USULAN: 10, JenisSurat.REKOMENDASI_DINAS: 12,
    JenisSurat.NOTULEN_TPK: 20, JenisSurat.IMUT: 21, JenisSurat.PERSETUJUAN_BKN: 24, JenisSurat.SK: 50,
    JenisSurat.PENYAMPAIAN: 52, JenisSurat.SPMT: 93,
    JenisSurat.PERMOHONAN: 1,
}  # fmt: skip
"""Days after 1 October, in the order the law asks."""
BETWEEN = {
    JenisSurat.PERNYATAAN_HUKDIS: 2, JenisSurat.SK_TERAKHIR: 2, JenisSurat.PENILAIAN_KINERJA: 2, JenisSurat.PERNYATAAN_TUBEL: 2,
    JenisSurat.BEBAS_TEMUAN: 2, JenisSurat.PERSETUJUAN_ASAL: 15, JenisSurat.SK_LUAR: 30,
}  # fmt: skip
"""Between agencies besides."""
DECREE = (JenisSurat.SK, JenisSurat.PENYAMPAIAN, JenisSurat.SPMT)
"""What there is none of here where another agency decrees."""
ROLES: dict[str, tuple[Peran, str | None]] = {
    "meja": (Peran.PETUGAS_MUTASI, None), "meja2": (Peran.PETUGAS_MUTASI, None), "kepala_opd": (Peran.KEPALA_OPD, "DISDIK"),
    "dinas": (Peran.DINAS_TEKNIS, "DISDIK"), "sekretaris": (Peran.SEKRETARIS_TPK, None), "sekda": (Peran.SEKDA, None),
    "ppk": (Peran.PPK, None), "ppk2": (Peran.PPK, None), "hukum": (Peran.PETUGAS_HUKUM, None), "kepala_unit": (Peran.KEPALA_UNIT, "SD1"),
    "auditor": (Peran.AUDITOR, None), "pemilik": (Peran.PEMILIK_DATA, "DISDIK"),
}  # fmt: skip
PERSON = "pegawai"
"""Whoever the case is about; everybody else is named in ROLES."""
WAY = (
    ("meja", AksiUsulan.BUAT, StatusUsulan.DRAF), ("meja", AksiUsulan.AJUKAN, StatusUsulan.DIAJUKAN),
    ("kepala_opd", AksiUsulan.VERIFIKASI_OPD, StatusUsulan.VERIFIKASI_OPD),
    ("meja2", AksiUsulan.VERIFIKASI_BKPSDM, StatusUsulan.VERIFIKASI_BKPSDM),
    ("meja", AksiUsulan.BERITAHUKAN, StatusUsulan.DIBERITAHUKAN), ("meja", AksiUsulan.NILAI, StatusUsulan.DINILAI),
    ("ppk", AksiUsulan.SETUJUI, StatusUsulan.DISETUJUI_PPK), ("meja", AksiUsulan.SIAPKAN_SK, StatusUsulan.SK_DISIAPKAN),
    ("ppk", AksiUsulan.TANDA_TANGANI, StatusUsulan.SK_DITANDATANGANI), ("meja", AksiUsulan.SAMPAIKAN, StatusUsulan.DISAMPAIKAN),
    ("meja", AksiUsulan.MULAI_TUGAS, StatusUsulan.MELAKSANAKAN_TUGAS), ("meja", AksiUsulan.SINKRONKAN, StatusUsulan.SINKRON_SIASN),
    ("meja", AksiUsulan.SELESAIKAN, StatusUsulan.SELESAI),
)  # fmt: skip
"""Who does what, and where the case stands then."""
EVERYTHING: dict[str, Any] = {
    "kepentingan": FREE, "dicek": ["TERTUTUP", "ELE-01", "ELE-02", "ELE-03"], "simpangan": [], "pemisahan": False, "ekspor_dicek": True,
    "sanggah": [{"bidang": "TMT_UNIT", "seharusnya": "1 Juli 2019"}],
    "putusan_sanggah": [{"putusan": "DATA_BENAR", "jawaban": "Sesuai SK."}],
}  # fmt: skip


@dataclass
class City:
    engine: AsyncEngine
    vault: Vault
    agency: uuid.UUID = field(default_factory=uuid.uuid4)
    units: dict[str, uuid.UUID] = field(default_factory=dict)
    posts: dict[str, uuid.UUID] = field(default_factory=dict)
    people: dict[str, uuid.UUID] = field(default_factory=dict)
    officials: dict[str, Siapa] = field(default_factory=dict)
    hour: int = 0
    at: datetime = AT
    outside: tuple[int, ...] = ()
    """Numbers of people from elsewhere, who stand at the head of the city's units until they are placed."""

    async def build(self) -> City:
        async with UnitOfWork(self.engine, "admin", AT) as work:
            self.agency = await ensure_agency(work, f"kota-{uuid.uuid4().hex[:10]}", "Kota Uji", JenisInstansi.KOTA.value)
            await work.commit()
        told = six_units()
        told[J.PEGAWAI] += [a_teacher(number, "KOTA") for number in self.outside]
        for kind in (J.UNOR, J.JABATAN, J.FORMASI, J.PEGAWAI):
            await state(self.engine, self.vault, self.agency, kind, told[kind])
        async with UnitOfWork(self.engine, "hukum", AT) as work:
            await put_value(work, self.agency, NilaiKota.KEPALA_PENJABAT, Nilai("TIDAK", "uji", "uji", date(2026, 1, 1)))
        async with self.engine.connect() as connection:
            for table, held in ((t.unor, self.units), (t.jabatan, self.posts), (t.pegawai, self.people)):
                rows = await connection.execute(select(table.c.id_sumber, table.c.id).where(table.c.instansi_id == self.agency))
                held |= {row.id_sumber: row.id for row in rows}
        async with UnitOfWork(self.engine, "admin", AT) as work:
            await whom_to_ask(work, self.agency)
            await work.connection.commit()
        for name, (role, unit) in ROLES.items():
            over = Wewenang(role, self.units[unit] if unit else None, "SK Uji")
            self.officials[name] = Siapa(uuid.uuid4(), self.agency, None, (over,), AT)
        return self

    def work(self, who: Siapa) -> UnitOfWork:
        """Instants in their order, within the minutes a verification code stays fresh."""
        self.hour += 1
        return UnitOfWork(self.engine, who.aktor, self.at + timedelta(milliseconds=self.hour))

    def it_is(self, day: date) -> None:
        """From now on; everybody shows a fresh code."""
        self.at = datetime.combine(day, AT.timetz())
        self.officials = {name: replace(who, diperkuat_pada=self.at) for name, who in self.officials.items()}

    async def until(self, usulan_id: uuid.UUID, status: StatusUsulan) -> dict[str, Any]:
        """Through every step of a move within the agency as far as that, by whoever does it."""
        await self.papers(usulan_id)
        for by, aksi, reached in WAY:
            row = await self.row(usulan_id)
            if row["status"] == status:
                break
            if [one for *_, one in WAY].index(row["status"]) >= [one for *_, one in WAY].index(reached):
                continue
            if aksi in (AksiUsulan.NILAI, AksiUsulan.SETUJUI, AksiUsulan.SIAPKAN_SK, AksiUsulan.TANDA_TANGANI):
                await self.judge(usulan_id)
            await self.act(usulan_id, by, aksi)
            if aksi is AksiUsulan.BERITAHUKAN:
                await self.reply(usulan_id)
        return await self.row(usulan_id)

    async def draft(
        self, code: str, unit: str, by: str = "meja", jenis: JenisMutasi = JenisMutasi.A, *, masuk: bool = False,
        mendesak: SebabMendesak | None = None,
    ) -> uuid.UUID:  # fmt: skip
        """Kinds B to F lead to another city, or with `masuk` from there."""
        who, outside = self.officials[by], jenis not in (JenisMutasi.A, JenisMutasi.A0)
        wanted = Rancangan(
            pegawai_id=self.people[code], jenis=jenis, tmt_rencana=TMT, kepentingan=FREE, masuk=masuk, mendesak_sebab=mendesak,
            tujuan_unor_id=None if outside and not masuk else self.units[unit], instansi_luar="Kota Lain" if outside else None,
            tujuan_jabatan_id=self.posts["GK"] if masuk else None, tujuan_mapel=Mapel.KELAS.value if masuk else None,
            sampai=date(2027, 6, 30) if jenis == JenisMutasi.A0 else None,
        )  # fmt: skip
        async with self.work(who) as work:
            row = await draft(work, who, wanted)
            await work.commit()
        return uuid.UUID(str(row["id"]))

    async def swap(self, moves: list[tuple[str, str]]) -> list[uuid.UUID]:
        who = self.officials["meja"]
        wanted = [
            Rancangan(pegawai_id=self.people[code], jenis=JenisMutasi.A, tmt_rencana=TMT, tujuan_unor_id=self.units[unit], kepentingan=FREE)
            for code, unit in moves
        ]  # fmt: skip
        async with self.work(who) as work:
            made = await swap(work, who, "Tukar", wanted, None, None)
        return [uuid.UUID(one["usulan_id"]) for one in made["usulan"]]

    async def row(self, usulan_id: uuid.UUID) -> dict[str, Any]:
        async with self.engine.connect() as connection:
            found = await listing.one(connection, usulan_id)
        assert found is not None
        return found

    async def act(
        self, usulan_id: uuid.UUID, by: str, aksi: AksiUsulan, versi: int | None = None, isi: Mapping[str, Any] = EVERYTHING
    ) -> dict[str, Any]:
        """With every declaration, reason and check there is; what then refuses is the table or the state."""
        who = self.officials[by] if by != PERSON else await self.person_of(usulan_id)
        async with self.work(who) as work:
            return await transition(
                work, self.vault, usulan_id, aksi, siapa=who, versi=versi, alasan_kode=AlasanUsulan.KEBUTUHAN_UNIT, catatan="Uji.", isi=isi,
            )  # fmt: skip

    async def person_of(self, usulan_id: uuid.UUID) -> Siapa:
        """Whom the case is about, signed in."""
        about = (await self.row(usulan_id))["pegawai_id"]
        return Siapa(about, self.agency, about, (), self.at)

    async def reply(self, usulan_id: uuid.UUID) -> None:
        """The person's letter, recorded by the desk."""
        who, versi = self.officials["meja"], (await self.row(usulan_id))["versi"]
        async with self.work(who) as work:
            await reply(work, self.vault, who, usulan_id, versi, Tanggapan.TIDAK_KEBERATAN, None, None)

    async def fall(self, usulan_id: uuid.UUID, aksi: AksiUsulan, cara: CaraAkibat = CaraAkibat.IKUT_BATAL) -> dict[str, Any]:
        """With everything that hangs on it, as it is shown now."""
        who = self.officials["ppk"]
        async with self.engine.connect() as connection:
            shown = await consequences(connection, await self.row(usulan_id), aksi, self.at.date())
        each = {uuid.UUID(one["usulan_id"]): cara for one in shown["terdampak"]}
        reason = AlasanUsulan.PUTUSAN_PENGADILAN
        wanted = Pembatalan(aksi=aksi, alasan_kode=reason, catatan="Uji.", hash=shown["hash"], cara=each)
        async with self.work(who) as work:
            done = await undo(work, self.vault, who, usulan_id, None, wanted)
            await work.commit()
        return done

    async def correct(self, usulan_id: uuid.UUID, unit: str | None) -> dict[str, Any]:
        """Another unit, which no paper of the decision names differently; or where none is named the TMT a week later."""
        async with self.engine.begin() as connection:
            unnamed = lampiran_usulan.c.jenis != JenisSurat.SK
            await connection.execute(
                update(lampiran_usulan).where(lampiran_usulan.c.usulan_id == usulan_id, unnamed).values(unit=None)
            )
        who, row = self.officials["ppk"], await self.row(usulan_id)
        later = {BidangRalat.TMT: row["tmt_rencana"] + timedelta(days=7)}
        fields: dict[BidangRalat, Any] = {BidangRalat.UNIT: self.units[unit]} if unit else later
        said = Ralat(nomor="1", tanggal=self.at.date(), sebab="Uji.", bidang=fields)
        async with self.work(who) as work:
            return await correct(work, self.vault, who, usulan_id, row["versi"], said)

    async def papers(self, usulan_id: uuid.UUID) -> None:
        """Every paper a move of any kind may want, in order and naming the target; a paper that says so already stays."""
        who = self.officials["meja"]
        async with self.work(who) as work:
            await cases.hold_agency(work.connection, self.agency)
            row = await listing.one(work.connection, usulan_id) or {}
            names = {"unit": row["tujuan_unor_nama"], "jabatan": row["tujuan_jabatan_nama"], "mapel": row["tujuan_mapel"]}
            held = {one["jenis"]: one for one in await cases.papers(work.connection, usulan_id)}
            wanted = DATES if row["alur"] in (AlurUsulan.DALAM, AlurUsulan.PENUGASAN) else DATES | BETWEEN
            for kind, days in wanted.items():
                if row["alur"] == AlurUsulan.KELUAR and kind in DECREE:
                    continue
                said = SuratUsulan(
                    jenis=kind, nomor="1", pejabat="Pejabat Uji", tanggal=date(2026, 10, 1) + timedelta(days=days), **names,
                    tmt=TMT if kind is JenisSurat.SK else None,
                )  # fmt: skip
                if kind not in held or any(held[kind][name] != getattr(said, name) for name in (*names, "tmt")):
                    await attach(work, who, row, said, b"%PDF")
            await work.commit()

    async def checklist_done(self, usulan_id: uuid.UUID) -> None:
        """The desk says of every open item why it does not apply."""
        who = self.officials["meja"]
        async with self.engine.connect() as connection:
            todo = [one for one in await items.of_case(connection, usulan_id) if one["status"] == StatusButir.TERBUKA]
        for one in todo:
            async with self.work(who) as work:
                said = Centang(status=StatusButir.TIDAK_BERLAKU, catatan="Uji.")
                await tick(work, who, usulan_id, one["kode"], one["versi"], said)

    async def remind(self, usulan_id: uuid.UUID) -> None:
        who, versi = self.officials["meja"], (await self.row(usulan_id))["versi"]
        async with self.work(who) as work:
            await remind(work, who, usulan_id, versi, CaraPenyampaian.LANGSUNG)

    async def judge(self, usulan_id: uuid.UUID, *, lawful: bool = True) -> None:
        """What scoring would answer."""
        who = self.officials["meja"]
        async with self.engine.connect() as connection:
            made = await composition_of(connection, whole(self.agency), usulan_id, AT.date())
        each = {one["usulan_id"]: {"melanggar": [] if lawful else ["MUT-04"], "aturan": []} for one in made["anggota"]}
        async with self.work(who) as work:
            await keep_judgement(
                work, who, usulan_id, {"komposisi_hash": made["hash"], "enam_hash": {"aturan": "a"}, "usulan": each}
            )

    async def rows(self) -> list[dict[str, Any]]:
        async with self.engine.connect() as connection:
            found = await connection.execute(select(usulan_mutasi).where(usulan_mutasi.c.instansi_id == self.agency))
            return [dict(row) for row in found.mappings()]

    async def seated(self) -> dict[uuid.UUID, uuid.UUID]:
        """Person → unit by decree today."""
        post = t.penempatan
        query = select(post.c.pegawai_id, post.c.unor_id).where(
            post.c.pegawai_id.in_(list(self.people.values())), post.c.jenis == "DEFINITIF", func.upper_inf(post.c.dicatat),
            post.c.berlaku.contains(self.at.date()),
        )  # fmt: skip
        async with self.engine.connect() as connection:
            return {row.pegawai_id: row.unor_id for row in await connection.execute(query)}
