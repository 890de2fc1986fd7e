"""36 months of task volumes, only where a city would have them: counters, registries, health centres, tax offices."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np
from numpy.random import Generator

from demo.generate.seats import Seat

Row = dict[str, Any]
MONTHS = [date(2023 + (10 + m) // 12, (10 + m) % 12 + 1, 1) for m in range(36)]
"""November 2023 to October 2026."""
TASKS: dict[str, dict[str, tuple[tuple[str, str, float, float], ...]]] = {
    # agency prefix -> family -> (task, unit of output, minutes per output, share of the team's time)
    "DISDUKCAPIL": {
        "PENGELOLA_LAYANAN": (("Perekaman KTP-el", "rekaman", 12, 0.6), ("Pencetakan KTP-el", "keping", 6, 0.35)),
        "PENGOLAH_DATA": (("Pemutakhiran biodata penduduk", "berkas", 15, 0.9),),
        "PENGADMINISTRASI": (("Penerimaan berkas akta", "berkas", 10, 0.85),),
    },
    "DPMPTSP": {
        "PENELAAH_TEKNIS": (("Telaah permohonan izin", "permohonan", 90, 0.9),),
        "PENGELOLA_LAYANAN": (("Pelayanan loket perizinan", "permohonan", 20, 0.9),),
    },
    "BAPENDA": {
        "PENGOLAH_DATA": (("Pendataan objek pajak", "objek", 30, 0.6), ("Verifikasi SPTPD", "berkas", 18, 0.35)),
        "PENGELOLA_LAYANAN": (("Pelayanan wajib pajak", "orang", 12, 0.9),),
    },
    "PKM": {"PENGADMINISTRASI": (("Pendaftaran pasien", "pasien", 4, 0.95),)},
}
SEASON = np.array([0.05, -0.05, 0.02, -0.08, 0.0, 0.03, 0.09, 0.04, 0.0, 0.02, -0.02, -0.1])


def volume_rows(rng: Generator, seats: list[Seat]) -> Iterator[Row]:
    """Volumes around the work of the established need, with season, growth and noise."""
    for seat in seats:
        tasks = TASKS.get(seat.unor.split("-")[0], {}).get(seat.keluarga, ())
        for task, output, minutes, share in tasks:
            yearly = (seat.kebutuhan or 1) * float(rng.uniform(0.8, 1.25)) * 75_000 * share / minutes
            for month, volume in months_of(rng, yearly):
                yield {
                    "unor": seat.unor, "jabatan": seat.keluarga, "tugas": task, "satuan": output, "norma_menit": minutes,
                    "bulan": month, "volume": volume,
                }  # fmt: skip


def months_of(rng: Generator, yearly: float) -> Iterator[tuple[date, int]]:
    """Volumes of MONTHS: `yearly` in the middle of the last year, with growth, season and noise."""
    growth = float(rng.normal(0.03, 0.03))
    for index, month in enumerate(MONTHS):
        level = yearly / 12 * (1 + growth) ** ((index - 24) / 12)
        noisy = level * (1 + SEASON[month.month - 1] + float(rng.normal(0, 0.06)))
        yield month, max(0, round(noisy))
