"""Files as school operators and the education office have them: titles, headings and columns of Dapodik's downloads; people are made up."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter


def _row(text: str) -> list[str]:
    return text.split("|")


GURU = _row(
    "No|Nama|NUPTK|JK|Tempat Lahir|Tanggal Lahir|NIP|Status Kepegawaian|Jenis PTK|Agama|Alamat Jalan|RT|RW|Nama Dusun|Desa/Kelurahan|"
    "Kecamatan|Kode Pos|Telepon|HP|Email|Tugas Tambahan|SK CPNS|Tanggal CPNS|SK Pengangkatan|TMT Pengangkatan|Lembaga Pengangkatan|"
    "Pangkat Golongan|Sumber Gaji|Nama Ibu Kandung|Status Perkawinan|Nama Suami/Istri|NIP Suami/Istri|Pekerjaan Suami/Istri|TMT PNS|"
    "Sudah Lisensi Kepala Sekolah|Pernah Diklat Kepengawasan|Keahlian Braille|Keahlian Bahasa Isyarat|NPWP|Nama Wajib Pajak|"
    "Kewarganegaraan|Bank|Nomor Rekening Bank|Rekening Atas Nama|NIK|No KK|Karpeg|Karis/Karsu|Lintang|Bujur|NUKS"
)
"""'Daftar Guru' and 'Daftar Tenaga Kependidikan', 51 columns, as schools download them."""
DINAS = _row(
    "Nama|NIK|NUPTK|NIP|L/P|Tempat Lahir|Tanggal Lahir|Status Tugas|Tempat Tugas|NPSN|Kecamatan|Kabupaten/Kota|Nomor HP|SK CPNS|"
    "Tanggal CPNS|SK Pengangkatan|TMT Pengangkatan|Jenis PTK|Jabatan PTK|Pendidikan|Bidang Studi Pendidikan|Bidang Studi Sertifikasi|"
    "Status Kepegawaian|Pangkat/Gol|TMT Pangkat|Masa Kerja Tahun|Masa Kerja Bulan|Mata Pelajaran Diajarkan|Jam Mengajar Perminggu|"
    "Jabatan Kepsek"
)
"""The education office's list of all its schools."""
REKAP = _row(
    "No|Jenis Rombel|Tingkat|Nama Rombel|Kurikulum|Program/Kompetensi Keahlian|Nama PTK|NUPTK|PTK Induk|Kepegawaian|Nama Matpel|"
    "Kode Matpel|JJM|Jml Siswa|Tgl SK Mengajar|SK Mengajar|Status di Kurikulum"
)
"""'Rekap Pembelajaran', headings in row 8."""
KECAMATAN = "Kecamatan Kec. Medan Uji, Kabupaten Kota Medan, Provinsi Prov. Sumatera Utara"
DOWNLOADED = "Tanggal Unduh: 2026-11-10 09:12:33 Pengunduh: Operator Uji (operator@contoh.sch.id)"
LEVEL = "Guru Ahli Pertama"


def nip(serial: int) -> str:
    return f"198502282010011{serial}"


def nuptk(serial: int) -> str:
    """Sixteen digits that nobody bears."""
    return f"9999{serial:012d}"


def a_teacher(serial: int, **said: Any) -> dict[str, Any]:
    """A row of 'Daftar Guru' by heading."""
    return {
        "Nama": f"Contoh {serial}", "NUPTK": nuptk(serial), "JK": "L", "Tempat Lahir": "Medan", "Tanggal Lahir": "1985-02-28",
        "NIP": nip(serial), "Status Kepegawaian": "PNS", "Jenis PTK": "Guru Mapel", "Agama": "Rahasia", "Tanggal CPNS": "2010-01-01",
        "TMT Pengangkatan": "2010-01-01", "Pangkat Golongan": "III/c", "TMT PNS": "2011-01-01", "Nama Ibu Kandung": "Rahasia",
        "Lembaga Pengangkatan": "Pemerintah Kab/Kota", "Sumber Gaji": "APBD Kabupaten/Kota", **said,
    }  # fmt: skip


def guru(school: str, *rows: dict[str, Any], title: str = "Daftar Guru") -> bytes:
    table = [[title], [school], [KECAMATAN], [DOWNLOADED], GURU]
    return book(**{title: [*table, *_numbered(GURU, rows)]})


