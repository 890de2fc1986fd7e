"""The words around the API: what it is, the first steps, what each group of calls is for. Indonesian first."""

from __future__ import annotations

GUIDE = """
**Seimbang** menemukan unit yang kelebihan dan kekurangan pegawai, mengusulkan perpindahan paling sedikit yang sah, dan menjelaskan
tiap usulan. *Seimbang finds the fewest lawful transfers that restore balance and explains each one.*

**Langkah pertama / first steps**

1. **Klien.** Pengelola membuat klien dan memberikan `client_id` serta `client_secret`. *An administrator makes you a client.*
2. **Token.** Tekan **Authorize** di halaman ini, isi keduanya, pilih semua scope; atau `POST /oauth2/token`. Berlaku 15 menit.
   *Press Authorize, fill in both, select all scopes. A token lasts 15 minutes.*
3. **Panggilan pertama.** Buka `GET /v1/unor`, tekan **Execute**. *Your first call.*
4. **Kirim data.** Berkas lewat `POST /v1/impor`, atau baris JSON lewat `POST /v1/batch/{jenis}`: mulai dari UNOR, JABATAN, lalu PEGAWAI.
   Mengulang kiriman yang sama aman. *Send files or rows; repeating is safe.*
5. **Minta usulan.** `POST /v1/putaran`, `POST /v1/putaran/{id}/analisis`, tunggu `GET /v1/analisis/{id}` SELESAI, lalu baca
   `GET /v1/putaran/{id}/rekomendasi`. *Make a round, run the analysis, read the recommendations.*
6. **Bertindak sebagai orang.** Menyusun, menyetujui, dan menandatangani dilakukan orang, bukan klien. Pegawai dan pejabat masuk lewat
   SIMPEG-nya; peran terbuka setelah kode autentikator (`POST /v1/saya/verifikasi`). *People act, clients do not: they come in through
   their SIMPEG, and roles open after an authenticator's code.*
   **Di kota demo**: `GET /oauth2/demo` menyebut tiap pejabat dengan perannya; `POST /oauth2/demo` dengan `pengguna_id` salah satunya
   (Wali Kota, Sekda, petugas mutasi, kepala OPD, kepala sekolah, auditor, pegawai, …) memberi token orang itu. Salin `access_token`-nya ke
   **Authorize → TokenOrang**, lalu `GET /v1/saya/izin`. *In the demo: list the officials, ask for the token of any of them, paste it
   under Authorize → TokenOrang.*

**Kebiasaan / conventions.** Daftar berhalaman: ulangi dengan `cursor` = `berikutnya` sampai kosong. Galat berbentuk RFC 9457: `kode`
tetap untuk mesin, `detail` menyebut apa, `saran` menyebut langkah berikutnya, `errors[].pointer` menunjuk tempatnya. NIP hanya boleh
di dalam isi permintaan, tidak pernah di alamat. Parameter alamat yang tidak dikenal ditolak (422) dengan menyebut yang dikenal.
*Page with `cursor`; errors say what to do next; a NIP never stands in an address; an unknown query name is refused.*
"""

TAGS = [
    {"name": "1 Token", "description": "Siapa yang memanggil / who calls"},
    {"name": "2 Data masuk / Data in", "description": "Untuk SIMPEG: berkas, baris, daftar / files, rows, lists"},
    {
        "name": "3 Putaran dan rekomendasi / Rounds and recommendations",
        "description": "Dari data ke usulan / from data to proposals",
    },
    {"name": "4 Coba / Try", "description": "Excel masuk, Excel keluar; dihapus setelah sehari / erased after a day"},
    {"name": "5 Peristiwa / Events", "description": "Apa yang berubah sejak terakhir dibaca / what changed since you last read"},
    {
        "name": "6 Referensi / Reference lists",
        "description": "Golongan, jabatan, wilayah, kode SIASN / grades, positions, regions, codes",
    },
    {
        "name": "7 Data pribadi / Personal data",
        "description": "Scope tersendiri, setiap pembacaan dicatat / scopes of their own, every read on record",
    },
    {
        "name": "8 Membaca data / Reading records",
        "description": "Unit, jabatan, formasi, pegawai per tanggal / units, positions, seats, people as of a day",
    },
    {
        "name": "9 Kualitas data / Data quality",
        "description": "Skor, temuan, dan padanan unit / score, findings, matches of units",
    },
    {
        "name": "10 Riwayat / Histories",
        "description": "Riwayat pegawai per jenis, dan baris SIASN apa adanya / histories by kind, and SIASN's own rows",
    },
    {
        "name": "11 Beban kerja / Workload",
        "description": "Kebutuhan pegawai dari baris yang dikirim; tidak ada yang disimpan / need of people from rows sent, nothing kept",
    },
    {
        "name": "12 Hukum / Law",
        "description": "Aturan kota dan putusannya; satu perpindahan di hadapan aturan / rules of the city, one transfer before them",
    },
    {
        "name": "13 Model kecocokan / Models of the fit",
        "description": "Melatih, membaca kartu, mengaktifkan dengan keputusan / train, read the card, activate by an act",
    },
    {
        "name": "14 Kecocokan / Fit",
        "description": "Cara memeringkat yang dikenal kantor, hanya sebagai pembanding / known ranking methods, for comparison only",
    },
    {
        "name": "15 Pengguna / People who act",
        "description": "Siapa saya, peran, verifikasi; pengguna dan pemberian peran / who am I, roles, verification; users and grants",
    },
    {
        "name": "16 Usulan mutasi / Transfer cases",
        "description": "Dari rancangan sampai selesai, selangkah demi selangkah oleh pejabatnya / from draft to end, step by step",
    },
    {
        "name": "17 Naskah dan SK / Papers and decrees",
        "description": "Surat dan keputusan: disusun, dinomori, ditandatangani, diperiksa / written, numbered, signed, checked",
    },
    {
        "name": "18 Sesudah SK / After the decree",
        "description": "Penyampaian, ralat, gugurnya SK, keberatan; daftar periksa, baris untuk sistem lain, evaluasi / "
        "delivery, corrections, undoing, objections; checklists, rows for other systems, evaluation",
    },
    {
        "name": "19 Dengar pendapat / Hearing",
        "description": "Pemberitahuan, tanggapan, sanggahan, tinjauan, penyimpangan, kabar / notices, replies, contests, reviews, "
        "departures, messages",
    },
    {
        "name": "22 Sidang Tim Penilai Kinerja / Board sessions",
        "description": "Tim, acara, kehadiran, hasil per usulan, berita acara / the board, agenda, attendance, results, minutes",
    },
    {
        "name": "21 Daftar harian dan kartu / Daily lists and cards",
        "description": "Nominatif, DUK, rekap, lowong, pensiun, dan lainnya per tanggal; kartu siap cetak / lists of any day, cards",
    },
]
