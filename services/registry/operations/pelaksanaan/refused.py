"""How what follows a decree is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from services.registry.operations import step_refusals
from shared.errors import Bentrok, Masalah, MasukanTidakSah, TidakBerwenang, TidakDitemukan, VersiLain
from shared.texts.case_words import word
from shared.vocabulary import BuktiButir, PemilikButir


def no_item() -> TidakDitemukan:
    return TidakDitemukan(
        "Butir ini tidak ada pada daftar periksa usulan.", saran="Lihat GET /v1/usulan-mutasi/{id}/daftar-periksa.",
        pesan_en="No such item.",
    )  # fmt: skip


def not_the_owner(owner: PemilikButir) -> TidakBerwenang:
    return TidakBerwenang(
        f"Butir ini milik {word(owner)}.", saran="Minta pemiliknya, atau petugas mutasi mencatat buktinya.",
        pesan_en=f"This item belongs to: {word(owner, 'en')}.",
    )  # fmt: skip


def desk_alone() -> TidakBerwenang:
    return TidakBerwenang(
        "Hanya petugas mutasi yang menyatakan butir tidak berlaku atau membukanya lagi.", saran="Sampaikan sebabnya kepada petugas mutasi.",
        pesan_en="Only the desk says that an item does not apply, or opens it again.",
    )  # fmt: skip


def wants_note() -> Bentrok:
    return Bentrok("Sebabnya belum ditulis.", saran="Isi catatan.", pesan_en="A note is wanted.", kode="alasan_wajib")


def without_proof(name: str, lacking: Sequence[BuktiButir]) -> Bentrok:
    parts = [
        Masalah("bukti_kurang", f"Bukti belum ada: {word(one)}.", f"/{one.lower()}", "Lengkapi buktinya.") for one in lacking
    ]
    told = ", ".join(word(one) for one in lacking)
    return Bentrok(
        f"{name}: bukti belum lengkap ({told}).", saran="Isi nomor dan tanggal; berkas diunggah lebih dahulu ke …/berkas.",
        pesan_en="Proof is missing.", masalah=parts, kode="bukti_kurang",
    )  # fmt: skip


def in_the_future() -> MasukanTidakSah:
    return MasukanTidakSah("Tanggal selesai di masa depan.", saran="Isi hari butir itu selesai.", pesan_en="A day to come.")


def bad_file() -> MasukanTidakSah:
    return MasukanTidakSah("Berkas kosong atau lebih dari 20 MB.", saran="Kirim satu berkas.", pesan_en="Empty or too large.")


def changed(item: Mapping[str, Any]) -> VersiLain:
    return step_refusals.changed("Butir", "item", item)


def fallen() -> Bentrok:
    return Bentrok(
        "SK-nya tidak berlaku lagi; butir ini gugur.", saran="Tidak ada yang perlu dilakukan.", pesan_en="The decree fell."
    )


def no_template() -> MasukanTidakSah:
    return MasukanTidakSah(
        "Butir templat tidak terbaca.", saran="Ikuti bentuk GET /v1/templat-periksa; hari 1-28 untuk TUTUP_GAJI, -60 sampai 365 selainnya.",
        pesan_en="Not an item of a template.",
    )  # fmt: skip


def no_days() -> MasukanTidakSah:
    return MasukanTidakSah("sampai tidak sesudah sejak.", saran="Kosongkan sampai bila belum ada akhirnya.", pesan_en="No days.")


def takes_no_rows(receiver: str) -> MasukanTidakSah:
    return MasukanTidakSah(
        f"{receiver} tidak menerima baris.", saran="Pakai SIASN, IMUT, BKAD, atau DAPODIK; yang lain lewat daftar periksa.",
        pesan_en="This receiver takes no rows.",
    )  # fmt: skip


def nothing_asked() -> MasukanTidakSah:
    return MasukanTidakSah("Putaran atau usulan belum disebut.", saran="Sebut putaran_id atau usulan_id.", pesan_en="Of what?")


def too_many(most: int) -> MasukanTidakSah:
    return MasukanTidakSah(
        f"Lebih dari {most} usulan.", saran="Sebut usulan_id sebagian demi sebagian.", pesan_en=f"More than {most} cases."
    )
