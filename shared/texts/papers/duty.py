"""Papers of beginning the new duty: presentation, the two SPMT, receipt, and the contract's addendum of a PPPK."""

from __future__ import annotations

from shared.texts.papers.decrees import PERSON
from shared.texts.papers.parts import Each, Head, Pairs, Paper, Para, Points, Signs
from shared.vocabulary import JenisNaskah

DECREE = "Keputusan {penetap} Nomor {sk_nomor} tanggal {sk_tanggal}"
PRESENTATION = Paper(
    JenisNaskah.SURAT_PENGHADAPAN, "Surat Penghadapan", "Letter of presentation", Head.SURAT, "Penghadapan pegawai a.n. {nama}",
    (
        Para(f"Menindaklanjuti {DECREE}, bersama ini kami hadapkan pegawai:"),
        Pairs((*PERSON, ("Jabatan baru", "{jabatan_baru}"), ("Unit kerja asal", "{unit_lama}"), ("Terhitung mulai", "{tmt}")), ("pangkat",)),
        Para("untuk melaksanakan tugas pada {unit_baru}. Mohon Saudara menerima yang bersangkutan, menerbitkan Surat Pernyataan "
             "Melaksanakan Tugas, dan mengirimkannya kepada {kirim_ke} paling lambat {batas_spmt}."),
        Para("Serah terima pekerjaan di unit asal selesai pada {serah_terima}.", when="serah_terima"),
        Para("Atas perhatian dan kerja sama Saudara diucapkan terima kasih."),
    ),
)  # fmt: skip
STATEMENT = Paper(
    JenisNaskah.SPMT_PERNYATAAN, "Surat Pernyataan Melaksanakan Tugas", "Statement that duty has begun", Head.NASKAH,
    "pelaksanaan tugas",
    (
        Para("Yang bertanda tangan di bawah ini:"),
        Pairs((("Nama", "{penanda_nama}"), ("NIP", "{penanda_nip}"), ("Jabatan", "{penanda_jabatan}")), ("penanda_nip",)),
        Para("dengan ini menyatakan dengan sesungguhnya bahwa:"),
        Pairs((*PERSON, ("Jabatan", "{jabatan_baru}"), ("Unit kerja", "{unit_baru}")), ("pangkat",)),
        Para(f"berdasarkan {DECREE}, terhitung mulai tanggal {{tmt_tugas}} telah nyata melaksanakan tugas pada unit kerja tersebut."),
        Para("Demikian surat pernyataan ini dibuat dengan sesungguhnya, mengingat sumpah jabatan, untuk dipergunakan sebagaimana "
             "mestinya. Apabila di kemudian hari isi pernyataan ini ternyata tidak benar dan menimbulkan kerugian negara, saya bersedia "
             "menanggung kerugian tersebut."),
    ),
)  # fmt: skip
ORDER = Paper(
    JenisNaskah.SPMT_PERINTAH, "Surat Perintah Melaksanakan Tugas", "Order to begin duty", Head.NASKAH, "perintah tugas",
    (
        Points("Dasar", each="mengingat", marks="1."), Para("MEMERINTAHKAN:", style="tengah"),
        Points("Kepada", "pegawai pelaksana berikut:"),
        Pairs((*PERSON, ("Jabatan", "{jabatan_lama}"), ("Unit kerja lama", "{unit_lama}")), ("pangkat",)),
        Points("Untuk", "melaksanakan tugas sebagai {jabatan_baru} pada {unit_baru} terhitung mulai tanggal {tmt}."),
        Points("Alasan", "{alasan}"),
        Points("Keberatan", "dapat diajukan secara tertulis kepada {keberatan_kepada} paling lama {keberatan_hari} hari kerja sejak surat "
               "perintah ini diterima, sesuai ketentuan {keberatan_dasar}."),
        Para("Surat perintah ini dilaksanakan dengan penuh tanggung jawab dan dilaporkan kepada atasan langsung."),
    ),
)  # fmt: skip
RECEIPT = Paper(
    JenisNaskah.TANDA_TERIMA, "Tanda Terima", "Receipt", Head.NASKAH, "penerimaan naskah",
    (
        Para("Telah diterima naskah berikut:"),
        Pairs((("Naskah", "{naskah_diterima}"), ("Nomor", "{sk_nomor}"), ("Tanggal naskah", "{sk_tanggal}"), ("Untuk", "{nama}"),
               ("NIP", "{nip}"))),
        Para("Tanggal diterima: …………………………………    Cara: langsung / pos / kurir / elektronik (coret yang tidak perlu)"),
        Para("Tanggal penerimaan ini menjadi awal jangka waktu keberatan, {keberatan_hari} hari kerja, kepada {keberatan_kepada}."),
        Signs(("Yang menyerahkan,", "", "", "", "…………………………………", "NIP …………………………"),
              ("Yang menerima,", "", "", "", "…………………………………", "NIP …………………………")),
    ),
    signed=False,
)  # fmt: skip
ADDENDUM = Paper(
    JenisNaskah.ADENDUM_PPPK, "Adendum Perjanjian Kerja", "Addendum to a work agreement", Head.NASKAH, "perubahan tempat tugas dalam perjanjian kerja",
    (
        Para("Adendum ini mengubah Perjanjian Kerja Nomor {perjanjian_nomor} tanggal {perjanjian_tanggal} antara:"),
        Pairs((("Pihak Kesatu", "{penanda_nama}, {penanda_jabatan}"), ("Pihak Kedua", "{nama}, NI PPPK {nip}"))),
        Para("Kedua pihak sepakat mengubah tempat tugas sebagai berikut:"),
        Each("pasal"),
        Pairs((("Semula", "{jabatan_lama} pada {unit_lama}"), ("Menjadi", "{jabatan_baru} pada {unit_baru}"), ("Terhitung mulai", "{tmt}"))),
        Para("Masa perjanjian kerja, gaji, dan ketentuan lain dalam Perjanjian Kerja tidak berubah."),
        Signs(("Pihak Kedua,", "", "", "", "{nama}", "NI PPPK {nip}"), ("Pihak Kesatu,", "{penanda_jabatan},", "", "", "{penanda_nama}", "")),
    ),
    signed=False,
)  # fmt: skip
DUTY = (PRESENTATION, STATEMENT, ORDER, RECEIPT, ADDENDUM)
