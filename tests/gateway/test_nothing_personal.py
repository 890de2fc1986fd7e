"""No NIP, name or secret reaches a problem, an address or a log file, whatever is sent and however it fails."""

from __future__ import annotations

from typing import Any

from tests.flow.six_units import six_units
from tests.stack import Stack

NIP = "197703032005011977"
NAME = "Zulkarnainpenanda"
BROKEN_NIP = "19770303200501197"
SECRET = "smb_penandarahasia0000000000000000000000000000"


def a_marked_row(**changed: Any) -> dict[str, Any]:
    return {"id_sumber": "P977", "nip": NIP, "nama": NAME, "unor": "SD1", "jabatan": "GK", **changed}


def test_marks_of_a_person_and_of_a_secret_are_nowhere_in_logs_or_answers(stack: Stack) -> None:
    api = stack.agency()
    api.bring_city(six_units())
    answers = [
        api.http.post("/v1/batch/PEGAWAI", json={"sumber": "uji", "baris": [
            a_marked_row(), a_marked_row(id_sumber="P978", nip=BROKEN_NIP), a_marked_row(id_sumber="P979", tmt_jabatan=f"{NAME}"),
            a_marked_row(id_sumber="P980", nama=NAME + "\0", tahun_lulus=10**30), a_marked_row(unor=None), {NIP: NAME}]}),
        api.http.post("/v1/batch/PEGAWAI", json={"sumber": NAME * 9, "baris": [a_marked_row()], NIP: 1}),
        api.http.post("/v1/batch/PEGAWAI", content=f'{{"sumber": "{NIP} {NAME}', headers={"Content-Type": "application/json"}),
        api.http.post("/v1/pegawai/cari", json={"nip": BROKEN_NIP}),
        api.http.post("/v1/pegawai/cari", json={"nip": [NIP]}),
        api.http.get(f"/v1/pegawai/{NIP}"),
        api.http.get("/v1/unor", params={"cursor": NIP, "q": NAME}),
        api.http.get("/v1/unor", params={NIP: "", NAME: NIP}),
        api.http.get("/v1/unor", headers={"X-Request-Id": NIP}),
        api.http.post("/oauth2/token", data={"grant_type": NAME, "client_id": NIP, "client_secret": SECRET}),
        api.http.post("/oauth2/token", data={"grant_type": "client_credentials", "client_id": api.client_id, "client_secret": SECRET}),
        api.http.post("/v1/coba", files={"berkas": (f"{NAME}.csv", f"NIP;NAMA\n{NIP};{NAME}\n{BROKEN_NIP};{NAME}\n")},
                      data={"opsi": f'{{"{NIP}": "{NAME}"}}'}),
    ]  # fmt: skip
    row = f"NIP;NAMA;UNIT KERJA;JABATAN;TMT JABATAN\n{NIP};{NAME};SD1;GK;31-02-2026\n{BROKEN_NIP};{NAME};{NAME};GK;x\n"
    done = api.bring_file("penanda.csv", row.encode(), kind="PEGAWAI")
    answers.append(api.http.get(f"/v1/impor/{done['id']}/baris"))
    for answer in answers:
        told = answer.text.replace(f'"kolom":"{NIP}"', "")  # the caller's own made-up column, named back to the caller alone
        assert not [mark for mark in (NIP, BROKEN_NIP, NAME, SECRET) if mark in told], answer.text
    logs = {path.name: path.read_text(errors="replace") for path in stack.city.home.logs.iterdir()}
    assert any('"event": "request"' in text for text in logs.values()), "nothing was logged at all"
    for name, text in logs.items():
        assert not [mark for mark in (NIP, BROKEN_NIP, NAME, SECRET, api.secret) if mark in text], name
        assert api.http.headers["Authorization"].removeprefix("Bearer ") not in text, name
