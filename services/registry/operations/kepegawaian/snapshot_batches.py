"""From a page of records to a batch of the snapshot: circumstances opened, regions as codes; nothing personal beyond that."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pyarrow as pa

from services.registry.domain.kepegawaian import keadaan, sandi
from services.registry.domain.kepegawaian.nama import key_of
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.kepegawaian.snapshot_skills import SKILLS, Skills, skills_of
from shared.contracts.v1.snapshot import TABEL, TabelSnapshot
from shared.contracts.v1.snapshot_io import to_array, to_batch
from shared.errors import Bentrok

Page = Sequence[Sequence[Any]]
UNOR, PEGAWAI = (next(table for table in TABEL if table.nama == name) for name in ("unor", "pegawai"))
REGION = [column.nama for column in UNOR.kolom].index("kode_kecamatan")
PSEUDONYM = [column.nama for column in PEGAWAI.kolom].index("kunci")
DIGITS = 8
"""Of a kecamatan's Kemendagri code: 12.71.07."""
NOTHING = b"{}"


def plain_batch(table: TabelSnapshot, page: Page) -> pa.RecordBatch:
    return to_batch(table, list(zip(*page, strict=True)))


def unit_batch(regions: Mapping[str, str], page: Page) -> pa.RecordBatch:
    columns = list(zip(*page, strict=True))
    columns[REGION] = tuple(region(code, regions) for code in columns[REGION])
    return to_batch(UNOR, columns)


def region(code: str | None, regions: Mapping[str, str]) -> str | None:
    """The kecamatan: the beginning of a Kemendagri code, or of the code of the unit so called, or the name as written."""
    if not code:
        return None
    found = code if code[:2].isdigit() else regions.get(region_key(code), code)
    return found[:DIGITS] if found[:2].isdigit() else found


def region_key(name: str) -> str:
    return key_of(name).removeprefix("KECAMATAN ")


def people_batch(vault: Vault, per: date, page: Page) -> pa.RecordBatch:
    """Behind the contract's columns come id, wrapped key, sealed circumstances and entries of skill (storage's `snapshot_skills`).

    Without a key nothing sealed is known.

    Raises Bentrok for people whom an earlier schema left in plain text.
    """
    *told, ids, wrapped, sealed, entries = zip(*page, strict=True)
    if None in told[PSEUDONYM]:
        raise Bentrok(
            "Data pegawai dari skema lama belum disegel, sehingga tidak dapat dibekukan.",
            saran="Pengelola menjalankan `./seimbang admin backfill`, lalu ulangi.",
            pesan_en="People of an earlier schema are not sealed yet: run `./seimbang admin backfill`, then repeat.",
        )
    texts: dict[bytes, int] = {NOTHING: 0}
    which: list[int] = []
    able: list[Skills] = []
    for person, key, text, held in zip(ids, wrapped, sealed, entries, strict=True):
        own = vault.unwrap(key, person) if key and (text or held) else None
        opened = sandi.unseal_text(own, text, sandi.CIRCUMSTANCES) if own and text else NOTHING
        which.append(texts.setdefault(opened, len(texts)))
        able.append(skills_of(held, own, per))
    columns: dict[str, Any] = dict(zip((column.nama for column in PEGAWAI.kolom), told, strict=True))
    columns |= _opened([json.loads(text) for text in texts], per, pa.array(which, pa.int32()))
    columns |= {name: [one[name] for one in able] for name in SKILLS}
    return to_batch(PEGAWAI, list(columns.values()))


def _opened(states: list[dict[str, Any]], per: date, which: pa.Array) -> dict[str, pa.Array]:
    """A column per circumstance. Most people share theirs with others, so each different one is read once and taken where it holds."""
    values = {name: [state.get(name) for state in states] for name in (*keadaan.KEADAAN, "hukdis_diketahui")}
    values["hukdis_diketahui"] = [bool(known) for known in values["hukdis_diketahui"]]
    for name, year in (("predikat_terakhir", per.year - 1), ("predikat_sebelumnya", per.year - 2)):
        values[name] = [(state.get("predikat") or {}).get(str(year)) for state in states]
    return {k.nama: to_array(k, values[k.nama]).take(which) for k in PEGAWAI.kolom if k.nama in values}
