"""Histories as a SIMPEG sends them and reads them back: sealed by level, followed by the facts, never overwritten."""

from __future__ import annotations

import time
from typing import Any

import pytest

from shared import vocabulary
from shared.contracts.v1.riwayat import ISI, TINGKAT
from shared.vocabulary import JenisMasukan, JenisRiwayat
from tests import dates
from tests.flow.six_units import a_teacher, positions, six_units, units
from tests.stack import SCOPES, Api, Stack

CLOSED = f"{SCOPES},pegawai.rahasia:baca"
OPEN_ONLY = "riwayat:baca,pegawai:baca,impor:jalankan,pegawai:tulis,unor:baca,riwayat:tulis,peristiwa:baca"


@pytest.fixture
def api(stack: Stack) -> Api:
    """An agency with three teachers whose lists say little."""
    made = stack.agency(CLOSED)
    little = {"golongan": None, "predikat_terakhir": None, "hukdis_nihil": None, "pendidikan": None, "tmt_golongan": None}
    made.bring_city({JenisMasukan.UNOR: units(), JenisMasukan.JABATAN: positions()})
    made.bring_city({JenisMasukan.PEGAWAI: [a_teacher(n, "SD1", **little) for n in (1, 2, 3)]})
    return made


def ids(api: Api) -> dict[str, str]:
    return {one["id_sumber"]: one["id"] for one in api.get("/v1/pegawai", limit=500)["items"]}


def send(api: Api, kind: str, *rows: dict[str, Any], atomik: bool = False) -> Any:
    return api.post(f"/v1/riwayat/{kind}/batch", 207, json={"sumber": "simpeg", "baris": list(rows)}, params={"atomik": atomik})


def person(api: Api, code: str = "P001") -> dict[str, Any]:
    return dict(api.get(f"/v1/pegawai/{ids(api)[code]}"))


def secrets_of(api: Api, code: str = "P001") -> dict[str, Any]:
    return dict(api.get(f"/v1/pegawai/{ids(api)[code]}/pribadi")["keadaan"])


def history(api: Api, kind: str, code: str = "P001", **params: Any) -> dict[str, Any]:
    return dict(api.get(f"/v1/pegawai/{ids(api)[code]}/riwayat/{kind}", **params))


RANK = {"id_sumber": "G1", "pegawai": "P001", "golongan": "III/b", "mulai": "2018-04-01", "nomor_sk": "823/1"}


def test_a_batch_answers_per_row_and_the_same_again_changes_nothing(api: Api) -> None:
    rows = [RANK, {**RANK, "pegawai": "tiada"}, {**RANK, "id_sumber": "G2", "golongan": "V/x"}, {**RANK, "id_sumber": "G1"}]

    first = send(api, "GOLONGAN", *rows)
    again = send(api, "GOLONGAN", RANK)
    corrected = send(api, "GOLONGAN", {**RANK, "golongan": "III/c"})

    assert [row["status"] for row in first["hasil"]] == ["dibuat", "gagal", "gagal", "gagal"]
    assert [row["masalah"][0]["kode"] for row in first["hasil"][1:]] == ["pegawai_tak_dikenal", "golongan_salah", "kunci_ganda"]
    assert again["ringkasan"]["tidak_berubah"] == 1
    assert corrected["ringkasan"]["diperbarui"] == 1
    assert [item["isi"]["golongan"] for item in history(api, "GOLONGAN")["items"]] == ["III/c"]


def test_an_atomic_batch_keeps_nothing_when_a_row_fails(api: Api) -> None:
    answer = send(api, "GOLONGAN", RANK, {**RANK, "pegawai": "tiada"}, atomik=True)

    assert answer["diterapkan"] is False
    assert history(api, "GOLONGAN")["items"] == []
    assert person(api)["golongan"] is None


def test_the_person_may_be_named_by_number_and_an_entry_needs_no_code(api: Api) -> None:
    number = a_teacher(2, "SD1")["nip"]
    row = {"pegawai": f"{number[:8]} {number[8:14]} {number[14]} {number[15:]}", "golongan": "III/c", "mulai": "01-04-2020"}

    assert send(api, "GOLONGAN", row)["ringkasan"]["dibuat"] == 1
    assert send(api, "GOLONGAN", {**row, "pegawai": None, "nip": number})["ringkasan"]["tidak_berubah"] == 1
    assert person(api, "P002")["golongan"] == "III/c"


