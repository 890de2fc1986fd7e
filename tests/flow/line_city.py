"""The city of the whole line: six schools whose right answer can be worked out on paper, one of them about to close.

SDN Satu has 8 class teachers for 6 groups and SDN Dua 4 for 6: two go from Satu to Dua. SDN Empat (6 for 6 and a head) is merged into SDN
Lima (5 for 6) before the transfers, so that everybody of Empat needs a seat at Lima. SDN Tiga and SDN Enam are as they should be.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import GROUPS, a_teacher, six_units

City = dict[J, list[dict[str, Any]]]
MORE = {"SD4": ("SDN Empat", (3.690, 98.680)), "SD5": ("SDN Lima", (3.691, 98.680)), "SD6": ("SDN Enam", (3.615, 98.685))}
FIRST_OF = {"SD4": 20, "SD5": 30, "SD6": 40}
"""Number of the first teacher there."""
MERGER = {"unor": "SD4", "penerus": "SD5", "jenis": "GABUNG", "tanggal": date(2026, 12, 31), "dasar": "Perwal 40/2026"}


def line_city() -> City:
    city = six_units()
    for code, (name, (lat, lon)) in MORE.items():
        city[J.UNOR].append({"id_sumber": code, "nama": name, "jenis": "SD", "induk": "DISDIK", "kode_wilayah": "12.99.01",
                             "lintang": lat, "bujur": lon})  # fmt: skip
        city[J.FORMASI].append({**city[J.FORMASI][0], "unor": code, "kebutuhan_ditetapkan": 12 if code == "SD5" else GROUPS})
        city[J.SEKOLAH].append({**city[J.SEKOLAH][0], "unor": code})
        there = GROUPS - 1 if code == "SD5" else GROUPS  # a head takes a seat of the school too
        city[J.PEGAWAI] += [a_teacher(FIRST_OF[code] + number, code) for number in range(there)]
    for row in city[J.PEGAWAI]:
        if row["id_sumber"] == "P007":  # wishes to be elsewhere, so not among the equals of SDN Satu
            row["kecamatan_minat"] = "12.99.02"
    city[J.PEGAWAI].append(a_teacher(29, "SD4", tugas_tambahan="KEPALA_SEKOLAH"))
    return city
