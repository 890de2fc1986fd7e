"""What the rules answer about the stored case, and the last judgement of its set against the set there is now."""

from __future__ import annotations

from typing import Any

from services.registry.domain.usulan.bubar import closed_by, without_waived
from services.registry.domain.usulan.penjaga.himpunan import Diperiksa
from services.registry.operations.hukum.freeze_rules import city_law
from services.registry.operations.usulan.asked import Ditanya
from services.registry.operations.usulan.check_case import judged
from services.registry.operations.usulan.composition import composition
from services.registry.operations.usulan.describe import describe
from services.registry.storage.dengar import contests
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.usulan.checks import last_of
from services.registry.storage.usulan.closing import closing_days
from shared.vocabulary import Jawaban, JenisAturan, PutusanSanggah

BINDING = (JenisAturan.HARD, JenisAturan.GATE)


async def answers(asked: Ditanya) -> list[dict[str, Any]]:
    """Case rules by the law of the day of the act, then what scoring said of the pair and the set, with gates that a paper has closed.

    `mengikat`: hard or gate, and law that is confirmed.
    """
    described = await describe(asked)
    city = await city_law(asked.connection, asked.usulan["instansi_id"], described.tanggal_keputusan or asked.hari_ini)
    found = judged(described, city, asked.hari_ini)
    pair = await last_of(asked.connection, asked.usulan)
    of_pair = (pair["isi"]["usulan"].get(str(asked.usulan["id"]), {}) if pair else {}).get("aturan", [])
    open_states = (Jawaban.TIDAK_TERPENUHI, Jawaban.TIDAK_DAPAT_DINILAI)
    closed = [
        {**one, **found.gerbang[one["aturan"]]} if one["aturan"] in found.gerbang and one["jawaban"] in open_states else one
        for one in of_pair
    ]
    rules = found.aturan["aturan"]
    told = [*found.jawaban, *closed]
    days = await closing_days(asked.connection, [asked.usulan["id"]], Moment(asked.hari_ini))
    if closed_by(days.get(asked.usulan["id"]), asked.usulan["tmt_rencana"]):
        told = without_waived(told)
    return [
        {
            **one,
            "mengikat": one["jenis"] in BINDING and one["aturan"] in rules and not rules[one["aturan"]]["belum_terverifikasi"],
        }
        for one in told
    ]


async def last_check(asked: Ditanya) -> Diperiksa | None:
    """None when the set was never judged; what was judged before a datum of this case was corrected is not fresh."""
    row = await last_of(asked.connection, asked.usulan)
    if row is None:
        return None
    present = await composition(asked.connection, asked.usulan)
    own = row["isi"]["usulan"].get(str(asked.usulan["id"]), {})
    corrected = [
        one for one in await contests.of_case(asked.connection, asked.usulan["id"])
        if one["putusan"] not in (None, PutusanSanggah.DATA_BENAR) and one["diputus_pada"] >= row["pada"]
    ]  # fmt: skip
    fresh = row["komposisi_hash"] == present.hash and not corrected
    return Diperiksa(fresh, row["sah"], tuple(own.get("melanggar", ())))
