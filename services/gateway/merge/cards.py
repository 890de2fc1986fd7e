"""A card as what stands on it: a title, labelled lines, tables. The page and the PDF are drawn from this alone."""

from __future__ import annotations

from typing import Any

from shared.texts.case_words import word as case_word
from shared.texts.daftar import cell
from shared.texts.roles import role_label
from shared.vocabulary import AksiUsulan, JenisMutasi, JenisSurat, Peran, StatusPegawai, StatusUsulan

Row = dict[str, Any]
Card = dict[str, Any]
NOTE = "K = kebutuhan yang ditetapkan, B = pegawai menurut SK, keduanya dalam orang. Selisih = aktif dikurangi K."


def unit_card(unit: Row, posts: list[Row], people: list[Row] | None) -> Card:
    """`people`: None where the reader may not see them."""
    tables = [_table(
        "Peta jabatan", ("Jabatan", "Kelas", "K", "B PNS", "B PPPK", "B paruh waktu", "Aktif", "Selisih"),
        [[one["jabatan_nama"], one["kelas"], one["kebutuhan_ditetapkan"], one["bezetting"][StatusPegawai.PNS] + one["bezetting"][StatusPegawai.CPNS],
          one["bezetting"][StatusPegawai.PPPK], one["bezetting"][StatusPegawai.PPPK_PARUH_WAKTU], one["aktif"], one["selisih"]] for one in posts],
    )]  # fmt: skip
    if people is not None:
        tables.append(_table(
            "Pegawai", ("Nama", "NIP", "Status", "Gol.", "Jabatan", "TMT unit"),
            [[one["nama"], one["nip_tersamar"], one["status"], one["golongan"], one["jabatan"], one["tmt_unit"]] for one in people],
        ))  # fmt: skip
    way = " › ".join(one["nama"] for one in unit["jalur"][:-1])
    heirs = ", ".join(f"{one['nama']} ({cell(one['tanggal'])})" for one in unit["penerus"])
    lines = [
        ("Jenis", unit["jenis"]), ("Di bawah", way), ("NPSN", unit["npsn"]), ("Kode wilayah", unit["kode_wilayah"]),
        ("Tutup", unit["tutup"]), ("Penerus", heirs),
    ]  # fmt: skip
    return _card("KARTU UNIT KERJA", unit["nama"], lines, tables, NOTE)


def person_card(person: Row, cases: list[Row] | None) -> Card:
    held = person["penempatan"] or {}
    others = [one for one in (person["de_facto"], *person["penugasan"]) if one]
    tables = [_table(
        "Penugasan lain", ("Jenis", "Unit kerja", "Tugas", "Sejak"),
        [[one["jenis"], one["unor_nama"] or one["unor_teks"], one["tugas_tambahan"], one["mulai"]] for one in others],
    )]  # fmt: skip
    if cases is not None:
        tables.append(_table(
            "Usulan mutasi", ("Agenda", "Dari", "Ke", "Rencana TMT", "Status"),
            [[f"{one['nomor']}/{one['tahun']}", one["asal_unor_nama"], one["tujuan_unor_nama"] or one["instansi_luar"], one["tmt_rencana"],
              case_word(StatusUsulan(one["status"]))] for one in cases],
        ))  # fmt: skip
    lines = [
        ("NIP", person["nip_tersamar"]), ("Status", person["status"]), ("Kedudukan", person["kedudukan"]),
        ("Golongan", person["golongan"]), ("TMT golongan", person["tmt_golongan"]), ("Jabatan", held.get("jabatan_nama") or held.get("jabatan_teks")),
        ("Mata pelajaran", held.get("mapel")), ("Unit kerja", held.get("unor_nama") or held.get("unor_teks")),
        ("TMT jabatan", held.get("tmt_jabatan")), ("TMT unit", held.get("tmt_unit")), ("Pendidikan", person["pendidikan"]),
        ("TMT pensiun", person["tmt_pensiun"]), ("Akhir perjanjian", person["akhir_kontrak"]),
    ]  # fmt: skip
    return _card(
        "KARTU PEGAWAI", _name(person), lines, tables, "NIP tersamar. Data terbatas dan rahasia tidak dicetak pada kartu."
    )


def case_card(case: Row, person: Row | None) -> Card:
    left = case["kursi_ditinggalkan"] or {}
    tables = [
        _table("Langkah", ("Tanggal", "Langkah", "Menjadi", "Oleh", "Alasan"), [
            [one["pada"][:10], case_word(AksiUsulan(one["aksi"])), case_word(StatusUsulan(one["ke"])), role_label(Peran(one["peran"])), one["catatan"]]
            for one in case["riwayat"]
        ]),
        _table("Surat", ("Jenis", "Nomor", "Tanggal"), [
            [_letter(one["jenis"]), one["nomor"], one["tanggal"]] for one in case["lampiran"] if one["ada"]
        ]),
        _table("Tenggat", ("Hal", "Paling lambat", "Dipenuhi"), [
            [one["jenis"], one["tanggal"] or one["paling_cepat"], one["dipenuhi_pada"]] for one in case["tenggat_semua"]
        ]),
    ]  # fmt: skip
    lines = [
        ("Nama", _name(person) if person else None), ("NIP", person["nip_tersamar"] if person else None),
        ("Jenis", case_word(JenisMutasi(case["jenis"]))), ("Status", case_word(StatusUsulan(case["status"]))),
        ("Dari", _end(case, "asal")), ("Ke", _end(case, "tujuan") or case["instansi_luar"]), ("Rencana TMT", case["tmt_rencana"]),
        ("Tenggat terdekat", case["tenggat"]),
        ("Kursi yang ditinggalkan", f"ditetapkan {cell(left['ditetapkan'])}, terisi sesudahnya {cell(left['orang_sesudah'])} orang" if left else None),
    ]  # fmt: skip
    return _card(
        "KARTU USULAN MUTASI",
        f"Agenda {case['nomor']}/{case['tahun']}",
        lines,
        tables,
        "Keadaan pribadi tidak dicetak pada kartu.",
    )


def _card(title: str, name: str, lines: list[tuple[str, Any]], tables: list[Row], note: str) -> Card:
    return {
        "judul": title, "nama": name, "pasangan": [[label, cell(value)] for label, value in lines if value not in (None, "")],
        "tabel": [one for one in tables if one["baris"]], "catatan": note,
    }  # fmt: skip


def _table(title: str, head: tuple[str, ...], rows: list[list[Any]]) -> Row:
    return {"judul": title, "kepala": list(head), "baris": [[cell(value) for value in row] for row in rows]}


def _name(person: Row) -> str:
    front, name, back = (str(person.get(part) or "").strip() for part in ("gelar_depan", "nama", "gelar_belakang"))
    told = f"{front} {name}".strip() or "(nama tidak ada)"
    return f"{told}, {back}" if back and back not in told else told


def _end(case: Row, end: str) -> str:
    parts = (case[f"{end}_jabatan_nama"], case[f"{end}_unor_nama"], case[f"{end}_opd_nama"])
    return " · ".join(dict.fromkeys(part for part in parts if part))


def _letter(kind: str) -> str:
    return JenisSurat(kind).value.replace("_", " ").capitalize()
