"""Join what scoring found with who and what it is about: pure functions, no calls."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from services.gateway import private
from shared.texts import acts, comparison, doubts, moves
from shared.texts.explain.readers import Pembaca, for_reader
from shared.texts.explain.render import render
from shared.texts.what_if import sentence


def recommendation(row: dict[str, Any], people: dict[str, dict[str, Any]], scopes: Container[str]) -> dict[str, Any]:
    """One recommendation as clients read it: the facts, two sentences, conditions in words, and the person when allowed."""
    move = row["isi"]
    person = people.get(row["kunci"])
    return {
        "no": move["no"], "pegawai_id": row["pegawai_id"], "nama": person["nama"] if person else None,
        "nip_tersamar": person["nip_tersamar"] if person else None, "status": move["status"], "dari": move["dari"], "ke": move["ke"],
        "kelompok": move["kelompok"], "alasan": moves.reason(move), "alasan_en": moves.reason(move, "en"),
        "syarat": private.in_words(move["syarat"], scopes), "dampak": move["dampak"], "fit_mikro": move["fit_mikro"],
        "fit_bagian": move["fit_bagian"], "perlu_telaah": move.get("perlu_telaah", False), "biaya_mikro": move["biaya_mikro"],
        "jarak_m": move["jarak_m"], "jarak_perkiraan": move["jarak_perkiraan"],
        "aturan": [
            {**private.told(answer), "jawaban": answer["jawaban"], "pembebasan": answer.get("pembebasan")}
            for answer in private.shown_answers(move["aturan"], scopes)
        ], "nilai_mikro": move.get("nilai_mikro"), "alternatif": move["alternatif"],
        "wajib": move.get("wajib", False), "setara": len(move["setara"]), "ketahanan": move.get("ketahanan"),
        "tindakan": acts.beside(move.get("tindakan")),
        "tindakan_en": acts.beside(move.get("tindakan"), "en"),
    }  # fmt: skip


def judged(row: dict[str, Any], people: dict[str, dict[str, Any]], scopes: Container[str]) -> dict[str, Any]:
    """A candidate or position with its person when allowed and its conditions in words."""
    return {**_considered(row, people, scopes), "fit_mikro": row["fit_mikro"]}


def _considered(row: dict[str, Any], people: dict[str, dict[str, Any]], scopes: Container[str]) -> dict[str, Any]:
    person = people.get(row["pegawai"])
    return {
        "pegawai_id": person["id"] if person else None, "nama": person["nama"] if person else None, "dari": row["dari"], "ke": row["ke"],
        "kelompok": row["kelompok"], "syarat": private.in_words(row["syarat"], scopes),
        "penghalang": private.in_words(row["penghalang"], scopes),
    }  # fmt: skip


def judged_move(
    row: dict[str, Any], number: int | None, people: dict[str, dict[str, Any]], scopes: Container[str]
) -> dict[str, Any]:
    """One transfer of a set with what the law says to it; `no` of the recommendation it is, if it is one."""
    shown = private.shown_answers(row["aturan"], scopes)
    return {
        "no": number, **_considered(row, people, scopes), "sah": row["sah"],
        "aturan": [{**private.told(answer), "jawaban": answer["jawaban"]} for answer in shown],
        "berubah": private.shown_answers(row["berubah"], scopes),
    }  # fmt: skip


def what_if(answer: dict[str, Any], people: dict[str, dict[str, Any]], scopes: Container[str]) -> dict[str, Any]:
    """A what-if in words, with its people when allowed; a plan that was not made has no moves."""

    def shown(rows: list[dict[str, Any]] | None) -> list[dict[str, Any]] | None:
        return None if rows is None else [_with_person(row, people) for row in rows]

    moves_ = {name: shown(answer[name]) for name in ("hilang", "muncul", "berganti")}
    counts = {f"jumlah_{name}": None if rows is None else len(rows) for name, rows in moves_.items()}
    return {
        **answer, **counts, **moves_, "penghalang": blocked(answer["penghalang"], people, scopes), "kalimat": sentence(answer),
        "kalimat_en": sentence(answer, "en"),
    }  # fmt: skip


def blocked(rows: list[dict[str, Any]], people: dict[str, dict[str, Any]], scopes: Container[str]) -> list[dict[str, Any]]:
    """What keeps decided moves from being made, with their people when allowed."""
    told = private.blocking(rows, scopes)
    return [{**row, "pin": [_with_person(pin, people) for pin in row["pin"]]} for row in told]


def _with_person(row: dict[str, Any], people: dict[str, dict[str, Any]]) -> dict[str, Any]:
    person = people.get(row["pegawai"])
    told = {name: value for name, value in row.items() if name != "pegawai"}
    return {"pegawai_id": person["id"] if person else None, "nama": person["nama"] if person else None, **told}


def counted_rule(row: dict[str, Any], left_out: dict[str, Any] | None) -> dict[str, Any]:
    """Counts of one rule's answers with its sentence, and whom it kept out of the plan."""
    rule = moves.RULES[row["aturan"]]
    kept_out = {name: (left_out or {}).get(name, 0) for name in ("pegawai", "pasangan", "tempat")}
    return {
        **row, **kept_out, "pesan": rule.pesan, "pesan_en": rule.pesan_en, "dasar": rule.basis, "keyakinan": rule.keyakinan.value,
        "jenis": rule.jenis.value,
    }  # fmt: skip


