"""The rows of Forms A to E in the forms' own columns; how they look on paper is forms.py's matter."""

from __future__ import annotations

from typing import Any

from shared.texts.words import word

Row = list[Any]
Part = dict[str, Any]

TASKS = ["No", "Unit", "Jabatan", "Uraian tugas", "Pendekatan", "Satuan hasil", "Volume", "Periode", "Norma waktu (menit)",
         "Orang per satuan", "Catatan"]  # fmt: skip
LOAD = ["No", "Unit", "Jabatan", "Uraian tugas", "Beban kerja setahun (menit)"]
NEED = ["No", "Unit", "Jabatan", "Beban kerja setahun (menit)", "Kebutuhan (pecahan)", "Kebutuhan (orang)", "Pegawai yang ada",
        "Lebih (+) / kurang (-)", "EJ (beban / orang)", "PJ Permendagri 12/2008", "PJ Depkeu 2002", "Pita keseimbangan",
        "Keterangan"]  # fmt: skip
UNITS = ["No", "Unit", "Jabatan", "Kebutuhan (pecahan)", "Kebutuhan (orang)", "Pegawai yang ada", "Lebih (+) / kurang (-)",
         "EU (beban / orang)", "PU Permendagri 12/2008", "PU Depkeu 2002", "Pita keseimbangan", "Keterangan"]  # fmt: skip
HOLDERS = ["No", "Unit", "Jabatan", "Golongan", "Orang"]
WHY = {
    "TANPA_PEMANGKU": "tanpa pemangku: EJ tidak terdefinisi",
    "PEMANGKU_TIDAK_DIKETAHUI": "jumlah pemangku tidak diketahui",
    "PEKERJAAN_TIDAK_LENGKAP": "ada tugas yang tidak dapat dihitung: kebutuhan paling sedikit sekian",
}


def tasks(part: Part) -> list[Row]:
    return [
        [no, row["unit"], row["jabatan"], row["tugas"], word(row["pendekatan"]), row["satuan"], _over(row["volume_mili"], 1e3),
         row["periode"], _over(row["norma_milimenit"], 1e3), _over(row["orang_per_satuan_mikro"], 1e6), row["catatan"]]
        for no, row in enumerate(part["tugas"], start=1)
    ]  # fmt: skip


def holders(part: Part) -> list[Row]:
    """A line per rank; a position of unknown ranks has one line with its number, one without anybody says 0."""
    lines: list[Row] = []
    for row in part["jabatan"]:
        ranks = {name: count for name, count in sorted(row["orang_per_golongan"].items()) if count}
        for name, count in (ranks or {"": row["orang"]}).items():
            lines.append(
                [
                    len(lines) + 1,
                    row["unit"],
                    row["jabatan"],
                    name or "tidak disebut",
                    "tidak diketahui" if count is None else count,
                ]
            )
    return lines


def load(part: Part) -> list[Row]:
    """Each position's tasks, then its sum."""
    of_position: dict[tuple[str, str], list[Row]] = {}
    for row in part["tugas"]:
        of_position.setdefault((row["unit"], row["jabatan"]), []).append([row["tugas"], row["beban_menit"]])
    lines: list[Row] = []
    for row in part["jabatan"]:
        for task, minutes in of_position.get((row["unit"], row["jabatan"]), []):
            lines.append(
                [len(lines) + 1, row["unit"], row["jabatan"], task, "tidak dapat dihitung" if minutes is None else minutes]
            )
        lines.append(["", row["unit"], row["jabatan"], "JUMLAH", _or_unknown(row["beban_menit"])])
    return lines


def need(part: Part) -> list[Row]:
    return [
        [no, row["unit"], row["jabatan"], _or_unknown(row["beban_menit"]), *_counts(row), *_borne(row["ej"])]
        for no, row in enumerate(part["jabatan"], start=1)
    ]


def units(part: Part) -> list[Row]:
    return [[no, row["unit"], row["jabatan"], *_counts(row), *_borne(row["eu"])] for no, row in enumerate(part["unit"], start=1)]


def _counts(row: dict[str, Any]) -> Row:
    return [_over(row["kebutuhan_mikro_fte"], 1e6), *(_or_unknown(row[name]) for name in ("kebutuhan_bulat", "orang", "selisih"))]


def _borne(found: dict[str, Any]) -> Row:
    """The ratio, both grades each with what it says of the load, the band, and why there is none."""
    grades = [found[name] and f"{found[name]['huruf']} ({found[name]['sebutan']}): {found[name]['keterangan']}"
              for name in ("nilai_permendagri", "nilai_depkeu")]  # fmt: skip
    return [_over(found["beban_kerja_mikro"], 1e6), *grades, word(found["pita"]), WHY.get(found["sebab"] or "", "")]


def _over(value: int | None, scale: float) -> float | None:
    return None if value is None else value / scale


def _or_unknown(value: int | None) -> int | str:
    return "tidak diketahui" if value is None else value
