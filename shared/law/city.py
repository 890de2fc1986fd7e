"""What one city has recorded of the law, as far as it holds on the decision date. Registry keeps it; here it only has a shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Override = Mapping[str, Any]


@dataclass(frozen=True)
class HukumKota:
    """Nothing recorded is the catalogue alone."""

    konfirmasi: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Rule → {keputusan: DIKONFIRMASI | DITOLAK, nomor, tanggal, jabatan}, of the very definition in the catalogue."""
    penyesuaian: Mapping[str, Override] = field(default_factory=dict)
    """Rule → changed figures, `jenis`, `aktif`, with `dasar` (number of the act) and `alasan`."""
    nilai: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """NilaiKota → {nilai: a day or YA | TIDAK, dasar}."""
    tmt_massal: Mapping[str, str] = field(default_factory=dict)
    """Day → DIKONFIRMASI (restarted a date though nobody moved) or DITOLAK (people did begin on it)."""
    pembebasan: Sequence[Mapping[str, str]] = ()
    """{pegawai: pseudonym, aturan, jenis, sejak, sampai: last day of it, nomor}, approved ones only."""
