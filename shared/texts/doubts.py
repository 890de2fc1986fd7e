"""Why a stated need deserves a second look, in one sentence with its figures. Of numbers and norms, never of a person."""

from __future__ import annotations

from typing import Any

from shared.texts.numbers import number

SENTENCES: dict[str, tuple[str, str]] = {
    "ROMBEL_MELEBIHI_SISWA": (
        "{rombel} rombel untuk {siswa} siswa; dengan paling banyak {siswa_maks_per_rombel} siswa per rombel cukup {rombel_wajar}.",
        "{rombel} class groups for {siswa} pupils; with at most {siswa_maks_per_rombel} pupils a group {rombel_wajar} would do.",
    ),
    "ROMBEL_NAIK_TANPA_SISWA": (
        "Rombel dari {rombel_tahun_lalu} menjadi {rombel}, siswa dari {siswa_tahun_lalu} menjadi {siswa}; perkembangan siswa menjelaskan "
        "{rombel_wajar} rombel.",
        "Class groups went from {rombel_tahun_lalu} to {rombel}, pupils from {siswa_tahun_lalu} to {siswa}; these explain "
        "{rombel_wajar}.",
    ),
    "NORMA_DI_ATAS_SEJAWAT": (
        "Norma waktu {norma_milimenit} menit per hasil; {unit_sejawat} unit dengan tugas yang sama umumnya "
        "{norma_sejawat_milimenit} menit.",
        "A norm of {norma_milimenit} minutes per output; the {unit_sejawat} units with this task usually state {norma_sejawat_milimenit}.",
    ),
    "NORMA_NAIK_SEBELUM_PENETAPAN": (
        "Norma waktu naik dari {norma_sebelumnya_milimenit} menjadi {norma_milimenit} menit dalam setahun sebelum formasi ditetapkan.",
        "The norm rose from {norma_sebelumnya_milimenit} to {norma_milimenit} minutes in the year before the need was established.",
    ),
    "VOLUME_DI_ATAS_PRAKIRAAN": (
        "Volume setahun terakhir {volume_setahun}; menurut riwayatnya sendiri dan unit sejenis sekitar {volume_prakiraan}.",
        "Volume of the last year {volume_setahun}; by its own history and that of its peers about {volume_prakiraan}.",
    ),
    "VOLUME_NAIK_SEBELUM_PENETAPAN": (
        "Rata-rata {volume_sebelum} per bulan dalam setengah tahun sebelum formasi ditetapkan; menurut tahun sebelumnya sekitar "
        "{volume_wajar}.",
        "On average {volume_sebelum} a month in the half year before the need was established; by the year before about {volume_wajar}.",
    ),
    "VOLUME_SERAGAM": (
        "Angka yang sama ({volume}) pada {bulan_sama} dari dua belas bulan terakhir.",
        "The same figure ({volume}) in {bulan_sama} of the last twelve months.",
    ),
    "VOLUME_BULAT": (
        "{bulan_bulat} dari {bulan} bulan berakhir dengan angka nol; kebetulan memberi sekitar satu dari sepuluh.",
        "{bulan_bulat} of {bulan} months end in a nought; chance would give about one in ten.",
    ),
    "KEBUTUHAN_DIPASKAN": (
        "Kebutuhan {kebutuhan_mikro_fte}, tepat di bawah bilangan bulat, seperti {pas_di_opd} dari {dinilai_di_opd} kebutuhan "
        "pada OPD ini; kebetulan memberi sekitar satu dari sepuluh.",
        "A need of {kebutuhan_mikro_fte}, just below a whole number, as {pas_di_opd} of {dinilai_di_opd} needs of this agency; "
        "chance would give about one in ten.",
    ),
}  # fmt: skip


def reason(row: dict[str, Any], lang: str = "id") -> str:
    indonesian, english = SENTENCES[row["kode"]]
    figures = {name: _figure(name, value, lang) for name, value in row["angka"].items()}
    return (english if lang == "en" else indonesian).format(**figures)


def _figure(name: str, value: int, lang: str) -> str:
    """Thousandths of a minute as minutes, millionths of a person as people, the rest as whole numbers."""
    if name.endswith("_milimenit"):
        return number(value / 1_000, 1, lang)
    return number(value / 1_000_000, 2, lang) if name.endswith("_mikro_fte") else number(value, 0, lang)