def dinas(*rows: dict[str, Any]) -> bytes:
    """No title, headings in the first row."""
    return book(Sheet1=[DINAS, *[[row.get(heading, "") for heading in DINAS] for row in rows]])


def rekap(school: str, *rows: dict[str, Any], year: str = "2026/2027", npsn: str = "") -> bytes:
    titles = [
        ["REKAP PEMBELAJARAN"], [school + (f" (NPSN: {npsn})" if npsn else "")], [KECAMATAN], [f"Tahun Pelajaran {year} Semester Ganjil"],
        [DOWNLOADED], [], [],
    ]  # fmt: skip
    return book(Rekap=[*titles, REKAP, *_numbered(REKAP, rows)])


def a_lesson(rombel: str, subject: str, hours: int, teacher: int | None, **said: Any) -> dict[str, Any]:
    who = {} if teacher is None else {"Nama PTK": f"Contoh {teacher}, S.Pd.", "NUPTK": nuptk(teacher)}
    return {
        "Jenis Rombel": "Kelas", "Tingkat": 7, "Nama Rombel": rombel, "Kurikulum": "SMP Merdeka", "PTK Induk": "Ya",
        "Kepegawaian": "PNS", "Nama Matpel": subject, "Kode Matpel": "300110000", "JJM": hours, "Jml Siswa": 32,
        "Status di Kurikulum": "Matpel wajib", **who, **said,
    }  # fmt: skip


def profile(school: str, npsn: str, groups: Sequence[Sequence[Any]], people: Sequence[Sequence[Any]] = ()) -> bytes:
    """The school's profile workbook: key and value on the first sheet, headings in two rows with merged cells on the others."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as made:
        first = made.add_worksheet(f"Profil {school}"[:31])
        for at, (label, value) in enumerate((("Nama Sekolah", school), ("NPSN", npsn), ("Jenjang Pendidikan", "SMP")), start=5):
            first.write_row(at, 1, [label, ":", value])
        sheet = made.add_worksheet("Rombongan Belajar")
        sheet.write(0, 0, "Daftar Rombongan Belajar")
        for column, title in enumerate(("No", "Nama Rombel", "Tingkat Kelas")):
            sheet.merge_range(3, column, 4, column, title)
        sheet.merge_range(3, 3, 3, 5, "Jumlah Siswa")
        sheet.write_row(4, 3, ["L", "P", "Total"])
        for column, title in enumerate(("Wali Kelas", "Kurikulum", "Ruangan"), start=6):
            sheet.merge_range(3, column, 4, column, title)
        for at, row in enumerate(groups, start=5):
            sheet.write_row(at, 0, [at - 4, *row])
        if people:
            _people(made.add_worksheet("PTK"), people)
    return stream.getvalue()


KETERANGAN = (
    "Gelar Depan", "Gelar Belakang", "Jenjang", "Jurusan/Prodi", "Sertifikasi", "TMT Kerja", "Tugas Tambahan", "Mengajar",
    "Jam Tugas Tambahan", "JJM", "Total JJM", "Siswa", "Kompetensi",
)  # fmt: skip


def _people(sheet: Any, rows: Sequence[Sequence[Any]]) -> None:
    sheet.write(0, 0, "Daftar PTK")
    plain = ("No", "Nama", "NUPTK", "JK", "Tempat Lahir", "Tanggal Lahir", "NIP", "Status Kepegawaian", "Jenis PTK")
    for column, title in enumerate(plain):
        sheet.merge_range(3, column, 4, column, title)
    sheet.merge_range(3, len(plain), 3, len(plain) + len(KETERANGAN) - 1, "Keterangan")
    sheet.write_row(4, len(plain), KETERANGAN)
    for at, row in enumerate(rows, start=5):
        sheet.write_row(at, 0, [at - 4, *row])


def book(**sheets: Sequence[Sequence[Any]]) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as made:
        for name, rows in sheets.items():
            sheet = made.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return stream.getvalue()


def _numbered(headings: Sequence[str], rows: Sequence[dict[str, Any]]) -> list[list[Any]]:
    return [[number, *(row.get(heading, "") for heading in headings[1:])] for number, row in enumerate(rows, start=1)]
