"""Rules of teachers: certificate against need, teaching load at the target, program commitments, time of year."""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Float
from services.scoring.questions import Answers, Questions, decide, religion_unclear

Params = dict[str, int]
UNKNOWN = ("", "TIDAK_DIKETAHUI")
MILLI = 1_000


def tch_01(q: Questions, p: Params) -> Answers:
    """The certificate decides; a known lack of one leaves the subject of study to be checked by a person."""
    certificate, wanted = q.person("sertifikat_mapel"), q.kota.sel.mapel[q.sel]
    unknown = (certificate == "") | np.isin(q.kota.sel.mapel, UNKNOWN)[q.sel]
    unknown |= religion_unclear(q.kota, "sertifikat_mapel", q.orang, q.sel)
    return decide(certificate == wanted, unknown, q.is_teacher())


def hours_each_after(q: Questions) -> Float:
    """Hours a week per teacher at the target once this one person has come; NaN where hours are not known."""
    if q.kebutuhan is None:
        return np.full(len(q.orang), np.nan)
    return np.asarray(q.kebutuhan.jam_minggu[q.sel] / (q.kota.orang[q.sel] + 1), dtype=np.float64)


def hours_figure(q: Questions) -> list[int]:
    """Thousandths of an hour; 0 where not known."""
    return [0 if np.isnan(h) else round(h * MILLI) for h in hours_each_after(q).tolist()]


def tch_03(q: Questions, p: Params) -> Answers:
    each = hours_each_after(q)
    return decide((each >= p["min_jam"]) & (each <= p["maks_jam"]), np.isnan(each), q.is_teacher())


def tch_08(q: Questions, p: Params) -> Answers:
    never_recorded = bool(np.isnat(q.kota.pegawai["komitmen_sampai"]).all())
    bound = q.person("komitmen_sampai") > q.kota.tmt_rencana
    return decide(~bound, np.full(len(bound), never_recorded), q.is_teacher())


def tch_09(q: Questions, p: Params) -> Answers:
    month = int(q.kota.tmt_rencana.astype("datetime64[M]").astype(np.int64)) % 12 + 1
    return decide(np.full(len(q.orang), month in (p["bulan_a"], p["bulan_b"])), None, q.is_teacher())
