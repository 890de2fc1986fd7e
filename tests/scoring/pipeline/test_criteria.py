"""A criterion everybody meets alike is said to be without effect; one that parts people in two is not."""

from __future__ import annotations

from services.scoring.report.considered import considered
from services.scoring.report.criteria import criteria_rows
from tests.scoring.cities import Tables
from tests.scoring.pipeline.test_explanation import two_offices, view_of


def rows_of(tables: Tables) -> dict[str, dict[str, object]]:
    view = view_of(tables)
    return {str(row["kriteria"]): row for row in criteria_rows(view, considered(view))}


def test_a_rating_everybody_has_tells_nobody_apart() -> None:
    tables = two_offices()
    tables["pegawai"][0]["predikat_terakhir"] = tables["pegawai"][0]["predikat_sebelumnya"] = "SANGAT_BAIK"
    apart = rows_of(tables)["kinerja"]
    alike = rows_of(two_offices())["kinerja"]

    assert (alike["terpisah_mikro"], alike["tanpa_pengaruh"], alike["orang"]) == (0, True, 5)
    assert (apart["terpisah_mikro"], apart["tanpa_pengaruh"]) == (200_000, False)


def test_what_nobody_knows_is_counted_beside() -> None:
    told = rows_of(two_offices(predikat_terakhir=None, predikat_sebelumnya=None))["kinerja"]

    assert told["tidak_diketahui_mikro"] == 1_000_000
    assert told["tanpa_pengaruh"] is True
