"""The hearing: told by whom one can ask, answered or silent to the end, contested by naming a datum, answered by its owner."""

from __future__ import annotations

from datetime import date
from typing import Any

from services.registry.domain.usulan.perkara import Halangan, Perkara
from shared.vocabulary import BidangSanggah, NilaiKota, Peran, PutusanSanggah

ASKED = ("petugas", "jam_layanan")
"""Of the letterhead: what no notice may lack."""
CHECKED = NilaiKota.HARI_TANGGAPAN.value
"""Named in `dicek` by whoever looked the holidays up where their table is missing."""


def somebody_to_ask(perkara: Perkara) -> list[Halangan]:
    missing = [name for name in ASKED if not perkara.fakta["kop_surat"].get(name)]
    return [Halangan("kop_surat_belum_lengkap", {"bagian": ", ".join(missing)})] if missing else []


def answered_or_silent(perkara: Perkara) -> list[Halangan]:
    """Silence until the end of the period is no objection; before that the reply is waited for."""
    notice = perkara.fakta["pemberitahuan"]
    if notice is None:
        return [Halangan("belum_diberitahukan")]
    if notice["tanggapan"] is not None:
        return []
    last = notice["batas"] or notice["paling_cepat"]
    if perkara.hari_ini <= last:
        return [Halangan("menunggu_tanggapan", {"tgl": last.isoformat()})]
    if notice["batas"] is None and CHECKED not in perkara.isi.get("dicek", ()):
        return [Halangan("masa_tanggapan_belum_pasti", {"tgl": last.isoformat(), "aturan": CHECKED})]
    return []


def names_a_datum(perkara: Perkara) -> list[Halangan]:
    """Which field, and what it should be; the person until the period ends, the desk as long as the case waits. No datum twice."""
    said = perkara.isi.get("sanggah") or ()
    if not said or not all(one.get("bidang") in set(BidangSanggah) and str(one.get("seharusnya") or "").strip() for one in said):
        return [Halangan("sanggah_tanpa_data")]
    notice = perkara.fakta["pemberitahuan"]
    if notice is None:
        return [Halangan("belum_diberitahukan")]
    before = {one["bidang"] for one in perkara.fakta["sanggah"] if one["dibuat_pada"] >= notice["dibuat_pada"]}
    again = sorted(before & {one["bidang"] for one in said})
    found = [Halangan("sudah_disanggah", {"bidang": ", ".join(again)})] if again else []
    return found + _too_late(perkara, notice)


def _too_late(perkara: Perkara, notice: dict[str, Any]) -> list[Halangan]:
    end: date | None = notice["batas"]
    late = end is not None and perkara.hari_ini > end
    return [Halangan("masa_tanggapan_lewat", {"tgl": end.isoformat()})] if late and end and perkara.peran is Peran.PEGAWAI else []


def by_its_owner(perkara: Perkara) -> list[Halangan]:
    """Every open one answered, by whoever holds the owner's role; the desk in the owner's place once the owner is late."""
    waiting = [one for one in perkara.fakta["sanggah"] if one["putusan"] is None]
    given = perkara.isi.get("putusan_sanggah") or ()
    for_all = any(one.get("sanggah_id") is None for one in given)
    left = [one for one in waiting if not for_all and str(one["id"]) not in {str(said["sanggah_id"]) for said in given}]
    wrong = [one for one in given if one.get("putusan") not in set(PutusanSanggah) or not str(one.get("jawaban") or "").strip()]
    if left or wrong or not given:
        return [Halangan("sanggah_belum_dijawab", {"bidang": ", ".join(sorted({one["bidang"] for one in left or waiting}))})]
    return [
        Halangan("bukan_pemilik_data", {"pemilik": one["pemilik_peran"], "tgl": one["paling_cepat"].isoformat()})
        for one in waiting
        if not _owns(perkara, one)
    ][:1]


def _owns(perkara: Perkara, one: dict[str, Any]) -> bool:
    path = [one["pemilik_unor_id"]] if one["pemilik_unor_id"] else []
    if perkara.siapa.holds(Peran(one["pemilik_peran"]), path) and one["pemilik_id"] in (None, perkara.siapa.pengguna_id):
        return True
    late = perkara.hari_ini > (one["batas"] or one["paling_cepat"])
    return late and perkara.siapa.holds(Peran.PETUGAS_MUTASI)
