"""Codes of the hearing as a reader knows them, Indonesian and English."""

from __future__ import annotations

from enum import StrEnum

from shared import vocabulary as v

HEARING: dict[type[StrEnum], dict[str, tuple[str, str]]] = {
    v.CaraBeritahu: {
        "APLIKASI": ("lewat aplikasi", "in the application"),
        "SURAT": ("dengan surat", "by letter"),
        "TATAP_MUKA": ("tatap muka", "in person"),
    },
    v.Tanggapan: {
        "TIDAK_KEBERATAN": ("tidak keberatan", "no objection"),
        "CATATAN": ("menyampaikan catatan", "made remarks"),
        "SANGGAH": ("menyanggah data", "contested a datum"),
        "DIAM": ("tidak menjawab sampai masa tanggapan berakhir; dianggap tidak keberatan", "silent to the end: no objection"),
    },
    v.BidangSanggah: {
        "JABATAN": ("jabatan", "position"),
        "UNIT": ("unit kerja", "unit"),
        "MAPEL": ("mata pelajaran", "subject taught"),
        "GOLONGAN": ("golongan", "rank"),
        "PENDIDIKAN": ("pendidikan", "education"),
        "SERTIFIKAT": ("sertifikat", "certificate"),
        "TMT_UNIT": ("sejak kapan di unit", "since when in the unit"),
        "TMT_JABATAN": ("sejak kapan pada jabatan", "since when in the position"),
        "TMT_PENSIUN": ("saat pensiun", "retirement"),
        "PREDIKAT": ("predikat kinerja", "performance rating"),
        "HUKUMAN_DISIPLIN": ("hukuman disiplin", "discipline"),
        "BEBAN_KERJA": ("beban kerja atau jam mengajar", "workload or teaching hours"),
        "JUMLAH_ORANG_UNIT": ("jumlah pegawai di unit", "people in the unit"),
        "KEBUTUHAN_UNIT": ("kebutuhan pegawai di unit", "need of people in the unit"),
        "JARAK": ("jarak tempuh", "distance"),
        "PERLINDUNGAN": ("alasan perlindungan", "ground of protection"),
    },
    v.PutusanSanggah: {
        "DATA_DIPERBAIKI": ("data diperbaiki", "the datum was corrected"),
        "DATA_BENAR": ("data sudah benar", "the datum is right"),
        "SEBAGIAN": ("sebagian diperbaiki", "corrected in part"),
    },
    v.HasilTinjauan: {
        "DIBENARKAN": ("tindakan mendesak dibenarkan", "the urgency is upheld"),
        "TIDAK_DIBENARKAN": ("tidak cukup alasan untuk mendesak", "there was no ground for urgency"),
    },
    v.JenisKabar: {
        "PEMBERITAHUAN": ("pemberitahuan rencana perpindahan", "notice of an intended move"),
        "SANGGAH_DIJAWAB": ("sanggahan dijawab", "a contest was answered"),
        "SK_DISAMPAIKAN": ("SK disampaikan", "a decree was delivered"),
        "TENGGAT_DEKAT": ("tenggat sudah dekat", "a deadline is near"),
    },
    v.StatusKabar: {
        "ANTRE": ("menunggu dikirim atau dicetak", "waits to be sent or printed"),
        "TERKIRIM": ("terkirim", "sent"),
        "GAGAL": ("tidak terkirim", "could not be sent"),
    },
    v.SaluranKabar: {
        "SUREL": ("surel", "e-mail"),
        "WHATSAPP": ("WhatsApp", "WhatsApp"),
        "SURAT": ("surat tercetak", "printed letter"),
    },
}  # fmt: skip
