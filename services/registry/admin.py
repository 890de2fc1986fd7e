"""Administration by command line: the first rights are granted here, by whoever holds the machine.

python -m services.registry.admin mark-demo
python -m services.registry.admin agency --kode 12.71 --nama "Pemerintah Kota Medan"
python -m services.registry.admin backfill [--undo]
python -m services.registry.admin erase --pegawai ID --dasar "Surat permintaan 800/12/2026" [--paksa]
python -m services.registry.admin erase-from-backup --folder backups
python -m services.registry.admin rotate-keys --kunci kota|snapshot
python -m services.registry.admin turunkan
python -m services.registry.admin client --kode 12.71 --client simpeg --scopes impor:jalankan,pegawai:baca [--secret-file F]
python -m services.registry.admin role --kode 12.71 --peran SEKDA --dasar "SK 800/1/2026" [--nip < FILE | --nama-tampil N] [--unit U]
python -m services.registry.admin reset-totp --pengguna ID
python -m services.registry.admin client-key --client simpeg --key-file public.pem | --cabut KID
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import uuid
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses import admin_people, agencies, clients
from services.registry.operations.akses.backfill import backfill
from services.registry.operations.akses.erase_from_backup import erase_from_backups
from services.registry.operations.akses.erase_person import erase_person
from services.registry.operations.akses.ledger import forgotten
from services.registry.operations.akses.rotate_keys import FILES, rotate_keys
from services.registry.operations.kepegawaian.derive_daily import derive_now
from services.registry.settings import Settings
from services.registry.storage.work import UnitOfWork, connect
from shared.errors import DomainError
from shared.vocabulary import JenisInstansi, Peran
from shared.web.clock import SystemClock, today


async def run(arguments: argparse.Namespace) -> None:
    settings = Settings()
    engine = connect(settings.database_url, pool_size=1)
    try:
        if arguments.verb == "backfill":
            done = await backfill(engine, Vault.from_folder(settings.secrets_dir), _tell, undo=arguments.undo)
            print(f"{done} people {'opened' if arguments.undo else 'sealed'}")
            return
        if arguments.verb == "turunkan":
            seen, changed = await derive_now(engine, Vault.from_folder(settings.secrets_dir), SystemClock())
            print(f"{seen} people with a history looked at, {changed or 'nothing'} changed")
            return
        if arguments.verb == "erase-from-backup":
            await _erase_from_backups(engine, settings, arguments.folder)
            return
        if arguments.verb == "rotate-keys":
            left = await rotate_keys(engine, settings.secrets_dir, arguments.kunci, SystemClock().now(), _say)
            print(f"{left} digests fitted nothing and were left as they were" if left else "every digest is new")
            return
        async with UnitOfWork(engine, "admin", SystemClock().now()) as work:
            if arguments.verb == "mark-demo":
                await agencies.mark_demo(work.connection)
                return
            if arguments.verb in PEOPLE:
                await PEOPLE[arguments.verb](work, settings, arguments)
                return
            if arguments.verb == "erase":
                await _erase(work, settings, arguments)
                return
            agency = await agencies.ensure_agency(work, arguments.kode, arguments.nama, JenisInstansi.KOTA.value)
            if arguments.verb == "agency":
                print(agency)
                return
            unknown = set(arguments.scopes) - set(clients.SCOPES)
            if unknown:
                raise SystemExit(f"unknown scopes: {', '.join(sorted(unknown))}; known: {', '.join(clients.SCOPES)}")
            client, secret = await clients.create_client(work, arguments.client, arguments.scopes, agency)
            print(client)
            _hand_over(secret, arguments.secret_file)
    finally:
        await engine.dispose()


async def _role(work: UnitOfWork, settings: Settings, arguments: argparse.Namespace) -> None:
    nip = sys.stdin.readline().strip() if arguments.nip else ""
    who = {"nip": nip, "nama": arguments.nama_tampil, "unit": arguments.unit}
    vault, day = Vault.from_folder(settings.secrets_dir), today(SystemClock())
    print(await admin_people.seat(work, vault, arguments.kode, arguments.peran, arguments.dasar, day, **who))


async def _reset(work: UnitOfWork, settings: Settings, arguments: argparse.Namespace) -> None:
    await admin_people.reset_second_factor(work, arguments.pengguna)


async def _key(work: UnitOfWork, settings: Settings, arguments: argparse.Namespace) -> None:
    if arguments.cabut:
        await admin_people.revoke_client_key(work, arguments.client, arguments.cabut)
        return
    print(await admin_people.add_client_key(work, arguments.client, arguments.key_file.read_text()))


PEOPLE = {"role": _role, "reset-totp": _reset, "client-key": _key}


async def _erase(work: UnitOfWork, settings: Settings, arguments: argparse.Namespace) -> None:
    vault, day = Vault.from_folder(settings.secrets_dir), today(SystemClock())
    chosen = {"forced": arguments.paksa, "file": settings.ledger_file}
    done = await erase_person(work, vault, arguments.pegawai, arguments.dasar, day, **chosen)
    print(f"{done['pegawai_id']} forgotten at {done['pada'].isoformat()}")


async def _erase_from_backups(engine: AsyncEngine, settings: Settings, folder: Path) -> None:
    async with engine.connect() as connection:
        people = await forgotten(connection, settings.ledger_file)
    for done in await erase_from_backups(folder, people):
        print(f"{done.nama}: {done.kunci} keys and {done.berkas} uploads taken out")


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _tell(done: int, total: int) -> None:
    print(f"{done} of {total} people", file=sys.stderr, flush=True)


def _hand_over(secret: str, file: Path | None) -> None:
    if file is None:
        print(secret)
        return
    file.touch(mode=0o600)
    file.write_text(secret)


def main() -> int:
    parser = argparse.ArgumentParser(prog="admin")
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("mark-demo", help="mark an empty database as holding synthetic people")
    sealing = verbs.add_parser("backfill", help="seal what an earlier schema kept in plain text; may be repeated")
    sealing.add_argument("--undo", action="store_true", help="the way back, before `alembic downgrade`")
    erasing = verbs.add_parser("erase", help="forget one person for good: docs/personal-data.md")
    erasing.add_argument("--pegawai", required=True, type=uuid.UUID, help="id of the person")
    erasing.add_argument("--dasar", required=True, help="the request or article; it is kept, so it must not name the person")
    erasing.add_argument("--paksa", action="store_true", help="even somebody still active")
    cleaning = verbs.add_parser("erase-from-backup", help="take the forgotten and all uploads out of every backup in a folder")
    cleaning.add_argument("--folder", required=True, type=Path)
    rotating = verbs.add_parser("rotate-keys", help="change a key; killed, the same command goes on: docs/personal-data.md")
    rotating.add_argument("--kunci", required=True, choices=sorted(FILES), help="kota: names and numbers; snapshot: pseudonyms")
    verbs.add_parser("turunkan", help="bring people with histories to today; the worker does it once a day; may be repeated")
    seating = verbs.add_parser("role", help="give a person a role, the first administrator too: docs/people.md")
    seating.add_argument("--kode", required=True, help="code of the agency")
    seating.add_argument("--peran", required=True, type=Peran, choices=[one for one in Peran if one != Peran.PEGAWAI])
    seating.add_argument("--dasar", required=True, help="number of the decree")
    named = seating.add_mutually_exclusive_group(required=True)
    named.add_argument("--nip", action="store_true", help="read the person's NIP from standard input")
    named.add_argument("--nama-tampil", default="", help="name of who is not on the records")
    seating.add_argument("--unit", default="", help="id_sumber of the unit, for roles over units")
    lost = verbs.add_parser("reset-totp", help="take a lost authenticator away; all sessions of the user end")
    lost.add_argument("--pengguna", required=True, type=uuid.UUID, help="id of the user")
    keyed = verbs.add_parser("client-key", help="a public key a client signs with, or its end")
    keyed.add_argument("--client", required=True, help="name of the client")
    which = keyed.add_mutually_exclusive_group(required=True)
    which.add_argument("--key-file", type=Path, help="public key, PEM or JWK")
    which.add_argument("--cabut", help="kid of the key to revoke")
    for name in ("agency", "client"):
        verb = verbs.add_parser(name)
        verb.add_argument("--kode", required=True, help="code of the agency, e.g. 12.71")
        verb.add_argument("--nama", default="", help="its name; needed the first time")
        if name == "client":
            verb.add_argument("--client", required=True, help="name of the client")
            verb.add_argument("--scopes", required=True, type=lambda text: text.split(","))
            verb.add_argument("--secret-file", type=Path, help="write the secret here (0600) instead of printing it")
    try:
        asyncio.run(run(parser.parse_args()))
    except DomainError as refused:
        print(f"{refused.pesan} {refused.saran}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
