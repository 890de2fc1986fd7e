"""Who acts is read anew each time; who is forgotten acts no more; the machine's holder seats the first administrator."""

from __future__ import annotations

import os
import subprocess
import sys
import uuid
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from joserfc.jwk import RSAKey

from services.registry.operations.akses.erase_person import erase_person
from services.registry.operations.akses.grant_role import add_role
from services.registry.operations.akses.sign_in import SESSION, sign_in_demo
from services.registry.operations.akses.users import add_user
from services.registry.operations.akses.who import who
from services.registry.storage.akses import second_factor, sessions
from services.registry.storage.work import UnitOfWork
from shared.errors import TidakBerwenang, TidakDikenal, TidakDitemukan
from shared.vocabulary import Peran
from shared.web.identity import Actor
from tests import dates
from tests.conftest import ROOT
from tests.registry.akses.conftest import AT, Own


async def seated(own: Own, code: str = "P004", peran: Peran = Peran.SEKDA, **dates: Any) -> uuid.UUID:
    person = await own.owner.fetchval("SELECT id FROM pegawai WHERE id_sumber = $1", code)
    async with UnitOfWork(own.engine, "uji", AT) as work:
        user = await add_user(work, own.agency, pegawai_id=uuid.UUID(str(person)))
        await add_role(work, own.agency, user, peran, dasar="SK Uji", **{"mulai": date(2026, 1, 1), **dates})
        await work.commit()
    return user


async def asked(own: Own, actor: Actor | str, at: datetime = AT) -> Any:
    async with own.engine.connect() as connection:
        return await who(connection, actor, at)


async def test_a_person_is_told_with_the_roles_of_the_day_in_jakarta(own: Own) -> None:
    user = await seated(own, sampai=date(2026, 11, 30))
    last_minute = datetime(2026, 11, 30, 16, 59, tzinfo=UTC)  # 23.59 in Jakarta

    assert (await asked(own, f"pengguna:{user}", last_minute)).peran() == {Peran.SEKDA, Peran.PEGAWAI}
    assert (await asked(own, f"pengguna:{user}", last_minute + timedelta(minutes=1))).peran() == {Peran.PEGAWAI}


async def test_the_second_factor_comes_with_the_token_alone(own: Own) -> None:
    user = await seated(own)
    proved = await asked(own, Actor(f"pengguna:{user}", (), str(own.agency), "", int(AT.timestamp())))

    assert (proved.diperkuat_pada, proved.fresh(AT)) == (AT, True)
    assert (await asked(own, f"pengguna:{user}")).diperkuat_pada is None


@pytest.mark.parametrize("actor", ["klien:01a1c5e0-7c00-7000-8000-000000000003", "gateway", "admin", ""])
async def test_no_client_and_no_machine_acts(own: Own, actor: str) -> None:
    with pytest.raises(TidakBerwenang, match="orang"):
        await asked(own, actor)


async def test_strangers_another_agency_and_ended_sessions_are_unknown(own: Own) -> None:
    user = await seated(own)
    async with UnitOfWork(own.engine, "uji", AT) as work:
        session = await sessions.open_session(work.connection, user, None, "sidik", AT, AT + SESSION)
        await work.connection.commit()
    name, agency, session_id = f"pengguna:{user}", str(own.agency), str(session["id"])

    assert await asked(own, Actor(name, (), agency, session_id))
    for wrong in (f"pengguna:{uuid.uuid4()}", Actor(name, (), str(uuid.uuid4())), Actor(name, (), agency, str(uuid.uuid4()))):
        with pytest.raises(TidakDikenal):
            await asked(own, wrong)
    with pytest.raises(TidakDikenal, match="berakhir"):
        await asked(own, Actor(name, (), agency, session_id), AT + SESSION)


async def test_a_production_database_has_no_demo_door(own: Own) -> None:
    user = await seated(own)
    async with UnitOfWork(own.engine, "uji", AT) as work:
        with pytest.raises(TidakDitemukan):
            await sign_in_demo(work, user)
    assert (await own.http.get("/v1/masuk/demo")).status_code == 404
    assert (await own.http.post("/v1/masuk/demo", json={"pengguna_id": str(user)})).status_code == 404


async def test_whoever_is_forgotten_acts_no_more_and_what_was_done_keeps_its_id(own: Own) -> None:
    user = await seated(own)
    async with UnitOfWork(own.engine, "uji", AT) as work:
        await second_factor.begin(work.connection, user, own.vault.seal_of(user, b"x"), AT)
        await sessions.open_session(work.connection, user, None, "sidik", AT, AT + SESSION)
        await work.connection.commit()
    person = await own.owner.fetchval("SELECT pegawai_id FROM pengguna WHERE id = $1", user)
    async with UnitOfWork(own.engine, "uji", AT) as work:
        await erase_person(work, own.vault, uuid.UUID(str(person)), "Surat permintaan 800/12/2026", AT.date(), forced=True)

    row = await own.owner.fetchrow("SELECT * FROM pengguna WHERE id = $1", user)
    assert (row["pegawai_id"], row["nama_tampil"], row["aktif"]) == (None, None, False)
    for table in ("totp", "sesi_pengguna"):
        assert await own.owner.fetchval(f"SELECT count(*) FROM {table} WHERE pengguna_id = $1", user) == 0
    with pytest.raises(TidakDikenal):
        await asked(own, f"pengguna:{user}")


async def test_the_first_administrator_comes_by_the_command_line(own: Own) -> None:
    def admin(*words: str, given: str = "") -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "SEIMBANG_DATABASE_URL": own.url, "SEIMBANG_SECRETS_DIR": str(own.secrets)}
        command = [sys.executable, "-m", "services.registry.admin", *words]
        return subprocess.run(command, cwd=ROOT, env=environment, input=given, capture_output=True, text=True, check=False)

    nip = "198001052010011904"  # P004
    seat = ("role", "--kode", "12.71", "--peran", "ADMINISTRATOR", "--dasar", "SK Uji 1")
    made = admin(*seat, "--nip", given=f"{nip}\n")
    assert made.returncode == 0, made.stderr
    now = dates.now()
    assert (await asked(own, f"pengguna:{made.stdout.strip()}", now)).holds(Peran.ADMINISTRATOR)
    again = admin(*seat, "--nip", given=nip)
    assert (again.returncode, "sudah dipegang" in again.stderr) == (2, True)
    assert admin(*seat, "--nip", given="198001052010011999").returncode == 2
    assert admin("reset-totp", "--pengguna", made.stdout.strip()).returncode == 2, "there is none to reset"

    assert admin("client", "--kode", "12.71", "--client", "simpeg", "--scopes", "pengguna:jamin").returncode == 0
    key = RSAKey.generate_key(2048)
    for private, code in ((True, 2), (False, 0)):
        file = own.secrets.parent / f"kunci-{private}.pem"
        file.write_bytes(key.as_pem(private=private))
        done = admin("client-key", "--client", "simpeg", "--key-file", str(file))
        assert done.returncode == code, done.stderr
    assert admin("client-key", "--client", "simpeg", "--key-file", str(file)).returncode == 2, "it is there already"
    assert admin("client-key", "--client", "simpeg", "--cabut", done.stdout.strip()).returncode == 0
    assert admin("client-key", "--client", "simpeg", "--cabut", done.stdout.strip()).returncode == 2