def test_no_number_stands_in_the_code_of_an_entry(api: Api) -> None:
    number = a_teacher(1, "SD1")["nip"]
    row = {**RANK, "id_sumber": f"{number}/G/1"}

    assert send(api, "GOLONGAN", row)["ringkasan"]["dibuat"] == 1
    assert send(api, "GOLONGAN", row)["ringkasan"]["tidak_berubah"] == 1
    assert number not in str(history(api, "GOLONGAN"))
    assert number not in str(api.get("/v1/peristiwa", sejak="awal", limit=500))
    path = f"/v1/pegawai/{ids(api)['P001']}/riwayat/GOLONGAN/simpeg/{number}"
    refused = api.http.put(path, json={"golongan": "III/c", "mulai": "2020-04-01"})
    assert (refused.status_code, number in refused.text) == (422, False)


def test_the_facts_of_the_person_follow_and_go_back_when_the_entry_goes(api: Api) -> None:
    send(api, "GOLONGAN", RANK, {**RANK, "id_sumber": "G2", "golongan": "III/d", "mulai": "2024-04-01"})
    send(api, "PENDIDIKAN", {"id_sumber": "E1", "pegawai": "P001", "tingkat": "S2", "bidang": "Matematika", "tahun_lulus": 2015})
    assert (person(api)["golongan"], person(api)["tmt_golongan"], person(api)["pendidikan"]) == ("III/d", "2024-04-01", "S2")

    api.http.delete(f"/v1/pegawai/{ids(api)['P001']}/riwayat/GOLONGAN/simpeg/G2").raise_for_status()
    assert (person(api)["golongan"], person(api)["pendidikan"]) == ("III/b", "S2")
    assert api.http.delete(f"/v1/pegawai/{ids(api)['P001']}/riwayat/GOLONGAN/simpeg/G2").status_code == 404


def test_a_list_sent_again_does_not_undo_what_the_history_knows(api: Api) -> None:
    send(api, "GOLONGAN", RANK)
    send(api, "SKP", {"pegawai": "P001", "tahun": 2025, "predikat": "SANGAT_BAIK"})
    row = a_teacher(1, "SD1", golongan="II/a", tmt_golongan="2012-04-01", predikat_terakhir="BAIK")

    first, again = api.bring(JenisMasukan.PEGAWAI, [row]), api.bring(JenisMasukan.PEGAWAI, [row])

    assert first["status"] == "SELESAI"
    assert again["ringkasan"]["tidak_berubah"] == 1
    assert person(api)["golongan"] == "III/b"
    assert secrets_of(api)["predikat"]["2025"] == "SANGAT_BAIK"


def test_what_was_known_before_a_correction_can_still_be_read(api: Api) -> None:
    send(api, "GOLONGAN", RANK)
    time.sleep(0.05)
    then = dates.now().isoformat()
    send(api, "GOLONGAN", {**RANK, "golongan": "III/c"})
    api.http.delete(f"/v1/pegawai/{ids(api)['P001']}/riwayat/GOLONGAN/simpeg/G1").raise_for_status()

    assert history(api, "GOLONGAN")["items"] == []
    assert [item["isi"]["golongan"] for item in history(api, "GOLONGAN", diketahui=then)["items"]] == ["III/b"]


def test_a_punishment_is_sealed_followed_and_told_to_nobody(api: Api, stack: Stack) -> None:
    before = api.get("/v1/peristiwa", sejak="awal", limit=500)["items"]
    send(api, "HUKDIS", {"id_sumber": "H1", "pegawai": "P001", "tingkat": "SEDANG", "mulai": "2026-10-01", "masa_bulan": 6})

    assert (secrets_of(api)["hukdis_tingkat"], secrets_of(api)["hukdis_selesai"]) == ("SEDANG", "2027-03-31")
    assert history(api, "HUKDIS")["items"][0]["isi"]["tingkat"] == "SEDANG"
    fresh = api.get("/v1/peristiwa", sejak="awal", limit=500)["items"][len(before) :]
    assert [event["jenis"] for event in fresh] == ["riwayat.dibuat"]
    assert ids(api)["P001"] not in str(fresh)
    assert "HUKDIS" not in str(fresh)

    api.http.delete(f"/v1/pegawai/{ids(api)['P001']}/riwayat/HUKDIS/simpeg/H1").raise_for_status()
    assert (secrets_of(api)["hukdis_tingkat"], secrets_of(api)["hukdis_diketahui"]) == (None, False)


