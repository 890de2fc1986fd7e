"""May that waiver be asked for, and may this person decide about it? Who asks and who approves are two people and two clients."""

from __future__ import annotations

from datetime import date, timedelta

from services.registry.domain.kepegawaian.nama import key_of
from shared.errors import Bentrok, MasukanTidakSah
from shared.law import BY_ID, DAPAT_DIBEBASKAN
from shared.vocabulary import JenisPembebasan, StatusPembebasan

LONGEST = timedelta(days=366)
"""A waiver is for one move. Who still needs it after a year asks anew (our own design, not law)."""
NEXT: dict[StatusPembebasan, tuple[StatusPembebasan, ...]] = {
    StatusPembebasan.DIMINTA: (StatusPembebasan.DISETUJUI, StatusPembebasan.DITOLAK, StatusPembebasan.DICABUT),
    StatusPembebasan.DISETUJUI: (StatusPembebasan.DICABUT,),
    StatusPembebasan.DITOLAK: (),
    StatusPembebasan.DICABUT: (),
}
BY_ANOTHER = (StatusPembebasan.DISETUJUI, StatusPembebasan.DITOLAK)


def check_request(aturan: str, jenis: JenisPembebasan, sejak: date, sampai: date) -> None:
    """Raises MasukanTidakSah for a rule no signature lifts, a ground that is none of this rule, or a span that is no span."""
    if aturan not in DAPAT_DIBEBASKAN:
        what = "tidak dikenal" if aturan not in BY_ID else "tidak dapat dikecualikan untuk satu orang"
        raise MasukanTidakSah(
            f"Aturan {aturan} {what}.", saran=f"Yang dapat: {', '.join(DAPAT_DIBEBASKAN)}.", pesan_en="No waiver of that rule."
        )
    if jenis not in DAPAT_DIBEBASKAN[aturan]:
        raise MasukanTidakSah(
            f"{jenis} bukan alasan untuk {aturan}.", saran=f"Yang dapat: {', '.join(DAPAT_DIBEBASKAN[aturan])}.",
            pesan_en="Not a ground for that rule.",
        )  # fmt: skip
    if not sejak <= sampai <= sejak + LONGEST:
        raise MasukanTidakSah(
            "Masa berlaku pembebasan salah.", saran=f"sampai tidak sebelum sejak dan paling lama {LONGEST.days} hari sesudahnya.",
            pesan_en="The period is wrong.",
        )  # fmt: skip


def check_decision(status: str, wanted: StatusPembebasan, asked_by: tuple[str, str], decided_by: tuple[str, str]) -> None:
    """`…_by` = (client, name). Raises Bentrok when the state forbids it, or when the one who asked would decide."""
    if wanted not in NEXT[StatusPembebasan(status)]:
        raise Bentrok(
            f"Pembebasan ini sudah {status}.",
            saran="Muat ulang; bila masih perlu, ajukan yang baru.",
            pesan_en="Decided already.",
        )
    same = asked_by[0] == decided_by[0] or key_of(asked_by[1]) == key_of(decided_by[1])
    if wanted in BY_ANOTHER and same:
        raise Bentrok(
            "Yang meminta pembebasan tidak boleh memutuskannya.",
            saran="Mintakan putusan pejabat lain lewat klien lain.",
            pesan_en="Who asked for a waiver may not decide about it.",
        )
