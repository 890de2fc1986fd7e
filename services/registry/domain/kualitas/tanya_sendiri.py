"""Our own questions to a person's records: what recommendations stumble over."""

from __future__ import annotations

from datetime import date

from services.registry.domain.kualitas.orang import Orang
from shared.vocabulary import Kedudukan


def unit_tak_dikenal(one: Orang, _per: date) -> bool | None:
    return not one.unit_dikenal


def tanpa_nip(one: Orang, _per: date) -> bool | None:
    return not one.jati.ada_nip


def nip_tidak_sah(one: Orang, _per: date) -> bool | None:
    return None if one.jati.nip_sah is None else not one.jati.nip_sah


def nip_bukan_jenisnya(one: Orang, _per: date) -> bool | None:
    """A PNS has a month at digits 13 and 14, a PPPK a code above 12."""
    if one.jati.nip_pppk is None or not (one.pns or one.kontrak):
        return None
    return one.jati.nip_pppk != one.kontrak


def dua_definitif(one: Orang, _per: date) -> bool | None:
    return one.bertentangan or one.riwayat_ganda


def kontrak_lewat_bup(one: Orang, _per: date) -> bool | None:
    if not one.kontrak or one.akhir_kontrak is None or one.pensiun is None:
        return None
    return one.akhir_kontrak > one.pensiun


def kontrak_habis(one: Orang, per: date) -> bool | None:
    if not one.kontrak or one.akhir_kontrak is None or one.kedudukan != Kedudukan.AKTIF:
        return None
    return one.akhir_kontrak < per


def tanpa_sertifikat(one: Orang, _per: date) -> bool | None:
    return (one.bersertifikat is None and one.sertifikat_mapel is None) if one.guru else None


def tanpa_mapel(one: Orang, _per: date) -> bool | None:
    return one.mapel is None if one.guru else None


def tanpa_tmt_jabatan(one: Orang, _per: date) -> bool | None:
    return one.tmt_jabatan is None


def satminkal_beda(one: Orang, _per: date) -> bool | None:
    if one.unor_nyata is None or one.unor_id is None:
        return None
    return one.unor_nyata != one.unor_id


def satu_sumber(one: Orang, _per: date) -> bool | None:
    return one.satu_sumber
