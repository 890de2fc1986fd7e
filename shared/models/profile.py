"""What a position asks for, as published data: factors of each family, core and secondary, with the target level.

Profile matching (GAP method) as offices know it: core factors weigh 60 %, secondary 40 %. This is a model table: versioned,
hashed, one of the six things an analysis is a function of. No sex, religion, age, marital status or origin stands in it.
"""

from __future__ import annotations

from typing import Any

GAP_POINTS = {0: 5.0, 1: 4.5, -1: 4.0, 2: 3.5, -2: 3.0, 3: 2.5, -3: 2.0, 4: 1.5, -4: 1.0}
"""Points by (held - target); exceeding a target costs points too, a published trait of the method."""
CORE_SHARE_MIKRO = 600_000


def default_model() -> dict[str, Any]:
    """The cold-start table: works on day one, before any outcome is known."""
    return {
        "versi": 1,
        "inti_mikro": CORE_SHARE_MIKRO,
        "keluarga": {
            "GURU": {"inti": {"sertifikat": 5, "pendidikan": 4, "kinerja": 4}, "sekunder": {"masa_keluarga": 3, "perjalanan": 5}},
            "*": {"inti": {"pendidikan": 4, "bidang": 5, "kinerja": 4}, "sekunder": {"masa_keluarga": 3, "perjalanan": 5}},
        },
    }


FACTORS = ("sertifikat", "pendidikan", "bidang", "kinerja", "masa_keluarga", "perjalanan")
