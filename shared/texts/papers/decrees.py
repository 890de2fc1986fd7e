"""Decrees (Surat Keputusan): of one person, of many with a table, the extract and copy, correction and revocation.

Each names the post, the unit, the effective date, the basis, the reason in figures, and to whom an objection goes and until when.
"""

from __future__ import annotations

from shared.texts.papers.parts import Block, Column, Each, Grid, Head, Pairs, Paper, Para, Points, Signs
from shared.vocabulary import JenisNaskah

PERSON = (("Nama", "{nama}"), ("NIP", "{nip}"), ("Pangkat/golongan", "{pangkat}"))
FROM_TO = (
    ("Jabatan lama", "{jabatan_lama}"), ("Unit kerja lama", "{unit_lama}"), ("Jabatan baru", "{jabatan_baru}"),
    ("Unit kerja baru", "{unit_baru}"),
)  # fmt: skip
DECIDES = Para("MEMUTUSKAN:", style="tengah")
OBJECTION = (
    "Pegawai yang berkeberatan atas Keputusan ini dapat mengajukan keberatan secara tertulis kepada {keberatan_kepada} paling lama "
    "{keberatan_hari} hari kerja sejak Keputusan ini diterima, sesuai ketentuan {keberatan_dasar}."
)
MENDING = (
    "Keputusan ini mulai berlaku pada tanggal ditetapkan; apabila di kemudian hari terdapat kekeliruan, akan diadakan perbaikan "
    "sebagaimana mestinya."
)
GROUNDS: tuple[Block, ...] = (
    Points("Menimbang", each="menimbang"),
    Points("Mengingat", each="mengingat", marks="1."),
    Points("Memperhatikan", each="memperhatikan", marks="1.", when="memperhatikan"),
    DECIDES,
)


def _certified(what: str) -> Signs:
    """Whoever certifies the extract or copy signs; the signatory of the decree itself is named."""
    return Signs(
        (f"Untuk {what} yang sah,", "{penanda_jabatan},", "", "", "", "{penanda_nama}", "NIP {penanda_nip}"),
        ("Ditetapkan di {tempat}", "pada tanggal {tanggal}", "{penetap},", "", "ttd.", "", "{penetap_nama}"),
    )


