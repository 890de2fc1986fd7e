"""What each collection of SIASN is called here: one table, our column → their spellings, the first that says something counts.

The person's id has six names, a decree's number is skNomor in one place and nomorSk in another, and some typos are there to stay.
`unor_kode` and `jabatan_kode` are SIASN's ids, tried before the names. Columns we do not have (yet) are left out on building.
"""

from __future__ import annotations

from dataclasses import dataclass

from shared.contracts.v1.masukan import KOLOM
from shared.vocabulary import JenisMasukan

PERSON = "idPns pns pnsOrang pnsOrangId pnsId pnsDinilaiId"
ALWAYS_KNOWN = "id path nipLama createdAt updatedAt created_at updated_at deleted_at ncsistime"
HELPING = (
    "unor_kode", "jabatan_kode", "unor_induk", "eselon_kode", "jenis_jabatan_kode", "hukuman_kode", "penilaian_mulai",
    "penilaian_selesai", "tanggal_aktif", "teks_kedudukan", "teks_status",
)  # fmt: skip
"""Fields that help to settle a row and are no columns of it."""


@dataclass(frozen=True)
class Bentuk:
    jenis: JenisMasukan
    medan: dict[str, tuple[str, ...]]
    """Our column or helping field → SIASN's fields."""
    dikenal: frozenset[str]
    """Fields known and taken by nothing: not counted as new."""


def _shape(kind: JenisMasukan, known: str = "", **fields: str) -> Bentuk:
    columns = {column.nama for column in KOLOM[kind]} | set(HELPING)
    spelled = {name: tuple(spellings.split()) for name, spellings in fields.items()}
    taken = frozenset(part for spellings in spelled.values() for spelling in spellings for part in spelling.split("|"))
    kept = {name: spellings for name, spellings in spelled.items() if name in columns}
    return Bentuk(kind, kept, taken | frozenset(f"{known} {ALWAYS_KNOWN}".split()))


def _history(kind: str, known: str = "", **fields: str) -> Bentuk:
    return _shape(
        JenisMasukan[f"RIWAYAT_{kind}"], known, id_sumber="id", pegawai=f"{PERSON} nipBaru", nip="nipBaru nip", **fields
    )


_DECREE = {"nomor_sk": "nomorSk skNomor", "tanggal_sk": "tanggalSk skTanggal"}

