"""Which guard answers to which name of the status table, and all of a step asked at once.

Every guard of a step is asked even after the first objection: whoever acts deserves the whole list.
"""

from __future__ import annotations

from collections.abc import Iterable

from services.registry.domain.usulan.penjaga import (
    akibat,
    calon,
    daftar,
    dengar,
    himpunan,
    hukum,
    kepentingan,
    kursi,
    mendesak,
    orang,
    pemisahan,
    putaran,
    surat,
    tugas,
    wewenang,
)
from services.registry.domain.usulan.perkara import Halangan, Penjaga, Perkara

PENJAGA: dict[str, Penjaga] = {
    "bukan_pihak": Penjaga(kepentingan.not_a_party, ("kepentingan",)),
    "pemisahan_tugas": Penjaga(pemisahan.apart, ("pelaku", "penyimpangan")),
    "putaran_ditetapkan": Penjaga(putaran.decreed, ("putaran",)),
    "satu_usulan_terbuka": Penjaga(orang.one_open_case, ("usulan_lain",)),
    "satu_penugasan": Penjaga(orang.one_assignment, ("penugasan_lain",)),
    "boleh_menarik": Penjaga(orang.own_request_or_drafter),
    "kursi_tidak_dijanjikan": Penjaga(kursi.seat_not_given_away, ("janji",)),
    "kursi_tersedia": Penjaga(kursi.seat_free, ("kursi",)),
    "calon_lain_beralasan": Penjaga(calon.other_candidate_with_reason, ("calon", "penyimpangan")),
    "berkas_lengkap": Penjaga(hukum.papers_complete, ("jawaban",)),
    "tanpa_keberatan_mengikat": Penjaga(hukum.no_binding_objection, ("jawaban",)),
    "tanpa_yang_belum_jelas": Penjaga(hukum.nothing_unknown, ("jawaban", "dicek")),
    "keberatan_lunak_beralasan": Penjaga(hukum.soft_objections_with_reason, ("jawaban", "penyimpangan")),
    "urutan_dan_isi_surat": Penjaga(hukum.papers_in_order_and_agreeing, ("jawaban",)),
    "himpunan_diperiksa": Penjaga(himpunan.freshly_judged, ("pemeriksaan",)),
    "pertimbangan_tpk": Penjaga(wewenang.board_considered, ("kewenangan", "surat", "sidang")),
    "kewenangan_menyusun": Penjaga(wewenang.may_draft, ("kewenangan",)),
    "kewenangan_memutus": Penjaga(wewenang.may_decide, ("kewenangan",)),
    "kewenangan_menandatangani": Penjaga(wewenang.may_sign, ("kewenangan",)),
    "ada_tempat_bertanya": Penjaga(dengar.somebody_to_ask, ("kop_surat",)),
    "tanggapan_atau_lewat": Penjaga(dengar.answered_or_silent, ("pemberitahuan",)),
    "sanggah_menyebut_data": Penjaga(dengar.names_a_datum, ("pemberitahuan", "sanggah")),
    "pemilik_data_menjawab": Penjaga(dengar.by_its_owner, ("sanggah",)),
    "mendesak": Penjaga(mendesak.urgent),
    "dasar_pembatalan": Penjaga(mendesak.ground_of_annulment),
    "surat_persetujuan_asal": Penjaga(surat.consent_of_origin, ("surat",)),
    "surat_persetujuan_bkn": Penjaga(surat.consent_of_bkn, ("surat",)),
    "surat_sk_luar": Penjaga(surat.decree_of_others, ("surat",)),
    "surat_sk": Penjaga(surat.decree, ("surat",)),
    "sk_bertanda_tangan": Penjaga(surat.signed_decree, ("surat",)),
    "surat_spmt": Penjaga(surat.duty_begun, ("surat",)),
    "batas_spmt_lewat": Penjaga(tugas.time_is_over, ("tugas",)),
    "pernah_diingatkan": Penjaga(tugas.was_reminded, ("tugas",)),
    "belum_meninggalkan": Penjaga(akibat.not_gone_yet, ("perubahan",)),
    "akibat_ditangani": Penjaga(akibat.others_decided_about, ("akibat",)),
    "bukti_penyampaian": Penjaga(surat.proof_of_delivery, ("surat",)),
    "ekspor_siap": Penjaga(daftar.export_clean, ("ekspor_siasn",)),
    "daftar_periksa_selesai": Penjaga(daftar.checklist_done, ("daftar_periksa",)),
}


def needed(names: Iterable[str]) -> list[str]:
    """Facts these guards look at, each once."""
    return list(dict.fromkeys(fact for name in names for fact in PENJAGA[name].perlu))


def objections(perkara: Perkara) -> list[Halangan]:
    return [one for name in perkara.langkah.penjaga for one in PENJAGA[name].periksa(perkara)]
