"""What may close a gap without a transfer: who may order it, on what basis, how sure that is, and what limits it."""

from __future__ import annotations

from dataclasses import dataclass

from shared.vocabulary import JenisTindakan, Keyakinan


@dataclass(frozen=True)
class Tindakan:
    jenis: JenisTindakan
    arti: str
    arti_en: str
    oleh: str
    dasar: str
    keyakinan: Keyakinan
    batas: str
    tetap: bool
    """Closes the gap for good, or for as long as it is needed; a bridge does not."""


ACTS: tuple[Tindakan, ...] = (
    Tindakan(
        JenisTindakan.MENUNGGU, "Menunggu pegawai yang sudah pasti datang, kembali dari cuti, atau pensiun",
        "Wait for somebody known to arrive, to return from leave, or to retire", "BKPSDM",
        "rencana masuk, akhir cuti, dan tanggal pensiun yang tercatat", Keyakinan.DESIGN,
        "paling lama tunggu_bulan sesudah TMT rencana; yang datang lebih dahulu menggantikan yang pergi", True,
    ),
    Tindakan(
        JenisTindakan.GESER_TUGAS, "Menggeser tugas di dalam unit ke jabatan pelaksana yang masih longgar",
        "Shift tasks inside the unit to an executive post with spare hands", "kepala unit atau kepala OPD",
        "nota dinas atau surat tugas kepala OPD; PermenPANRB 7/2022 tentang sistem kerja", Keyakinan.MEMORY,
        "kelas jabatan sama, pendidikan jabatan tidak lebih rendah; jabatan fungsional tidak digeser", True,
    ),
    Tindakan(
        JenisTindakan.BERBAGI_JAM, "Guru mengajar sebagian jam di sekolah kedua",
        "A teacher teaches some hours at a second school", "Dinas Pendidikan, dengan kedua kepala sekolah",
        "Permendikdasmen 11/2025: 24 sampai 40 jam tatap muka seminggu", Keyakinan.DERIVED,
        "mapel sama, jarak paling jauh jarak_berbagi_m, jam per guru paling banyak jam_maks", True,
    ),
    Tindakan(
        JenisTindakan.PENUGASAN_SEMENTARA, "Penugasan sementara dari unit lain dalam OPD yang sama",
        "Secondment from another unit of the same agency", "kepala OPD",
        "nota dinas atau surat tugas kepala OPD; jabatan dan unit definitif tidak berubah", Keyakinan.MEMORY,
        "paling lama penugasan_bulan_maks; sesudah itu diusulkan mutasi. Aturan orangnya diperiksa saat menunjuk", False,
    ),
    Tindakan(
        JenisTindakan.FORMASI_BARU, "Mengusulkan formasi baru: tidak ada yang longgar di kota",
        "Ask for a new post: nobody in the city is spare", "PPK, melalui BKPSDM dan Bagian Organisasi",
        "PP 11/2017 tentang penyusunan kebutuhan; usul kepada MenPANRB dan BKN", Keyakinan.MEMORY,
        "menunggu penetapan kebutuhan tahunan; sampai saat itu celah tetap ada", True,
    ),
)  # fmt: skip
"""In the order in which they are asked for."""
OF_KIND = {act.jenis: act for act in ACTS}
