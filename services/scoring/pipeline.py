"""The whole analysis as one readable function: the problem of the round (posed) → plan → facts of explanation."""

from __future__ import annotations

from typing import Any

from services.scoring.eligibility.assess import needed
from services.scoring.facts import Kota
from services.scoring.need.acts.ledger import keep_book
from services.scoring.need.compare_norms import compare_norms
from services.scoring.need.ladder import drafts
from services.scoring.need.side_by_side import turned_signs
from services.scoring.need.side_by_side import unit_rows as unit_norms
from services.scoring.need.verdicts import verdicts
from services.scoring.planning.around import around, freed_around, frontier_around
from services.scoring.planning.plan import Plan
from services.scoring.posing.composition_floors import composition_floor_rows
from services.scoring.posing.pose import decide, pose
from services.scoring.posing.possible import Asked
from services.scoring.report import data, levels, places
from services.scoring.report.acts import acts, beside
from services.scoring.report.composition import composition_rows
from services.scoring.report.data_value import data_values
from services.scoring.report.displaced import displaced_rows
from services.scoring.report.doubts import doubt_rows
from services.scoring.report.effort import affordable
from services.scoring.report.execution import execution_rows
from services.scoring.report.fatigue import fatigue_rows
from services.scoring.report.forecasts import forecast_rows
from services.scoring.report.frontier import Scales, curve, limit_rows
from services.scoring.report.limits import limit_touches
from services.scoring.report.moves import Story, in_order, moves
from services.scoring.report.parts import part_rows
from services.scoring.report.profiles import profile_rows
from services.scoring.report.projection import projection
from services.scoring.report.robustness import robustness, with_robustness
from services.scoring.report.rules import answer_counts, candidates
from services.scoring.report.stages import Stages, stage_rows
from services.scoring.report.teaching import teaching_rows
from services.scoring.report.units import unit_rows
from services.scoring.report.wider import wider_ways
from services.scoring.stopwatch import Stopwatch
from services.scoring.translate.duty import weights


