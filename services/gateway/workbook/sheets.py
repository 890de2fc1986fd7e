"""The rows of each sheet, in the desk's words; how they look on paper is book.py's matter."""

from __future__ import annotations

from collections import Counter
from typing import Any

from shared.law import CATALOGUE
from shared.texts import acts, doubts
from shared.texts import moves as texts
from shared.texts.numbers import number
from shared.texts.words import datum, word

Row = list[Any]
Result = dict[str, Any]
People = dict[str, dict[str, Any]]
FULL_TIME = ("PNS", "CPNS", "PPPK")
SCHOOLS = ("SD", "SMP")

COMPUTABLE = ["OPD", "Unit", "Jabatan", "Mapel", "Dihitung dari", "Metode (nama norma)", "Catatan"]
AGENCIES = [
    "OPD", "Kebutuhan (FTE)", "PNS", "PPPK", "PPPK paruh waktu", "Lainnya", "Kurang (orang)", "Lebih (orang)", "Kurang setelah usulan",
    "Formasi dinilai", "Formasi tanpa kebutuhan",
]  # fmt: skip
CELLS = [
    "OPD", "Unit", "Jabatan", "Mapel", "K ditetapkan", "Kebutuhan (FTE)", "Kebutuhan (orang)", "Orang", "ASN", "Semua tenaga (FTE)",
    "Lebih (+) / kurang (-) orang", "Beban", "Beban setelah usulan",
]  # fmt: skip
DOUBTS = ["OPD", "Unit", "Jabatan", "Tugas", "Alasan", "Kebutuhan (FTE)", "Menurut pembanding (FTE)", "Pengaruh (FTE)"]
MOVES = [
    "No", "Nama", "NIP", "Dari", "Ke", "Jabatan", "Alasan", "Kapan dapat diproses", "Syarat yang masih harus dicek",
    "Calon setara lain (orang)", "Jarak antarunit (km)", "Ketahanan", "Bergantung pada",
]  # fmt: skip
ACTS = [
    "OPD", "Unit", "Jabatan", "Kurang / lebih", "Orang", "JP seminggu", "Tindakan", "Ditutup (FTE)", "Sisa (orang)", "Mutasi no",
]  # fmt: skip
UNASSESSED = ["Nama", "NIP", "Unit", "Sebab"]
MISSING = ["Data", "Dilengkapi oleh", "OPD", "Pegawai", "Usulan yang menunggu"]
UNKNOWN_NEED = "kebutuhan (K) jabatan: unit ini tidak memberi dan tidak menerima siapa pun"
PROBLEMS = ["Berkas", "Lembar", "Baris", "Status", "Tempat", "Masalah", "Cara memperbaiki"]
METHOD = ["Hal", "Isi", "Dasar", "Keyakinan"]


def computable(result: Result) -> list[Row]:
    """Unknown needs first: they are what the desk must act on."""
    rows = sorted(result["kebutuhan"], key=lambda row: row["sumber"] != "TIDAK_DIKETAHUI")
    return [
        [row["opd_nama"], row["unor_nama"], post(row["keluarga"]), post(row["mapel"]), word(row["sumber"]), row["metode"],
         "; ".join(word(note) for note in row["catatan"])]
        for row in rows
    ]  # fmt: skip


def agencies(result: Result) -> list[Row]:
    """One row per OPD; schools whose file names no OPD are one row per kind, not hundreds."""
    gathered: dict[str, list[dict[str, Any]]] = {}
    for row in result["keseimbangan_opd"]:
        name = f"{row['jenis']} (OPD tidak disebut pada berkas)" if row["jenis"] in SCHOOLS else row["opd_nama"]
        gathered.setdefault(name, []).append(row)
    return [_agency(name, rows) for name, rows in gathered.items()]


def _agency(name: str, rows: list[dict[str, Any]]) -> Row:
    status: Counter[str] = sum((Counter(row["status"]) for row in rows), Counter())
    other = sum(count for kind, count in status.items() if kind not in (*FULL_TIME, "PPPK_PARUH_WAKTU"))

    def total(column: str, when: str = "sebelum") -> int:
        return sum(int(row[when][column]) for row in rows)

    return [
        name, total("kebutuhan_mikro_fte") / 1e6, status["PNS"] + status["CPNS"], status["PPPK"], status["PPPK_PARUH_WAKTU"], other,
        total("kurang_orang"), total("lebih_orang"), total("kurang_orang", "sesudah"), total("sel_dinilai"),
        total("sel_tidak_diketahui"),
    ]  # fmt: skip


def cells(result: Result) -> list[Row]:
    return [
        [row["opd_nama"], row["unor_nama"], post(row["keluarga"]), post(row["mapel"]), row["ditetapkan"],
         _fte(row["kebutuhan_mikro_fte"]), row["kebutuhan_bulat"], row["orang"], row["orang_asn"], _fte(row["tenaga_mikro_fte"]),
         "tidak diketahui" if row["kebutuhan_bulat"] is None else row["orang"] - row["kebutuhan_bulat"], word(row["pita"]),
         word(row["pita_sesudah"])]
        for row in result["kebutuhan"]
    ]  # fmt: skip