def test_fields_above_the_callers_level_are_left_out_and_named(stack: Stack) -> None:
    made = stack.agency(OPEN_ONLY)
    made.bring_city({JenisMasukan.UNOR: units(), JenisMasukan.JABATAN: positions(), JenisMasukan.PEGAWAI: [a_teacher(1, "SD1")]})
    send(made, "SKP", {"pegawai": "P001", "tahun": 2025, "predikat": "BAIK", "hasil": "SESUAI"})
    send(made, "HUKDIS", {"pegawai": "P001", "tingkat": "RINGAN", "mulai": "2026-01-01"})

    seen = history(made, "SKP")
    assert seen["items"][0]["isi"] == {"tahun": 2025}
    assert seen["tidak_ditampilkan"] == ["predikat", "hasil", "perilaku"]
    assert made.http.get(f"/v1/pegawai/{ids(made)['P001']}/riwayat/HUKDIS").status_code == 403
    assert made.http.get(f"/v1/pegawai/{ids(made)['P001']}/riwayat/CLTN").status_code == 403  # also where there is nothing


def test_two_posts_of_one_day_the_other_is_kept_and_told(api: Api) -> None:
    post = {"pegawai": "P001", "jabatan": "GK", "mulai": "2024-01-01"}
    send(
        api, "JABATAN", {**post, "id_sumber": "J1", "unor": "SD2", "tanggal_sk": "2023-12-01"},
        {**post, "id_sumber": "J2", "unor": "SD3", "tanggal_sk": "2023-12-20"},
        {**post, "id_sumber": "J3", "unor": "SD1", "jenis_penugasan": "PLT", "mulai": "2025-01-01"},
    )  # fmt: skip

    shown = person(api)
    names = {unit["id"]: unit["id_sumber"] for unit in api.get("/v1/unor", limit=500)["items"]}
    assert (names[shown["penempatan"]["unor_id"]], shown["penempatan"]["tmt_unit"]) == ("SD3", "2024-01-01")
    assert [names[one["unor_id"]] for one in shown["bertentangan"]] == ["SD2"]
    assert [(one["jenis"], names[one["unor_id"]]) for one in shown["penugasan"]] == [("PLT", "SD1")]

    api.http.delete(f"/v1/pegawai/{ids(api)['P001']}/riwayat/JABATAN/simpeg/J2").raise_for_status()
    shown = person(api)
    assert names[shown["penempatan"]["unor_id"]] == "SD2"
    assert shown["bertentangan"] == []


def test_a_merger_does_not_start_the_service_anew(api: Api) -> None:
    merged = {"unor": "SD1", "penerus": "SD2", "jenis": "GABUNG", "tanggal": "2026-07-01"}
    api.post("/v1/batch/PENERUS", 207, json={"sumber": "uji", "baris": [merged]})
    post = {"pegawai": "P001", "jabatan": "GK"}

    send(api, "JABATAN", {**post, "unor": "SD1", "mulai": "2012-01-01"}, {**post, "unor": "SD2", "mulai": "2026-07-01"})

    assert person(api)["penempatan"]["tmt_unit"] == "2012-01-01"
    assert person(api)["penempatan"]["tmt_jabatan"] == "2026-07-01"


