"""Need of health staff of every cadre sent: WISN, or ABK-Kes; every intermediate figure told, and whom to serve first."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO
from services.scoring.need import wisn
from services.scoring.need.rounding import ROUNDINGS
from services.scoring.need.working_time import MINUTES
from shared.contracts.v1.abk import PermintaanWisn, Tenaga
from shared.errors import Masalah, MasukanTidakSah
from shared.vocabulary import MetodeSdmk, SatuanWaktu

BASIS = {MetodeSdmk.WISN: "WHO, WISN: user's manual (2010, 2023)", MetodeSdmk.ABK_KES: "Permenkes 33/2015"}


def answer_wisn(asked: PermintaanWisn) -> dict[str, Any]:
    """Raises MasukanTidakSah naming the fields that leave no time for service."""
    rows = [_cadre(asked, staff, f"/tenaga/{at}") for at, staff in enumerate(asked.tenaga)]
    ratios = [None if row["rasio_mikro"] is None else row["rasio_mikro"] / MIKRO for row in rows]
    order = wisn.first_served(ratios, [float(row["selisih_mikro_fte"] or 0) for row in rows])
    for place, at in enumerate(order, start=1):
        rows[at]["urutan_dilayani"] = place if ratios[at] is not None else None
    return {"metode": {"nama": asked.metode, "dasar": BASIS[asked.metode], "pembulatan": asked.pembulatan}, "tenaga": rows}


def _cadre(asked: PermintaanWisn, staff: Tenaga, where: str) -> dict[str, Any]:
    time = _available(staff, where)
    if asked.metode is MetodeSdmk.ABK_KES and staff.tambahan:
        raise _refused(
            f"{where}/tambahan",
            "tidak_berlaku",
            "ABK-Kes tidak mengenal kegiatan tambahan.",
            "Pindahkan ke penunjang, atau pakai WISN.",
        )
    activities = [_activity(time, one, f"{where}/kegiatan/{at}") for at, one in enumerate(staff.kegiatan)]
    service = sum(row["staf"] for row in activities)
    share = sum(_share(time, one, f"{where}/penunjang/{at}") for at, one in enumerate(staff.penunjang))
    if share >= 1:
        raise _refused(
            f"{where}/penunjang", "penunjang_menghabiskan_waktu",
            f"Kegiatan penunjang memakai {share * 100:.1f} % waktu kerja; tidak ada waktu tersisa untuk layanan.",
            "Periksa jam, per, dan persen setiap kegiatan penunjang; jumlahnya harus di bawah 100 %.",
        )  # fmt: skip
    extra = wisn.ias_hours((one.orang, one.jam, one.kali_setahun) for one in staff.tambahan)
    factor, individual = wisn.caf(share), wisn.iaf(extra, time.hours)
    need = wisn.wisn(service, factor, individual)
    ratio, gap = (None, None) if staff.orang is None or need == 0 else wisn.wisn_compare(staff.orang, need)
    return {
        "nama": staff.nama, "fasilitas": staff.fasilitas, "wkt_hari_mili": round(time.days * 1_000),
        "wkt_menit": round(time.hours * MINUTES),
        "kegiatan": [{"nama": row["nama"], "standar_mili": round(row["standar"] * 1_000), "staf_mikro_fte": _micro(row["staf"])}
                     for row in activities],
        "staf_layanan_mikro_fte": _micro(service), "penunjang_mikro": _micro(share), "faktor_penunjang_mikro": _micro(factor),
        "tambahan_jam_mili": round(extra * 1_000), "faktor_tambahan_mikro_fte": _micro(individual), "kebutuhan_mikro_fte": _micro(need),
        "kebutuhan_bulat": int(ROUNDINGS[asked.pembulatan](np.array([need]))[0]),
        "orang_mili": None if staff.orang is None else round(staff.orang * 1_000),
        "rasio_mikro": None if ratio is None else _micro(ratio), "selisih_mikro_fte": None if gap is None else _micro(gap),
        "tekanan_mikro": None if ratio is None else _micro(wisn.pressure(ratio)), "sebab": _why(staff, need),
    }  # fmt: skip


def _why(staff: Tenaga, need: float) -> str | None:
    if staff.orang is None:
        return "PEMANGKU_TIDAK_DIKETAHUI"
    return "TANPA_KEBUTUHAN" if need == 0 else None


def _available(staff: Tenaga, where: str) -> wisn.Available:
    told = staff.waktu
    if (told.wkt_menit is None) == (told.hari_mungkin is None):
        raise _refused(
            f"{where}/waktu",
            "wajib",
            "Isi salah satu: hari_mungkin, atau wkt_menit.",
            "Waktu kerja tersedia disebut sekali saja.",
        )
    if told.wkt_menit is not None:
        days = told.wkt_menit / MINUTES / told.jam_per_hari
    else:
        days = wisn.awt_days(told.hari_mungkin or 0, told.hari_libur, told.hari_cuti, told.hari_sakit, told.hari_lain)
    if days <= 0:
        raise _refused(
            f"{where}/waktu",
            "tanpa_waktu",
            "Tidak ada hari kerja tersisa.",
            "Periksa hari_mungkin, libur, cuti, sakit, dan lain.",
        )
    return wisn.Available(days, told.jam_per_hari, told.hari_per_minggu)


def _activity(time: wisn.Available, one: Any, where: str) -> dict[str, Any]:
    if (one.waktu is None) == (one.laju_per_jam is None):
        raise _refused(where, "wajib", "Isi salah satu: waktu, atau laju_per_jam.", "Standar kegiatan disebut sekali saja.")
    if one.laju_per_jam is not None:
        standard = float(wisn.standard_from_rate(time.hours, one.laju_per_jam))
    else:
        standard = float(wisn.standard_workload(time.hours * (1 if one.satuan_waktu is SatuanWaktu.JAM else MINUTES), one.waktu))
    return {"nama": one.nama, "standar": standard, "staf": wisn.service_staff([one.volume * time.times(one.periode)], [standard])}


def _share(time: wisn.Available, one: Any, where: str) -> float:
    if (one.jam is None) == (one.persen is None):
        raise _refused(where, "wajib", "Isi salah satu: jam, atau persen.", "Kegiatan penunjang disebut sekali saja.")
    return one.persen / 100 if one.persen is not None else time.share(one.jam, one.per)


def _micro(value: float) -> int:
    return round(value * MIKRO)


def _refused(where: str, kode: str, pesan: str, saran: str) -> MasukanTidakSah:
    return MasukanTidakSah(pesan, saran=saran, masalah=[Masalah(kode, pesan, where, saran)])
