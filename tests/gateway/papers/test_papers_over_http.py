"""Papers as the desk meets them: a decree from decided cases, numbered, signed, checked by the public; templates and letterhead."""

from __future__ import annotations

import io
import json
import uuid
from typing import Any

import pypdf
import pytest
from python_calamine import CalamineWorkbook

from services.gateway.docs.examples_papers import PAPERS as PAPERS_SHOWN
from services.gateway.pages import render
from services.gateway.papers.word import default
from shared.texts.papers import PAPERS
from shared.texts.papers.board import MATRIX
from shared.vocabulary import JenisNaskah
from tests.flow.sql import sql
from tests.gateway.papers.material import KOP
from tests.people import People, people
from tests.registry.naskah.signing import signed
from tests.stack import Stack

PENANDA = {"jabatan": "WALI KOTA UJI", "nama": "Contoh Lubis"}
TMT = "2027-07-01"


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack)
    made.stack = stack  # type: ignore[attr-defined]
    kept = made.meja.http.put("/v1/kop-surat", data={"isi": json.dumps(KOP)})
    assert kept.status_code == 200, kept.text
    yield made
    made.close()


def key() -> dict[str, str]:
    return {"Idempotency-Key": uuid.uuid4().hex}


def a_case(city: People, who: str, status: str = "DISETUJUI_PPK", tmt: str = TMT) -> str:
    """A case from SDN Satu to SDN Dua, put where the round would have brought it."""
    body = {"pegawai_id": str(city.pegawai_id[who]), "jenis": "A", "tmt_rencana": tmt, "tujuan_unor_id": str(city.unor_id["SD2"])}
    made = city.meja.post("/v1/usulan-mutasi", 201, json=body, headers=key())
    sql(city.stack.city, "UPDATE usulan_mutasi SET status = $2 WHERE id = $1", uuid.UUID(made["id"]), status)
    return str(made["id"])


def a_decree(city: People, *cases: str) -> dict[str, Any]:
    kind = "PERORANGAN" if len(cases) == 1 else "KOLEKTIF"
    return city.meja.post("/v1/sk", 201, json={"jenis": kind, "usulan_id": list(cases), "penanda": PENANDA}, headers=key())  # type: ignore[no-any-return]


def a_paper(city: People, kind: JenisNaskah, expect: int = 201, **more: Any) -> dict[str, Any]:
    return city.meja.post("/v1/naskah", expect, json={"jenis": kind, **more}, headers=key())  # type: ignore[no-any-return]


def tag(paper: dict[str, Any]) -> dict[str, str]:
    return {"If-Match": f'"v{paper["versi"]}"'}


