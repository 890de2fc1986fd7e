"""What may be done with a paper in which state: written anew, numbered, signed, revoked. One table, and refusals that say what next."""

from __future__ import annotations

from dataclasses import dataclass

from shared.errors import Bentrok
from shared.vocabulary import StatusNaskah

S = StatusNaskah


@dataclass(frozen=True)
class Tindakan:
    """What is done to a paper, and from which states."""

    nama: str
    dari: frozenset[StatusNaskah]
    ke: StatusNaskah | None
    saran: str


SUSUN = Tindakan(
    "disusun ulang", frozenset({S.DRAF, S.FINAL}), None, "Naskah bertanda tangan tidak diubah; buat ralat atau pencabutan."
)
NOMORI = Tindakan(
    "diberi nomor",
    frozenset({S.DRAF, S.FINAL}),
    S.FINAL,
    "Nomor naskah bertanda tangan tidak diubah; buat ralat atau pencabutan.",
)
TANDA_TANGANI = Tindakan(
    "diunggah bertanda tangan", frozenset({S.FINAL, S.DITANDATANGANI}), S.DITANDATANGANI, "Isi dahulu nomor dan tanggalnya."
)
CABUT = Tindakan("dicabut", frozenset({S.FINAL, S.DITANDATANGANI}), S.DICABUT, "Draf cukup disusun ulang atau dibiarkan.")


def allow(tindakan: Tindakan, status: StatusNaskah) -> StatusNaskah:
    """The state afterwards. Raises Bentrok."""
    if status not in tindakan.dari:
        raise Bentrok(
            f"Naskah berstatus {status} tidak dapat {tindakan.nama}.", saran=tindakan.saran,
            pesan_en=f"Not possible for a paper that is {status}.", kode="keadaan_naskah",
        )  # fmt: skip
    return tindakan.ke or status