def test_one_entry_is_put_by_its_code_and_says_what_is_wrong(api: Api) -> None:
    path = f"/v1/pegawai/{ids(api)['P001']}/riwayat/DIKLAT/simpeg/D%2F1"
    row = {"nama": "Diklat dasar", "tahun": 2011, "nomor_sertifikat": "9/2011"}

    assert [api.http.put(path, json=row).json()["status"] for _ in range(2)] == ["dibuat", "tidak_berubah"]
    assert history(api, "DIKLAT")["items"][0]["isi"]["nomor_sertifikat"] == "9/2011"
    wrong = api.http.put(path, json={"nama": "Diklat dasar", "mulai": "31-02-2011"})
    assert wrong.status_code == 422 or wrong.json()["masalah"][0]["kode"] == "tanggal_salah"
    refused = api.http.put(path, json={"tahun": 2011})
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/nama")
    assert api.http.put(path.replace(ids(api)["P001"], "01a1c5e0-7c00-7000-8000-000000000001"), json=row).status_code == 404


def test_a_history_pages_to_its_end(api: Api) -> None:
    send(api, "GOLONGAN", *[{**RANK, "id_sumber": f"G{n}", "mulai": f"{2000 + n // 3}-04-01"} for n in range(7)])

    seen, cursor = [], ""
    while True:
        page = history(api, "GOLONGAN", limit=2, **({"cursor": cursor} if cursor else {}))
        seen += [item["id_sumber"] for item in page["items"]]
        if not (cursor := page["berikutnya"]):
            break
    assert seen == [f"G{n}" for n in range(7)]


def test_another_agencys_person_does_not_exist(api: Api, stack: Stack) -> None:
    stranger = stack.agency(CLOSED)
    path = f"/v1/pegawai/{ids(api)['P001']}/riwayat/GOLONGAN"

    assert stranger.http.get(path).status_code == 404
    assert stranger.http.put(f"{path}/simpeg/G1", json={"golongan": "III/c", "mulai": "2020-04-01"}).status_code == 404
    assert stranger.http.delete(f"{path}/simpeg/G1").status_code == 404


def test_a_sheet_that_bears_its_name_is_a_history(api: Api) -> None:
    content = "NIP;Golongan;TMT Golongan;No SK\n" + f"{a_teacher(1, 'SD1')['nip']};III/c;01-04-2020;823/5\n"

    done = api.bring_file("Riwayat Golongan.csv", content.encode())

    assert (done["status"], done["ringkasan"]["dibuat"]) == ("SELESAI", 1), done
    assert person(api)["golongan"] == "III/c"


def test_every_kind_takes_a_row_with_every_column_and_gives_it_back(api: Api) -> None:
    cells = {"text": "III/c", "int": 3, "decimal": 12.5, "date": "2026-01-02"}
    for kind in JenisRiwayat:
        said = (
            {
                column.nama: next(iter(getattr(vocabulary, column.enum))).value if column.enum else cells[column.tipe]
                for column in ISI[kind]
            }
            | ({"tahun": 2020} if "tahun" in TINGKAT[kind] else {})
            | ({"tahun_lulus": 2020} if "tahun_lulus" in TINGKAT[kind] else {})
        )

        answer = send(api, kind.value, {**said, "pegawai": "P003", "id_sumber": "x"})

        assert answer["ringkasan"]["dibuat"] == 1, (kind, answer)
        assert history(api, kind.value, "P003")["items"][0]["isi"] == said