def text_of(city: People, paper: dict[str, Any], form: str = "pdf") -> str:
    answer = city.meja.http.get(f"/v1/naskah/{paper['id']}/berkas/{form}")
    assert answer.status_code == 200, answer.text
    return " ".join("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.content)).pages).split())


def numbered(city: People, paper: dict[str, Any], nomor: str) -> dict[str, Any]:
    body = {"nomor": nomor, "tanggal": "2026-12-01", "klasifikasi": "800.1.3.1"}
    return city.meja.put(f"/v1/naskah/{paper['id']}/nomor", json=body, headers=tag(paper))  # type: ignore[no-any-return]


def test_a_collective_decree_goes_from_cases_to_a_checked_signed_paper(city: People, stack: Stack) -> None:
    cases = [a_case(city, who) for who in ("P002", "P003")]
    decree = a_decree(city, *cases)
    draft = a_paper(city, JenisNaskah.SK_KOLEKTIF, sk_id=decree["id"])
    assert [line["usulan_id"] for line in decree["baris"]] == cases
    assert (draft["status"], draft["nomor"]) == ("DRAF", None)
    unknown = city.meja.http.get(f"/v/{draft['kode']}", headers={"Authorization": ""})
    assert unknown.status_code == 404, "a draft is nothing the public can rely on"

    final = numbered(city, draft, "821.2/1/2026")
    told = text_of(city, final)
    for must in (
        "821.2/1/2026",
        "1 Desember 2026",
        "Contoh 002",
        "Contoh 003",
        "SDN Satu",
        "SDN Dua",
        "1 Juli 2027",
        "14 (empat belas)",
    ):
        assert must in told, must
    assert "SDN Satu: 8 orang, kebutuhan 6 orang" in told
    assert final["kode"] in told

    printed = city.meja.http.get(f"/v1/naskah/{final['id']}/berkas/pdf").content
    sent = {"berkas": ("sk.pdf", signed(printed), "application/pdf")}
    kept = city.meja.put(f"/v1/naskah/{final['id']}/bertanda", files=sent, headers=tag(final))
    assert (kept["status"], kept["temuan"]["elektronik"]) == ("DITANDATANGANI", True)
    assert city.meja.get(f"/v1/sk/{decree['id']}")["status"] == "DITANDATANGANI"
    for case in cases:
        paper = next(one for one in city.meja.get(f"/v1/usulan-mutasi/{case}")["lampiran"] if one["jenis"] == "SK")
        assert (paper["nomor"], paper["unit"], paper["berkas_hash"]) == ("821.2/1/2026", "SDN Dua", kept["bertanda_hash"])

    shown = city.meja.http.get(f"/v/{kept['kode'].lower()}")
    assert shown.status_code == 200
    for must in ("Berlaku", "821.2/1/2026", "1 Desember 2026", "2 orang", kept["bertanda_hash"]):
        assert must in shown.text, must
    assert "Contoh 002" not in shown.text
    assert shown.headers["content-security-policy"] == render.CSP


def test_a_paper_made_again_from_the_same_record_is_the_same_file(city: People) -> None:
    decree = a_decree(city, a_case(city, "P004"))
    paper = a_paper(city, JenisNaskah.SK_PERORANGAN, sk_id=decree["id"])

    again = city.meja.post(f"/v1/naskah/{paper['id']}/susun-ulang")
    assert (again["pdf_hash"], again["docx_hash"], again["versi"]) == (paper["pdf_hash"], paper["docx_hash"], paper["versi"])
    assert len(city.meja.get(f"/v1/naskah/{paper['id']}")["berkas"]) == 1


def test_a_repeated_request_begins_one_paper(city: People) -> None:
    body = {"jenis": "SK_PERORANGAN", "sk_id": a_decree(city, a_case(city, "P005"))["id"]}
    same = key()

    first, second = (city.meja.post("/v1/naskah", 201, json=body, headers=same) for _ in range(2))
    assert first["id"] == second["id"]
    other = city.meja.http.post("/v1/naskah", json={**body, "ukuran": "A4"}, headers=same)
    assert other.status_code == 422
    assert other.json()["kode"] == "kunci_idempotensi"


def test_a_case_that_is_not_decided_or_stands_on_a_decree_already_is_named(city: People, a_problem: Any) -> None:
    fresh, taken = a_case(city, "P006", "DRAF"), a_case(city, "P007")
    a_decree(city, taken)

    body = {"jenis": "KOLEKTIF", "usulan_id": [fresh, taken], "penanda": PENANDA}
    told = a_problem(city.meja.http.post("/v1/sk", json=body, headers=key()), 409)
    assert {(one["kode"], one["pointer"]) for one in told["errors"]} == {
        ("usulan_belum_diputuskan", fresh),
        ("sudah_pada_sk", taken),
    }


def test_letters_are_written_about_a_case_and_what_is_missing_is_named(city: People, a_problem: Any) -> None:
    case = a_case(city, "P015")
    answer = city.meja.http.post("/v1/naskah", json={"jenis": "PEMBERITAHUAN", "usulan_id": case}, headers=key())
    told = a_problem(answer, 422)
    assert {one["pointer"] for one in told["errors"]} == {"tanggapan_batas", "tanggapan_hari"}

    typed = {"tanggapan_batas": "15 Desember 2026", "tanggapan_hari": "10 (sepuluh)"}
    letter = a_paper(city, JenisNaskah.PEMBERITAHUAN, usulan_id=case, isian=typed)
    assert "Mengapa SDN Dua" in text_of(city, letter)


PAPERS_ASKED = (
    "Surat permohonan pegawai", "Surat persetujuan asal", "Pernyataan tidak dalam hukuman disiplin", "Penilaian kinerja dua tahun",
)  # fmt: skip


def test_a_letter_about_missing_papers_says_what_the_register_lacks_and_nobody_types_it(city: People, a_problem: Any) -> None:
    asked = {"pegawai_id": str(city.pegawai_id["P016"]), "diterima": "2026-11-20", "alasan": "Mengikuti suami.",
             "tujuan_unor_id": str(city.unor_id["SD2"]), "surat": [{"jenis": "SK_TERAKHIR"}]}  # fmt: skip
    request = city.meja.post("/v1/permohonan", 201, json=asked, headers=key())
    kind, about = JenisNaskah.SURAT_KEKURANGAN, {"permohonan_id": request["id"]}
    typed = {"lengkapi_batas": "15 Desember 2026", "kekurangan": [{"no": "1", "dokumen": "Ijazah", "dari": "Pegawai"}]}
    told = a_problem(city.meja.http.post("/v1/naskah", json={"jenis": kind.value, **about, "isian": typed}, headers=key()), 422)
    assert [(one["kode"], one["pointer"]) for one in told["errors"]] == [("bidang_dari_data", "kekurangan")]

    letter = text_of(city, a_paper(city, kind, **about, isian={"lengkapi_batas": "15 Desember 2026"}))
    assert request["agenda"] in letter
    assert [one for one in PAPERS_ASKED if one not in letter] == []
    assert "Salinan SK terakhir" not in letter, "it came with the request"

    all_there = {"surat": [{"jenis": one["jenis"]} for one in [*request["kurang"], {"jenis": "SK_TERAKHIR"}]]}
    match = {"If-Match": f'"v{request["versi"]}"'}
    assert city.meja.http.patch(f"/v1/permohonan/{request['id']}", json=all_there, headers=match).json()["kurang"] == []
    again = city.meja.http.post("/v1/naskah", json={"jenis": kind.value, **about}, headers=key())
    assert a_problem(again, 409)["kode"] == "berkas_lengkap"


def test_who_read_a_paper_is_on_record(city: People, stack: Stack) -> None:
    count = "SELECT count(*) FROM audit_baca WHERE instansi_id = $1 AND tujuan LIKE 'naskah.%'"
    paper = a_paper(city, JenisNaskah.SK_PERORANGAN, sk_id=a_decree(city, a_case(city, "P016"))["id"])
    before = sql(stack.city, count, city.instansi_id)
    text_of(city, paper)

    assert sql(stack.city, count, city.instansi_id) == before + 1


def test_a_stale_version_a_missing_one_and_the_wrong_role_are_refused(city: People, a_problem: Any) -> None:
    paper = a_paper(city, JenisNaskah.SK_PERORANGAN, sk_id=a_decree(city, a_case(city, "P017"))["id"])
    body = {"nomor": "821.2/9/2026", "tanggal": "2026-12-01"}
    path = f"/v1/naskah/{paper['id']}/nomor"

    a_problem(city.meja.http.put(path, json=body), 428)
    stale = city.meja.http.put(path, json=body, headers={"If-Match": '"v1"'})
    a_problem(stale, 412)
    assert stale.headers["etag"] == f'"v{paper["versi"]}"'
    a_problem(city.sekda.http.put(path, json=body, headers=tag(paper)), 403)
    late = city.meja.http.put(path, json={**body, "tanggal": "2027-07-02"}, headers=tag(paper))
    assert a_problem(late, 422)["detail"] == "Tanggal SK sesudah TMT."


def test_only_our_paper_comes_back_signed(city: People, a_problem: Any) -> None:
    paper = a_paper(city, JenisNaskah.SK_PERORANGAN, sk_id=a_decree(city, a_case(city, "P018"))["id"])
    path = f"/v1/naskah/{paper['id']}/bertanda"
    early = {"berkas": ("x.pdf", b"%PDF-1.7 x", "application/pdf")}
    a_problem(city.meja.http.put(path, files=early, headers=tag(paper)), 409)

    final = numbered(city, paper, "821.2/2/2026")
    other = a_paper(city, JenisNaskah.SK_PERORANGAN, sk_id=a_decree(city, a_case(city, "P013"))["id"])
    for name, code in ((paper, "422"), (other, "422")):
        content = city.meja.http.get(f"/v1/naskah/{name['id']}/berkas/pdf").content
        answer = city.meja.http.put(path, files={"berkas": ("x.pdf", content, "application/pdf")}, headers=tag(final))
        assert str(answer.status_code) == code, answer.text


def test_an_auditor_reads_and_writes_nothing_and_an_employee_sees_the_papers_of_his_own_case(
    city: People, a_problem: Any
) -> None:
    paper = a_paper(city, JenisNaskah.SK_PERORANGAN, sk_id=a_decree(city, a_case(city, "P014"))["id"])

    assert city.auditor.get(f"/v1/naskah/{paper['id']}")["id"] == paper["id"]
    a_problem(city.auditor.http.post(f"/v1/naskah/{paper['id']}/susun-ulang"), 403)
    assert city.kepala_unit2.get("/v1/naskah")["items"] == []


def test_lists_page_newest_first(city: People) -> None:
    first = city.meja.get("/v1/naskah", limit=2)
    second = city.meja.get("/v1/naskah", limit=2, cursor=first["berikutnya"])
    ids = [one["id"] for one in (*first["items"], *second["items"])]

    assert len(set(ids)) == 4
    assert ids == sorted(ids, reverse=True)
    assert {one["jenis"] for one in city.meja.get("/v1/naskah", jenis="PEMBERITAHUAN")["items"]} == {"PEMBERITAHUAN"}
    assert len(city.meja.get("/v1/sk", limit=1)["items"]) == 1


def test_a_city_uses_its_own_template_and_gets_the_shipped_one_back(city: People, a_problem: Any) -> None:
    kind = JenisNaskah.SURAT_PENGHADAPAN
    path, shipped = f"/v1/templat-naskah/{kind}", default(PAPERS[kind])
    assert city.meja.http.get(path).content == shipped
    wrong = city.meja.http.put(
        path, files={"berkas": ("x.docx", default(PAPERS[JenisNaskah.TANDA_TERIMA]), "application/octet-stream")}
    )
    assert "bidang_hilang" in {one["kode"] for one in a_problem(wrong, 422)["errors"]}

    city.meja.put(path, files={"berkas": ("x.docx", shipped, "application/octet-stream")})
    own = {one["jenis"]: one["milik_kota"] for one in city.meja.get("/v1/templat-naskah")["items"]}
    assert own[kind]
    assert not own[JenisNaskah.TANDA_TERIMA]
    assert city.meja.http.delete(path).status_code == 200
    a_problem(city.meja.http.delete(path), 404)
    named = {one["nama"]: one["wajib"] for one in city.meja.get(f"{path}/bidang")["bidang"]}
    assert named["unit_baru"]
    assert not named["serah_terima"]


@pytest.mark.parametrize("logo", [b"<svg><script>x</script></svg>", b"PNG", b"<svg>" + b" " * 300_000])
def test_a_logo_that_is_more_than_a_drawing_is_refused(city: People, a_problem: Any, logo: bytes) -> None:
    sent = {"logo": ("logo.svg", logo, "image/svg+xml")}

    a_problem(city.meja.http.put("/v1/kop-surat", data={"isi": json.dumps(KOP)}, files=sent), 422)


def test_the_boards_matrix_lists_cases_in_order_on_paper_and_as_a_workbook(city: People, a_problem: Any) -> None:
    cases = listed(city)
    body = {"sidang_tanggal": "20 November 2026", "sidang_tempat": "Balai Kota"}
    paper = a_paper(city, JenisNaskah.BAHAN_SIDANG, daftar=cases, isian=body)

    told = text_of(city, paper)
    assert told.index("Contoh 002") < told.index("Contoh 003")
    answer = city.meja.http.get(f"/v1/naskah/{paper['id']}/matriks.xlsx")
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert sheet[0] == [column.head for column in MATRIX]
    assert [row[1] for row in sheet[1:]] == ["Contoh 002", "Contoh 003"]
    other = a_paper(city, JenisNaskah.SK_KOLEKTIF, 422, daftar=cases)
    assert other["detail"].startswith("SK_KOLEKTIF memerlukan sk_id")


def test_a_signed_correction_marks_its_line_alone_and_the_public_is_told(city: People) -> None:
    sk_id = city.meja.get("/v1/sk", nomor="821.2/1/2026")["items"][0]["id"]
    first, second = listed(city)
    extracts = [
        numbered(city, a_paper(city, JenisNaskah.PETIKAN_SK, sk_id=sk_id, usulan_id=one), "821.2/1/2026")
        for one in (first, second)
    ]
    typed = {"sebab": "unit tertulis SDN Dwi.", "perbaikan": [{"hal": "Unit", "tertulis": "SDN Dwi", "seharusnya": "SDN Dua"}]}
    drawn = a_paper(city, JenisNaskah.RALAT_SK, sk_id=sk_id, usulan_id=first, isian=typed)
    assert "nomor urut 1 atas nama Contoh 002" in text_of(city, drawn)
    final = numbered(city, drawn, "821.2/1/2026 ralat")
    printed = city.meja.http.get(f"/v1/naskah/{final['id']}/berkas/pdf").content
    city.meja.put(
        f"/v1/naskah/{final['id']}/bertanda", files={"berkas": ("r.pdf", signed(printed), "application/pdf")}, headers=tag(final)
    )

    lines = {line["usulan_id"]: line["status"] for line in city.meja.get(f"/v1/sk/{sk_id}")["baris"]}
    assert lines == {first: "DIRALAT", second: "BERLAKU"}
    told = [city.meja.http.get(f"/v/{one['kode']}").text for one in extracts]
    assert "Berlaku dengan ralat" in told[0]
    assert "Berlaku dengan ralat" not in told[1]


def test_answers_have_the_fields_that_are_documented(city: People) -> None:
    decree = city.meja.get("/v1/sk")["items"][0]
    whole = city.meja.get(f"/v1/sk/{decree['id']}")
    listed_ = city.meja.get("/v1/naskah", status="FINAL")["items"]
    paper = city.meja.get(f"/v1/naskah/{listed_[0]['id']}")
    again = city.meja.post(f"/v1/naskah/{listed_[0]['id']}/susun-ulang")
    answers = {
        "listSk": {"items": [decree], "berikutnya": None},
        "getSk": whole,
        "getNaskah": paper,
        "renewNaskah": again,
        "listNaskah": {"items": listed_, "berikutnya": None},
        "getKopSurat": city.meja.get("/v1/kop-surat"),
        "listTemplatNaskah": city.meja.get("/v1/templat-naskah"),
        "getTemplatBidang": city.meja.get("/v1/templat-naskah/TANDA_TERIMA/bidang"),
    }

    for name, answer in answers.items():
        assert set(answer) == set(PAPERS_SHOWN[name]), name
        if "items" in answer:
            assert set(answer["items"][0]) == set(PAPERS_SHOWN[name]["items"][0]), name
    assert set(whole["baris"][0]) == set(PAPERS_SHOWN["getSk"]["baris"][0])
    assert set(paper["berkas"][0]) == set(PAPERS_SHOWN["getNaskah"]["berkas"][0])


def listed(city: People) -> list[str]:
    """Cases of the first decree, which stand in the order P002, P003."""
    decree = city.meja.get("/v1/sk", nomor="821.2/1/2026")["items"][0]
    return [line["usulan_id"] for line in city.meja.get(f"/v1/sk/{decree['id']}")["baris"]]


def test_a_guess_at_a_code_finds_nothing_and_too_many_are_held_back(city: People) -> None:
    answers = [city.meja.http.get(f"/v/{'K7QX' * 5}").status_code for _ in range(40)]

    assert answers[0] == 404
    assert answers[-1] == 503
