"""Which rules may be lifted for one person, and on which grounds.

A waiver lifts a rule of time or procedure. It never makes a retired person employed, an absent one present or an unqualified one
certified, and never takes away what protects the person: those rules are not in the list.
"""

from __future__ import annotations

from shared.vocabulary import JenisPembebasan as Jenis

GENERAL = (Jenis.KEADAAN_MENDESAK, Jenis.DASAR_KHUSUS)
DAPAT_DIBEBASKAN: dict[str, tuple[Jenis, ...]] = {
    "MUT-01": GENERAL,
    "TCH-09": GENERAL,
    "TCH-10": (Jenis.SEKOLAH_DITUTUP, *GENERAL),
    "ROT-04": (Jenis.SEKOLAH_DITUTUP, Jenis.DASAR_KHUSUS),
}
"""Rule → grounds. Of teachers: an act with a reason, the dissolved school a typed waiver a law officer signs."""