def compared(found: dict[str, Any]) -> dict[str, Any]:
    """A comparison with what it says about itself, in words."""
    return {"keterangan": comparison.remarks(found), "keterangan_en": comparison.remarks(found, "en"), **found}


def numbered(row: dict[str, Any], people: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A candidate of a comparison with its person when allowed."""
    person = people.get(row["pegawai"])
    return {
        "no": row["no"], "pegawai_id": person["id"] if person else None, "nama": person["nama"] if person else None, "dari": row["dari"],
        "fit_mikro": row["fit_mikro"], "tingkat": row["tingkat"],
    }  # fmt: skip


def doubt(row: dict[str, Any]) -> dict[str, Any]:
    """A reason to look again at a need, in words beside its figures."""
    return {**row, "alasan": doubts.reason(row), "alasan_en": doubts.reason(row, "en")}


def gap(row: dict[str, Any]) -> dict[str, Any]:
    """A unit's gap with each act in words and with who may order it."""
    short = row["arah"] == "KURANG"
    told = [
        {**act, "pesan": acts.sentence(act, short), "pesan_en": acts.sentence(act, short, "en"), **acts.basis(act["jenis"])}
        for act in row["tindakan"]
    ]
    return {**row, "tindakan": told}


def tired_unit(row: dict[str, Any], people: dict[str, dict[str, Any]] | None) -> dict[str, Any]:
    """A unit of the fatigue list; its people only for who may see them."""
    shown = None
    if people is not None:
        known = [people[key] for key in row["pegawai"] if key in people]
        shown = [{"pegawai_id": one["id"], "nama": one["nama"], "nip_tersamar": one["nip_tersamar"]} for one in known]
    return {**row, "pegawai": shown}


def _person(key: str, people: dict[str, dict[str, Any]]) -> dict[str, Any]:
    one = people.get(key)
    return {
        "pegawai_id": one["id"] if one else None, "nama": one["nama"] if one else None,
        "nip_tersamar": one["nip_tersamar"] if one else None,
    }  # fmt: skip


def seat(found: dict[str, Any], people: dict[str, dict[str, Any]], scopes: Container[str]) -> dict[str, Any]:
    """A seat with its equal candidates; a pseudonym never leaves."""
    drawn = found["undian"]
    tickets = None if drawn is None else [{"tiket": one["tiket"], **_person(one["pegawai"], people)} for one in drawn["tiket"]]
    rows = [
        {
            **{name: row[name] for name in row if name != "pegawai"}, **_person(row["pegawai"], people),
            "penentu": private.decider(row["penentu"], scopes),
        }
        for row in found["calon"]
    ]  # fmt: skip
    return {**found, "calon": rows, "undian": None if drawn is None else {"benih": drawn["benih"], "tiket": tickets}}


SEATED = ("no", "status", "peran", "dari", "ke", "ke_penerus", "biaya_mikro", "fit_mikro", "jarak_m")


def displaced(row: dict[str, Any], people: dict[str, dict[str, Any]], scopes: Container[str]) -> dict[str, Any]:
    """The new seat of somebody whose unit closes."""
    return {
        **{name: row[name] for name in SEATED}, **_person(row["pegawai"], people), "syarat": private.in_words(row["syarat"], scopes),
        "dikesampingkan": private.barriers(row["dikesampingkan"], scopes),
    }  # fmt: skip


def without_seat(row: dict[str, Any], people: dict[str, dict[str, Any]], scopes: Container[str]) -> dict[str, Any]:
    shown = {name: row[name] for name in ("status", "peran", "unor", "unor_nama", "sebab", "penerus")}
    return {**shown, **_person(row["pegawai"], people), "aturan": private.barriers(row["aturan"], scopes)}


def wave(row: dict[str, Any], people: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A wave with its people."""
    return {
        **row, "jumlah_terdampak": len(row["terdampak"]), "jumlah_pegawai": len(row["pegawai"]),
        **{name: [_person(key, people) for key in row[name]] for name in ("terdampak", "pegawai", "di_bawah_lantai")},
        "serentak": [[_person(key, people) for key in ring] for ring in row["serentak"]],
    }  # fmt: skip


def norms(rows: list[dict[str, Any]], turned: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each norm with the schools of which it says otherwise than the official one; null where an older analysis did not tell."""
    of = {(row["jenis_unit"], row["norma"]): row for row in turned}
    nothing: dict[str, Any] = {"berganti_tanda": 0, "unor": []}
    unknown: dict[str, Any] = {"berganti_tanda": None, "unor": []}
    return [
        {
            **row,
            **{name: of.get((row["jenis_unit"], row["norma"]), nothing if row["resmi"] else unknown)[name] for name in nothing},
        }
        for row in rows
    ]


def unit_norms(content: dict[str, Any], unit: str) -> dict[str, Any]:
    """One unit under every norm of its kind, and each of its cells with the ladder of its need; empty where an analysis tells nothing."""
    school = next((row for row in content.get("norma_unit", []) if row["unor"] == unit), None)
    known = {} if school is None else {
        row["norma"]: row for row in content["norma_pembanding"] if row["jenis_unit"] == school["jenis_unit"]
    }  # fmt: skip
    official = next((_sign(school["selisih"][name]) for name, row in known.items() if row["resmi"]), None) if school else None
    return {
        **{name: school[name] if school else None for name in ("jenis_unit", "rombel", "siswa", "guru")},
        "norma": [
            {
                **{name: row.get(name) for name in ("norma", "resmi", "arti", "pembulatan", "kepala", "kurikulum")},
                "kebutuhan_bulat": school["guru"] - school["selisih"][norm], "selisih": school["selisih"][norm],
                "berganti_tanda": _sign(school["selisih"][norm]) != official,
            }
            for norm, row in known.items() if school
        ],
        "sel": [
            {name: row.get(name) for name in LADDER} for row in content["kebutuhan"] if row["unor"] == unit
        ],
    }  # fmt: skip


LADDER = (
    "sel", "keluarga", "mapel", "sumber", "metode", "kebutuhan_mikro_fte", "kebutuhan_bulat", "bawah_mikro_fte", "atas_mikro_fte",
    "ditetapkan", "penetapan", "anak_tangga", "orang", "catatan",
)  # fmt: skip


def _sign(value: int) -> int:
    return (value > 0) - (value < 0)


def coming(content: dict[str, Any], units: list[dict[str, Any]]) -> dict[str, Any]:
    """Units on the coming dates with their cells; an older analysis tells none."""
    told = content.get("proyeksi", {})
    cells: dict[str, list[dict[str, Any]]] = {row["unor"]: [] for row in units}
    for row in told.get("sel", []):
        if (unit := row["sel"].rsplit("|", 2)[0]) in cells:
            cells[unit].append(row)
    return {
        **{name: told.get(name) for name in ("titik", "pensiun_tidak_diketahui", "kontrak_tidak_diketahui")},
        "items": [{**row, "sel": cells[row["unor"]]} for row in units],
    }


def explanation(
    facts: dict[str, Any],
    source: dict[str, Any],
    reader: Pembaca,
    scopes: Container[str],
    name: str,
    contact: str,
    *,
    asked: bool,
) -> dict[str, Any]:
    """One record of facts in a reader's words; the record itself only for board and auditor, who read figures."""
    shown = for_reader(facts, reader, scopes)
    texts = {
        lang: render(shown, reader, lang, who=name, contact=contact, source=source, asked=asked) for lang in ("id", "en")
    }  # fmt: skip
    figures = reader in (Pembaca.TPK, Pembaca.AUDITOR)
    return {
        "analisis_id": source["analisis_id"], "hasil_hash": source["hasil_hash"], "pembaca": reader.value, "putusan": shown["putusan"],
        "teks": texts["id"], "teks_en": texts["en"], "fakta": shown if figures else None,
    }  # fmt: skip


def frontier(content: dict[str, Any]) -> dict[str, Any]:
    """The plan as a whole, without the moves and so without anybody; what an older engine did not tell is empty."""
    sure, plans = content.get("ketahanan"), content.get("tiga_rencana", [])
    plan = content.get("rencana", {})
    return {
        "tanpa_keputusan_dan_anggaran": any(bool(plan.get(name)) for name in ("wajib", "penghalang", "anggaran")),
        "kurva": content.get("kurva"),
        "harga_batas": content.get("harga_batas", []),
        "tiga_rencana": [{name: value for name, value in plan.items() if name != "pindah"} for plan in plans],
        "nilai_data": content.get("nilai_data", []),
        "ketahanan": sure and {name: value for name, value in sure.items() if name != "usulan"},
    }