BENTUK: dict[str, Bentuk] = {
    "ref-unor": _shape(
        JenisMasukan.UNOR, "InstansiId IndukUnorId NamaJabatan CepatKode PemimpinPnsId JenisUnorId",
        id_sumber="Id id", nama="NamaUnor", induk="DiatasanId", eselon="EselonId",
    ),
    "data-utama": _shape(
        JenisMasukan.PEGAWAI,
        "agama agamaId noTelp mkTahun mkBulan jenisPegawaiId tempatLahirId jenisIdDokumenId jenisIdDokumenNama "
        "nomorIdDocument noSeriKarpeg "
        "pendidikanTerakhirId bupPensiun tglSkPns tglSkCpns instansiIndukId instansiIndukNama satuanKerjaIndukId "
        "satuanKerjaIndukNama "
        "kanregId kanregNama instansiKerjaId instansiKerjaNama instansiKerjaKodeCepat satuanKerjaKerjaId "
        "satuanKerjaKerjaNama unorIndukId "
        "jenisJabatanId jenisJabatan lokasiKerjaId lokasiKerja golRuangAwalId golRuangAwal masaKerja eselon eselonId "
        "eselonLevel tmtEselon "
        "gajiPokok kpknId kpknNama ktuaId ktuaNama taspenId taspenNama jenisKawinId statusPerkawinan statusHidup "
        "tglSuratKeteranganDokter "
        "noSuratKeteranganDokter jumlahIstriSuami jumlahAnak noSuratKeteranganBebasNarkoba "
        "tglSuratKeteranganBebasNarkoba skck tglSkck "
        "akteKelahiran akteMeninggal tglMeninggal noNpwp tglNpwp noAskes bpjs kodePos noSpmt tglSpmt noTaspen bahasa "
        "kppnId kppnNama "
        "pangkatAkhir pangkatAwal tglSttpl nomorSttpl nomorSkCpns nomorSkPns jabatanAsn kartuAsn validNik levelJabatan "
        "tanggal_taspen tabrum2 "
        "kelas_jabatan karis_karsu kode_jenjang_jabatan genEmailAsn jenjang",
        id_sumber="id", nip="nipBaru", nama="nama", tanggal_lahir="tglLahir", status="statusPegawai jenisPegawaiNama",
        kedudukan="kedudukanPnsNama kedudukanPnsId", teks_kedudukan="kedudukanPnsNama", teks_status="statusPegawai",
        golongan="golRuangAkhir golRuangAkhirId", tmt_golongan="tmtGolAkhir", tmt_jabatan="tmtJabatan", tmt_cpns="tmtCpns",
        tmt_pns="tmtPns",
        tmt_pensiun="tmtPensiun", pendidikan="tkPendidikanTerakhir tkPendidikanTerakhirId",
        bidang_pendidikan="pendidikanTerakhirNama",
        tahun_lulus="tahunLulus", unor="unorNama unorId", unor_kode="unorId", unor_induk="unorIndukNama",
        jabatan="jabatanNama jabatanFungsionalNama jabatanFungsionalUmumNama jabatanStrukturalNama", jenjang="asnJenjangJabatan",
        jabatan_kode="jabatanFungsionalId jabatanFungsionalUmumId jabatanStrukturalId", gelar_depan="gelarDepan",
        gelar_belakang="gelarBelakang", jenis_kelamin="jenisKelamin", tempat_lahir="tempatLahir", nik="nik", nomor_hp="noHp",
        email="emailGov email", alamat="alamat", nip_lama="nipLama",
    ),
    "rw-golongan": _history(
        "GOLONGAN", "pangkat jumlahKreditUtama jumlahKreditTambahan",
        golongan="golongan golonganId", mulai="tmtGolongan", jenis_kenaikan="jenisKPNama jenisKPId",
        masa_kerja_tahun="masaKerjaGolonganTahun", masa_kerja_bulan="masaKerjaGolonganBulan", nomor_pertek="noPertekBkn",
        tanggal_pertek="tglPertekBkn", **_DECREE,
    ),
    "rw-jabatan": _history(
        "JABATAN",
        "instansiKerjaId instansiKerjaNama satuanKerjaId satuanKerjaNama unorIndukId subJabatanId instansiId instansiIndukId",
        unor="namaUnor unorNama unorId", unor_kode="unorId", unor_induk="unorIndukNama",
        jabatan="namaJabatan jabatanFungsionalNama jabatanFungsionalUmumNama",
        jabatan_kode="jabatanFungsionalId jabatanFungsionalUmumId",
        mulai="tmtJabatan", tanggal_pelantikan="tmtPelantikan", tmt_mutasi="tmtMutasi",
        jenis_penugasan="jenisPenugasanId jenisPenugasan",
        jenis_mutasi="jenisMutasiId", eselon="eselon eselonId", eselon_kode="eselonId",
        jenis_jabatan_kode="jenisJabatan jenisJabatanId",
        **_DECREE,
    ),
    "rw-pnsunor": _history(
        "UNOR", "instansi asalId asalNamaLabel",
        unor="namaUnorBaru unorBaru", unor_kode="unorBaru", unor_asal="asalNama", mulai="skTanggal", **_DECREE,
    ),
    "rw-pendidikan": _history(
        "PENDIDIKAN", "pendidikanId isPendidikanPertama",
        tingkat="tkPendidikanNama tkPendidikanId", bidang="pendidikanNama", tahun_lulus="tahunLulus", mulai="tglLulus",
        nomor_ijazah="nomorIjasah nomorIjazah", nama_sekolah="namaSekolah", gelar_depan="gelarDepan",
        gelar_belakang="gelarBelakang",
    ),
    "rw-diklat": _history(
        "DIKLAT", "latihanStrukturalId",
        nama="latihanStrukturalNama namaDiklat", jenis_diklat="jenisDiklatNama", nomor_sertifikat="nomor", mulai="tanggal",
        selesai="tanggalSelesai", tahun="tahun", jumlah_jam="jumlahJam", penyelenggara="institusiPenyelenggara",
    ),
    "rw-kursus": _history(
        "DIKLAT", "jenisKursusId jenisDiklatId",
        nama="namaKursus", jenis_diklat="jenisKursusNama jenisKursusSertifikat", nomor_sertifikat="noSertipikat nomorSertipikat",
        mulai="tanggalKursus", selesai="tanggalSelesaiKursus tglSelesaiKursus", tahun="tahunKursus", jumlah_jam="jumlahJam",
        penyelenggara="institusiPenyelenggara",
    ),
    "rw-sertifikasi": _history(
        "SERTIFIKAT", "gelarDepanSert gelarBelakangSert lembagaSertifikasiId rumpunJabatanId rumpunJabatanNama",
        nama="namaSertifikasi", nomor_sertifikat="nomorSertifikat", mulai="masaBerlakuSertMulai tanggalSertifikat",
        selesai="masaBerlakuSertSelasai masaBerlakuSertSelesai", penerbit="lembagaSertifikasiNama",
    ),
    "rw-skp22": _history(
        "SKP", "namaPenilai nipNrpPenilai penilaiGolonganId penilaiJabatanNm penilaiUnorNm statusPenilai",
        tahun="tahun", predikat="kuadranKinerja KuadranKinerjaNilai kuadranKinerjaNilai", hasil="hasilKinerja hasilKinerjaNilai",
        perilaku="perilakuKerja PerilakuKerjaNilai perilakuKerjaNilai",
    ),
    "rw-hukdis": _history(
        "HUKDIS",
        "rwHukumanDisiplin golongan golonganId golonganLama kedudukanHukum kedudukanHukumId nomorPp alasanHukumanDisiplin "
        "alasanHukumanDisiplinId alasanHukumanDisiplinNama keterangan hukdisYangDiberhentikanId",
        tingkat="jenisTingkatHukumanId", hukuman_kode="jenisHukuman jenisHukumanId", jenis_hukuman="jenisHukumanNama",
        mulai="hukumanTanggal",
        selesai="akhirHukumTanggal akhirHukumanTanggal", masa_tahun="masaTahun", masa_bulan="masaBulan",
        nomor_pembatalan="skPembatalanNomor", tanggal_pembatalan="skPembatalanTanggal", **_DECREE,
    ),
    "rw-penghargaan": _history(
        "PENGHARGAAN", "hargaId", nama="hargaNama", tahun="tahun", mulai="skDate skTanggal", nomor_sk="skNomor",
        tanggal_sk="skDate skTanggal",
    ),
    "rw-angkakredit": _history(
        "ANGKA_KREDIT", "kreditUtamaBaru kreditPenunjangBaru rwJabatan isAngkaKreditPertama isIntegrasi isKonversi Sumber",
        angka_kredit="kreditBaruTotal", jabatan="namaJabatan",
        penilaian_mulai="bulanMulaiPenailan|tahunMulaiPenailan bulanMulaiPenilaian|tahunMulaiPenilaian",
        penilaian_selesai="bulanSelesaiPenailan|tahunSelesaiPenailan bulanSelesaiPenilaian|tahunSelesaiPenilaian", **_DECREE,
    ),
    "rw-cltn": _history(
        "CLTN", "cltnId nomorLetterBkn tanggalLetterBkn", mulai="tanggalAwal", selesai="tanggalAkhir",
        tanggal_aktif="tanggalAktif", **_DECREE,
    ),
    "rw-tubel": _history(
        "TUGAS_BELAJAR", "pendidikanId",
        mulai="tglMulai tanggalMulai tmtMulai", selesai="tglSelesai tanggalSelesai tmtSelesai", nama_sekolah="namaSekolah",
        bidang="pendidikanNama namaProdi", tingkat="tkPendidikanNama tkPendidikanId", **_DECREE,
    ),
    "rw-kompetensi": _history(
        "KOMPETENSI", "instrumen", jenis_kompetensi="jenisKompetensi kompetensi", level="levelKompetensi level nilai",
        mulai="tanggal tanggalUji tglPenilaian", selesai="tanggalBerakhir masaBerlakuSelesai", penguji="lembaga penyelenggara",
    ),
    "rw-pindahinstansi": _history(
        "PINDAH_INSTANSI",
        "eselon jabatanFungsionalBaru jabatanFungsionalLama jabatanFungsionalUmumBaru jenisJabatanBaru jenisJabatanLama "
        "jenisPegawai kpknBaru lokasiKerjaBaru lokasiKerjaLama orangUsulPeremajaanId satuanKerjaBaru satuanKerjaIndukBaru "
        "satuanKerjaIndukLama satuanKerjaLama skAsalProvNomor skAsalProvTanggal skUsulNomor skUsulTanggal",
        mulai="tmtPi", instansi_lama="instansiIndukLama instansiKerjaLama", instansi_baru="instansiIndukBaru instansiKerjaBaru",
        unor_lama="unorLama", unor_baru="unorBaru", jenis_pindah="jenisPi", nomor_sk="skTujuanNomor skBknNomor skAsalNomor",
        tanggal_sk="skTujuanTanggal skBknTanggal skAsalTanggal",
    ),
}  # fmt: skip
"""Collection → its shape; the names are SIASN's own addresses."""