class TestSiasn:
    PNS = "A8ACA7CD3C7F3912E040640A040269BB"

    def test_units_people_and_histories_come_in_as_siasn_answers_them(self, stack: Stack) -> None:
        made = stack.agency(CLOSED)
        tree = [
            {"Id": "U2", "DiatasanId": "U1", "NamaUnor": "--SDN 060814"},
            {"Id": "U1", "DiatasanId": "", "NamaUnor": "-Dinas Pendidikan"},
        ]
        units_in = made.post("/v1/siasn/ref-unor/batch", 207, json={"code": 1, "data": tree})
        made.bring_city({JenisMasukan.JABATAN: positions()})
        number = a_teacher(1, "SD1")["nip"]
        who = {
            "id": self.PNS, "nipBaru": number, "nama": "Contoh 901", "unorId": "U2", "unorNama": "SDN 060814", "golRuangAkhir": "III/a",
            "jabatanFungsionalNama": "Guru Ahli Pertama", "statusPegawai": "PNS", "kedudukanPnsNama": "Aktif", "agama": "-",
        }  # fmt: skip
        people_in = made.post("/v1/siasn/data-utama/batch", 207, json={"code": 1, "data": who})
        ranks = [
            {"id": "r1", "idPns": self.PNS, "nipBaru": number, "golonganId": "33", "golongan": "III/c", "tmtGolongan": "01-04-2022",
             "skNomor": "-", "skTanggal": "0000-00-00", "fieldBaru": 1},
            {"id": "r2", "idPns": "tidak-dikenal", "nipBaru": "", "golongan": "III/d", "tmtGolongan": "01-04-2026"},
        ]  # fmt: skip
        body = [{"code": 1, "data": ranks}, {"code": 0, "data": "Data tidak ditemukan"}]
        histories_in = made.post("/v1/siasn/rw-golongan/batch", 207, json=body)
        again = made.post("/v1/siasn/rw-golongan/batch", 207, json=body)

        assert units_in["ringkasan"]["dibuat"] == 2
        assert people_in["ringkasan"]["dibuat"] == 1, people_in
        assert [row["status"] for row in histories_in["hasil"]] == ["dibuat", "gagal"]
        assert histories_in["tidak_dikenal"] == {"fieldBaru": 1}
        assert histories_in["catatan"] == ["SIASN menjawab tidak ada data."]
        assert [row["status"] for row in again["hasil"]] == ["tidak_berubah", "gagal"]
        assert person(made, self.PNS)["golongan"] == "III/c"
        children = {unit["id_sumber"]: unit["induk_id"] for unit in made.get("/v1/unor")["items"]}
        assert children["U2"] is not None
        assert children["U1"] is None

    def test_a_unit_above_itself_is_refused(self, stack: Stack) -> None:
        made = stack.agency()
        loop = [{"Id": "A", "DiatasanId": "B", "NamaUnor": "A"}, {"Id": "B", "DiatasanId": "A", "NamaUnor": "B"}]

        answer = made.post("/v1/siasn/ref-unor/batch", 207, json=loop)

        assert [row["masalah"][0]["kode"] for row in answer["hasil"]] == ["siklus", "siklus"]

    def test_an_error_answer_and_an_unknown_collection_are_refused(self, stack: Stack) -> None:
        made = stack.agency()

        assert made.http.post("/v1/siasn/rw-golongan/batch", json={"message": "invalid or expired jwt"}).status_code == 422
        assert made.http.post("/v1/siasn/rw-apa/batch", json=[]).status_code == 404


def test_the_record_of_today_is_untouched_by_an_entry_of_tomorrow(api: Api) -> None:
    send(api, "GOLONGAN", RANK, {**RANK, "id_sumber": "G9", "golongan": "IV/a", "mulai": f"{dates.today().year + 2}-04-01"})

    assert person(api)["golongan"] == "III/b"


def test_six_units_still_have_their_plan_when_everybody_has_a_history(stack: Stack) -> None:
    made = stack.agency(CLOSED)
    made.bring_city(six_units())
    for code in sorted(ids(made)):
        send(made, "JABATAN", {"pegawai": code, "unor": "SD1", "jabatan": "GK", "mulai": "2015-01-01"})

    assert made.analyse(made.make_round())["status"] == "SELESAI"


def test_a_request_to_be_moved_shows_no_more_than_the_caller_may_see(api: Api, stack: Stack) -> None:
    row = {"pegawai": "P001", "mulai": "2026-03-02", "unor": "SD2", "status": "disetujui", "alasan": "Merawat orang tua"}
    send(api, "PERMOHONAN_PINDAH", row)
    reader = stack.agency(OPEN_ONLY)
    reader.bring_city(
        {JenisMasukan.UNOR: units(), JenisMasukan.JABATAN: positions(), JenisMasukan.PEGAWAI: [a_teacher(1, "SD1")]}
    )
    send(reader, "PERMOHONAN_PINDAH", row)

    assert history(api, "PERMOHONAN_PINDAH")["items"][0]["isi"]["status"] == "DIKABULKAN"
    assert history(reader, "PERMOHONAN_PINDAH")["items"][0]["isi"] == {}
    assert "Merawat" not in str(api.get("/v1/peristiwa", sejak="awal", limit=500))
