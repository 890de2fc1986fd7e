"""Does the authority matrix make this office the one that decides or signs here, and has the board been heard where it must be?"""

from __future__ import annotations

from services.registry.domain.sidang.hasil import CONSIDERED
from services.registry.domain.usulan.kewenangan import Kewenangan
from services.registry.domain.usulan.perkara import Halangan, Perkara
from shared.vocabulary import CaraWewenang, JenisSurat, Peran


def may_draft(perkara: Perkara) -> list[Halangan]:
    row: Kewenangan = perkara.fakta["kewenangan"]
    if perkara.peran in row.penyusun:
        return []
    return [Halangan("bukan_penyusun", {"peran": ", ".join(role.value for role in row.penyusun)})]


def may_decide(perkara: Perkara) -> list[Halangan]:
    row: Kewenangan = perkara.fakta["kewenangan"]
    if row.penanda_tangan not in perkara.siapa.peran():
        return [Halangan("bukan_pejabat_penetap", {"peran": row.penanda_tangan.value})]
    return [Halangan("plh_tidak_boleh")] if _deputy(perkara, row.penanda_tangan) and not row.plh else []


def may_sign(perkara: Perkara) -> list[Halangan]:
    """Power that was passed on needs the act that passed it on."""
    row: Kewenangan = perkara.fakta["kewenangan"]
    found = may_decide(perkara)
    if row.cara != CaraWewenang.ATRIBUSI and not row.nomor:
        found.append(Halangan("pelimpahan_tanpa_nomor", {"cara": row.cara.value}))
    return found


def board_considered(perkara: Perkara) -> list[Halangan]:
    """MUT-03, where the matrix wants the board: what a session on record said of the case, or minutes typed with number and date."""
    row: Kewenangan = perkara.fakta["kewenangan"]
    heard = perkara.fakta["sidang"]
    if not row.tpk or (heard is not None and heard["hasil"] in CONSIDERED):
        return []
    if heard is not None:
        figures = {"sidang": f"{heard['nomor']}/{heard['tahun']}", "hasil": heard["hasil"]}
        return [Halangan("tpk_belum_memutuskan", figures)]
    minutes = next((one for one in perkara.fakta["surat"] if one["jenis"] == JenisSurat.NOTULEN_TPK and one["ada"]), None)
    if minutes is not None and minutes["nomor"] and minutes["tanggal"]:
        return []
    return [Halangan("pertimbangan_tpk_belum_ada")]


def _deputy(perkara: Perkara, role: Peran) -> bool:
    """Stands in: said so in the act, or holds the role by no grant but another's."""
    if perkara.isi.get("sebagai") == "PLH":
        return True
    held = [one for one in perkara.siapa.wewenang if one.peran == role]
    return bool(held) and all(one.plh_untuk for one in held)