ONE = Paper(
    JenisNaskah.SK_PERORANGAN, "Keputusan perorangan", "Decree about one person", Head.KEPUTUSAN, "PEMINDAHAN {status_besar} ATAS NAMA {nama}",
    (
        *GROUNDS, Points("Menetapkan", "KEPUTUSAN {pejabat_besar} TENTANG PEMINDAHAN {status_besar} ATAS NAMA {nama}."),
        Points("KESATU", "Memindahkan {status} tersebut di bawah ini dari jabatan dan unit kerja lama ke jabatan dan unit kerja baru:"),
        Pairs((*PERSON, *FROM_TO), ("pangkat",)),
        Points("KEDUA", "Pemindahan sebagaimana dimaksud dalam diktum KESATU terhitung mulai tanggal {tmt}."),
        Points("KETIGA", "Alasan pemindahan: {alasan}"),
        Points("KEEMPAT", "Kepada yang bersangkutan diberikan penghasilan dan tunjangan sesuai ketentuan peraturan perundang-undangan "
               "pada unit kerja baru."),
        Points("KELIMA", OBJECTION), Points("KEENAM", MENDING),
    ),
    heading="Keputusan",
)  # fmt: skip
TABLE = (
    Column("No.", "no", 0, "center"), Column("Nama / NIP", "nama_nip", 2.4), Column("Pangkat, gol. ruang", "pangkat", 1.2),
    Column("Jabatan dan unit kerja lama", "lama", 2.6), Column("Jabatan dan unit kerja baru", "baru", 2.6),
    Column("Alasan (analisis beban kerja)", "alasan", 2.8),
)  # fmt: skip
MANY = Paper(
    JenisNaskah.SK_KOLEKTIF, "Keputusan kolektif", "Decree about several people", Head.KEPUTUSAN,
    "PEMINDAHAN PEGAWAI APARATUR SIPIL NEGARA DI LINGKUNGAN {pemda_besar}",
    (
        *GROUNDS,
        Points("Menetapkan", "KEPUTUSAN {pejabat_besar} TENTANG PEMINDAHAN PEGAWAI APARATUR SIPIL NEGARA DI LINGKUNGAN {pemda_besar}."),
        Points("KESATU", "Memindahkan {jumlah} orang pegawai yang namanya tercantum dalam lajur 2 Lampiran dari jabatan dan unit kerja lama "
               "dalam lajur 4 ke jabatan dan unit kerja baru dalam lajur 5."),
        Points("KEDUA", "Pemindahan sebagaimana dimaksud dalam diktum KESATU terhitung mulai tanggal {tmt}, dengan alasan yang tercantum "
               "dalam lajur 6 Lampiran."),
        Points("KETIGA", "Lampiran merupakan bagian yang tidak terpisahkan dari Keputusan ini; perbaikan atau pencabutan satu baris tidak "
               "mengubah baris yang lain."),
        Points("KEEMPAT", "Kepada yang bersangkutan diberikan penghasilan dan tunjangan sesuai ketentuan peraturan perundang-undangan "
               "pada unit kerja baru."),
        Points("KELIMA", OBJECTION),
        Points("KEENAM", "Petikan Keputusan ini diberikan kepada masing-masing yang bersangkutan untuk dilaksanakan dengan penuh "
               "tanggung jawab."),
        Points("KETUJUH", MENDING),
    ),
    annex_title="LAMPIRAN\nKEPUTUSAN {pejabat_besar}\nNOMOR {nomor}\nTANGGAL {tanggal}\nDAFTAR PEGAWAI YANG DIPINDAHKAN",
    annex=(Grid("baris", TABLE, small=True),), annex_landscape=True, annex_signed=True, heading="Keputusan",
)  # fmt: skip
EXTRACT = Paper(
    JenisNaskah.PETIKAN_SK, "Petikan Keputusan", "Extract of a decree", Head.KEPUTUSAN,
    "PEMINDAHAN PEGAWAI APARATUR SIPIL NEGARA DI LINGKUNGAN {pemda_besar}",
    (
        Points("Menimbang", "dan seterusnya."), Points("Mengingat", "dan seterusnya."), DECIDES,
        Points("Menetapkan", "dan seterusnya."),
        Points("KESATU", "Memindahkan pegawai yang tercantum pada nomor urut {baris_no} Lampiran Keputusan ini:"),
        Pairs((*PERSON, *FROM_TO), ("pangkat",)),
        Points("KEDUA", "Pemindahan terhitung mulai tanggal {tmt}. Alasan: {alasan}"), Points("KELIMA", OBJECTION),
        Para("Petikan Keputusan ini diberikan kepada yang bersangkutan untuk dilaksanakan dengan penuh tanggung jawab."),
        _certified("petikan"),
    ),
    signed=False,
)  # fmt: skip
COPY = Paper(
    JenisNaskah.SALINAN_SK, "Salinan Keputusan", "Copy of a decree", Head.KEPUTUSAN, "{tentang_sk}",
    (
        Para("SALINAN sesuai dengan aslinya dari Keputusan {pejabat_besar} Nomor {nomor} tanggal {tanggal}, yang ditetapkan oleh "
             "{penetap}."),
        Points("Menimbang", each="menimbang"), Points("Mengingat", each="mengingat", marks="1."), DECIDES,
        Each("diktum"), Para("Keberatan: {keberatan_kalimat}"), Para("Salinan diberikan kepada:", style="judul"), Each("penerima"),
        _certified("salinan"),
    ),
    annex_title="LAMPIRAN SALINAN\nKEPUTUSAN {pejabat_besar}\nNOMOR {nomor}\nTANGGAL {tanggal}",
    annex=(Grid("baris", TABLE, small=True),), annex_landscape=True, signed=False,
)  # fmt: skip
CORRECTION = Paper(
    JenisNaskah.RALAT_SK, "Ralat Keputusan", "Correction of a decree", Head.KEPUTUSAN,
    "RALAT ATAS KEPUTUSAN {pejabat_besar} NOMOR {sk_nomor}",
    (
        Points("Menimbang", "bahwa dalam Keputusan {pejabat_besar} Nomor {sk_nomor} tanggal {sk_tanggal} terdapat kekeliruan penulisan "
               "yang perlu diperbaiki: {sebab}"),
        Points("Mengingat", each="mengingat", marks="1."), DECIDES,
        Points("KESATU", "Memperbaiki nomor urut {baris_no} atas nama {nama}, NIP {nip}, sebagai berikut:"),
        Grid("perbaikan", (Column("Hal", "hal", 1), Column("Tertulis", "tertulis", 2), Column("Seharusnya", "seharusnya", 2))),
        Points("KEDUA", "Ketentuan lain dalam Keputusan tersebut, termasuk baris yang lain, tetap berlaku."),
        Points("KETIGA", "Ralat ini berlaku sejak tanggal ditetapkan dan merupakan bagian yang tidak terpisahkan dari Keputusan tersebut."),
    ),
)  # fmt: skip
REVOCATION = Paper(
    JenisNaskah.PENCABUTAN_SK, "Pencabutan Keputusan", "Revocation of a decree", Head.KEPUTUSAN,
    "PENCABUTAN KEPUTUSAN {pejabat_besar} NOMOR {sk_nomor} SEPANJANG MENGENAI {nama}",
    (
        Points("Menimbang", each="menimbang"), Points("Mengingat", each="mengingat", marks="1."), DECIDES,
        Points("KESATU", "Mencabut Keputusan {pejabat_besar} Nomor {sk_nomor} tanggal {sk_tanggal} sepanjang mengenai nomor urut {baris_no} "
               "atas nama {nama}, NIP {nip}."),
        Points("KEDUA", "Yang bersangkutan kembali pada jabatan {jabatan_lama} di {unit_lama} terhitung mulai tanggal {kembali_tmt}."),
        Points("KETIGA", "Baris lain dalam Keputusan tersebut tetap berlaku."), Points("KEEMPAT", OBJECTION), Points("KELIMA", MENDING),
    ),
    heading="Keputusan",
)  # fmt: skip
DECREES = (ONE, MANY, EXTRACT, COPY, CORRECTION, REVOCATION)
