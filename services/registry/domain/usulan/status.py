"""How a case moves: one table. (where it stands, what is done) → where it stands then, by which roles, held up by which guards.

`peran` says who may try; whether the person's unit scope reaches the case, whether the authority matrix makes this office the one that
decides here, and whether the state of the case allows it, are questions of the guards, each named. The diagram in docs/case-states.md is
made from this table, and a test walks every status, act and role.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from shared.vocabulary import AksiUsulan as K
from shared.vocabulary import AlurUsulan, Peran, StatusUsulan
from shared.vocabulary import StatusUsulan as S

P = Peran
DALAM, PENUGASAN, MASUK, KELUAR = AlurUsulan
AKHIR = frozenset({S.SELESAI, S.DITOLAK, S.DITARIK, S.DICABUT, S.DIBATALKAN})
"""A case that stands here moves no more; only an objection upheld or a court undoes what is SELESAI."""
TIDAK_MENGIKAT = AKHIR | {S.DITETAPKAN_OPD}
"""Binds neither its person nor a seat: an internal assignment leaves the post by decree where it is."""
BERLAKU = frozenset({
    S.SK_DITANDATANGANI, S.DISAMPAIKAN, S.TIDAK_MELAKSANAKAN, S.MELAKSANAKAN_TUGAS, S.SINKRON_SIASN,
})  # fmt: skip
"""A decree is there."""
MEJA = frozenset({P.PETUGAS_MUTASI})
PENYUSUN = frozenset({P.PETUGAS_MUTASI, P.KEPALA_OPD, P.KEPALA_UNIT, P.DINAS_TEKNIS})
OPD = frozenset({P.KEPALA_OPD, P.DINAS_TEKNIS})
PENETAP = frozenset({P.PPK, P.SEKDA})


@dataclass(frozen=True)
class Langkah:
    """`ujung`: at which end of the move a role over units must hold; `alasan`: a code and a note are wanted; `segar`: the second factor
    must be fresh."""

    dari: StatusUsulan
    aksi: K
    ke: StatusUsulan
    peran: frozenset[Peran]
    alur: frozenset[AlurUsulan]
    penjaga: tuple[str, ...] = ()
    efek: tuple[str, ...] = ()
    ujung: str = "asal"
    alasan: bool = False
    segar: bool = False


def _steps() -> Iterable[Langkah]:
    moved, inside, all_ways = frozenset({DALAM, MASUK, KELUAR}), frozenset({DALAM}), frozenset(AlurUsulan)
    coming, going, assigned, from_here_on = (
        frozenset({MASUK}),
        frozenset({KELUAR}),
        frozenset({PENUGASAN}),
        frozenset({DALAM, KELUAR}),
    )
    law = ("tanpa_keberatan_mengikat", "tanpa_yang_belum_jelas")
    apart = ("bukan_pihak", "pemisahan_tugas")
    # drafting and the two reviews
    for start in (S.DRAF, S.PERLU_PERBAIKAN):
        yield Langkah(start, K.AJUKAN, S.DIAJUKAN, PENYUSUN, moved,
                      (
                          "bukan_pihak", "kewenangan_menyusun", "putaran_ditetapkan", "satu_usulan_terbuka", "kursi_tersedia",
                          "calon_lain_beralasan",
                      ))  # fmt: skip
    yield Langkah(S.DIAJUKAN, K.VERIFIKASI_OPD, S.VERIFIKASI_OPD, OPD, from_here_on, apart)
    yield Langkah(S.VERIFIKASI_OPD, K.VERIFIKASI_BKPSDM, S.VERIFIKASI_BKPSDM, MEJA, from_here_on,
                  (*apart, "berkas_lengkap", "kursi_tersedia"))  # fmt: skip
    yield Langkah(
        S.DIAJUKAN, K.VERIFIKASI_BKPSDM, S.VERIFIKASI_BKPSDM, MEJA, coming, (*apart, "berkas_lengkap", "kursi_tersedia")
    )
    for place, roles in (
        (S.DIAJUKAN, OPD | MEJA), (S.VERIFIKASI_OPD, MEJA),
        (S.VERIFIKASI_BKPSDM, MEJA), (S.DIBERITAHUKAN, MEJA), (S.DINILAI, MEJA | {P.SEKRETARIS_TPK}),
        (S.TIM_PENILAI_KINERJA, frozenset({P.SEKRETARIS_TPK}) | PENETAP), (S.MENUNGGU_PERTEK_BKN, MEJA),
        (S.MENUNGGU_PERSETUJUAN_ASAL, MEJA),
    ):  # fmt: skip
        heard = ("dengar_gugur",) if place == S.DIBERITAHUKAN else ()
        yield Langkah(place, K.KEMBALIKAN, S.PERLU_PERBAIKAN, roles, moved, ("kursi_tidak_dijanjikan",), heard, alasan=True)
    # the hearing
    yield Langkah(S.VERIFIKASI_BKPSDM, K.BERITAHUKAN, S.DIBERITAHUKAN, MEJA, inside, ("ada_tempat_bertanya",), ("pemberitahuan",))
    yield Langkah(
        S.DIBERITAHUKAN, K.CATAT_SANGGAH, S.SANGGAH, MEJA | {P.PEGAWAI}, inside, ("sanggah_menyebut_data",), ("sanggah",)
    )
    yield Langkah(S.SANGGAH, K.JAWAB_SANGGAH, S.DIBERITAHUKAN, MEJA | {P.PEMILIK_DATA}, inside, ("pemilik_data_menjawab",),
                  ("jawaban_sanggah",), alasan=True)  # fmt: skip
    yield Langkah(S.DIBERITAHUKAN, K.NILAI, S.DINILAI, MEJA, inside, ("tanggapan_atau_lewat", "himpunan_diperiksa"), ("diam",))
    yield Langkah(S.VERIFIKASI_BKPSDM, K.NILAI_MENDESAK, S.DINILAI, MEJA, inside, ("mendesak", "himpunan_diperiksa"),
                  ("tinjauan_mendesak",), alasan=True)  # fmt: skip
    # consideration and what others must say
    yield Langkah(S.VERIFIKASI_BKPSDM, K.NILAI, S.DINILAI, MEJA, going)
    yield Langkah(S.DINILAI, K.KIRIM_TPK, S.TIM_PENILAI_KINERJA, MEJA | {P.SEKRETARIS_TPK}, from_here_on, ("himpunan_diperiksa",))
    yield Langkah(S.VERIFIKASI_BKPSDM, K.MINTA_PERSETUJUAN_ASAL, S.MENUNGGU_PERSETUJUAN_ASAL, MEJA, coming)
    yield Langkah(S.MENUNGGU_PERSETUJUAN_ASAL, K.AJUKAN_PERTEK, S.MENUNGGU_PERTEK_BKN, MEJA, coming, ("surat_persetujuan_asal",),
                  efek=("tenggat_pertek",))  # fmt: skip
    for place in (S.DINILAI, S.TIM_PENILAI_KINERJA):
        yield Langkah(
            place, K.AJUKAN_PERTEK, S.MENUNGGU_PERTEK_BKN, MEJA, inside, ("pertimbangan_tpk",), efek=("tenggat_persetujuan_bkn",)
        )
    yield Langkah(S.MENUNGGU_PERTEK_BKN, K.TUNGGU_SK_LUAR, S.MENUNGGU_SK_LUAR, MEJA, coming, ("surat_persetujuan_bkn",))
    yield Langkah(S.DISETUJUI_PPK, K.TUNGGU_SK_LUAR, S.MENUNGGU_SK_LUAR, MEJA, going, ("surat_persetujuan_asal",),
                  efek=("daftar_periksa",))  # fmt: skip
    # decision
    decide = (
        *apart, "kewenangan_memutus", "pertimbangan_tpk", "himpunan_diperiksa", "kursi_tersedia", "tanpa_keberatan_mengikat",
        "keberatan_lunak_beralasan",
    )  # fmt: skip
    for place in (S.DINILAI, S.TIM_PENILAI_KINERJA):
        yield Langkah(place, K.SETUJUI, S.DISETUJUI_PPK, PENETAP, from_here_on, decide, alasan=True, segar=True)
    yield Langkah(S.MENUNGGU_PERTEK_BKN, K.SETUJUI, S.DISETUJUI_PPK, PENETAP, inside, decide, alasan=True, segar=True)
    yield Langkah(S.MENUNGGU_SK_LUAR, K.SETUJUI, S.DISETUJUI_PPK, PENETAP, coming,
                  (*apart, "kewenangan_memutus", "surat_sk_luar", "kursi_tersedia"), alasan=True, segar=True)  # fmt: skip
    for place in (S.VERIFIKASI_BKPSDM, S.DINILAI, S.TIM_PENILAI_KINERJA, S.MENUNGGU_PERTEK_BKN, S.MENUNGGU_SK_LUAR):
        yield Langkah(
            place,
            K.TOLAK,
            S.DITOLAK,
            PENETAP,
            moved,
            ("bukan_pihak", "kewenangan_memutus", *_stays(place)),
            _left_behind(place),
            alasan=True,
            segar=True,
        )
    # the decree
    written = frozenset({DALAM, MASUK})
    yield Langkah(S.DISETUJUI_PPK, K.SIAPKAN_SK, S.SK_DISIAPKAN, MEJA | {P.PETUGAS_HUKUM}, written,
                  ("putaran_ditetapkan", "himpunan_diperiksa", "kursi_tersedia", "pertimbangan_tpk", *law))  # fmt: skip
    yield Langkah(S.SK_DISIAPKAN, K.KEMBALIKAN, S.DISETUJUI_PPK, MEJA | PENETAP | {P.PETUGAS_HUKUM}, written, alasan=True)
    sign = ("bukan_pihak", "himpunan_diperiksa", "kursi_tersedia", "surat_sk", "urutan_dan_isi_surat", *law)
    yield Langkah(S.SK_DISIAPKAN, K.TANDA_TANGANI, S.SK_DITANDATANGANI, PENETAP, written,
                  ("kewenangan_menandatangani", *sign), efek=("daftar_periksa",), segar=True)  # fmt: skip
    yield Langkah(S.SK_DISIAPKAN, K.CATAT_TANDA_TANGAN, S.SK_DITANDATANGANI, MEJA, written, ("sk_bertanda_tangan", *sign),
                  efek=("daftar_periksa",))  # fmt: skip
    yield Langkah(S.SK_DITANDATANGANI, K.SAMPAIKAN, S.DISAMPAIKAN, MEJA | {P.KEPALA_OPD}, written, ("bukti_penyampaian",),
                  efek=("batas_spmt", "penempatan_menurut_sk", "kabar_sk"))  # fmt: skip
    # after the decree
    starts = frozenset({P.KEPALA_UNIT, P.KEPALA_OPD, P.PETUGAS_MUTASI})
    for place in (S.DISAMPAIKAN, S.TIDAK_MELAKSANAKAN):
        yield Langkah(place, K.MULAI_TUGAS, S.MELAKSANAKAN_TUGAS, starts, written, ("surat_spmt",),
                      efek=("tugas_dimulai", "penempatan_menurut_sk"), ujung="tujuan")  # fmt: skip
    yield Langkah(S.DISAMPAIKAN, K.CATAT_TIDAK_MELAKSANAKAN, S.TIDAK_MELAKSANAKAN, MEJA, written,
                  ("batas_spmt_lewat", "pernah_diingatkan"), alasan=True)  # fmt: skip
    yield Langkah(S.MELAKSANAKAN_TUGAS, K.SINKRONKAN, S.SINKRON_SIASN, MEJA, written, ("ekspor_siap",))
    yield Langkah(S.SINKRON_SIASN, K.SELESAIKAN, S.SELESAI, MEJA, written, ("daftar_periksa_selesai",))
    yield Langkah(S.MENUNGGU_SK_LUAR, K.SELESAIKAN, S.SELESAI, MEJA, going, ("surat_sk_luar", "daftar_periksa_selesai"),
                  efek=("penempatan_menurut_sk",))  # fmt: skip
    # the short way of an internal assignment
    yield Langkah(S.DRAF, K.TETAPKAN, S.DITETAPKAN_OPD, frozenset({P.KEPALA_OPD}), assigned,
                  ("bukan_pihak", "pemisahan_tugas", "kewenangan_memutus", "satu_penugasan"), alasan=True)  # fmt: skip
    yield Langkah(S.DITETAPKAN_OPD, K.SELESAIKAN, S.SELESAI, MEJA | {P.KEPALA_OPD}, assigned)
    yield Langkah(S.DITETAPKAN_OPD, K.CABUT, S.DICABUT, frozenset({P.KEPALA_OPD}), assigned, ("kewenangan_memutus",), alasan=True)
    # the other ends
    for place in StatusUsulan:
        if place not in TIDAK_MENGIKAT | BERLAKU:
            own = {P.PEGAWAI} if place != S.SK_DISIAPKAN else frozenset()
            yield Langkah(
                place, K.TARIK, S.DITARIK, PENYUSUN | own, all_ways, ("boleh_menarik", *_stays(place)), _left_behind(place), alasan=True,
            )  # fmt: skip
    for place in (S.SK_DITANDATANGANI, S.DISAMPAIKAN, S.TIDAK_MELAKSANAKAN, S.MELAKSANAKAN_TUGAS, S.SINKRON_SIASN):
        yield Langkah(place, K.CABUT, S.DICABUT, PENETAP, written, ("kewenangan_menandatangani", "akibat_ditangani"),
                      efek=("penempatan_dipulihkan", "daftar_periksa_gugur"), alasan=True, segar=True)  # fmt: skip
    for place in (S.SK_DITANDATANGANI, S.DISAMPAIKAN, S.TIDAK_MELAKSANAKAN, S.MELAKSANAKAN_TUGAS, S.SINKRON_SIASN, S.SELESAI):
        yield Langkah(place, K.BATALKAN, S.DIBATALKAN, PENETAP | {P.PETUGAS_HUKUM}, written, ("dasar_pembatalan", "akibat_ditangani"),
                      efek=("penempatan_dipulihkan", "daftar_periksa_gugur"), alasan=True)  # fmt: skip
    for place in (S.MENUNGGU_SK_LUAR, S.SELESAI):
        yield Langkah(place, K.BATALKAN, S.DIBATALKAN, PENETAP | {P.PETUGAS_HUKUM}, going, ("dasar_pembatalan", "akibat_ditangani"),
                      efek=("penempatan_dipulihkan", "daftar_periksa_gugur"), alasan=True)  # fmt: skip


def _stays(place: StatusUsulan) -> tuple[str, ...]:
    """Whoever stays after all needs the seat; whoever has gone by an outside decree is not called back by a withdrawal."""
    return ("kursi_tidak_dijanjikan", *(("belum_meninggalkan",) if place == S.MENUNGGU_SK_LUAR else ()))


def _left_behind(place: StatusUsulan) -> tuple[str, ...]:
    """Whoever leaves has a checklist while the outside decree is waited for; a decided case may stand on a decree still to be signed."""
    checklist = ("daftar_periksa_gugur",) if place == S.MENUNGGU_SK_LUAR else ()
    decided = ("baris_sk_dilepas",) if place in (S.DISETUJUI_PPK, S.SK_DISIAPKAN, S.MENUNGGU_SK_LUAR) else ()
    return checklist + decided


LANGKAH: tuple[Langkah, ...] = tuple(_steps())


def step_of(status: StatusUsulan, aksi: K, alur: AlurUsulan) -> Langkah | None:
    """The row of the table, None where there is none: the act is not possible from here."""
    return next((one for one in LANGKAH if one.dari == status and one.aksi == aksi and alur in one.alur), None)


def from_here(status: StatusUsulan, alur: AlurUsulan) -> list[Langkah]:
    """Everything that can be done from here, in the order of the table."""
    return [one for one in LANGKAH if one.dari == status and alur in one.alur]
