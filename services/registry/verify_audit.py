"""Are the records whole? Both audit chains of every agency, the guards of history, and what was printed on paper.

python -m services.registry.verify_audit [--kode 12.71] [--kertas [FILE]] [--sampai N --hash H [--rantai bacaan]]
"""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.operations.peristiwa import paper
from services.registry.operations.peristiwa.verify import Checked, verify_all
from services.registry.settings import Settings
from services.registry.storage.peristiwa.guards import guards
from services.registry.storage.work import connect, one_view
from shared.web.clock import SystemClock

WHOLE, BROKEN = 0, 1


async def run(chosen: argparse.Namespace) -> int:
    engine = connect(Settings().database_url, pool_size=1)
    try:
        return await _verify(engine, chosen)
    finally:
        await engine.dispose()


async def _verify(engine: AsyncEngine, chosen: argparse.Namespace) -> int:
    async with one_view(engine) as view:
        weak = (await guards(view)).told()
        found = [one async for one in verify_all(view, chosen.kode, chosen.sampai)]
    for sentence in weak:
        print(f"PERINGATAN / WARNING: {sentence}")
    for one in found:
        _tell_chains(one)
    if chosen.kertas is not None:
        _print_paper(found, chosen.kertas)
    if not found:
        print("Tidak ada instansi / no agency.")
    on_paper = chosen.hash is None or _compare(found, chosen)
    return WHOLE if on_paper and all(one.whole for one in found) else BROKEN


def _tell_chains(one: Checked) -> None:
    for name, chain in (("perubahan / changes", one.perubahan), ("bacaan / reads", one.bacaan)):
        print(f"{one.kode}  {name}: {chain.last:,} entri, {'PUTUS / BROKEN' if chain.putus else 'utuh / whole'}")
        for broken in chain.putus:
            print(f"    {broken.told()} / {broken.told(english=True)}")
        if chain.lainnya:
            print(f"    dan {chain.lainnya} lagi / and {chain.lainnya} more")


def _print_paper(found: list[Checked], where: Path) -> None:
    at = SystemClock().now()
    if where == Path("-"):
        print(paper.text(found, at))
        return
    where.write_text(paper.page(found, at) if where.suffix in (".html", ".htm") else paper.text(found, at))
    print(f"Kertas / paper: {where}")


def _compare(found: list[Checked], chosen: argparse.Namespace) -> bool:
    """Is the entry on paper in the chain?"""
    if len(found) != 1:
        print("Sebut instansinya / name the agency: --kode")
        return False
    chain = found[0].bacaan if chosen.rantai == "bacaan" else found[0].perubahan
    same = chain.marked_hash is not None and chain.marked_hash.startswith(chosen.hash)
    told = "sama dengan kertas / as on paper" if same else "BUKAN yang di kertas / NOT what is on paper"
    print(f"{found[0].kode}  {chosen.rantai}, entri {chosen.sampai}: {told} ({len(chosen.hash)} huruf / digits)")
    return same


def _hash(words: str) -> str:
    try:
        return paper.typed(words)
    except ValueError as wrong:
        raise argparse.ArgumentTypeError(str(wrong)) from None


def main() -> int:
    parser = argparse.ArgumentParser(prog="verify-audit")
    parser.add_argument("--kode", default="", help="one agency, e.g. 12.71")
    parser.add_argument("--kertas", nargs="?", type=Path, const=Path("-"), help="print the heads; FILE.html is a page for A4")
    parser.add_argument("--sampai", type=int, help="number of the entry on paper")
    parser.add_argument("--hash", type=_hash, help="its hash, at least the first 16 digits")
    parser.add_argument("--rantai", choices=("perubahan", "bacaan"), default="perubahan")
    chosen = parser.parse_args()
    if (chosen.sampai is None) != (chosen.hash is None):
        parser.error("--sampai and --hash belong together")
    return asyncio.run(run(chosen))


if __name__ == "__main__":
    raise SystemExit(main())
