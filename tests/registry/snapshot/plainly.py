"""A snapshot's rows by reading every table whole and going through it in Python: slow, short, and without one join in SQL."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.pensiun import add_years, bup_of
from services.registry.domain.kepegawaian.sandi import Vault

Row = dict[str, Any]
Rows = dict[str, list[Row]]


def holds(row: Row, per: date, at: datetime) -> bool:
    def within(span: Any, moment: Any) -> bool:
        return not span.isempty and (span.lower is None or span.lower <= moment) and (span.upper is None or moment < span.upper)

    return within(row["dicatat"], at) and ("berlaku" not in row or within(row["berlaku"], per))


def tables(rows: Rows, vault: Vault, agency: uuid.UUID, per: date, at: datetime) -> Rows:
    """Each table's rows with the columns of the contract that are not null there or here."""

    def versions(name: str, of: str, owner: str = "") -> dict[uuid.UUID, Row]:
        mine = {row["id"]: row for row in rows[of] if row["instansi_id"] == agency}
        held = {row[owner or f"{of}_id"]: row for row in rows[name] if holds(row, per, at)}
        return {key: {**mine[key], **held[key], "id": key, "kunci": code(mine[key])} for key in mine if key in held}

    def code(row: Row) -> str:
        return f"{row['sumber']}:{row['id_sumber']}"

    units, jobs = versions("unor_versi", "unor"), versions("jabatan_versi", "jabatan")
    seats, people = versions("formasi_versi", "formasi"), versions("pegawai_versi", "pegawai")
    states = versions("pegawai_keadaan", "pegawai")
    posts = [row for row in rows["penempatan"] if holds(row, per, at)]
    counts, work = [[row for row in rows[name] if holds(row, per, at)] for name in ("sekolah_data", "volume_tugas")]
    plans = [row for row in rows["rencana_masuk"] if holds({"dicatat": row["dicatat"]}, per, at) and row["instansi_id"] == agency]
    mergers: dict[uuid.UUID, list[date]] = {}
    for row in rows["unor_penerus"]:
        if row["jenis"] == "GABUNG" and holds(row, per, at):
            mergers.setdefault(row["unor_id"], []).append(row["tanggal"])
    names = {row["id"]: code(row) for row in rows["unor"]}
    heirs: dict[uuid.UUID, list[str]] = {}
    for row in rows["unor_penerus"]:
        if row["jenis"] in ("GABUNG", "PECAH") and holds(row, per, at):
            heirs.setdefault(row["unor_id"], []).append(names[row["penerus_id"]])
    own = {row["id"]: row for row in rows["pegawai"]}
    return {
        "unor": [
            {**unit, "induk": units[unit["induk_id"]]["kunci"] if unit["induk_id"] in units else None, "opd": above(unit, units)["kunci"],
             "kode_kecamatan": (unit["kode_wilayah"] or "")[:8] or None,
             "tutup": unit["tutup"] or min(mergers.get(unit["id"], []), default=None),
             "penerus": "|".join(sorted(heirs.get(unit["id"], []))) or None} for unit in units.values()
        ],
        "jabatan": [{**job, "bup": job["bup"] or age(job), **required(job["syarat_kompetensi"] or {})} for job in jobs.values()],
        "formasi": [
            {**seat, "unor": units[seat["unor_id"]]["kunci"], "jabatan": jobs[seat["jabatan_id"]]["kunci"]}
            for seat in seats.values() if seat["unor_id"] in units and seat["jabatan_id"] in jobs
        ],
        "pegawai": [
            {**person, **circumstances(vault, own[person["id"]], states.get(person["id"]), per), "kunci": own[person["id"]]["kunci"],
             **able(vault, own[person["id"]], [row for row in rows["riwayat"] if row["pegawai_id"] == person["id"]], per, at),
             **{name: post[name] for name in ("mapel", "tmt_jabatan", "tmt_unit", "tugas_tambahan")},
             "unor": units.get(post["unor_id"], {}).get("kunci"), "jabatan": jobs.get(post["jabatan_id"], {}).get("kunci"),
             "tmt_pensiun": person["tmt_pensiun"] or retirement(person["dasar_pensiun"], jobs.get(post["jabatan_id"])),
             "memegang_plt": any(o["pegawai_id"] == person["id"] and o["jenis"] in ("PLT", "PLH") for o in posts),
             "pindah_tercatat": moved([row for row in rows["penempatan"] if row["pegawai_id"] == person["id"]], per, at),
             "usulan_terbuka": False}
            for post in posts if post["jenis"] == "DEFINITIF" and (person := people.get(post["pegawai_id"]))
        ],
        "sekolah": [{**row, "unor": units[row["unor_id"]]["kunci"]} for row in counts if row["unor_id"] in units],
        "volume": [
            {**row, "unor": units[row["unor_id"]]["kunci"], "jabatan": jobs[row["jabatan_id"]]["kunci"], "mapel": ""}
            for row in work if row["unor_id"] in units and row["jabatan_id"] in jobs
        ],
        "jam": [hours for unit in units.values() for hours in taught(unit, [row for row in rows["pembelajaran"] if holds(row, per, at)])],
        "rencana_masuk": [
            {**row, "kunci": code(row), "unor": units[row["unor_id"]]["kunci"], "jabatan": jobs.get(row["jabatan_id"], {}).get("kunci")}
            for row in plans if row["unor_id"] in units
        ],
    }  # fmt: skip


