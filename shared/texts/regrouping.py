"""Why somebody of a closing unit has no seat yet, and what the desk does next."""

from __future__ import annotations

WHAT: dict[str, tuple[str, str]] = {
    "PENSIUN": ("Pensiun sebelum TMT.", "Tidak perlu kursi; urus pensiunnya."),
    "TIDAK_TERPETAKAN": ("Jabatannya belum terpetakan.", "Perbaiki jabatan dan mapelnya pada data, lalu analisis lagi."),
    "BUKAN_PELAKSANA_ATAU_JF_ASN": (
        "Bukan pelaksana atau pejabat fungsional ASN.", "Tempatkan dengan keputusan tersendiri menurut status dan jabatannya.",
    ),
    "ATURAN": ("Ketentuan tentang orangnya menghalangi.", "Lihat aturannya pada GET /v1/putaran/{id}/terdampak; minta pembebasannya."),
    "TIDAK_ADA_SEL_SEKELOMPOK": ("Tidak ada kursi sejenis di unit lain.", "Susun alih jabatan, atau kursi baru pada peta jabatan."),
    "PIN": ("Keputusan lebih dahulu menutup kursinya.", "Tinjau pin putaran, lalu analisis lagi."),
    "TIDAK_ADA_KEKURANGAN": ("Tidak ada unit yang masih kekurangan.", "Tinjau kebutuhan unit penerus, lalu analisis lagi."),
    "JARAK": ("Semua kursi lebih jauh dari batas jarak putaran.", "Longgarkan jarak dengan keputusan, atau pilih dengan persetujuannya."),
    "ATURAN_KURSI": ("Tidak ada kursi yang memenuhi ketentuan baginya.", "Lihat aturannya, lengkapi datanya, lalu analisis lagi."),
    "KECOCOKAN": ("Tidak ada kursi yang cukup sesuai.", "Pilih kursi bersama Dinas teknis dan susun usulannya sendiri."),
    "KURSI_TERISI": ("Kursi yang mungkin terisi orang terdampak lain.", "Tambah kursi di unit penerus, lalu analisis lagi."),
}  # fmt: skip


def what_to_do(sebab: str) -> tuple[str, str]:
    """(why, what next)."""
    return WHAT.get(sebab, ("Belum mendapat kursi.", "Periksa bersama Dinas teknis."))
