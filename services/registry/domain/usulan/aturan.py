"""Which function answers which case rule: each id once."""

from __future__ import annotations

from collections.abc import Callable

from services.registry.domain.usulan import guru, instansi, kelengkapan, kepala_sekolah, pejabat, pemilu, struktural, tenggat
from services.registry.domain.usulan.jawab import Jawab
from services.registry.domain.usulan.keadaan import Keadaan
from shared.contracts.v1.berkas import Berkas

Aturan = Callable[[Berkas, dict[str, int], Keadaan], Jawab]

IMPLEMENTED: dict[str, Aturan] = {
    "MUT-03": kelengkapan.mut_03, "MUT-15": kelengkapan.mut_15, "MUT-16": kelengkapan.mut_16, "MUT-19": kelengkapan.mut_19,
    "MUT-21": kelengkapan.mut_21, "MUT-07": pejabat.mut_07, "PRV-01": pejabat.prv_01, "FAM-01": pejabat.fam_01,
    "MUT-11": instansi.mut_11, "MUT-13": instansi.mut_13, "MUT-14": instansi.mut_14, "MUT-20": instansi.mut_20,
    "MUT-17": tenggat.mut_17, "IMT-03": tenggat.imt_03, "ELE-04": tenggat.ele_04, "OBJ-01": tenggat.obj_01, "PLT-01": tenggat.plt_01,
    "ELE-01": pemilu.ele_01, "ELE-02": pemilu.ele_02, "ELE-03": pemilu.ele_03,
    "TCH-04": kepala_sekolah.tch_04, "TCH-05": kepala_sekolah.tch_05, "TCH-06": guru.tch_06, "TCH-11": guru.tch_11,
    "STR-01": struktural.str_01, "STR-02": struktural.str_02,
}  # fmt: skip
