"""The status table: every status, act, way and role is walked, and the page of the docs is what the table says."""

from __future__ import annotations

import itertools
import os
import uuid

import pytest

from services.registry.domain.akses.siapa import Siapa, Wewenang
from services.registry.domain.usulan.diagram import page
from services.registry.domain.usulan.penjaga import PENJAGA, needed
from services.registry.domain.usulan.status import AKHIR, LANGKAH, TIDAK_MENGIKAT, from_here, step_of
from services.registry.operations.usulan.effects import EFEK
from services.registry.operations.usulan.facts import FAKTA
from services.registry.operations.usulan.transition import acting_role
from services.registry.storage.usulan.tables import FREE, RUNNING
from shared.texts.perkara import HALANGAN, told
from shared.vocabulary import AksiUsulan, AlurUsulan, Peran, StatusUsulan
from tests.repo.image import ROOT

PAGE = ROOT / "docs" / "case-states.md"
MARK = "\n## "
DECREE = {
    StatusUsulan.SK_DITANDATANGANI, StatusUsulan.DISAMPAIKAN, StatusUsulan.TIDAK_MELAKSANAKAN, StatusUsulan.MELAKSANAKAN_TUGAS,
    StatusUsulan.SINKRON_SIASN,
}  # fmt: skip


def a_person(role: Peran, unit: uuid.UUID | None = None, pegawai: uuid.UUID | None = None) -> Siapa:
    return Siapa(uuid.uuid4(), uuid.uuid4(), pegawai, () if role == Peran.PEGAWAI else (Wewenang(role, unit),))


@pytest.mark.parametrize("role", list(Peran))
def test_every_status_act_and_way_is_for_the_roles_of_its_row_and_for_nobody_else(role: Peran) -> None:
    unit, other, own = uuid.uuid4(), uuid.uuid4(), uuid.uuid4()
    case = {"pegawai_id": own}
    walked = 0
    for state, act, way in itertools.product(StatusUsulan, AksiUsulan, AlurUsulan):
        rows = [one for one in LANGKAH if one.dari == state and one.aksi == act and way in one.alur]
        assert len(rows) <= 1, "two rows for one act would make its outcome a matter of order"
        found = step_of(state, act, way)
        assert found == (rows[0] if rows else None)
        if found is None:
            continue
        walked += 1
        allowed = role in found.peran
        who = a_person(role, pegawai=own if role == Peran.PEGAWAI else None)
        assert (acting_role(found, who, case, [unit]) == role) is allowed
        if role != Peran.PEGAWAI:
            assert acting_role(found, a_person(role, unit), case, [unit, other]) == (role if allowed else None)
            assert acting_role(found, a_person(role, other), case, [unit]) is None, (
                "a role over another unit reaches nothing here"
            )
        else:
            assert acting_role(found, a_person(role, pegawai=uuid.uuid4()), case, [unit]) is None, "one's own case alone"
    assert walked > 90


def test_an_auditor_and_an_administrator_move_no_case() -> None:
    assert not any({Peran.AUDITOR, Peran.ADMINISTRATOR} & one.peran for one in LANGKAH)


def test_from_every_status_but_the_ends_there_is_a_way_on_and_every_status_is_reached() -> None:
    for way in AlurUsulan:
        reached, waiting = {StatusUsulan.DRAF}, [StatusUsulan.DRAF]
        while waiting:
            here = waiting.pop()
            steps = from_here(here, way)
            assert steps or here in AKHIR, f"{way}: nobody can do anything at {here}"
            fresh = {one.ke for one in steps} - reached
            reached |= fresh
            waiting += fresh
        assert StatusUsulan.SELESAI in reached
    assert {one.ke for one in LANGKAH} | {StatusUsulan.DRAF} == set(StatusUsulan)


def test_an_end_is_left_only_by_an_annulment() -> None:
    assert {(one.dari, one.aksi) for one in LANGKAH if one.dari in AKHIR} == {(StatusUsulan.SELESAI, AksiUsulan.BATALKAN)}


def test_no_way_leads_to_a_decree_around_the_decision_or_the_rules() -> None:
    """Take DISETUJUI_PPK or SK_DISIAPKAN away, and no decree can be reached."""
    for gone, way in itertools.product(
        (StatusUsulan.DISETUJUI_PPK, StatusUsulan.SK_DISIAPKAN), (AlurUsulan.DALAM, AlurUsulan.MASUK)
    ):
        reached, waiting = {StatusUsulan.DRAF}, [StatusUsulan.DRAF]
        while waiting:
            fresh = {one.ke for one in from_here(waiting.pop(), way)} - reached - {gone}
            reached |= fresh
            waiting += fresh
        assert not reached & DECREE
    for one in LANGKAH:
        if one.ke in (StatusUsulan.SK_DISIAPKAN, StatusUsulan.SK_DITANDATANGANI):
            assert {"tanpa_keberatan_mengikat", "tanpa_yang_belum_jelas", "kursi_tersedia", "himpunan_diperiksa"} <= set(
                one.penjaga
            )
        if one.ke == StatusUsulan.DISETUJUI_PPK and one.aksi == AksiUsulan.SETUJUI:
            assert {"pemisahan_tugas", "bukan_pihak", "kewenangan_memutus"} <= set(one.penjaga)
            assert one.segar
            assert one.alasan


def test_a_withdrawal_is_possible_until_there_is_a_decree_and_a_revocation_after() -> None:
    for state in StatusUsulan:
        acts = {one.aksi for one in LANGKAH if one.dari == state}
        assert (AksiUsulan.TARIK in acts) is (state not in TIDAK_MENGIKAT | DECREE)
        assert (AksiUsulan.CABUT in acts) is (state in DECREE | {StatusUsulan.DITETAPKAN_OPD})


def test_every_guard_effect_and_fact_that_is_named_exists_and_none_is_idle() -> None:
    assert {name for one in LANGKAH for name in one.penjaga} == set(PENJAGA)
    assert {name for one in LANGKAH for name in one.efek} == set(EFEK)
    assert set(needed(PENJAGA)) == set(FAKTA)


def test_the_database_counts_the_same_statuses_as_binding() -> None:
    listed = str(RUNNING).partition("(")[2].rstrip(")").replace("'", "").split(", ")

    assert set(listed) == {state.value for state in TIDAK_MENGIKAT} == set(FREE)


def test_every_objection_says_what_to_do_next_in_both_languages() -> None:
    figures = dict.fromkeys(
        (
            "nomor",
            "sidang",
            "hasil",
            "ditetapkan",
            "terisi",
            "datang",
            "pergi",
            "sudah",
            "aturan",
            "surat",
            "bagian",
            "datum",
            "pemilik",
            "peran",
            "cara",
            "kode",
            "nama",
            "tenggat",
            "tgl",
            "tanggal",
            "hari_kerja",
            "bidang",
            "kolom",
            "sebab",
            "sebab_en",
        ),
        "X",
    )
    for code in HALANGAN:
        if code != "aturan_tidak_terpenuhi":
            assert all(part and "{" not in part.replace("{id}", "") for part in told(code, figures)), code


def test_the_page_of_the_docs_is_made_from_the_table() -> None:
    text = PAGE.read_text()
    head = text.partition(MARK)[0].rstrip()
    made = f"{head}\n\n{page()}"
    if os.environ.get("SEIMBANG_WRITE"):
        PAGE.write_text(made)

    assert text == made, "SEIMBANG_WRITE=1 writes the page anew"
    assert made.count("stateDiagram-v2") == len(AlurUsulan)
