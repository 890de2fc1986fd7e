"""What follows from a step besides the new status, by name of the status table, in the same transaction."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from services.registry.operations.usulan.effects import checklist, deadlines, hearing, placement
from services.registry.operations.usulan.effects.happened import Terjadi

EFEK: dict[str, Callable[[Terjadi], Awaitable[None]]] = {
    "tenggat_pertek": deadlines.technical_consideration,
    "tenggat_persetujuan_bkn": deadlines.approval_of_bkn,
    "batas_spmt": deadlines.duty_must_begin,
    "tugas_dimulai": deadlines.duty_has_begun,
    "penempatan_menurut_sk": placement.by_decree,
    "penempatan_dipulihkan": placement.restored,
    "baris_sk_dilepas": placement.off_the_decree,
    "daftar_periksa": checklist.begun,
    "daftar_periksa_gugur": checklist.fallen,
    "pemberitahuan": hearing.notice_given,
    "sanggah": hearing.contested,
    "jawaban_sanggah": hearing.contest_answered,
    "diam": hearing.silent,
    "dengar_gugur": hearing.fallen_away,
    "kabar_sk": hearing.decree_delivered,
    "tinjauan_mendesak": hearing.review_due,
}
