"""Every refusal is one shape with a stable code, says where and what to do next, and repeats nothing of what was sent."""

from __future__ import annotations

import socket
from base64 import urlsafe_b64encode
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from tests.gateway.conftest import Busy
from tests.stack import Stack

MARK = "198501012010011955"
OF_ANOTHER_HISTORY = urlsafe_b64encode(b'[1, "000000000000", 0]').decode().rstrip("=")
ROUND = {"nama": "Uji", "per": "2026-11-01", "tanggal_keputusan": "2026-12-01", "tmt_rencana": "2027-01-01", "ruang_lingkup": {},
         "kapasitas_meja": 5}  # fmt: skip
JSON = {"Content-Type": "application/json"}
REFUSALS: list[tuple[str, str, str, dict[str, Any], int, str]] = [
    # what, method, path, request, status, kode
    ("unknown address", "GET", f"/v1/pegawai/nip/{MARK}", {}, 404, "alamat_tidak_ada"),
    ("unknown method", "DELETE", "/v1/unor", {}, 405, "metode_tidak_boleh"),
    ("half a JSON", "POST", "/v1/batch/UNOR", {"content": b'{"sumber": "x', "headers": JSON}, 400, "permintaan_rusak"),
    ("no JSON at all", "POST", "/v1/batch/UNOR", {"content": MARK, "headers": {"Content-Type": "text/xml"}}, 415, "jenis_media_salah"),
    ("JSON for a form", "POST", "/v1/impor", {"json": {"berkas": MARK}}, 415, "jenis_media_salah"),
    ("broken multipart", "POST", "/v1/impor", {"content": b"--x\r\nzz", "headers": {"Content-Type": "multipart/form-data; boundary=x"}},
     422, "masukan_tidak_sah"),
    ("a number for an id", "GET", f"/v1/impor/{MARK}", {}, 422, "masukan_tidak_sah"),
    ("an unknown kind", "POST", f"/v1/batch/{MARK}", {"json": {"sumber": "x", "baris": []}}, 422, "masukan_tidak_sah"),
    ("an unknown id", "GET", "/v1/impor/01a1c5e0-7c00-7000-8000-000000000001", {}, 404, "tidak_ditemukan"),
    ("a NIP nobody has", "POST", "/v1/pegawai/cari", {"json": {"nip": MARK}}, 404, "tidak_ditemukan"),
    ("no NIP", "POST", "/v1/pegawai/cari", {"json": {"nip": MARK + "x"}}, 422, "masukan_tidak_sah"),
    ("opsi a list", "POST", "/v1/coba", {"files": {"berkas": ("a.csv", b"x")}, "data": {"opsi": f"[{MARK}]"}}, 422, "masukan_tidak_sah"),
    ("opsi a number", "POST", "/v1/coba", {"files": {"berkas": ("a.csv", b"x")}, "data": {"opsi": MARK}}, 422, "masukan_tidak_sah"),
    ("opsi no JSON", "POST", "/v1/coba", {"files": {"berkas": ("a.csv", b"x")}, "data": {"opsi": "{" + MARK}}, 422, "masukan_tidak_sah"),
    ("opsi a bad day", "POST", "/v1/coba", {"files": {"berkas": ("a.csv", b"x")}, "data": {"opsi": '{"per":"31-02-2026"}'}}, 422,
     "masukan_tidak_sah"),
    ("dates out of order", "POST", "/v1/putaran", {"json": {**ROUND, "tmt_rencana": "2026-01-01"}}, 422, "masukan_tidak_sah"),
    ("a NUL in a filter", "GET", "/v1/putaran/{putaran_id}/rekomendasi", {"params": {"opd": f"{MARK}\0"}}, 422, "masukan_tidak_sah"),
    ("a collection nobody follows", "GET", "/v1/perubahan/apa", {}, 422, "masukan_tidak_sah"),
    ("a cursor of another history", "GET", "/v1/perubahan/unor", {"params": {"sejak": OF_ANOTHER_HISTORY}}, 410, "kedaluwarsa"),
    ("a number out of range", "GET", "/v1/peristiwa", {"params": {"sejak": 10**30}}, 422, "masukan_tidak_sah"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("method", "path", "sent", "status", "kode"), [one[1:] for one in REFUSALS], ids=[one[0] for one in REFUSALS]
)
def test_a_refusal_is_a_problem_with_its_code(
    busy: Busy, method: str, path: str, sent: dict[str, Any], status: int, kode: str, a_problem: Any
) -> None:
    answer = busy.api.http.request(method, path.format(**busy.ids), **sent)
    assert a_problem(answer, status)["kode"] == kode
    assert MARK not in answer.text


def test_405_names_the_methods_that_may(busy: Busy) -> None:
    assert "GET" in busy.api.http.delete("/v1/unor").headers["Allow"]


def test_each_defect_of_a_body_is_pointed_at_with_its_mending(busy: Busy, a_problem: Any) -> None:
    body = {**ROUND, "nama": "", "per": "31-02-2026", "tmt_rencana": "2026-02-31", "ruang_lingkup": {"opd": "x", MARK: 1},
            "kapasitas_meja": -1, "aneh": 1}  # fmt: skip
    del body["tanggal_keputusan"]
    answer = busy.api.http.post("/v1/putaran", json=body)
    told = {part["pointer"]: part["kode"] for part in a_problem(answer, 422)["errors"]}
    assert told == {
        "/nama": "terlalu_pendek", "/per": "bukan_tanggal", "/tmt_rencana": "bukan_tanggal", "/tanggal_keputusan": "wajib",
        "/ruang_lingkup/opd": "bukan_daftar", "/ruang_lingkup/?": "kolom_tidak_dikenal", "/kapasitas_meja": "terlalu_kecil",
        "/aneh": "kolom_tidak_dikenal",
    }  # fmt: skip
    assert MARK not in answer.text


@pytest.mark.parametrize("policy", [
    {"aneh": 1}, {"jarak_maks_m": 1.5}, {"jarak_maks_m": -1}, {"jarak_maks_m": "jauh"}, {"bobot": {"pindah_mikro": None}},
    {"bobot": {"aneh": 1}}, {"norma": "A"}, {"dalam_kecamatan": "ya"}, {"fit_minimum_mikro": 10**30}, {"tmt_rencana": "2020-01-01"},
    {"fit_minimum_mikro": None}, {"persetujuan": 5}, {"kurva_titik": 31},
    {"batas_masuk_unit_mikro": "satu"}, {"anggaran_km_m": -1}, {"penalti": {"tabel": [[0, 0]]}},
    {"penalti": {"tabel": [[-1_000_000, 5], [0, 9], [1_000_000, 2]]}},
    {"pin": "x"}, {"pin": [{"pegawai_id": "bukan-id", "sel": "u|k|", "jenis": "WAJIB"}]},
    {"pin": [{"pegawai": "p", "sel": "u|k|", "jenis": "MUNGKIN"}]}, {"pin": [{"pegawai": "p"}]},
])  # fmt: skip
def test_a_policy_no_analysis_could_use_is_refused_at_the_door(busy: Busy, policy: dict[str, Any], a_problem: Any) -> None:
    problem = a_problem(busy.api.http.post("/v1/putaran", json={**ROUND, "kebijakan": policy}), 422)
    assert problem["errors"][0]["pointer"].startswith(f"/kebijakan/{next(iter(policy))}")


def test_a_policy_without_a_limit_is_taken(busy: Busy) -> None:
    body = {**ROUND, "kebijakan": {"jarak_maks_m": None, "bobot": {"km_mikro": 0}}}
    kept = busy.api.post("/v1/putaran", 201, json=body)["kebijakan"]
    assert (kept["jarak_maks_m"], kept["bobot"]["km_mikro"], kept["bobot"]["pindah_mikro"]) == (None, 0, 100_000)


def test_a_request_id_is_kept_when_it_looks_like_one(busy: Busy) -> None:
    sent = {"kept": "permintaan-2026-11-01", "number": MARK, "long": "x" * 500}
    back = {
        name: busy.api.http.get("/v1/unor", headers={"X-Request-Id": value}).headers["X-Request-Id"]
        for name, value in sent.items()
    }
    assert back["kept"] == sent["kept"]
    assert MARK not in back["number"]
    assert len(back["long"]) == 32


@pytest.mark.parametrize(("path", "kind", "size"), [
    ("/v1/batch/UNOR", "application/json", 5 << 20), ("/v1/impor", "multipart/form-data; boundary=x", 22 << 20),
    ("/oauth2/token", "application/x-www-form-urlencoded", 5 << 20),
])  # fmt: skip
def test_a_huge_body_is_refused_by_what_it_says(stack: Stack, path: str, kind: str, size: int) -> None:
    head, rest = raw(stack, path, f"Content-Type: {kind}\r\nContent-Length: {size}", b"{")
    assert head.startswith(b"HTTP/1.1 413"), head[:100]
    assert b"terlalu_besar" in rest


def test_a_huge_body_of_unsaid_length_is_refused_as_it_arrives(busy: Busy, a_problem: Any) -> None:
    def endless() -> Any:
        for _ in range(64):
            yield b" " * (1 << 20)

    try:
        answer = busy.api.http.post("/v1/batch/UNOR", content=endless(), headers=JSON)
    except (httpx.WriteError, httpx.ReadError):
        return  # hung up on in the middle: refused as well
    a_problem(answer, 413)


def test_a_file_too_large_is_refused_in_words(busy: Busy, a_problem: Any) -> None:
    answer = busy.api.http.post("/v1/impor", files={"berkas": ("besar.csv", bytes((20 << 20) + 1))})
    assert "20 MB" in a_problem(answer, 413)["detail"] + a_problem(answer, 413)["saran"]


def test_a_connection_that_breaks_in_the_middle_leaves_nothing_behind(stack: Stack, busy: Busy) -> None:
    before = busy.api.get("/v1/peristiwa", limit=500)["berikutnya"]
    token = busy.api.http.headers["Authorization"]
    for kind in ("application/json", "multipart/form-data; boundary=x"):
        for path in ("/v1/batch/UNOR", "/v1/impor"):
            send(
                stack, path, f"Authorization: {token}\r\nContent-Type: {kind}\r\nContent-Length: 100000", b'{"sumber": "x",'
            ).close()
    assert busy.api.get("/v1/unor")["items"]
    assert busy.api.get("/v1/peristiwa", sejak=before, limit=500)["items"] == []


def send(stack: Stack, path: str, headers: str, body: bytes) -> socket.socket:
    where = urlsplit(stack.url)
    made = socket.create_connection((where.hostname, where.port), timeout=20)
    made.sendall(f"POST {path} HTTP/1.1\r\nHost: {where.netloc}\r\n{headers}\r\n\r\n".encode() + body)
    return made


def raw(stack: Stack, path: str, headers: str, body: bytes) -> tuple[bytes, bytes]:
    """(head, body) of the answer to a request whose body never comes."""
    with send(stack, path, headers, body) as made:
        held = b""
        while b"terlalu_besar" not in held and (more := made.recv(65536)):
            held += more
    head, _, rest = held.partition(b"\r\n\r\n")
    return head, rest
