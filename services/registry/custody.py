"""Save the whole database into one file, and bring such a file back into an empty one.

python -m services.registry.custody backup FILE [--dengan-kunci]
python -m services.registry.custody restore FILE
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.cadangan.back_up import back_up
from services.registry.operations.cadangan.package import Bagian
from services.registry.operations.cadangan.restore import restore
from services.registry.settings import Settings
from services.registry.storage.work import connect
from shared.errors import DomainError
from shared.web.clock import SystemClock


async def run(chosen: argparse.Namespace) -> None:
    settings, at = Settings(), SystemClock().now()
    engine = connect(settings.database_url, pool_size=1)
    try:
        if chosen.verb == "backup":
            saved = await back_up(engine, chosen.file, at, _tell, settings.secrets_dir if chosen.dengan_kunci else None)
            print(f"{_rows(saved.bagian):>12,}  baris / rows, {chosen.file.stat().st_size:,} byte: {chosen.file}")
            print(_about_keys(saved.rahasia))
            return
        vault = Vault.from_folder(settings.secrets_dir)
        back = await restore(engine, chosen.file, vault, at, _tell, settings.ledger_file)
        print(f"Pulih / restored: {_rows(back.manifest.bagian):,} baris / rows, dicadangkan / saved {back.manifest.dibuat_pada}.")
        print(f"Dilupakan kembali / forgotten again: {back.forgotten_again}.")
    finally:
        await engine.dispose()


def _about_keys(inside: tuple[str, ...]) -> str:
    if inside:
        return (
            f"PERHATIAN: {', '.join(inside)} ADA DI DALAM berkas ini: siapa pun yang memegangnya membaca semua nama dan NIP.\n"
            "THE KEYS ARE INSIDE: whoever holds this file reads every name and number."
        )
    return (
        "Kunci tidak ikut: simpan city_key dan snapshot_key di tempat lain, tanpanya cadangan ini tidak terbaca.\n"
        "The keys are not inside: keep city_key and snapshot_key elsewhere; without them this backup cannot be read."
    )


def _rows(parts: tuple[Bagian, ...]) -> int:
    return sum(part.baris for part in parts)


def _tell(name: str, rows: int) -> None:
    print(f"{rows:>12,}  {name}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="custody")
    verbs = parser.add_subparsers(dest="verb", required=True)
    save = verbs.add_parser("backup", help="save the whole database into one file")
    save.add_argument("file", type=Path)
    save.add_argument("--dengan-kunci", action="store_true", help="put the keys inside too: the file then opens by itself")
    verbs.add_parser("restore", help="bring a backup into an empty database").add_argument("file", type=Path)
    try:
        asyncio.run(run(parser.parse_args()))
    except DomainError as refused:
        print(f"{refused.pesan} {refused.saran}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