def moved(posts: list[Row], per: date, at: datetime) -> int:
    """Other units of a definitive post that had begun by the day."""
    begun = [
        post for post in posts
        if post["jenis"] == "DEFINITIF" and holds({"dicatat": post["dicatat"]}, per, at) and not post["berlaku"].isempty
        and (post["berlaku"].lower is None or post["berlaku"].lower <= per)
    ]  # fmt: skip
    return max(len({post["unor_id"] for post in begun} - {None}) - 1, 0)


def taught(unit: Row, lessons: list[Row]) -> list[Row]:
    """Hours by subject of the school's last list: latest year, then semester, then who spoke last, then by name."""
    lists: dict[tuple[str, int, str], list[Row]] = {}
    for row in lessons:
        if row["unor_id"] == unit["id"]:
            lists.setdefault((row["tahun_ajaran"], row["semester"] or 0, row["sumber"]), []).append(row)
    if not lists:
        return []
    latest = max((year, semester) for year, semester, _ in lists)
    among = {key: max(row["dicatat"].lower for row in found) for key, found in lists.items() if key[:2] == latest}
    year, semester, source = min(key for key, spoken in among.items() if spoken == max(among.values()))
    hours: dict[str, Row] = {}
    for row in lists[year, semester, source]:
        mine = hours.setdefault(row["mapel"] or "", {"jam_per_minggu": 0, "groups": set()})
        mine["jam_per_minggu"] += row["jam_per_minggu"]
        mine["groups"] |= {row["rombel"]} - {None}
    told = {"unor": unit["kunci"], "tahun_ajaran": year, "semester": semester or None, "sumber": source}
    return [{**told, **found, "mapel": subject, "rombel": len(found["groups"])} for subject, found in hours.items()]


def above(unit: Row, units: dict[uuid.UUID, Row]) -> Row:
    seen = [unit["id"]]
    while unit["jenis"] not in ("OPD", "KECAMATAN", "RSUD") and unit["induk_id"] in units and unit["induk_id"] not in seen:
        unit = units[unit["induk_id"]]
        seen.append(unit["id"])
    return unit


def age(job: Row) -> int:
    return bup_of(job["jenis"], job["jenjang"], job["keluarga"])


def retirement(base: date | None, job: Row | None) -> date | None:
    return None if base is None or job is None else add_years(base, job["bup"] or age(job))


def circumstances(vault: Vault, person: Row, held: Row | None, per: date) -> Row:
    values: Row = {}
    if held is not None and held["sandi"] and person["kunci_sandi"]:
        values = sandi.unseal(vault.unwrap(person["kunci_sandi"], person["id"]), held["sandi"], sandi.CIRCUMSTANCES)
    ratings = values.pop("predikat", None) or {}
    last, before = (ratings.get(str(per.year - back)) for back in (1, 2))
    return {
        **values,
        "hukdis_diketahui": bool(values.get("hukdis_diketahui")),
        "predikat_terakhir": last,
        "predikat_sebelumnya": before,
    }


def required(levels: dict[str, int]) -> Row:
    named = {"teknis": "TEKNIS", "manajerial": "MANAJERIAL", "sosiokultural": "SOSIAL_KULTURAL"}
    return {f"kompetensi_{name}_min": levels.get(kind) for name, kind in named.items()}


def able(vault: Vault, person: Row, entries: list[Row], per: date, at: datetime) -> Row:
    """The level of the last test that is valid, and names of skills by the best proof there is of each."""
    held = [row for row in entries if holds({"dicatat": row["dicatat"]}, per, at)]
    begun = [row for row in held if row["mulai"] is None or row["mulai"] <= per]
    valid = [row for row in begun if row["selesai"] is None or row["selesai"] >= per]
    told: Row = {}
    for kind, column in (("MANAJERIAL", "kompetensi_manajerial"), ("SOSIAL_KULTURAL", "kompetensi_sosiokultural")):
        tests = [row for row in valid if row["jenis"] == "KOMPETENSI" and row["isi"]["jenis_kompetensi"] == kind]
        last = max(tests, key=lambda row: (row["mulai"], row["sumber"], row["id_sumber"]), default=None)
        if last is not None and person["kunci_sandi"]:
            opened = sandi.unseal(vault.unwrap(person["kunci_sandi"], person["id"]), last["sandi"], sandi.HISTORY)
            told[column] = opened["level"]
    proved = {"SERTIFIKAT": set[str](), "DIKLAT": set[str]()}
    stated: set[str] = set()
    for row in begun:
        if row["jenis"] in proved:
            issuer = row["isi"].get("penerbit" if row["jenis"] == "SERTIFIKAT" else "penyelenggara")
            good = row["sumber"] != "mandiri" and (row["sandi"] or issuer)
            if not good:
                stated.add(row["isi"]["nama"])
            elif row["jenis"] == "DIKLAT" or row in valid:
                proved[row["jenis"]].add(row["isi"]["nama"])
    courses = proved["DIKLAT"] - proved["SERTIFIKAT"]
    best = {
        "keahlian": proved["SERTIFIKAT"],
        "keahlian_diklat": courses,
        "keahlian_diaku": stated - courses - proved["SERTIFIKAT"],
    }
    return told | {column: "|".join(sorted(names)) or None for column, names in best.items()}


def comparable(rows: Iterable[Row], columns: Iterable[str]) -> list[str]:
    """Rows as sorted text, so that two readings can be compared however they are ordered."""
    names = list(columns)
    return sorted(json.dumps([row.get(name) for name in names], default=str) for row in rows)
