"""What a reader of the fairness report must know before the numbers, Indonesian and English."""

NOTES = (
    "Empat perlima hanya kebiasaan pembanding, bukan putusan; dipindahkan dapat menjadi beban bagi yang satu dan keinginan bagi yang lain.",
    "Kelompok kecil digabung menjadi GABUNGAN, sehingga tidak dapat dihitung balik dengan pengurangan.",
    "Galat belum dapat dihitung selama hasil penempatan (bertahan, predikat sesudahnya) belum tercatat.",
    "Atribut ini tidak dibaca oleh aturan, kesesuaian, maupun rencana; laporan tidak mengubah apa pun.",
)
NOTES_EN = (
    "Four fifths is a customary yardstick, not a verdict; a move may be a burden to one and a wish of another.",
    "Small groups are put together as GABUNGAN, so that they cannot be worked out by subtraction.",
    "Error cannot be told until outcomes of placements (stayed, later ratings) are on record.",
    "Neither rules, fit nor plan read these attributes; the report changes nothing.",
)
