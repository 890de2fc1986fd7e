"""Named fields of a round's papers, from the round itself, its policy and the city's letterhead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shared.contracts.v1.naskah import KOP
from shared.errors import Masalah, MasukanTidakSah
from shared.texts.numbers import day, number
from shared.texts.papers.criteria import distance, ordered, rows
from shared.texts.papers.questions import answers
from shared.texts.papers.resolve import Fields, fields_of
from shared.texts.papers.round_pack import PACK
from shared.texts.papers.sentences import DOTS
from shared.vocabulary import JenisPaket

STAGES = (
    ("pengumuman", "Pengumuman kriteria dan jadwal"), ("beku", "Data dibekukan; koreksi sesudahnya masuk putaran berikut"),
    ("konsultasi_sampai", "Tanggapan dan koreksi data paling lambat"), ("sidang", "Sidang Tim Penilai Kinerja"),
)  # fmt: skip
EMPTY = "belum ditetapkan"


def fields(kind: JenisPaket, round_: Mapping[str, Any], kop: Mapping[str, Any], names: Mapping[str, str]) -> Fields:
    """`names`: of units by the codes the scope uses. Raises MasukanTidakSah naming what the letterhead lacks."""
    made = {name: kop.get(name) or "" for name in KOP} | {"tembusan": []}
    if lacking := [
        name for name in ("kop_pemda", "kop_opd", "kop_alamat", "petugas", "jam_layanan", "penetap") if not made[name]
    ]:
        parts = [
            Masalah("kop_kurang", f"Kop surat belum memuat {name}.", f"/kop/{name}", "Isi dengan PUT /v1/kop-surat.")
            for name in lacking
        ]
        raise MasukanTidakSah(
            "Kop surat belum lengkap.",
            saran="Isi dengan PUT /v1/kop-surat.",
            pesan_en="The letterhead is incomplete.",
            masalah=parts,
        )
    policy, tmt = round_["kebijakan"], day(round_["tmt_rencana"])
    calendar = {name: day(value) for name, value in (round_["kalender"] or {}).items()}
    told = {
        "nama": round_["nama"], "cakupan": scope(round_["ruang_lingkup"], names), "tmt": tmt, "data_per": day(round_["per"]),
        "paling_banyak": "tidak dibatasi" if round_["kapasitas_meja"] is None else f"{number(round_['kapasitas_meja'])} orang",
        "pengumum": made["kop_opd"], "konsultasi_sampai": calendar.get("konsultasi_sampai", EMPTY),
    }  # fmt: skip
    decree = bool(round_["keputusan_nomor"])
    made |= {
        **told, "nomor": DOTS if PACK[kind].numbered else "", "tanggal": calendar.get("pengumuman", DOTS), "tempat": made["tempat"] or DOTS,
        "simulasi": "" if decree else "ya", "keputusan": "ya" if decree else "", "keputusan_nomor": round_["keputusan_nomor"] or "",
        "keputusan_tanggal": day(round_["keputusan_tanggal"]) if decree else "", "keputusan_tentang": round_["keputusan_tentang"] or "",
        "hari": _days(calendar, tmt), "kriteria": rows(policy), "tanya_jawab": answers(policy, {**made, **told}),
        "slide_pokok": [f"Cakupan: {told['cakupan']}.", f"Paling banyak {told['paling_banyak']} dipindahkan.", f"Berlaku mulai {tmt}.",
                        "Kursi yang kurang diisi dengan perpindahan paling sedikit."],
        "slide_jadwal": [f"{one['tahap']}: {one['tanggal']}" for one in _days(calendar, tmt)],
        "slide_kriteria": [f"Jarak {distance(policy)}.", f"Bila sama sesuainya, {ordered(policy)}.",
                           "Agama, suku, jenis kelamin, dan pilihan politik tidak pernah dipakai.",
                           f"Tanggapan sampai {told['konsultasi_sampai']}."],
    }  # fmt: skip
    return {name: made.get(name, "") for name in fields_of(PACK[kind])}


def scope(wanted: Mapping[str, list[str]], names: Mapping[str, str]) -> str:
    """`Guru pada Dinas Pendidikan, kecamatan 12.71.07`; an empty list means all."""
    families = (
        ", ".join(one.replace("_", " ").capitalize() for one in wanted["keluarga"]) or "Semua jabatan yang dapat dipindahkan"
    )
    offices = ", ".join(names.get(one, one) for one in wanted["opd"]) or "semua perangkat daerah"
    districts = ", ".join(names.get(one, one) for one in wanted["kecamatan"])
    return f"{families} pada {offices}" + (f", kecamatan {districts}" if districts else "")


def _days(calendar: Mapping[str, str], tmt: str) -> list[dict[str, str]]:
    told = [(text, calendar.get(name, EMPTY)) for name, text in STAGES] + [("Berlaku (TMT)", tmt)]
    return [{"no": str(no), "tahap": stage, "tanggal": when} for no, (stage, when) in enumerate(told, start=1)]
