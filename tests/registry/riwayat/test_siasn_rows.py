"""Rows as SIASN's clients have written them down, typos and envelopes included, against what they mean here."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.registry.intake.siasn import envelope
from services.registry.intake.siasn.adapt import adapt
from services.registry.intake.siasn.shapes import BENTUK, PERSON
from shared.errors import MasukanTidakSah

PNS, ROW = "A8ACA7CD3C7F3912E040640A040269BB", "8ae483c68026f7960180314c64470589"
NIP = "198602162008031901"
WHO = {"id": ROW, "idPns": PNS, "nipBaru": NIP}
FOUND = {"id_sumber": ROW, "pegawai": PNS, "nip": NIP}

SHAPES: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    (
        "rw-golongan",
        {**WHO, "golongan": "III/d", "golonganId": "34", "jenisKPId": "202", "jenisKPNama": "Pilihan (Jabatan Fungsional Tertentu)",
         "jumlahKreditTambahan": "0", "jumlahKreditUtama": "0", "masaKerjaGolonganBulan": "1", "masaKerjaGolonganTahun": "12",
         "nipLama": "", "noPertekBkn": "MG-22172000204", "pangkat": "Penata Tingkat I", "path": None, "skNomor": "224 TAHUN 2022",
         "skTanggal": "31-03-2022", "tglPertekBkn": "31-03-2022", "tmtGolongan": "2022-04-01T00:00:00Z"},
        {**FOUND, "golongan": "III/d", "jenis_kenaikan": "Pilihan (Jabatan Fungsional Tertentu)", "masa_kerja_bulan": 1,
         "masa_kerja_tahun": 12, "nomor_pertek": "MG-22172000204", "tanggal_pertek": date(2022, 3, 31), "nomor_sk": "224 TAHUN 2022",
         "tanggal_sk": date(2022, 3, 31), "mulai": date(2022, 4, 1)},
    ),
    (
        "rw-golongan",
        {**WHO, "golongan": "", "golonganId": "33", "tmtGolongan": "01-04-2018", "skNomor": "-", "skTanggal": "0000-00-00",
         "noPertekBkn": "null", "tglPertekBkn": "01-01-0001"},
        {**FOUND, "golongan": "III/c", "mulai": date(2018, 4, 1)},
    ),
    (
        "rw-jabatan",
        {**WHO, "jenisJabatan": "2", "unorId": "U1", "unorNama": "SDN 060814", "namaUnor": "SDN 060814", "eselon": "-", "eselonId": "",
         "jabatanFungsionalId": "J1", "jabatanFungsionalNama": "Guru Ahli Muda", "jabatanFungsionalUmumId": "", "namaJabatan": "",
         "tmtJabatan": "01-01-2020", "nomorSk": "800/1", "tanggalSk": "20-12-2019", "tmtPelantikan": "", "jenisMutasiId": "MU",
         "jenisPenugasanId": "D", "tmtMutasi": "01-01-2020", "path": {"872": {"dok_uri": "x"}}},
        {**FOUND, "unor": "SDN 060814", "jabatan": "Guru Ahli Muda", "mulai": date(2020, 1, 1), "nomor_sk": "800/1",
         "tanggal_sk": date(2019, 12, 20), "jenis_mutasi": "MUTASI_UNOR", "jenis_penugasan": "DEFINITIF",
         "tmt_mutasi": date(2020, 1, 1), "jenis_jabatan": "JF"},
    ),
    (
        "rw-jabatan",
        {**WHO, "jenisJabatan": "1", "eselon": "IV.a", "eselonId": "41", "unorId": "U2", "namaUnor": "Seksi Umum",
         "namaJabatan": "Kepala Seksi Umum", "tmtJabatan": "01-06-2018", "jenisPenugasanId": "PLT"},
        {**FOUND, "unor": "Seksi Umum", "jabatan": "Kepala Seksi Umum", "mulai": date(2018, 6, 1), "eselon": "IV.a",
         "jenis_jabatan": "PENGAWAS", "jenis_penugasan": "PLT"},
    ),
    (
        "rw-pnsunor",
        {"id": ROW, "pnsOrang": PNS, "unorBaru": "U1", "namaUnorBaru": "SDN 060814", "asalId": "U9", "asalNama": "SDN 060815",
         "skNomor": "800/2", "skTanggal": "01-07-2017"},
        {"id_sumber": ROW, "pegawai": PNS, "unor": "SDN 060814", "unor_asal": "SDN 060815", "mulai": date(2017, 7, 1),
         "nomor_sk": "800/2", "tanggal_sk": date(2017, 7, 1)},
    ),
    (
        "rw-pendidikan",
        {**WHO, "tkPendidikanId": "40", "tkPendidikanNama": "S-1/Sarjana", "pendidikanNama": "S-1 PENDIDIKAN MATEMATIKA",
         "tahunLulus": "12-08-2008", "tglLulus": "", "nomorIjasah": "123/IX", "namaSekolah": "UNIMED", "gelarBelakang": "S.Pd",
         "isPendidikanPertama": "1"},
        {**FOUND, "tingkat": "S1", "bidang": "S-1 PENDIDIKAN MATEMATIKA", "tahun_lulus": 2008, "nomor_ijazah": "123/IX",
         "nama_sekolah": "UNIMED", "gelar_belakang": "S.Pd"},
    ),
    (
        "rw-diklat",
        {**WHO, "latihanStrukturalNama": "DIKLATPIM TK. IV", "nomor": "1/2015", "tanggal": "02-03-2015", "tanggalSelesai": "30-04-2015",
         "tahun": "2015", "jumlahJam": "360", "institusiPenyelenggara": "BPSDM"},
        {**FOUND, "nama": "DIKLATPIM TK. IV", "nomor_sertifikat": "1/2015", "mulai": date(2015, 3, 2), "selesai": date(2015, 4, 30),
         "tahun": 2015, "jumlah_jam": 360, "penyelenggara": "BPSDM"},
    ),
    (
        "rw-kursus",
        {**WHO, "namaKursus": "Bimtek", "noSertipikat": "9", "tahunKursus": "2021", "tanggalKursus": "05-06-2021", "jumlahJam": 32,
         "jenisKursusSertifikat": "T"},
        {**FOUND, "nama": "Bimtek", "nomor_sertifikat": "9", "tahun": 2021, "mulai": date(2021, 6, 5), "jumlah_jam": 32,
         "jenis_diklat": "T"},
    ),
    (
        "rw-sertifikasi",
        {"id": ROW, "pnsOrangId": PNS, "namaSertifikasi": "Pengadaan", "nomorSertifikat": "77", "masaBerlakuSertMulai": "01-02-2023",
         "masaBerlakuSertSelasai": "31-01-2026", "lembagaSertifikasiNama": "LKPP", "gelarDepanSert": "", "tanggalSertifikat": "01-02-2023"},
        {"id_sumber": ROW, "pegawai": PNS, "nama": "Pengadaan", "nomor_sertifikat": "77", "mulai": date(2023, 2, 1),
         "selesai": date(2026, 1, 31), "penerbit": "LKPP"},
    ),
    (
        "rw-skp22",
        {"id": ROW, "pnsDinilaiId": PNS, "tahun": 2025, "hasilKinerja": "SESUAI EKSPEKTASI", "hasilKinerjaNilai": 2,
         "perilakuKerja": "", "PerilakuKerjaNilai": "1", "kuadranKinerja": "BAIK", "KuadranKinerjaNilai": 2, "nipNrpPenilai": "x"},
        {"id_sumber": ROW, "pegawai": PNS, "tahun": 2025, "predikat": "BAIK", "hasil": "SESUAI", "perilaku": "DI_ATAS"},
    ),
    (
        "rw-skp22",
        {"id": ROW, "pnsDinilaiId": PNS, "tahun": "2024", "kuadranKinerja": None, "KuadranKinerjaNilai": "1"},
        {"id_sumber": ROW, "pegawai": PNS, "tahun": 2024, "predikat": "SANGAT_BAIK"},
    ),
    (
        "rw-hukdis",
        {"id": ROW, "pnsOrang": PNS, "jenisHukuman": "07", "jenisHukumanNama": "Pemotongan tunjangan", "jenisTingkatHukumanId": "S",
         "hukumanTanggal": "01-03-2026", "akhirHukumTanggal": "31-08-2026", "masaTahun": "0", "masaBulan": "6", "skNomor": "X/1",
         "skTanggal": "20-02-2026", "skPembatalanNomor": "", "skPembatalanTanggal": "", "golonganLama": "33"},
        {"id_sumber": ROW, "pegawai": PNS, "tingkat": "SEDANG", "jenis_hukuman": "Pemotongan tunjangan", "mulai": date(2026, 3, 1),
         "selesai": date(2026, 8, 31), "masa_tahun": 0, "masa_bulan": 6, "nomor_sk": "X/1", "tanggal_sk": date(2026, 2, 20)},
    ),
    (
        "rw-hukdis",
        {"id": ROW, "pnsOrangId": PNS, "jenisHukuman": "B", "hukumanTanggal": "01-03-2026", "akhirHukumanTanggal": "28-02-2027"},
        {"id_sumber": ROW, "pegawai": PNS, "tingkat": "BERAT", "mulai": date(2026, 3, 1), "selesai": date(2027, 2, 28)},
    ),
    (
        "rw-penghargaan",
        {"id": ROW, "pnsOrangId": PNS, "hargaNama": "Satyalancana 10 tahun", "hargaId": "201", "tahun": "2019", "skNomor": "5",
         "skDate": "17-08-2019"},
        {"id_sumber": ROW, "pegawai": PNS, "nama": "Satyalancana 10 tahun", "tahun": 2019, "mulai": date(2019, 8, 17), "nomor_sk": "5",
         "tanggal_sk": date(2019, 8, 17)},
    ),
    (
        "rw-angkakredit",
        {"id": ROW, "pns": PNS, "nomorSk": "9", "tanggalSk": "02-02-2024", "bulanMulaiPenailan": "1", "tahunMulaiPenailan": "2023",
         "bulanSelesaiPenailan": "Februari", "tahunSelesaiPenailan": "2024", "kreditBaruTotal": "37,5", "namaJabatan": "Guru Ahli Muda",
         "Sumber": "konversi"},
        {"id_sumber": ROW, "pegawai": PNS, "nomor_sk": "9", "tanggal_sk": date(2024, 2, 2), "mulai": date(2023, 1, 1),
         "selesai": date(2024, 2, 29), "angka_kredit": 37.5, "jabatan": "Guru Ahli Muda"},
    ),
    (
        "rw-cltn",
        {"id": ROW, "pnsOrangId": PNS, "tanggalAwal": "01-01-2022", "tanggalAkhir": "31-12-2024", "tanggalAktif": "01-07-2023",
         "skNomor": "3", "skTanggal": "01-12-2021", "nomorLetterBkn": "L"},
        {"id_sumber": ROW, "pegawai": PNS, "mulai": date(2022, 1, 1), "selesai": date(2023, 6, 30), "nomor_sk": "3",
         "tanggal_sk": date(2021, 12, 1)},
    ),
    (
        "rw-tubel",
        {"id": ROW, "pnsOrangId": PNS, "namaSekolah": "USU", "pendidikanId": "x", "tglMulai": "01-09-2024", "tglSelesai": "31-08-2026"},
        {"id_sumber": ROW, "pegawai": PNS, "nama_sekolah": "USU", "mulai": date(2024, 9, 1), "selesai": date(2026, 8, 31)},
    ),
    (
        "rw-kompetensi",
        {"id": ROW, "pnsId": PNS, "jenisKompetensi": "TEKNIS", "level": "3", "tanggal": "01-01-2025"},
        {"id_sumber": ROW, "pegawai": PNS, "jenis_kompetensi": "TEKNIS", "level": 3, "mulai": date(2025, 1, 1)},
    ),
    (
        "rw-pindahinstansi",
        {"id": ROW, "pnsOrang": PNS, "instansiIndukLama": "Kab. Lain", "instansiIndukBaru": "Kota Medan", "unorBaru": "U1",
         "jenisPi": "AP", "tmtPi": "01-05-2021", "skBknNomor": "B/1", "skBknTanggal": "01-04-2021", "skTujuanNomor": ""},
        {"id_sumber": ROW, "pegawai": PNS, "instansi_lama": "Kab. Lain", "instansi_baru": "Kota Medan", "unor_baru": "U1",
         "jenis_pindah": "AP", "mulai": date(2021, 5, 1), "nomor_sk": "B/1", "tanggal_sk": date(2021, 4, 1)},
    ),
    (
        "rw-jabatan",
        {**WHO, "jenisJabatan": "1", "eselon": "", "eselonId": "32", "namaUnor": "Bidang SD", "namaJabatan": "Kepala Bidang",
         "tmtJabatan": "01-06-2022"},
        {**FOUND, "unor": "Bidang SD", "jabatan": "Kepala Bidang", "mulai": date(2022, 6, 1), "eselon": "III.b",
         "jenis_jabatan": "ADMINISTRATOR"},
    ),
    (
        "ref-unor",
        {"Id": "U1", "InstansiId": "I", "DiatasanId": "U0", "EselonId": "99", "NamaUnor": "--Sekretariat Daerah", "CepatKode": "001",
         "NamaJabatan": "Sekda", "IndukUnorId": "U0", "PemimpinPnsId": "", "JenisUnorId": "1"},
        {"id_sumber": "U1", "nama": "Sekretariat Daerah", "induk": "U0"},
    ),
]  # fmt: skip


def adapted(collection: str, raw: Any) -> tuple[dict[str, Any], list[str], bool, Counter[str]]:
    unknown: Counter[str] = Counter()
    row = adapt(BENTUK[collection], raw, 0, unknown)
    said = {name: value for name, value in row.nilai.items() if value is not None}
    return said, [f"{wrong.kolom}:{wrong.kode}" for wrong in row.masalah], row.gagal, unknown


@pytest.mark.parametrize(("collection", "raw", "meant"), SHAPES, ids=[f"{name}-{i}" for i, (name, _, _) in enumerate(SHAPES)])
def test_a_row_means_what_it_means(collection: str, raw: dict[str, Any], meant: dict[str, Any]) -> None:
    assert adapted(collection, raw) == (meant, [], False, Counter())


def test_every_collection_has_a_row_in_the_table() -> None:
    assert {name for name, _, _ in SHAPES} | {"data-utama"} == set(BENTUK)


@pytest.mark.parametrize("name", PERSON.split())
def test_the_person_is_found_under_all_six_names(name: str) -> None:
    said, _, refused, unknown = adapted("rw-skp22", {"id": ROW, name: PNS, "tahun": 2025, "kuadranKinerja": "BAIK"})

    assert (said["pegawai"], refused, unknown) == (PNS, False, Counter())


def test_data_utama_is_a_person_with_codes_beside_the_names() -> None:
    raw = {
        "id": PNS, "nipBaru": NIP, "nama": "Contoh 901", "tglLahir": "16-02-1986", "agama": "x", "agamaId": 1, "statusPegawai": "PNS",
        "kedudukanPnsId": "01", "kedudukanPnsNama": "Aktif", "golRuangAkhirId": "33", "golRuangAkhir": "III/c", "tmtGolAkhir": "01-04-2020",
        "tkPendidikanTerakhir": "S-1/Sarjana", "pendidikanTerakhirNama": "PGSD", "tahunLulus": "2008", "unorId": "U1", "unorNama": "SDN 1",
        "jabatanFungsionalId": "J1", "jabatanFungsionalNama": "Guru Ahli Muda", "jabatanFungsionalUmumId": "", "tmtJabatan": "01-01-2020",
        "tmtCpns": "01-03-2008", "tmtPns": "01-04-2009", "tmtPensiun": "2046-03-01T00:00:00Z",
    }  # fmt: skip
    unknown: Counter[str] = Counter()
    row = adapt(BENTUK["data-utama"], raw, 0, unknown)

    assert (row.masalah, row.gagal, unknown) == ([], False, Counter())
    said = {"id_sumber": PNS, "nip": NIP, "status": "PNS", "kedudukan": "AKTIF", "golongan": "III/c", "pendidikan": "S1", "unor": "SDN 1",
            "jabatan": "Guru Ahli Muda", "tmt_pensiun": date(2046, 3, 1), "tmt_cpns": date(2008, 3, 1)}  # fmt: skip
    assert {name: row.nilai[name] for name in said} == said
    assert (row.tambahan["unor_kode"], row.tambahan["jabatan_kode"]) == ("U1", "J1")
    assert "agama" not in {**row.nilai, **row.tambahan}


@pytest.mark.parametrize(
    ("words", "status"), [("PPPK Aktif", "PPPK"), ("PPPK Paruh Waktu Aktif", "PPPK_PARUH_WAKTU"), ("Aktif", None)]
)
def test_the_standing_says_who_is_on_contract(words: str, status: str | None) -> None:
    said, _, _, _ = adapted(
        "data-utama", {"id": PNS, "nipBaru": NIP, "kedudukanPnsNama": words, "unorNama": "A", "jabatanNama": "B"}
    )

    assert said.get("status") == status


def test_what_is_new_is_counted_and_not_kept() -> None:
    said, wrong, refused, unknown = adapted("rw-golongan", {**SHAPES[1][1], "golDarah": "O", "tglSpmt": "01-01-2020"})

    assert (said, wrong, refused, unknown) == (SHAPES[1][2], [], False, Counter({"golDarah": 1, "tglSpmt": 1}))


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ({**WHO, "golongan": "III/c", "tmtGolongan": "31-02-2020"}, ["mulai:tanggal_salah", "mulai:wajib_kosong"]),
        ({**WHO, "golongan": "V/z", "tmtGolongan": "01-04-2020"}, ["golongan:golongan_salah", "golongan:wajib_kosong"]),
        ({**WHO, "golongan": ["III/c"], "tmtGolongan": "01-04-2020"}, ["golongan:isi_bersarang", "golongan:wajib_kosong"]),
        ("III/c", [":bukan_baris"]),
        (None, [":bukan_baris"]),
    ],
)
def test_a_row_that_cannot_be_read_says_where(raw: Any, told: list[str]) -> None:
    _, wrong, refused, _ = adapted("rw-golongan", raw)

    assert (wrong, refused) == (told, True)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text() | st.sampled_from(["-", "01-01-0001", "S", "31"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3), max_leaves=6,
)  # fmt: skip


@given(st.sampled_from(sorted(BENTUK)), st.data())
def test_no_row_however_odd_breaks_the_reader(collection: str, data: st.DataObject) -> None:
    fields = [*sorted(BENTUK[collection].dikenal), "apa pun"]
    raw = data.draw(st.dictionaries(st.sampled_from(fields), JSON, max_size=12) | JSON)

    row = adapt(BENTUK[collection], raw, 0, Counter())

    assert row.gagal == any(wrong.kode in ("wajib_kosong", "bukan_baris", "tanpa_pengenal") for wrong in row.masalah)


@given(JSON)
def test_no_body_however_odd_breaks_the_envelope(body: Any) -> None:
    try:
        found, _ = envelope.rows(body)
    except MasukanTidakSah:
        return
    assert isinstance(found, list)


class TestEnvelopes:
    R = SHAPES[0][1]

    @pytest.mark.parametrize(
        "body",
        [
            [R], R, {"code": 1, "data": [R]}, {"code": 1, "data": R}, {"code": 1, "data": [R], "count": 1}, {"data": [R]},
            [{"code": 1, "data": [R]}, {"code": 0, "data": "Data tidak ditemukan"}], {"code": 1, "data": {"data": [R]}}, {"baris": [R]},
        ],
    )  # fmt: skip
    def test_every_envelope_gives_the_row(self, body: Any) -> None:
        assert envelope.rows(body)[0] == [self.R]

    @pytest.mark.parametrize("text", ["Data tidak ditemukan", "record not found", None])
    def test_nothing_found_is_no_row_and_a_note(self, text: str | None) -> None:
        assert envelope.rows({"code": 0, "data": text}) == ([], [envelope.NOTHING])

    @pytest.mark.parametrize(
        "body",
        [
            {"message": "invalid or expired jwt"}, {"success": True, "message": "success", "mapData": {"rwJabatanId": "x"}},
            {"Error": "false", "Message": "ok"}, {"code": "900901", "message": "Invalid Credentials", "description": "SUSPENDED"},
            "x", 3, None,
        ],
    )  # fmt: skip
    def test_an_error_answer_is_not_taken_for_data(self, body: Any) -> None:
        with pytest.raises(MasukanTidakSah):
            envelope.rows(body)

    def test_more_rows_than_a_batch_holds_are_refused(self) -> None:
        with pytest.raises(MasukanTidakSah):
            envelope.rows([self.R] * 501)
