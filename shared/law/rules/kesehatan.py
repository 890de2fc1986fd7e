"""HLT: health workers and puskesmas."""

from __future__ import annotations

from shared.law.rule import Aturan, Contoh, SifatSyarat
from shared.vocabulary import DiputuskanDi as Di
from shared.vocabulary import Jawaban as Jwb
from shared.vocabulary import JenisAturan as J
from shared.vocabulary import Keyakinan as Yakin

PERAWAT = {"keluarga": "PERAWAT", "jenis": "JF", "profesi": "PERAWAT"}

RULES: tuple[Aturan, ...] = (
    Aturan("HLT-01", J.HARD, "Permenkes 75/2014 (diganti Permenkes 43/2019, angka baru belum dibaca)", Yakin.SUPERSEDED,
           "Puskesmas asal akan di bawah standar ketenagaan minimal.", "The health centre would fall below its minimum.", Di.PLAN,
           subjek="Tenaga kesehatan", pemilik="Dinas Kesehatan",
           catatan="Angka perkotaan tanpa rawat inap; profesi yang sama pada satu puskesmas dihitung bersama.",
           contoh=(
               Contoh("tetap lima perawat", Jwb.TERPENUHI, {}, PERAWAT, PERAWAT, asal={"orang": 6, "minimal": 5}),
               Contoh("menjadi empat", Jwb.TIDAK_TERPENUHI, {}, PERAWAT, PERAWAT, asal={"orang": 5, "minimal": 5}),
               Contoh("di bawah minimal, tetapi ada pengganti", Jwb.TERPENUHI, {}, PERAWAT, PERAWAT, asal={"orang": 4, "minimal": 5, "datang": 1}),
               Contoh("bukan puskesmas", Jwb.TIDAK_BERLAKU, {}, PERAWAT, PERAWAT, asal={"orang": 1}),
           )),
    Aturan(
        "HLT-02", J.GATE, "UU 17/2023", Yakin.MEMORY, "Perlu SIP untuk tempat praktik yang baru.", "A practice permit for the new place is needed.",
        sifat=SifatSyarat.PERSETUJUAN, subjek="Tenaga kesehatan", pemilik="Pegawai dan Dinas Kesehatan", datum="sip_berlaku_unor",
        contoh=(
            Contoh("izin terikat tempat lama", Jwb.TIDAK_TERPENUHI, {"sip_berlaku_unor": 1}, PERAWAT, PERAWAT),
            Contoh("tidak memegang izin yang terikat tempat", Jwb.TERPENUHI, {"sip_berlaku_unor": 0}, PERAWAT, PERAWAT),
            Contoh("tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI, {"sip_berlaku_unor": -1}, PERAWAT, PERAWAT),
            Contoh("bukan tenaga kesehatan", Jwb.TIDAK_BERLAKU),
        ),
    ),
)  # fmt: skip
