"""Why a case cannot take this step, and what to do next: one entry per code, Indonesian first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shared.texts.berkas import sentence, word
from shared.texts.case_words import word as case_word
from shared.texts.explain.readers import PRIVATE
from shared.texts.perkara_pelaksanaan import SESUDAH_SK
from shared.vocabulary import PemilikButir

HALANGAN: dict[str, tuple[str, str, str]] = {
    # code: (what, what to do next, English)
    "usulan_lain_terbuka": (
        "Pegawai ini masih punya usulan berjalan, agenda {nomor}.", "Selesaikan atau tarik usulan itu lebih dahulu.",
        "This person has an open case, {nomor}: end or withdraw it first.",
    ),
    "penugasan_lain_berlaku": (
        "Pegawai ini sedang ditugaskan di tempat lain, agenda {nomor}.", "Akhiri penugasan itu lebih dahulu.",
        "This person is on another assignment, {nomor}: end it first.",
    ),
    "bukan_permohonan_sendiri": (
        "Usulan ini bukan permohonan pegawai sendiri.", "Sampaikan keberatan lewat tanggapan; penarikan oleh penyusunnya.",
        "Not an own request: reply to the notice instead; only its drafter withdraws it.",
    ),
    "kursi_penuh": (
        "Tidak ada kursi bebas di tujuan: ditetapkan {ditetapkan}, terisi {terisi}, usulan lain datang {datang}, pergi {pergi}.",
        "Tunggu usulan lain selesai, sertakan yang pergi dalam himpunan yang sama, atau pilih kursi lain.",
        "No free seat: {ditetapkan} established, {terisi} held, {datang} coming, {pergi} leaving.",
    ),
    "kursi_sudah_diberikan": (
        "Kursi yang ditinggalkan usulan ini sudah diberikan dengan SK: {nomor}.", "Cabut SK itu lebih dahulu, atau lanjutkan usulan ini.",
        "The seat this case leaves was given away by decree ({nomor}): revoke that first, or go on.",
    ),
    "sudah_pindah_instansi": (
        "Pegawai ini sudah pindah ke instansi lain sejak {tgl}.", "Hanya keberatan yang dikabulkan atau putusan pengadilan membatalkannya.",
        "This person has served another agency since {tgl}: only an upheld objection or a judgement annuls that.",
    ),
    "kebutuhan_belum_ditetapkan": (
        "Kebutuhan di tujuan belum ditetapkan, jadi tidak dapat dipastikan ada kursi.",
        "Minta Bagian Organisasi menetapkan peta jabatannya.",
        "The need at the target is not established, so nobody can tell whether there is a seat.",
    ),
    "putaran_simulasi": (
        "Putaran ini masih SIMULASI: kriterianya belum ditetapkan.", "Catat nomor dan tanggal keputusan yang menetapkan kriteria putaran.",
        "The round is a SIMULASI: record the decree that adopts its criteria.",
    ),
    "putaran_dibatalkan": (
        "Putaran ini dibatalkan.", "Tarik usulannya, atau susun usulan di luar putaran.", "The round was cancelled.",
    ),
    "pelaku_sama": (
        "Anda sudah {sudah} usulan ini; tahap ini dikerjakan orang lain.",
        "Serahkan kepada rekan, atau catat pengecualian kantor kecil dengan alasannya.",
        "You have already acted in an earlier stage: hand it to a colleague or record the small-office exception.",
    ),
    "usulan_sendiri": (
        "Usulan ini tentang diri Anda sendiri.", "Serahkan kepada pejabat lain.", "This case is about yourself: hand it to somebody else.",
    ),
    "kepentingan_belum_dinyatakan": (
        "Anda belum menyatakan ada atau tidaknya hubungan dengan pegawai ini.", "Isi kepentingan pada tindakan ini.",
        "Declare first whether you have ties to this person (kepentingan).",
    ),
    "berkepentingan": (
        "Anda menyatakan punya hubungan dengan pegawai ini, jadi tidak boleh memproses.", "Serahkan kepada pejabat lain.",
        "You declared a tie to this person: hand it to somebody else.",
    ),
    "calon_lain_tanpa_alasan": (
        "Pegawai ini bukan salah satu calon setara untuk kursi itu.",
        "Catat alasan memilih di luar calon setara, atau pilih salah satu calon.",
        "Not among the equal candidates for the seat: record why, or pick one of them.",
    ),
    "himpunan_belum_diperiksa": (
        "Perpindahan ini belum diperiksa bersama himpunannya.", "Jalankan POST /v1/usulan-mutasi/{{id}}/pemeriksaan.",
        "Not yet judged with its set: run the check.",
    ),
    "himpunan_berubah": (
        "Himpunannya berubah sejak diperiksa.", "Jalankan lagi POST /v1/usulan-mutasi/{{id}}/pemeriksaan.",
        "The set has changed since it was judged: run the check again.",
    ),
    "himpunan_melanggar": (
        "Pemeriksaan himpunan menemukan pelanggaran: {aturan}.", "Ubah himpunannya atau penuhi aturannya, lalu periksa lagi.",
        "The set breaks rules: {aturan}.",
    ),
    "kop_surat_belum_lengkap": (
        "Pemberitahuan belum dapat menyebut kepada siapa pegawai bertanya: {bagian} belum diisi.", "Lengkapi PUT /v1/kop-surat.",
        "A notice must say whom to ask: set {bagian} in the letterhead.",
    ),
    "belum_diberitahukan": (
        "Usulan ini belum punya pemberitahuan.", "Kembalikan, ajukan lagi, lalu beri tahu pegawai.", "No notice has been given.",
    ),
    "menunggu_tanggapan": (
        "Pegawai belum menjawab, dan masa tanggapannya sampai {tgl}.", "Tunggu sampai hari itu lewat, atau catat tanggapan pegawai.",
        "The person may answer until {tgl}: wait, or record the answer.",
    ),
    "masa_tanggapan_belum_pasti": (
        "Daftar hari libur belum lengkap, jadi akhir masa tanggapan paling cepat {tgl} belum pasti.",
        "Periksa hari libur tahun itu, lalu sebut {aturan} pada dicek dengan catatan; atau catat tanggapan pegawai.",
        "The table of holidays is incomplete: check it and name {aturan} in dicek with a note.",
    ),
    "masa_tanggapan_lewat": (
        "Masa tanggapan berakhir {tgl}.", "Minta petugas mutasi mencatatnya, atau ajukan keberatan sesudah SK disampaikan.",
        "The period ended on {tgl}: ask the desk, or object once the decree is delivered.",
    ),
    "sanggah_tanpa_data": (
        "Sanggahan harus menyebut data yang keliru dan isi yang benar.", "Kirim sanggah berisi bidang dan seharusnya.",
        "Name the contested datum and what it should be.",
    ),
    "sudah_disanggah": (
        "Data ini sudah disanggah sesudah pemberitahuan yang sama: {bidang}.", "Lihat jawabannya; keberatan dapat diajukan sesudah SK.",
        "Already contested after this notice: {bidang}.",
    ),
    "sanggah_belum_dijawab": (
        "Setiap data yang disanggah perlu putusan dan jawaban: {bidang}.", "Kirim putusan_sanggah berisi putusan dan jawaban.",
        "Each contested datum needs a verdict and an answer: {bidang}.",
    ),
    "bukan_pemilik_data": (
        "Sanggahan ini dijawab pemilik datanya ({pemilik}); petugas mutasi dapat menggantikannya sesudah {tgl}.",
        "Minta pemilik data menjawab.", "Answered by the owner of the datum ({pemilik}); by the desk after {tgl}.",
    ),
    "tidak_mendesak": (
        "Usulan ini tidak disusun sebagai perpindahan mendesak.", "Beri tahu pegawai dan tunggu tanggapannya.",
        "Not made as an urgent case: give notice and wait for the reply.",
    ),
    "dasar_pembatalan_kurang": (
        "Pembatalan memerlukan keberatan yang dikabulkan atau putusan pengadilan.", "Untuk sebab lain, penanda tangan mencabut SK-nya.",
        "An annulment needs an upheld objection or a judgement; otherwise the signatory revokes the decree.",
    ),
    "surat_belum_ada": ("Surat belum ada: {surat}.", "Lampirkan suratnya.", "A paper is missing: {surat}."),
    "surat_belum_lengkap": ("Catatan surat {surat} belum lengkap.", "Lengkapi: {bagian}.", "The record of {surat} lacks {bagian}."),
    "aturan_tidak_terpenuhi": ("{kalimat}", "Penuhi {aturan}, atau tarik usulannya.", "{kalimat_en}"),
    "belum_dapat_dinilai": (
        "{aturan} belum dapat dinilai: {datum}.",
        "Minta datanya kepada {pemilik}, atau cek sendiri dan sebut {aturan} pada dicek, dengan catatan.",
        "{aturan} cannot be told yet: ask {pemilik} for {datum}, or check it and name it in dicek.",
    ),
    "keberatan_lunak": (
        "Ada peringatan {aturan} yang dilewati tanpa alasan.", "Sebut {aturan} pada isi.simpangan bersama alasan dan catatan.",
        "Warning {aturan} is passed over without a reason: name it in isi.simpangan.",
    ),
    "bukan_penyusun": (
        "Menurut matriks kewenangan usulan ini disusun oleh {peran}.", "Serahkan kepada yang berwenang.",
        "By the authority matrix this is drafted by {peran}.",
    ),
    "bukan_pejabat_penetap": (
        "Menurut matriks kewenangan perkara ini ditetapkan oleh {peran}.", "Serahkan kepada pejabat itu.",
        "By the authority matrix this is decided by {peran}.",
    ),
    "plh_tidak_boleh": (
        "Matriks kewenangan tidak mengizinkan Plh menetapkan perkara ini.", "Tunggu pejabat definitif.",
        "A daily deputy may not decide this.",
    ),
    "pelimpahan_tanpa_nomor": (
        "Nomor pelimpahan wewenang ({cara}) belum dicatat.", "Petugas hukum mencatatnya pada matriks kewenangan.",
        "The number of the {cara} is not on record: the law officer records it in the matrix.",
    ),
    "butir_belum_selesai": (
        "{nama} belum selesai; pemiliknya {pemilik}, tenggat {tenggat}.",
        "Selesaikan butir {kode} dengan buktinya pada daftar periksa usulan.",
        "Not done: {kode}; owner {pemilik}, due {tenggat}.",
    ),
    "tpk_belum_memutuskan": (
        "Sidang {sidang} belum memberi pertimbangan atas usulan ini (hasil {hasil}).", "Bawa ke sidang berikutnya.",
        "Session {sidang} has not considered this case yet ({hasil}): bring it to the next one.",
    ),
    "ekspor_akan_ditolak": (
        "SIASN akan menolak {kolom}: {sebab}", "{cara} Atau kirim ekspor_dicek dengan catatan.", "SIASN would refuse {kolom}: {sebab_en}",
    ),
    "pertimbangan_tpk_belum_ada": (
        "Pertimbangan Tim Penilai Kinerja belum ada.", "Bawa ke sidang dan lampirkan notulennya dengan nomor dan tanggal.",
        "The board has not been heard: attach its minutes with number and date.",
    ),
    **SESUDAH_SK,
}  # fmt: skip


CLOSED = (
    "Ada yang menyangkut keadaan pribadi pegawai.",
    "Minta petugas yang boleh membaca data rahasia memeriksanya, lalu sebut TERTUTUP dengan catatan.",
    "Something about the person's own circumstances: ask an officer who may read secret data.",
)  # fmt: skip


def told(kode: str, angka: Mapping[str, Any]) -> tuple[str, str, str]:
    """(what, what to do next, English)."""
    figures = {name: _shown(name, value) for name, value in angka.items()}
    english = {name: _shown(name, value, "en") for name, value in angka.items()}
    answer = angka.get("jawaban")
    if (answer["aturan"] if answer else angka.get("aturan")) in PRIVATE:
        return CLOSED
    if answer:
        said = {"kalimat": sentence(answer), "kalimat_en": sentence(answer, "en"), "aturan": answer["aturan"]}
        figures, english = {**figures, **said}, {**english, **said}
    pesan, saran, pesan_en = HALANGAN[kode]
    return pesan.format_map(figures), saran.format_map(figures), pesan_en.format_map(english)


def _shown(name: str, value: Any, lang: str = "id") -> Any:
    if name in ("surat", "datum"):
        return ", ".join(word(one, lang) for one in str(value).split(", "))
    if name == "pemilik" and value in set(PemilikButir):
        return case_word(PemilikButir(value), lang)
    return value
