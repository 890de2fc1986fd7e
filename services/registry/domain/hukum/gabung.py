"""The rows of a city's law that hold on a day, as the form the frozen rule set takes them in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from shared.contracts.canonical import canonical_hash
from shared.law import BY_ID, Aturan, HukumKota, definition
from shared.vocabulary import KeputusanKonfirmasi, NilaiKota

Row = Mapping[str, Any]


def definition_hash(rule: Aturan) -> str:
    return canonical_hash(definition(rule))


def still_the_same(row: Row) -> bool:
    """Was this very definition decided about? A rule that reads otherwise since then is unconfirmed again."""
    rule = BY_ID.get(row["aturan"])
    return rule is not None and row["definisi_hash"] == definition_hash(rule)


def merged(confirmations: Iterable[Row], adjustments: Iterable[Row], values: Iterable[Row], waivers: Iterable[Row]) -> HukumKota:
    """What was withdrawn, and an adjustment that changes nothing, leaves no trace in the set."""
    known = list(values)
    return HukumKota(
        konfirmasi={
            row["aturan"]: {
                "keputusan": row["keputusan"], "nomor": row["nomor"], "tanggal": row["tanggal"].isoformat(),
                "jabatan": row["jabatan_pejabat"],
            }
            for row in confirmations if row["keputusan"] != KeputusanKonfirmasi.DICABUT and still_the_same(row)
        },
        penyesuaian={
            row["aturan"]: {**row["perubahan"], "dasar": row["nomor"], "alasan": row["alasan"]}
            for row in adjustments if row["perubahan"] and row["aturan"] in BY_ID
        },
        nilai={row["nama"]: {"nilai": row["nilai"], "dasar": row["dasar"]} for row in known if row["nama"] != NilaiKota.TMT_MASSAL},
        tmt_massal={
            row["butir"]: row["nilai"] for row in known
            if row["nama"] == NilaiKota.TMT_MASSAL and row["nilai"] != KeputusanKonfirmasi.DICABUT
        },
        pembebasan=[
            {
                "pegawai": row["kunci"], "aturan": row["aturan"], "jenis": row["jenis"], "sejak": row["berlaku"].lower.isoformat(),
                "sampai": (row["berlaku"].upper - timedelta(days=1)).isoformat(), "nomor": row["nomor"],
            }
            for row in waivers
        ],
    )  # fmt: skip
