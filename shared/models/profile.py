"""What a position asks for, as published data: factors of each family, core and secondary, with the target level.

Profile matching (GAP method) as offices know it: core factors weigh 60 %, secondary 40 %. This is a model table: versioned, hashed, one
of the six things an analysis is a function of. Each profile carries its version and the decree that established it; without a decree it
is a simulation, and the result says so. No sex, religion, age, marital status or origin stands in it.
"""

from __future__ import annotations

from typing import Any

GAP_POINTS = {0: 5.0, 1: 4.5, -1: 4.0, 2: 3.5, -2: 3.0, 3: 2.5, -3: 2.0, 4: 1.5, -4: 1.0}
"""Points by (held - target); that exceeding a target costs points too is a published trait of the method, and a switch here."""
CORE_SHARE_MIKRO = 600_000
FACTORS = (
    "sertifikat", "pendidikan", "bidang", "kinerja", "masa_keluarga", "perjalanan", "kompetensi_teknis", "kompetensi_manajerial",
    "kompetensi_sosiokultural", "pangkat", "keahlian",
)  # fmt: skip
Tingkat = dict[str, int]


def _profile(inti: Tingkat, sekunder: Tingkat) -> dict[str, Any]:
    return {"versi": 1, "nomor": None, "tanggal": None, "inti": inti, "sekunder": sekunder}


def _health() -> dict[str, Any]:
    return _profile(
        {"pendidikan": 4, "bidang": 5, "kompetensi_teknis": 4, "kinerja": 4}, {"keahlian": 5, "masa_keluarga": 3, "perjalanan": 5}
    )


def default_model() -> dict[str, Any]:
    """The cold-start tables: they work on day one, before any outcome is known.

    A seat takes the profile of its family, else that of its kind of position (JenisJabatan), else '*'.
    """
    return {
        "versi": 2,
        "inti_mikro": CORE_SHARE_MIKRO,
        "di_atas_target_merugi": False,
        "keluarga": {
            "GURU": _profile(
                {"sertifikat": 5, "pendidikan": 4, "kinerja": 4}, {"keahlian": 5, "masa_keluarga": 3, "perjalanan": 5}
            ),
            "DOKTER": _health(), "PERAWAT": _health(), "BIDAN": _health(),
            "*": _profile(
                {"pendidikan": 4, "kompetensi_manajerial": 4, "kompetensi_sosiokultural": 4, "kinerja": 4},
                {"bidang": 5, "kompetensi_teknis": 4, "pangkat": 4, "keahlian": 5, "masa_keluarga": 3, "perjalanan": 5},
            ),
        },
        "jenis": {
            "PELAKSANA": _profile(
                {"pendidikan": 4, "bidang": 5, "kinerja": 4},
                {"kompetensi_teknis": 4, "keahlian": 5, "masa_keluarga": 3, "perjalanan": 5},
            ),
            "JF": _profile(
                {"pendidikan": 4, "bidang": 5, "kompetensi_teknis": 4, "kinerja": 4},
                {"pangkat": 4, "keahlian": 5, "masa_keluarga": 3, "perjalanan": 5},
            ),
        },
        "pangkat_lazim": {
            "keyakinan": "MEMORY",
            "jenjang": {
                "PEMULA": "II/a", "TERAMPIL": "II/b", "MAHIR": "III/a", "PENYELIA": "III/c", "AHLI_PERTAMA": "III/a", "AHLI_MUDA": "III/c",
                "AHLI_MADYA": "IV/a", "AHLI_UTAMA": "IV/d",
            },
            "eselon": {"II.a": "IV/c", "II.b": "IV/b", "III.a": "IV/a", "III.b": "III/d", "IV.a": "III/c", "IV.b": "III/b"},
        },
    }  # fmt: skip


def profile_name(model: dict[str, Any], family: str, kind: str) -> str:
    """Where a seat's profile stands in the model: 'keluarga/GURU', 'jenis/JF', 'keluarga/*'."""
    if family in model["keluarga"]:
        return f"keluarga/{family}"
    return f"jenis/{kind}" if kind in model.get("jenis", {}) else "keluarga/*"


def profile_entry(model: dict[str, Any], name: str) -> dict[str, Any]:
    part, _, key = name.partition("/")
    entry: dict[str, Any] = model[part][key]
    return entry


def established(entry: dict[str, Any]) -> bool:
    """Is there a decree behind it? A profile of a first-version model never had one."""
    return bool(entry.get("nomor")) and bool(entry.get("tanggal"))