def analyse(
    kota: Kota, rules: dict[str, Any], policy: dict[str, Any], model: dict[str, Any], seed: str, watch: Stopwatch
) -> dict[str, Any]:
    """Everything of shared.contracts.v1.analisis.hasil.Hasil but the hashes. The same input gives the same dict."""
    posed = pose(kota, rules, policy, model, watch)
    before, kota, need, kept, problem = posed.sebelum, posed.kota, posed.kebutuhan, posed.penjaga, posed.problem
    doubts, excluded, person, limits, pairs = posed.dugaan, posed.dikecualikan, posed.orang, posed.batas, posed.calon.pasangan
    with watch.stage("rencana", 65):
        free, decided = decide(posed, seed, lambda *told: watch.tell(_round(*told), 65))
        plan = decided.plan
    with watch.stage("kurva", 75):
        scales = Scales(kota, need, problem, posed.komposisi is None or bool(posed.komposisi.ditahan.boleh.all()))
        given, own = around(problem, sorted(decided.wajib), policy["penalti"]), plan if decided.wajib else free
        found = frontier_around(given, seed, affordable(policy["kurva_titik"], len(pairs), searched=len(problem.anggaran)))
        asked = Asked(
            kota, need, kept, person.boleh, posed.dalam_galat, posed.cells, posed.pins, rules, policy, model, seed,
        )  # fmt: skip
        wider, untold = wider_ways(asked, given, own)
        prices = limit_rows(scales, own, found.titik[-1], [*freed_around(given, seed), *wider], untold)
    with watch.stage("tiga rencana", 80):
        waits = needed(kota, pairs, rules, policy, need, kept)
        stages = Stages(kota, need, kept, given, own, waits, rules, policy, seed, frozenset(plan.busur))
        three, worth = stage_rows(stages, scales), data_values(stages, scales)
    with watch.stage("ketahanan", 85):
        sure = robustness(asked, problem, plan)
    with watch.stage("penjelasan", 90):
        story = Story(kota, need, kept, problem, plan, posed.calon.biaya, rules, policy, model, decided.wajib, seed)
        told = with_robustness(moves(story), sure)
        stated = doubts.sebelum_tindakan
        without_transfer = acts(kota, keep_book(kota, stated, policy), policy, told)
        left, came = problem.asal[problem.busur_orang[plan.busur]], problem.busur_sel[plan.busur]
        change = levels.now_and_then(before, need, left, came, kota)
        composition_of_units, composition_of_kinds = composition_rows(before)
        left_out = {str(row["unor"]) for row in excluded}
        return {
            "per": str(kota.per), "tanggal_keputusan": str(kota.tanggal_keputusan), "tmt_rencana": str(kota.tmt_rencana),
            "ringkasan": data.summary(before, need, posed.lingkup, person.boleh),
            "prakiraan": forecast_rows(need),
            "kebutuhan": places.need_rows(before, change),
            "keseimbangan": levels.city(before, change),
            "keseimbangan_opd": levels.agency_rows(before, change),
            "keseimbangan_kecamatan": levels.kecamatan_rows(before, change),
            "keseimbangan_unit": unit_rows(before, change),
            "penguraian": part_rows(before, need),
            "komposisi": composition_of_units, "komposisi_jenis": composition_of_kinds,
            "kejenuhan": fatigue_rows(before, policy),
            "kecurigaan": doubt_rows(before, doubts),
            "bobot_tenaga_mikro": weights(policy),
            "putusan": verdicts(before, need),
            "norma_pembanding": compare_norms(before, policy, left_out),
            "norma_unit": unit_norms(before, left_out), "norma_tanda": turned_signs(before, policy["norma_sekolah"], left_out),
            "jam_mengajar": teaching_rows(before, stated, policy), "proyeksi": projection(before, need), "tindakan": without_transfer,
            "profil": profile_rows(kota, model),
            "rencana": _plan(plan, len(pairs), policy, told) | {
                "kebutuhan_dicurigai": policy["kebutuhan_dicurigai"], "sel_dicurigai_diubah": doubts.tersentuh,
                "wajib": len(decided.wajib), "harga_wajib_mikro": plan.nilai - free.nilai if decided.wajib else 0,
                "penghalang": decided.penghalang, "anggaran": plan.anggaran, "celah_anggaran_ppm": plan.celah_anggaran_ppm,
                "batas": limit_touches(problem, plan, person, posed.lingkup, posed.calon),
            },
            "kurva": curve(scales, own, found), "harga_batas": prices, "tiga_rencana": three, "nilai_data": worth, "ketahanan": sure,
            "usulan": beside(told, without_transfer),
            "terdampak": displaced_rows(before, need, posed.penataan, rules, policy),
            "lantai_komposisi": composition_floor_rows(
                kota, posed.komposisi, in_order(story, told), decided=bool(posed.pins.wajib), priced=bool(problem.anggaran)
            ),
            "pelaksanaan": execution_rows(before, posed.penataan, in_order(story, told), posed.cells, rules, policy),
            "tidak_dinilai": data.not_assessed(kota, need, posed.lingkup),
            "unit_dikecualikan": sorted(excluded, key=lambda row: str(row["unor"])),
            "data_kurang": data.missing_data(told),
            "tersaring": data.filtered(person, posed.calon.pair, limits.menahan, rules),
            "jawaban_aturan": answer_counts(person, posed.calon.pair, told, rules),
            "calon": candidates(problem, plan.busur, posed.calon.fit),
            "peringatan": warnings(posed.cells.terpotong, int(drafts(kota, need).sum())),
        }  # fmt: skip


def _round(rounds: int, moves: int, most: int) -> str:
    """One round of the search for a price that the parts of a large city share."""
    return f"rencana: putaran {rounds}, {moves} dari {most} perpindahan"


def warnings(cut: int, drafts: int) -> list[dict[str, Any]]:
    """ABK_DRAF: so many cells rest on an analysis nobody has established, so the plan is a simulation."""
    told = {"ABK_DRAF": drafts, "BIAYA_TERPOTONG": cut}
    return [{"kode": code, "angka": count} for code, count in told.items() if count]


def _plan(plan: Plan, pairs: int, policy: dict[str, Any], told: list[dict[str, Any]]) -> dict[str, Any]:
    proof = plan.sertifikat
    groups = [move["kelompok"] for move in told]
    return {
        "status": plan.status, "nilai_awal_mikro": plan.nilai_awal, "nilai_mikro": plan.nilai, "batas_bawah_p_mikro": plan.batas_bawah,
        "celah_rantai_ppm": plan.celah_ppm, "jumlah": len(plan.busur), "batas_pindah": policy["kapasitas_meja"],
        "sertifikat": {
            "busur": proof.busur if proof else 0, "terkecil_sisa": proof.terkecil_sisa if proof else 0,
            "terbesar_pakai": proof.terbesar_pakai if proof else 0,
        },
        "serakah_nilai_mikro": plan.serakah_nilai, "serakah_jumlah": plan.serakah_jumlah, "kandidat_busur": pairs,
        "pembatas": plan.pembatas, "kelompok": {name: groups.count(name) for name in sorted(set(groups))},
    }  # fmt: skip
