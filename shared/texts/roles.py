"""Names of roles and permissions for people: Indonesian first, English second."""

from __future__ import annotations

from shared.vocabulary import Izin, Peran

ROLES: dict[Peran, tuple[str, str]] = {
    Peran.PEGAWAI: ("Pegawai", "Employee"),
    Peran.KEPALA_UNIT: ("Kepala unit", "Head of unit"),
    Peran.KEPALA_OPD: ("Kepala OPD", "Head of agency"),
    Peran.PETUGAS_MUTASI: ("Petugas mutasi BKPSDM", "Transfer desk officer"),
    Peran.DINAS_TEKNIS: ("Dinas teknis pemberi rekomendasi", "Technical agency that recommends"),
    Peran.SEKRETARIS_TPK: ("Sekretaris Tim Penilai Kinerja", "Secretary of the performance board"),
    Peran.ANGGOTA_TPK: ("Anggota Tim Penilai Kinerja", "Member of the performance board"),
    Peran.SEKDA: ("Sekretaris Daerah (Pejabat yang Berwenang)", "City secretary (authorised official)"),
    Peran.PPK: ("Wali Kota (Pejabat Pembina Kepegawaian)", "Mayor (appointing authority)"),
    Peran.PETUGAS_HUKUM: ("Petugas hukum", "Law officer"),
    Peran.PEMILIK_DATA: ("Pemilik data", "Owner of data"),
    Peran.AUDITOR: ("Auditor", "Auditor"),
    Peran.ADMINISTRATOR: ("Administrator pengguna", "User administrator"),
}

PERMISSIONS: dict[Izin, tuple[str, str]] = {
    Izin.LIHAT_DIRI: ("Melihat data sendiri", "See one's own data"),
    Izin.LIHAT_USULAN: ("Melihat usulan mutasi", "See transfer cases"),
    Izin.LIHAT_PEGAWAI: ("Melihat pegawai", "See people"),
    Izin.LIHAT_AUDIT: ("Melihat jejak audit", "See the audit trail"),
    Izin.KELOLA_PUTARAN: ("Mengelola putaran", "Manage rounds"),
    Izin.SUSUN_USULAN: ("Menyusun usulan", "Draft cases"),
    Izin.PERIKSA_USULAN: ("Memeriksa usulan", "Review cases"),
    Izin.SUSUN_NASKAH: ("Menyusun naskah dan SK", "Write papers and decrees"),
    Izin.REKOMENDASIKAN: ("Memberi rekomendasi", "Recommend"),
    Izin.SIDANGKAN: ("Menyidangkan usulan", "Consider cases on the board"),
    Izin.SETUJUI: ("Menyetujui usulan", "Approve cases"),
    Izin.TANDA_TANGANI: ("Menandatangani surat keputusan", "Sign decrees"),
    Izin.TINJAU_MENDESAK: ("Meninjau perpindahan mendesak", "Review urgent moves"),
    Izin.LIHAT_KABAR: ("Melihat kabar yang keluar", "See the messages that go out"),
    Izin.AWASI: ("Membaca penyimpangan dan pernyataan kepentingan", "Read departures and declarations of ties"),
    Izin.JAWAB_SENGKETA: ("Menjawab sengketa data", "Answer contested data"),
    Izin.TETAPKAN_HUKUM: ("Menetapkan aturan kota", "Settle the city's rules"),
    Izin.KELOLA_PENGGUNA: ("Mengelola pengguna dan peran", "Manage users and roles"),
}


def role_label(peran: Peran, lang: str = "id") -> str:
    return ROLES[peran][lang == "en"]


def permission_label(izin: Izin, lang: str = "id") -> str:
    return PERMISSIONS[izin][lang == "en"]
