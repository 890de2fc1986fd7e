"""The checklist as shipped: what most cities do after a decree, recalled from practice and read in no act; so each item says MEMORY.

Days and closing days are a city's own: payroll is closed by BKAD, the window of the school register is the ministry's.
"""

from __future__ import annotations

from typing import Any

from shared.vocabulary import AcuanTenggat as A
from shared.vocabulary import AlurUsulan, BuktiButir, JenisUnor, KelompokJabatan, PemilikButir, PenerimaData, StatusPegawai

PRACTICE = "Praktik kota; perlu dipastikan"
HERE = (AlurUsulan.DALAM, AlurUsulan.MASUK)
LEAVING = (AlurUsulan.DALAM, AlurUsulan.KELUAR)
TEACHERS = (KelompokJabatan.GURU, KelompokJabatan.KEPALA_SEKOLAH)
HEALTH = (JenisUnor.PUSKESMAS, JenisUnor.RSUD)
NUMBER, DAY, FILE = BuktiButir.NOMOR, BuktiButir.TANGGAL, BuktiButir.BERKAS
CONTRACT = (StatusPegawai.PPPK, StatusPegawai.PPPK_PARUH_WAKTU)


def _item(
    kode: str, nama: str, penerima: PenerimaData, pemilik: PemilikButir, acuan: A, hari: int, *bukti: BuktiButir, **more: Any
) -> dict[str, Any]:
    made = {"kode": kode, "nama": nama, "penerima": penerima, "pemilik": pemilik, "acuan": acuan, "hari": hari, "bukti": bukti}
    return {**made, "wajib": True, "dasar": PRACTICE, **more}


P, O = PenerimaData, PemilikButir  # noqa: E741
BAWAAN: tuple[dict[str, Any], ...] = (
    _item("SIASN_JABATAN", "Riwayat jabatan dan unit kerja dicatat di SIASN", P.SIASN, O.MEJA, A.TMT, 10, NUMBER, DAY),
    _item("BKAD_GAJI", "Daftar mutasi gaji disampaikan kepada BKAD", P.BKAD, O.MEJA, A.TUTUP_GAJI, 10, NUMBER, DAY, alur=HERE),
    _item("BKAD_TPP", "Perubahan TPP menurut kelas jabatan dan unit", P.BKAD, O.OPD_TUJUAN, A.TUTUP_GAJI, 10, NUMBER, DAY, alur=HERE),
    _item("BKAD_SKPP", "Surat keterangan penghentian pembayaran gaji", P.BKAD, O.BKAD, A.TMT, 30, NUMBER, DAY,
          alur=(AlurUsulan.KELUAR,)),
    _item("DAPODIK_KELUAR", "PTK dikeluarkan dari Dapodik sekolah asal", P.DAPODIK, O.UNIT_ASAL, A.SEMESTER, 31, DAY, kelompok=TEACHERS,
          alur=LEAVING),
    _item("DAPODIK_TARIK", "PTK ditarik ke Dapodik sekolah tujuan", P.DAPODIK, O.UNIT_TUJUAN, A.SEMESTER, 31, DAY, kelompok=TEACHERS,
          alur=HERE),
    _item("DAPODIK_JAM", "Jam mengajar di sekolah tujuan masuk pembagian tugas semester", P.DAPODIK, O.UNIT_TUJUAN, A.SEMESTER, 31, NUMBER,
          DAY, kelompok=TEACHERS, alur=HERE),
    _item("E_KINERJA", "Atasan penilai baru di e-Kinerja", P.E_KINERJA, O.UNIT_TUJUAN, A.TMT, 14, DAY, alur=HERE),
    _item("SIP_BARU", "SIP untuk tempat praktik yang baru", P.SISDMK, O.UNIT_TUJUAN, A.TMT, 0, NUMBER, DAY, jenis_unor=HEALTH,
          kelompok=(KelompokJabatan.JF,), alur=HERE, dasar="UU 17/2023; dari ingatan, perlu dipastikan"),
    _item("SISDMK", "Tempat tugas baru di SISDMK", P.SISDMK, O.UNIT_TUJUAN, A.TMT, 30, DAY, jenis_unor=HEALTH, alur=HERE),
    _item("ABSENSI", "Lokasi absensi dipindahkan", P.ABSENSI, O.UNIT_TUJUAN, A.TMT, 1, DAY, alur=HERE),
    _item("SERAH_TERIMA", "Serah terima tugas, barang, dan arsip di unit asal", P.UNIT, O.UNIT_ASAL, A.TMT, 0, DAY, FILE, alur=LEAVING),
    _item("PPPK_ADENDUM", "Adendum perjanjian kerja PPPK", P.UNIT, O.MEJA, A.TMT, 0, NUMBER, DAY, status=CONTRACT, alur=HERE),
    _item("PPPK_LAPOR", "Perubahan perjanjian kerja PPPK dilaporkan kepada BKN", P.SIASN, O.MEJA, A.TMT, 30, NUMBER, DAY, status=CONTRACT,
          alur=HERE),
)  # fmt: skip
