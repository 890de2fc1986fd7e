"""Letters to the person and to the two heads of unit: posts and hours, never the worth of somebody; one page, figures in an annex.

Order of a letter to the person: what and when → why that unit → why me → what changes → what I can do, until when, with whom.
"""

from __future__ import annotations

from shared.texts.papers.parts import Block, Column, Each, Grid, Head, Pairs, Paper, Para
from shared.vocabulary import JenisNaskah

FIGURES = Grid("angka", (
    Column("Unit kerja", "unit", 3), Column("Keadaan", "keadaan", 1.2), Column("Pegawai (orang)", "orang", 1, "center"),
    Column("Kebutuhan", "kebutuhan", 1.4, "center"), Column("Beban per orang", "beban", 1.4, "center"),
))  # fmt: skip
FIGURES_TITLE = "LAMPIRAN\nANGKA YANG DIPAKAI"
SOURCE: tuple[Block, ...] = (FIGURES, Para("{sumber_angka}", style="kecil"))
WHY: tuple[Block, ...] = (
    Para("Mengapa {unit_baru}", style="judul"), Each("mengapa_unit", "•"), Para("Mengapa Anda", style="judul"),
    Each("mengapa_saya", "•"), Para("Yang berubah bagi Anda", style="judul"), Each("perubahan", "•"),
)  # fmt: skip
NOTICE = Paper(
    JenisNaskah.PEMBERITAHUAN, "Pemberitahuan", "Notice to the employee", Head.SURAT, "Pemberitahuan rencana perpindahan tugas",
    (
        Para("Anda diusulkan pindah dari {jabatan_lama}, {unit_lama}, ke {jabatan_baru}, {unit_baru}, terhitung mulai {tmt}. Ini baru "
             "usulan; yang memutuskan adalah {pemutus}."),
        *WHY,
        Para("Yang dapat Anda lakukan", style="judul"),
        Para("Anda dapat menyampaikan setuju, keberatan, atau data yang keliru secara tertulis paling lambat {tanggapan_batas}, "
             "yaitu {tanggapan_hari} hari kerja sejak surat ini diterima. Bila sampai tanggal itu tidak ada tanggapan, usulan diteruskan. "
             "Sampaikan kepada {petugas}; jam layanan {jam_layanan}."),
    ),
    annex_title=FIGURES_TITLE, annex=SOURCE, one_page=True, to_person=True,
)  # fmt: skip
EMPLOYEE = Paper(
    JenisNaskah.SURAT_PEGAWAI, "Surat kepada Pegawai", "Letter to the employee", Head.SURAT, "Perpindahan tugas Anda",
    (
        Para("Dengan Keputusan {penetap} Nomor {sk_nomor} tanggal {sk_tanggal}, Anda pindah tugas dari {jabatan_lama}, {unit_lama}, ke "
             "{jabatan_baru}, {unit_baru}, terhitung mulai {tmt}."),
        *WHY,
        Para("Yang dapat Anda lakukan", style="judul"),
        Para("Melapor kepada kepala {unit_baru} pada {lapor}. Bila berkeberatan, Anda dapat mengajukan keberatan tertulis kepada "
             "{keberatan_kepada} paling lama {keberatan_hari} hari kerja sejak Keputusan diterima. Pertanyaan: {petugas}; jam layanan "
             "{jam_layanan}."),
    ),
    annex_title=FIGURES_TITLE, annex=SOURCE, one_page=True, to_person=True,
)  # fmt: skip
RELEASING = Paper(
    JenisNaskah.SURAT_UNIT_ASAL, "Surat kepada Unit Asal", "Letter to the releasing unit", Head.SURAT, "Perpindahan pegawai dari unit Saudara",
    (
        Para("Pegawai berikut pindah dari {unit_lama} terhitung mulai {tmt}:"),
        Pairs((("Nama", "{nama}"), ("NIP", "{nip}"), ("Jabatan", "{jabatan_lama}"), ("Pindah ke", "{unit_baru}"))),
        Para("Siapa yang menggantikan", style="judul"), Para("{pengganti}"), Para("Serah terima", style="judul"), Para("{serah_terima_teks}"),
        Para("Keadaan unit Saudara sesudahnya", style="judul"), Each("keadaan_sesudah", "•"),
        Para("Hal yang perlu dibicarakan dapat disampaikan kepada {petugas}; jam layanan {jam_layanan}."),
    ),
    annex_title=FIGURES_TITLE, annex=SOURCE, one_page=True,
)  # fmt: skip
RECEIVING = Paper(
    JenisNaskah.SURAT_UNIT_TUJUAN, "Surat kepada Unit Tujuan", "Letter to the receiving unit", Head.SURAT, "Perpindahan pegawai ke unit Saudara",
    (
        Para("Pegawai berikut bertugas pada {unit_baru} terhitung mulai {tmt}:"),
        Pairs((("Nama", "{nama}"), ("NIP", "{nip}"), ("Jabatan", "{jabatan_baru}"), ("Dari", "{unit_lama}"))),
        Para("Yang perlu disiapkan", style="judul"), Each("siapkan", "•"),
        Para("Keadaan unit Saudara sesudahnya", style="judul"), Each("keadaan_sesudah", "•"),
        Para("Surat Pernyataan Melaksanakan Tugas dikirim paling lambat {batas_spmt}. Hal yang perlu dibicarakan dapat disampaikan kepada "
             "{petugas}; jam layanan {jam_layanan}."),
    ),
    annex_title=FIGURES_TITLE, annex=SOURCE, one_page=True,
)  # fmt: skip
MISSING = Paper(
    JenisNaskah.SURAT_KEKURANGAN, "Surat Kekurangan Berkas", "Letter about missing papers", Head.SURAT, "Kelengkapan permohonan pindah",
    (
        Para("Permohonan pindah Anda dengan nomor agenda {nomor_agenda} telah kami terima pada {diterima}. Agar dapat diproses, masih "
             "diperlukan:"),
        Grid("kekurangan", (Column("No.", "no", 0, "center"), Column("Dokumen", "dokumen", 3), Column("Diterbitkan oleh", "dari", 2))),
        Para("Mohon dilengkapi paling lambat {lengkapi_batas}. Permohonan tetap tercatat; umurnya dihitung sejak tanggal penerimaan."),
        Para("Permohonan Anda dipertimbangkan menurut kebutuhan kedua unit: {keadaan_kedua_unit}", when="keadaan_kedua_unit"),
        Para("Berkas disampaikan kepada {petugas}; jam layanan {jam_layanan}."),
    ),
    one_page=True, to_person=True,
)  # fmt: skip
LETTERS = (NOTICE, EMPLOYEE, RELEASING, RECEIVING, MISSING)
