"""A board and its sessions in words, their version in the ETag."""

from __future__ import annotations

from typing import Any

from fastapi import Response

from shared.texts.sidang import word
from shared.vocabulary import AksiSidang, HasilSidang, KedudukanTpk, StatusSidang
from shared.web.conditional import etag


def with_posts(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "anggota": [{**one, "kedudukan_teks": word(KedudukanTpk(one["kedudukan"]))} for one in row["anggota"]]}


def listed(row: dict[str, Any]) -> dict[str, Any]:
    state = StatusSidang(row["status"])
    return {
        **row, "agenda": f"{row['nomor']}/{row['tahun']}", "status_teks": word(state), "status_teks_en": word(state, "en"),
    }  # fmt: skip


def shown(row: dict[str, Any], response: Response) -> dict[str, Any]:
    response.headers["ETag"] = etag(row["versi"])
    told = with_posts(listed(row))
    told["acara"] = [{**one, "hasil_teks": word(HasilSidang(one["hasil"])) if one["hasil"] else None} for one in row["acara"]]
    told["aksi"] = [{**one, "aksi_teks": word(AksiSidang(one["aksi"]))} for one in row["aksi"]]
    return told
