"""Whoever drafted does not review, and whoever drafted or reviewed does not approve; a small office may, on record and with a reason."""

from __future__ import annotations

from services.registry.domain.usulan.perkara import Halangan, Perkara
from shared.vocabulary import AksiUsulan as K
from shared.vocabulary import JenisPenyimpangan

DRAFTS = (K.BUAT, K.AJUKAN)
REVIEWS = (K.VERIFIKASI_OPD, K.VERIFIKASI_BKPSDM)
DECIDES = (K.SETUJUI, K.TETAPKAN)
ACTS = {K.BUAT: "menyusun", K.AJUKAN: "mengajukan", K.VERIFIKASI_OPD: "memeriksa", K.VERIFIKASI_BKPSDM: "memeriksa"}


def apart(perkara: Perkara) -> list[Halangan]:
    barred = DRAFTS if perkara.langkah.aksi in REVIEWS else (*DRAFTS, *REVIEWS)
    done = [K(aksi) for aksi, who in perkara.fakta["pelaku"] if who == perkara.aktor and aksi in barred]
    excused = any(
        one["jenis"] == JenisPenyimpangan.PEMISAHAN_TUGAS and one["oleh"] == perkara.aktor
        for one in perkara.fakta["penyimpangan"]
    )
    return [] if not done or excused else [Halangan("pelaku_sama", {"sudah": ACTS[done[0]]})]
