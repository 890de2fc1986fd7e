"""Messages to people, sent to servers that really listen: a link and whom to ask, nothing of the person; else printed by the desk."""

from __future__ import annotations

import asyncio
import base64
import email
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from launcher.supervisor import free_port
from services.gateway.clients.channels import Channel, Email, WhatsApp
from services.gateway.clients.http import Service
from services.gateway.docs.examples_hearing import HEARING
from services.gateway.operations.city_channels import channels
from services.gateway.operations.send_messages import Sender
from services.gateway.settings import Settings
from services.registry.operations.dengar.remind import remind
from services.registry.storage.work import connect
from shared.vocabulary import JenisMasukan as J
from shared.vocabulary import SaluranKabar
from shared.web.clock import SystemClock
from shared.web.identity import Signer
from tests import dates
from tests.cases import REASON, Case, draft
from tests.flow.six_units import six_units
from tests.flow.sql import sql
from tests.gateway.listeners import http, smtp
from tests.people import People, people
from tests.stack import Stack

MAIL, WA = {"email": "guru@contoh.test"}, {"nomor_hp": "0812-3456-7890"}
PUBLIC = "https://mutasi.contoh.test"


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack)
    reached = {"P001": MAIL, "P002": MAIL, "P003": WA}
    rows = [{**row, **reached[row["id_sumber"]]} for row in six_units()[J.PEGAWAI] if row["id_sumber"] in reached]
    made.api.bring(J.PEGAWAI, rows)
    yield made
    made.close()


def told(city: People, code: str) -> Case:
    return draft(city, code, "SD2").until("VERIFIKASI_BKPSDM").go(city.meja, "BERITAHUKAN")


def box(city: People, case: Case, **asked: Any) -> list[dict[str, Any]]:
    return [one for one in city.meja.get("/v1/kotak-keluar", limit=500, **asked)["items"] if one["usulan_id"] == case.id]


async def send_all(stack: Stack, ways: Mapping[SaluranKabar, Channel]) -> int:
    env = next(one.env for one in stack.city.supervisor.children if one.name == "gateway-worker")
    registry = Service(env["SEIMBANG_REGISTRY_URL"], "registry", Signer(stack.city.home.secrets / "gateway_private.jwk"))
    sender, sent = Sender(registry, ways, PUBLIC), 0
    while await sender.send_one():
        sent += 1
    await registry.close()
    return sent


async def reminded(stack: Stack) -> int:
    engine = connect(stack.city.registry_env["SEIMBANG_DATABASE_URL"], pool_size=1)
    try:
        return await remind(engine, SystemClock())
    finally:
        await engine.dispose()


def forward(stack: Stack) -> None:
    """Time passes: whatever waits for its next try may be tried."""
    sql(stack.city, "UPDATE kotak_keluar SET berikutnya_pada = $1 WHERE status = 'ANTRE'", dates.now() - timedelta(minutes=1))


def test_each_goes_by_the_channel_that_reaches_the_person_and_says_nothing_of_him(
    stack: Stack, city: People, a_problem: Any
) -> None:
    by_mail, by_phone, by_letter = (told(city, code).go(city.meja, "TARIK", **REASON) for code in ("P001", "P003", "P004"))
    assert [(one["status"], one["saluran"]) for one in box(city, by_mail)] == [("ANTRE", None)]
    assert asyncio.run(send_all(stack, {})) == 0, "a city without channels sends nothing"
    assert box(city, by_mail, cetak=True), "then the desk prints it"

    with smtp() as (port, mails), http([503]) as (url, calls):
        ways = {
            SaluranKabar.SUREL: Email("127.0.0.1", port, "bkpsdm@contoh.test", "none"),
            SaluranKabar.WHATSAPP: WhatsApp(url, "kunci"),
        }
        assert asyncio.run(send_all(stack, ways)) == 2

    assert len(mails) == 1
    mail = email.message_from_string(mails[0])
    text = mail.get_payload(decode=True).decode()  # type: ignore[union-attr]
    assert (mail["To"], mail["From"]) == ("guru@contoh.test", "bkpsdm@contoh.test")
    assert f"{PUBLIC}/v1/saya/usulan/{by_mail.id}/dengar" in text
    assert "Contoh Lubis, Senin-Jumat 08.00-15.00" in text
    assert [(key, body["to"]) for key, body in calls] == [("Bearer kunci", "6281234567890")] * 2, "tried again after a 503"
    words = mails[0] + text + str(calls)
    for row in six_units()[J.PEGAWAI]:
        assert row["nip"] not in words
        assert row["nama"] not in words
    assert [(one["status"], one["saluran"]) for one in (*box(city, by_mail), *box(city, by_phone))] == [
        ("TERKIRIM", "SUREL"), ("TERKIRIM", "WHATSAPP"),
    ]  # fmt: skip

    letter = box(city, by_letter, cetak=True)[0]
    assert set(letter) == set(HEARING["listKotakKeluar"]["items"][0])
    assert (letter["status"], letter["saluran"]) == ("ANTRE", "SURAT")
    done = city.meja.post(f"/v1/kotak-keluar/{letter['id']}/cetak")
    assert set(done) == set(HEARING["printKabar"])
    assert done["status"] == "TERKIRIM"
    assert a_problem(city.meja.http.post(f"/v1/kotak-keluar/{letter['id']}/cetak"), 409)["kode"] == "sudah_terkirim"
    assert box(city, by_letter, cetak=True) == []
    a_problem(city.kepala_unit.http.get("/v1/kotak-keluar"), 403)


def test_what_cannot_be_sent_is_tried_later_then_left_to_the_desk_and_people_are_reminded_once(
    stack: Stack, city: People
) -> None:
    case = told(city, "P002")
    nobody = {SaluranKabar.SUREL: Email("127.0.0.1", free_port(), "a@contoh.test", "none")}
    assert asyncio.run(send_all(stack, nobody)) == 1
    first = box(city, case)[0]
    assert (first["status"], first["percobaan"], first["galat"]) == ("ANTRE", 1, "connectionrefusederror")
    assert asyncio.run(send_all(stack, nobody)) == 0, "not before its time"
    for _ in range(4):
        forward(stack)
        asyncio.run(send_all(stack, nobody))
    last = box(city, case, cetak=True)[0]
    assert (last["status"], last["percobaan"]) == ("GAGAL", 5)

    tomorrow = dates.today() + timedelta(days=1)
    sql(stack.city, f"UPDATE pemberitahuan SET paling_cepat = $1 WHERE usulan_id = '{case.id}'", tomorrow)
    assert asyncio.run(reminded(stack)) >= 1
    assert asyncio.run(reminded(stack)) == 0
    assert [one["jenis"] for one in box(city, case)] == ["PEMBERITAHUAN", "TENGGAT_DEKAT"]


def test_a_channel_is_there_only_when_the_city_configured_it(tmp_path: Any) -> None:
    base: dict[str, Any] = {"registry_url": "http://r", "scoring_url": "http://s", "secrets_dir": tmp_path}
    (tmp_path / "smtp_password").write_text(base64.b64encode(b"x").decode() + "\n")

    assert channels(Settings(**base)) == {}
    held = channels(Settings(**base, smtp_host="mail.contoh.test", smtp_user="a", whatsapp_url="http://wa"))
    assert isinstance(mail := held[SaluranKabar.SUREL], Email)
    assert (mail.password, mail.tls, mail.port) == ("eA==", "starttls", 587)
    assert held[SaluranKabar.WHATSAPP] == WhatsApp("http://wa", "")
