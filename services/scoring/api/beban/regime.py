"""Which effective working time does a request ask for? What it says of minutes and hours must agree with the regime it names."""

from __future__ import annotations

from services.scoring.need.working_time import REGIMES, Regime, in_minutes, own_regime
from shared.contracts.v1.abk import Rezim
from shared.errors import Masalah, MasukanTidakSah
from shared.vocabulary import Keyakinan, RezimWaktu


def regime_of(asked: Rezim) -> Regime:
    """Raises MasukanTidakSah where the statements contradict one another, or one's own regime lacks its basis."""
    try:
        minutes = in_minutes(asked.wke_menit, asked.wke_jam)
    except ValueError:
        raise _refused(
            "wke_jam", "jam_dan_menit_berbeda", f"{asked.wke_jam:g} jam adalah {(asked.wke_jam or 0) * 60:g} menit.",
            "Kirim salah satu saja: 1.250 jam = 75.000 menit, 1.200 jam = 72.000 menit.",
        ) from None  # fmt: skip
    if asked.nama is not RezimWaktu.SENDIRI:
        return _by_act(asked, minutes)
    if not asked.dasar.strip():
        raise _refused("dasar", "wajib", "Rezim sendiri perlu dasarnya.", "Sebut siapa yang menetapkan, nomor dan tanggalnya.")
    if asked.hari is not None and asked.menit_per_hari is not None:
        made = own_regime(asked.hari, asked.menit_per_hari, asked.kelonggaran_persen / 100, asked.dasar, asked.hari_per_minggu)
        if minutes is not None and abs(made.menit - minutes) > 1:
            raise _refused("wke_menit", "tidak_cocok", f"Hari dan jamnya memberi {made.menit:.0f} menit.", "Hapus salah satunya.")
        return made
    if minutes is None:
        raise _refused(
            "wke_menit", "wajib", "Waktu kerja efektifnya tidak disebut.", "Isi wke_menit, atau hari dan menit_per_hari."
        )
    return Regime(RezimWaktu.SENDIRI, minutes, asked.dasar, Keyakinan.DESIGN)


def _by_act(asked: Rezim, minutes: float | None) -> Regime:
    regime = REGIMES[asked.nama]
    if minutes is not None and abs(minutes - regime.menit) > 0.5:
        raise _refused(
            "wke_menit", "tidak_cocok", f"{asked.nama} adalah {regime.menit:.0f} menit setahun, bukan {minutes:.0f}.",
            "Perbaiki angkanya, atau pakai nama SENDIRI dengan dasarnya.",
        )  # fmt: skip
    return regime


def _refused(name: str, kode: str, pesan: str, saran: str) -> MasukanTidakSah:
    return MasukanTidakSah(
        f"Rezim waktu kerja tidak sah. {pesan}", saran=saran, pesan_en="The regime of working time does not agree with itself.",
        masalah=[Masalah(kode, pesan, f"/rezim/{name}", saran)],
    )  # fmt: skip