def second_looks(result: Result) -> list[Row]:
    """Reasons with figures, the greatest effect first; of numbers, never of a person."""
    return [
        [row["opd_nama"], row["unor_nama"], post(row["keluarga"]), row["tugas"] or "", doubts.reason(row),
         _fte(row["kebutuhan_mikro_fte"]), _fte(row["kebutuhan_pembanding_mikro_fte"]), _fte(row["pengaruh_mikro_fte"])]
        for row in result["kecurigaan"]
    ]  # fmt: skip


def moves(result: Result, people: People) -> list[Row]:
    return [
        [move["no"], *person(people.get(move["pegawai"])), texts.unit_name(move["dari"]), texts.unit_name(move["ke"]),
         f"{post(move['dari']['keluarga'])} {post(move['dari']['mapel'])}".strip(), texts.reason(move), word(move["kelompok"]),
         "; ".join(texts.rule_message(answer).rstrip(".") for answer in move["syarat"]), len(move["setara"]),
         None if move["jarak_m"] is None else round(move["jarak_m"] / 1000, 1), *_sureness(move)]
        for move in result["usulan"]
    ]  # fmt: skip


def _sureness(move: dict[str, Any]) -> Row:
    """How sure a proposal is, and what it hangs on."""
    found = move["ketahanan"]
    if found is None:
        return ["", ""]
    share = round(found["tetap_mikro"] / 10_000)
    return [f"{word(found['putusan'])} ({share} %)", "; ".join(word(reason) for reason in found["bergantung"])]


def without_transfer(result: Result) -> list[Row]:
    """Shortages first, as their list has them; what may be done before anybody moves."""
    rows = sorted(result["tindakan"]["celah"], key=lambda row: row["arah"] != "KURANG")
    return [
        [row["opd_nama"], row["unor_nama"], f"{post(row['keluarga'])} {post(row['mapel'])}".strip(), row["arah"].lower(), row["orang"],
         row["jam_minggu"], "\n".join(acts.sentence(act, row["arah"] == "KURANG") for act in row["tindakan"]),
         _fte(row["ditutup_mikro_fte"]), row["sisa_orang"], ", ".join(map(str, row["usulan"]))]
        for row in rows
    ]  # fmt: skip


def unassessed(result: Result, people: People) -> list[Row]:
    return [
        [
            *person(people.get(row["pegawai"])),
            row["unor_nama"],
            "; ".join(word(reason) for reason in row["sebab"]),
        ]
        for row in result["tidak_dinilai"]
    ]


def missing(result: Result) -> list[Row]:
    """First the needs nobody knows, agency by agency, then the data that proposals wait for."""
    people: Counter[str] = Counter()
    for row in result["kebutuhan"]:
        if row["sumber"] == "TIDAK_DIKETAHUI":
            people[row["opd_nama"] or row["unor_nama"]] += row["orang"]
    unknown = [
        [UNKNOWN_NEED, "Bagian Organisasi", agency, count, "belum dapat dihitung"] for agency, count in sorted(people.items())
    ]
    return unknown + [
        [datum(row["datum"]), row["pemilik"], row["opd_nama"], row["pegawai"], row["usulan"]] for row in result["data_kurang"]
    ]


def problems(imports: list[dict[str, Any]]) -> list[Row]:
    """Warnings on whole files, then each row's own problems with the cell and how to mend it."""
    rows: list[Row] = [[row["nama_berkas"], "", "", "", "", warning, ""] for row in imports for warning in row["peringatan"]]
    return rows + [
        [row["nama_berkas"], item["lembar"], item["baris"], item["status"], problem["kolom"], problem["pesan"], problem["saran"]]
        for row in imports for item in row["baris_masalah"] for problem in item["masalah"]
    ]  # fmt: skip


def method(result: Result) -> list[Row]:
    six = result["enam_hash"]
    rows: list[Row] = [
        ["Data per", result["per"], "", ""], ["Hukum per", result["tanggal_keputusan"], "", ""],
        ["Rencana TMT (usia, masa kerja, kontrak)", result["tmt_rencana"], "", ""], ["Versi mesin", six["mesin"], "", ""],
        ["Kunci analisis", result["kunci"], "", ""], *[[f"Hash {name}", value, "", ""] for name, value in six.items() if name != "mesin"],
    ]  # fmt: skip
    names = sorted({row["metode"] for row in result["kebutuhan"] if row["metode"]})
    rows += [["Norma atau metode yang dipakai", name, "", ""] for name in names]
    rows += [
        [f"Tindakan: {acts.NAMES[kind['jenis']][0]} (oleh {kind['oleh']})", kind["batas"], kind["dasar"], word(kind["keyakinan"])]
        for kind in result["tindakan"]["ringkasan"]["per_jenis"]
    ]
    weights = result["bobot_tenaga_mikro"].items()
    rows += [[f"Bobot tenaga {word(name)}", number(value / 1e6, 2), "", "rancangan sistem"] for name, value in weights]
    return rows + [[f"Aturan {rule.id}", rule.pesan, rule.basis, word(rule.keyakinan.value)] for rule in CATALOGUE]


def person(person: dict[str, Any] | None) -> Row:
    return ["", ""] if person is None else [person["nama"], person["nip"] or ""]


def post(name: str | None) -> str:
    return (name or "").replace("_", " ")


def _fte(mikro: int | None) -> float | None:
    return None if mikro is None else mikro / 1e6
