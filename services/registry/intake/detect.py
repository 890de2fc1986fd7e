"""Which kind of table is this sheet? A score over its headings, and the reason in words."""

from __future__ import annotations

from services.registry.domain.impor.lembar import Lembar
from services.registry.intake.aliases_riwayat import KINDS as HISTORIES
from services.registry.intake.aliases_riwayat import named_kind
from services.registry.intake.dapodik import rombel_headings
from services.registry.intake.header import Header, headings, match
from shared.contracts.v1.masukan import KOLOM
from shared.vocabulary import JenisMasukan

NEEDS: dict[JenisMasukan, tuple[frozenset[str], ...]] = {
    # of each set at least one column must be there
    JenisMasukan.UNOR: (frozenset({"id_sumber"}), frozenset({"nama"}), frozenset({"induk", "jenis", "kode_wilayah"})),
    JenisMasukan.JABATAN: (frozenset({"nama"}), frozenset({"jenis", "jenjang", "bup"}), frozenset({"id_sumber", "bup", "kelas"})),
    JenisMasukan.FORMASI: (frozenset({"jabatan"}), frozenset({"kebutuhan_ditetapkan"})),
    JenisMasukan.PEGAWAI: (frozenset({"nip", "nama", "id_sumber"}), frozenset({"unor", "jabatan"}), frozenset(
        {"nip", "status", "golongan", "jabatan", "kedudukan"})),
    JenisMasukan.SEKOLAH: (frozenset({"unor", "nama"}), frozenset({"siswa", "rombel", "guru", "lintang", "rombel_1", "rombel_7"})),
    JenisMasukan.VOLUME: (frozenset({"tugas"}), frozenset({"volume", "norma_menit"})),
    JenisMasukan.PENUGASAN: (frozenset({"pegawai"}), frozenset({"jenis"}), frozenset({"mulai"})),
    JenisMasukan.PENERUS: (frozenset({"unor"}), frozenset({"penerus"}), frozenset({"tanggal"})),
    JenisMasukan.RENCANA_MASUK: (frozenset({"unor"}), frozenset({"jumlah"}), frozenset({"tanggal"})),
    JenisMasukan.PEMBELAJARAN: (
        frozenset({"mata_pelajaran"}), frozenset({"jam_per_minggu"}), frozenset({"rombel", "tingkat"}),
    ),
    **{kind: (frozenset({"pegawai", "nip"}),) for kind in HISTORIES},
}  # fmt: skip
TELLING: dict[JenisMasukan, frozenset[str]] = {
    # columns that hardly any other kind of table has
    JenisMasukan.UNOR: frozenset({"induk", "kode_wilayah", "tempat", "titik_perkiraan"}),
    JenisMasukan.JABATAN: frozenset({"bup", "pendidikan_min", "keluarga"}),
    JenisMasukan.FORMASI: frozenset({"kebutuhan_ditetapkan", "bezetting", "nomor_penetapan", "status_abk"}),
    JenisMasukan.PEGAWAI: frozenset({"nip", "golongan", "tmt_cpns", "kedudukan", "tmt_jabatan", "pendidikan"}),
    JenisMasukan.SEKOLAH: frozenset({"siswa", "rombel", "guru", "tahun_ajaran"}),
    JenisMasukan.VOLUME: frozenset({"tugas", "norma_menit", "volume", "bulan"}),
    JenisMasukan.PENUGASAN: frozenset({"pegawai", "mulai", "selesai"}),
    JenisMasukan.PENERUS: frozenset({"penerus"}),
    JenisMasukan.RENCANA_MASUK: frozenset({"jumlah", "tanggal"}),
    JenisMasukan.PEMBELAJARAN: frozenset({"mata_pelajaran", "jam_per_minggu", "rombel"}),
    **{kind: frozenset({"pegawai", "nip"}) for kind in HISTORIES},
}
UNNAMED = tuple(kind for kind in JenisMasukan if kind not in HISTORIES)
"""What a sheet may be that does not say so; a history says so: intake/aliases_riwayat.py."""


def detect(sheet: Lembar, wanted: JenisMasukan | None = None) -> tuple[Header, str] | None:
    """(headings, why), or None when no kind fits. `wanted` allows that kind alone."""
    if wanted in (None, JenisMasukan.SEKOLAH) and (groups := rombel_headings.recognise(sheet)):
        return groups, "daftar rombongan belajar, dihitung per sekolah dan tingkat"
    best: tuple[float, Header] | None = None
    said = wanted or named_kind(sheet.nama)
    for first, height, candidates in headings(sheet.kepala):
        for kind in (said,) if said else UNNAMED:
            header = match(kind, first, height, candidates)
            points = score(header, sheet.nama)
            if points > 0 and (best is None or points > best[0]):
                best = (points, header)
    return None if best is None else (best[1], _why(best[1]))


def score(header: Header, sheet_name: str) -> float:
    """0 when a needed column is missing; else one point a column, more for required and telling ones, less for foreign ones."""
    have = set(header.columns)
    if not all(have & needed for needed in NEEDS[header.kind]):
        return 0.0
    required = {column.nama for column in KOLOM[header.kind] if column.wajib}
    points = len(have) + len(have & required) + 2 * len(have & TELLING[header.kind])
    named = 3 if sheet_name.strip().upper() == header.kind.value else 0
    return max(points + named - 0.5 * len(header.unknown) - 0.1 * (header.height - 1), 0.1)


def _why(header: Header) -> str:
    titles = ", ".join(sorted(header.columns, key=lambda field: header.columns[field]))
    total = len(header.titles)
    return f"{len(header.columns)} dari {total} judul kolom cocok dengan {header.kind.value}: {titles}"
