CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
CREATE FUNCTION public.hanya_ditambah() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM instansi WHERE id = OLD.instansi_id) THEN
        RETURN OLD;  -- its agency goes as a whole, which only a trial may
    END IF;
    RAISE insufficient_privilege USING MESSAGE = 'history is written once: ' || TG_TABLE_NAME || ' takes no ' || TG_OP;
END $$;
CREATE FUNCTION public.hanya_percobaan_berakhir() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.jenis <> 'PERCOBAAN' THEN
        RAISE insufficient_privilege USING MESSAGE = 'an agency and its history are never deleted; only a trial is';
    END IF;
    RETURN OLD;
END $$;
CREATE TABLE public.akibat_pembatalan (
    id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    karena_usulan_id uuid NOT NULL,
    cara text NOT NULL,
    selesai_pada timestamp with time zone,
    oleh text NOT NULL,
    pada timestamp with time zone NOT NULL
);
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.analisis (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    putaran_id uuid NOT NULL,
    status text NOT NULL,
    tahap text NOT NULL,
    persen integer NOT NULL,
    batal boolean NOT NULL,
    kunci text,
    enam_hash jsonb,
    hasil_hash text,
    tahapan jsonb NOT NULL,
    galat text,
    idempotensi text,
    dibuat_oleh text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL,
    ubahan jsonb
);
CREATE TABLE public.artefak (
    hash text NOT NULL,
    isi text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.audit (
    instansi_id uuid NOT NULL,
    nomor bigint NOT NULL,
    pada timestamp with time zone NOT NULL,
    aktor text NOT NULL,
    dari_nomor bigint NOT NULL,
    sampai_nomor bigint NOT NULL,
    isi_hash text NOT NULL,
    hash_sebelum text NOT NULL,
    hash text NOT NULL
);
CREATE TABLE public.audit_baca (
    instansi_id uuid NOT NULL,
    nomor bigint NOT NULL,
    pada timestamp with time zone NOT NULL,
    aktor text NOT NULL,
    tujuan text NOT NULL,
    kolom text[] NOT NULL,
    jumlah integer NOT NULL,
    subjek jsonb NOT NULL,
    hash_sebelum text NOT NULL,
    hash text NOT NULL
);
CREATE TABLE public.baca_head (
    instansi_id uuid NOT NULL,
    nomor bigint NOT NULL,
    hash text NOT NULL
);
CREATE TABLE public.basi (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    putaran_id uuid NOT NULL,
    rencana_id uuid NOT NULL,
    jenis text NOT NULL,
    subjek_jenis text NOT NULL,
    subjek_id text NOT NULL,
    nomor_usulan jsonb NOT NULL,
    peristiwa_nomor bigint NOT NULL,
    peristiwa_jenis text NOT NULL,
    ditemukan_pada timestamp with time zone NOT NULL,
    selesai_pada timestamp with time zone
);
CREATE TABLE public.berkas (
    hash text NOT NULL,
    instansi_id uuid NOT NULL,
    ukuran bigint NOT NULL,
    jenis text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.berkas_bagian (
    id uuid NOT NULL,
    hash text NOT NULL,
    instansi_id uuid NOT NULL,
    urutan integer NOT NULL,
    isi bytea NOT NULL
);
CREATE TABLE public.butir_periksa (
    id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    kode text NOT NULL,
    nama text NOT NULL,
    penerima text NOT NULL,
    pemilik text NOT NULL,
    unor_id uuid,
    tenggat date NOT NULL,
    bukti jsonb NOT NULL,
    wajib boolean NOT NULL,
    dasar text NOT NULL,
    status text NOT NULL,
    selesai_pada date,
    nomor text,
    tanggal date,
    catatan text,
    berkas_hash text,
    oleh text NOT NULL,
    versi integer NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL,
    diubah_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.coba (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    status text NOT NULL,
    tahap text NOT NULL,
    persen integer NOT NULL,
    impor jsonb NOT NULL,
    opsi jsonb NOT NULL,
    ringkasan_teks jsonb NOT NULL,
    analisis_id uuid,
    hasil_hash text,
    galat text,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.dampak_putaran (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    putaran_id uuid NOT NULL,
    hari smallint NOT NULL,
    per date NOT NULL,
    isi jsonb NOT NULL,
    dihitung_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.formasi (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    sumber text NOT NULL,
    id_sumber text NOT NULL,
    unor_id uuid NOT NULL,
    jabatan_id uuid NOT NULL,
    mapel text
);
CREATE TABLE public.formasi_versi (
    id uuid NOT NULL,
    formasi_id uuid NOT NULL,
    berlaku daterange NOT NULL,
    dicatat tstzrange NOT NULL,
    kebutuhan_ditetapkan integer,
    kebutuhan_hitung_mikro_fte integer,
    nomor_penetapan text,
    tanggal_penetapan date,
    status_abk text,
    batas_bawah integer,
    batas_atas integer,
    syarat text,
    bezetting_tercatat integer,
    per date,
    ditegaskan datemultirange,
    pemilik_abk text
);
CREATE TABLE public.hasil_unit (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    unor_id uuid NOT NULL,
    ukuran text NOT NULL,
    per date NOT NULL,
    nilai_mili integer NOT NULL,
    satuan text NOT NULL,
    sumber text NOT NULL,
    oleh text NOT NULL,
    pada timestamp with time zone NOT NULL
);
CREATE TABLE public.himpunan (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    putaran_id uuid,
    nama text NOT NULL,
    jenis text NOT NULL,
    tmt date NOT NULL,
    dibuat_oleh text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.idempotensi (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    aktor text NOT NULL,
    pintu text NOT NULL,
    kunci text NOT NULL,
    isi_hash text NOT NULL,
    hasil jsonb NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.impor (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    berkas_hash text NOT NULL,
    nama_berkas text NOT NULL,
    jenis text,
    sumber text NOT NULL,
    mode text NOT NULL,
    opsi jsonb NOT NULL,
    status text NOT NULL,
    baris_total integer NOT NULL,
    baris_selesai integer NOT NULL,
    ringkasan jsonb NOT NULL,
    peringatan jsonb NOT NULL,
    galat text,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.impor_baris (
    id uuid NOT NULL,
    impor_id uuid NOT NULL,
    nomor integer NOT NULL,
    lembar text NOT NULL,
    baris integer NOT NULL,
    status text NOT NULL,
    masalah jsonb NOT NULL
);
CREATE TABLE public.instansi (
    id uuid NOT NULL,
    kode text NOT NULL,
    nama text NOT NULL,
    jenis text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.instansi_head (
    instansi_id uuid NOT NULL,
    nomor bigint NOT NULL,
    audit_nomor bigint NOT NULL,
    audit_hash text NOT NULL
);
CREATE TABLE public.jabatan (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    sumber text NOT NULL,
    id_sumber text NOT NULL
);
CREATE TABLE public.jabatan_versi (
    id uuid NOT NULL,
    jabatan_id uuid NOT NULL,
    berlaku daterange NOT NULL,
    dicatat tstzrange NOT NULL,
    nama text NOT NULL,
    jenis text NOT NULL,
    keluarga text NOT NULL,
    jenjang text,
    kelas smallint,
    bup smallint,
    pendidikan_min text,
    bidang_pendidikan text,
    profesi text,
    eselon text,
    kode_siasn text,
    syarat_kompetensi jsonb,
    per date,
    ditegaskan datemultirange
);
CREATE TABLE public.jti_terpakai (
    klien_id uuid NOT NULL,
    jti_sha256 text NOT NULL,
    sampai timestamp with time zone NOT NULL
);
CREATE TABLE public.keberatan (
    id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    tahun smallint NOT NULL,
    nomor integer NOT NULL,
    diterima date NOT NULL,
    status text NOT NULL,
    ditujukan_kepada text NOT NULL,
    seharusnya_kepada text NOT NULL,
    diteruskan_pada date,
    disampaikan date NOT NULL,
    hari_kerja smallint NOT NULL,
    dasar text NOT NULL,
    batas date,
    batas_paling_cepat date NOT NULL,
    terlambat boolean,
    izin_terlambat text,
    izin_oleh text,
    putus_hari_kerja smallint NOT NULL,
    putus_batas date,
    putus_paling_cepat date NOT NULL,
    putusan text,
    putusan_nomor text,
    putusan_tanggal date,
    diputus_oleh text,
    diputus_peran text,
    diputus_pada timestamp with time zone,
    akibat jsonb,
    berkas_hash text,
    sandi bytea NOT NULL,
    versi integer NOT NULL,
    dibuat_oleh text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL,
    diubah_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.kewenangan (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    kelompok text NOT NULL,
    jenis text NOT NULL,
    isi jsonb NOT NULL,
    nomor text NOT NULL,
    tanggal date NOT NULL,
    oleh text NOT NULL,
    berlaku daterange NOT NULL,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.klien (
    id uuid NOT NULL,
    nama text NOT NULL,
    rahasia_sha256 text NOT NULL,
    scopes text[] NOT NULL,
    instansi_id uuid,
    dibuat_pada timestamp with time zone NOT NULL,
    dicabut_pada timestamp with time zone
);
CREATE TABLE public.klien_kunci (
    id uuid NOT NULL,
    klien_id uuid NOT NULL,
    kid text NOT NULL,
    jwk jsonb NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL,
    dicabut_pada timestamp with time zone
);
CREATE TABLE public.konfirmasi_aturan (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    aturan text NOT NULL,
    keputusan text NOT NULL,
    definisi_hash text NOT NULL,
    pejabat text NOT NULL,
    jabatan_pejabat text NOT NULL,
    nomor text NOT NULL,
    tanggal date NOT NULL,
    catatan text,
    oleh text NOT NULL,
    berlaku daterange NOT NULL,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.kop_surat (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    isi jsonb NOT NULL,
    logo_hash text,
    oleh text NOT NULL,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.kotak_keluar (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    usulan_id uuid,
    jenis text NOT NULL,
    acuan text NOT NULL,
    status text NOT NULL,
    saluran text,
    tautan text NOT NULL,
    petugas text,
    jam_layanan text,
    percobaan integer NOT NULL,
    galat text,
    berikutnya_pada timestamp with time zone NOT NULL,
    selesai_pada timestamp with time zone,
    selesai_oleh text,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.kunci_lama (
    instansi_id uuid NOT NULL,
    kunci text NOT NULL,
    pegawai_id uuid NOT NULL
);
CREATE TABLE public.lampiran_usulan (
    id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    jenis text NOT NULL,
    ada boolean NOT NULL,
    nomor text,
    tanggal date,
    pejabat text,
    unit text,
    jabatan text,
    mapel text,
    tmt date,
    berkas_hash text,
    oleh text NOT NULL,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.latihan (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    per date NOT NULL,
    diketahui timestamp with time zone NOT NULL,
    nomor bigint NOT NULL,
    hash text NOT NULL,
    berkas_hash text NOT NULL,
    ringkasan jsonb NOT NULL,
    versi smallint NOT NULL
);
CREATE TABLE public.lembar_baris (
    id uuid NOT NULL,
    unggahan_id uuid NOT NULL,
    putaran_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    usulan_id uuid,
    analisis_id uuid,
    rekomendasi_no integer,
    nomor integer NOT NULL,
    versi_berkas text NOT NULL,
    keputusan text NOT NULL,
    alasan_kode text,
    catatan text,
    pengganti text,
    simpangan jsonb NOT NULL,
    aksi text,
    keadaan text NOT NULL,
    masalah jsonb NOT NULL,
    oleh text NOT NULL,
    pada timestamp with time zone NOT NULL
);
CREATE TABLE public.lembar_unggahan (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    putaran_id uuid NOT NULL,
    berkas_hash text NOT NULL,
    versi integer NOT NULL,
    temuan jsonb NOT NULL,
    oleh text NOT NULL,
    pada timestamp with time zone NOT NULL,
    diterapkan_pada timestamp with time zone
);
CREATE TABLE public.model (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    nomor integer NOT NULL,
    pelatihan_id uuid NOT NULL,
    tabel_hash text NOT NULL,
    kartu_hash text NOT NULL,
    latihan_hash text NOT NULL,
    mesin text NOT NULL,
    dibuat_oleh text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.model_aktif (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    nomor integer NOT NULL,
    jenis text NOT NULL,
    nomor_dasar text NOT NULL,
    alasan text NOT NULL,
    oleh text NOT NULL,
    berlaku daterange NOT NULL,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.naskah (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    jenis text NOT NULL,
    sk_id uuid,
    usulan_id uuid,
    permohonan_id uuid,
    pegawai_id uuid,
    sidang_id uuid,
    daftar jsonb NOT NULL,
    ukuran text NOT NULL,
    isian jsonb NOT NULL,
    nomor text,
    tanggal date,
    klasifikasi text,
    sifat text,
    tautan text,
    kode text NOT NULL,
    status text NOT NULL,
    dikoreksi boolean NOT NULL,
    versi integer NOT NULL,
    pdf_hash text,
    docx_hash text,
    bertanda_hash text,
    oleh text NOT NULL,
    pada timestamp with time zone NOT NULL
);
CREATE TABLE public.naskah_berkas (
    id uuid NOT NULL,
    naskah_id uuid NOT NULL,
    pdf_hash text NOT NULL,
    docx_hash text NOT NULL,
    bidang_hash text NOT NULL,
    status text NOT NULL,
    oleh text NOT NULL,
    pada timestamp with time zone NOT NULL
);
CREATE TABLE public.naskah_bertanda (
    id uuid NOT NULL,
    naskah_id uuid NOT NULL,
    asal_hash text NOT NULL,
    berkas_hash text NOT NULL,
    ukuran integer NOT NULL,
    temuan jsonb NOT NULL,
    oleh text NOT NULL,
    pada timestamp with time zone NOT NULL
);
CREATE TABLE public.nilai_kota (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    nama text NOT NULL,
    butir text NOT NULL,
    nilai text NOT NULL,
    dasar text NOT NULL,
    pejabat text NOT NULL,
    oleh text NOT NULL,
    berlaku daterange NOT NULL,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.pegawai (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    sumber text NOT NULL,
    id_sumber text NOT NULL,
    anonim boolean NOT NULL,
    kunci_sandi bytea,
    kunci text,
    dihapus_pada timestamp with time zone
);
CREATE TABLE public.pegawai_identitas (
    id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    berlaku daterange NOT NULL,
    dicatat tstzrange NOT NULL,
    nip_digest text,
    nip_akhir text,
    isi_digest text NOT NULL,
    sandi bytea NOT NULL,
    per date,
    ditegaskan datemultirange
);
CREATE TABLE public.pegawai_keadaan (
    id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    berlaku daterange NOT NULL,
    dicatat tstzrange NOT NULL,
    hukdis_tingkat text,
    hukdis_selesai date,
    hukdis_diketahui boolean,
    tugas_belajar boolean,
    ikatan_dinas_sampai date,
    komitmen_sampai date,
    perlindungan_sampai date,
    cuti_besar_sampai date,
    persetujuan text,
    kecamatan_rumah text,
    kecamatan_minat text,
    isi_digest text,
    sandi bytea,
    per date,
    ditegaskan datemultirange
);
CREATE TABLE public.pegawai_sumber (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    sumber text NOT NULL,
    id_sumber text NOT NULL
);
CREATE TABLE public.pegawai_versi (
    id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    berlaku daterange NOT NULL,
    dicatat tstzrange NOT NULL,
    status text NOT NULL,
    kedudukan text NOT NULL,
    golongan text,
    jenjang text,
    tmt_golongan date,
    tmt_cpns date,
    tmt_pns date,
    tmt_pensiun date,
    tmt_tugas_keluarga date,
    akhir_kontrak date,
    pendidikan text,
    bidang_pendidikan text,
    tahun_lulus smallint,
    sertifikat_mapel text,
    bersertifikat boolean,
    kompetensi_teknis smallint,
    sip_berlaku_unor boolean,
    dasar_pensiun date,
    per date,
    ditegaskan datemultirange
);
CREATE TABLE public.pelatihan (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    per date NOT NULL,
    status text NOT NULL,
    tahap text NOT NULL,
    persen integer NOT NULL,
    latihan_hash text,
    nomor_model integer,
    galat text,
    idempotensi text,
    dibuat_oleh text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.pembebasan (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    pembebasan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    aturan text NOT NULL,
    jenis text NOT NULL,
    status text NOT NULL,
    nomor text,
    pemohon text NOT NULL,
    diminta_oleh text NOT NULL,
    penyetuju text,
    diputuskan_oleh text,
    sandi bytea NOT NULL,
    berlaku daterange NOT NULL,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.pembelajaran (
    id uuid NOT NULL,
    unor_id uuid NOT NULL,
    pegawai_id uuid,
    sumber text NOT NULL,
    id_sumber text NOT NULL,
    tahun_ajaran text NOT NULL,
    semester smallint,
    mapel text,
    mapel_teks text NOT NULL,
    rombel text,
    tingkat smallint,
    jam_per_minggu smallint NOT NULL,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.pemberitahuan (
    id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    cara text NOT NULL,
    tanggal date NOT NULL,
    hari smallint NOT NULL,
    batas date,
    paling_cepat date NOT NULL,
    dasar text NOT NULL,
    bawaan boolean NOT NULL,
    petugas text,
    jam_layanan text,
    kepada text,
    tanggapan text,
    tanggapan_pada date,
    tanggapan_oleh text,
    sandi bytea,
    oleh text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.pemeriksaan (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    himpunan_id uuid,
    usulan_id uuid,
    komposisi_hash text NOT NULL,
    enam_hash jsonb,
    aturan_hash text NOT NULL,
    sah boolean NOT NULL,
    isi jsonb NOT NULL,
    oleh text NOT NULL,
    pada timestamp with time zone NOT NULL
);
CREATE TABLE public.penanda (
    nama text NOT NULL,
    nilai text NOT NULL
);
CREATE TABLE public.penempatan (
    id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    id_sumber text,
    jenis text NOT NULL,
    berlaku daterange NOT NULL,
    dicatat tstzrange NOT NULL,
    unor_id uuid,
    jabatan_id uuid,
    mapel text,
    unor_teks text,
    jabatan_teks text,
    bermasalah boolean NOT NULL,
    tmt_jabatan date,
    tmt_unit date,
    tugas_tambahan text,
    sumber text,
    jam_per_minggu smallint,
    per date,
    ditegaskan datemultirange
);
CREATE TABLE public.pengecualian (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    putaran_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    kunci text NOT NULL,
    sel text NOT NULL,
    jenis text NOT NULL,
    alasan_kode text NOT NULL,
    catatan text,
    dasar_nomor text,
    oleh text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL,
    dicabut_oleh text,
    dicabut_pada timestamp with time zone
);
CREATE TABLE public.pengguna (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    pegawai_id uuid,
    nama_tampil text,
    aktif boolean NOT NULL,
    dibuat_oleh text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.penghapusan (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    sumber_digest text NOT NULL,
    dasar text NOT NULL,
    aktor text NOT NULL,
    pada timestamp with time zone NOT NULL
);
CREATE TABLE public.pengingat_tugas (
    id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    ke integer NOT NULL,
    tanggal date NOT NULL,
    cara text NOT NULL,
    oleh text NOT NULL,
    pada timestamp with time zone NOT NULL
);
CREATE TABLE public.penyampaian (
    id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    cara text NOT NULL,
    tanggal date NOT NULL,
    penerima text NOT NULL,
    berkas_hash text NOT NULL,
    oleh text NOT NULL,
    pada timestamp with time zone NOT NULL
);
CREATE TABLE public.penyesuaian_aturan (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    aturan text NOT NULL,
    perubahan jsonb NOT NULL,
    nomor text NOT NULL,
    alasan text NOT NULL,
    oleh text NOT NULL,
    berlaku daterange NOT NULL,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.penyimpangan (
    id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    jenis text NOT NULL,
    aturan text,
    alasan_kode text NOT NULL,
    catatan text NOT NULL,
    oleh text NOT NULL,
    peran text NOT NULL,
    unor_id uuid,
    urutan_dipilih smallint,
    pada timestamp with time zone NOT NULL
);
CREATE TABLE public.peran_pengguna (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    peran_id uuid NOT NULL,
    pengguna_id uuid NOT NULL,
    peran text NOT NULL,
    unor_id uuid,
    plh_untuk uuid,
    dasar text NOT NULL,
    oleh text NOT NULL,
    berlaku daterange NOT NULL,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.peristiwa (
    instansi_id uuid NOT NULL,
    nomor bigint NOT NULL,
    jenis text NOT NULL,
    subjek_jenis text NOT NULL,
    subjek_id text NOT NULL,
    aktor text NOT NULL,
    pada timestamp with time zone NOT NULL,
    isi jsonb NOT NULL
);
CREATE TABLE public.permohonan (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    tahun smallint NOT NULL,
    nomor integer NOT NULL,
    pegawai_id uuid NOT NULL,
    diterima date NOT NULL,
    status text NOT NULL,
    tujuan_unor_id uuid,
    tujuan_opd_id uuid,
    tujuan_jabatan_id uuid,
    tujuan_mapel text,
    surat jsonb NOT NULL,
    surat_kurang_pada date,
    jawaban text,
    jawaban_pada date,
    sandi bytea NOT NULL,
    versi integer NOT NULL,
    dibuat_oleh text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL,
    diubah_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.pernyataan_kepentingan (
    id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    oleh text NOT NULL,
    peran text NOT NULL,
    diri_sendiri boolean NOT NULL,
    derajat_keluarga smallint NOT NULL,
    berkepentingan boolean NOT NULL,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.perubahan_penempatan (
    id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    tmt date NOT NULL,
    sebelum jsonb NOT NULL,
    sesudah jsonb NOT NULL,
    diterapkan_pada timestamp with time zone NOT NULL,
    dipulihkan_pada timestamp with time zone,
    sebab_pulih text
);
CREATE TABLE public.predikat (
    id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    tahun smallint NOT NULL,
    berlaku daterange NOT NULL,
    dicatat tstzrange NOT NULL,
    predikat text NOT NULL
);
CREATE TABLE public.putaran (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    nama text NOT NULL,
    per date NOT NULL,
    tanggal_keputusan date NOT NULL,
    tmt_rencana date NOT NULL,
    ruang_lingkup jsonb NOT NULL,
    kapasitas_meja integer,
    kebijakan jsonb NOT NULL,
    status text NOT NULL,
    dibuat_oleh text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL,
    keputusan_nomor text,
    keputusan_tentang text,
    keputusan_berkas_hash text,
    kriteria_hash text,
    alasan_tmt text,
    kalender jsonb,
    snapshot_beku jsonb,
    prakiraan jsonb,
    keputusan_tanggal date,
    versi integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.ralat (
    id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    nomor text NOT NULL,
    tanggal date NOT NULL,
    sebab text NOT NULL,
    bidang jsonb NOT NULL,
    oleh text NOT NULL,
    pada timestamp with time zone NOT NULL
);
CREATE TABLE public.rekomendasi (
    analisis_id uuid NOT NULL,
    no integer NOT NULL,
    pegawai_id uuid NOT NULL,
    kunci text NOT NULL,
    opd text NOT NULL,
    keluarga text NOT NULL,
    kelompok text NOT NULL,
    isi jsonb NOT NULL
);
CREATE TABLE public.rencana (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    putaran_id uuid NOT NULL,
    nama text NOT NULL,
    catatan text NOT NULL,
    analisis_id uuid NOT NULL,
    dipilih_pada timestamp with time zone,
    dipilih_oleh text,
    alasan_pilih text,
    idempotensi text,
    dibuat_oleh text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.rencana_masuk (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    sumber text NOT NULL,
    id_sumber text NOT NULL,
    unor_id uuid NOT NULL,
    jabatan_id uuid,
    mapel text,
    tanggal date NOT NULL,
    jumlah integer NOT NULL,
    status text,
    dasar text,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.riwayat (
    id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    jenis text NOT NULL,
    sumber text NOT NULL,
    id_sumber text NOT NULL,
    mulai date,
    selesai date,
    isi jsonb NOT NULL,
    sandi bytea,
    isi_digest text NOT NULL,
    unor_id uuid,
    jabatan_id uuid,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.sanggah (
    id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    bidang text NOT NULL,
    pemilik_peran text NOT NULL,
    pemilik_unor_id uuid,
    pemilik_id uuid,
    tanggal date NOT NULL,
    hari smallint NOT NULL,
    batas date,
    paling_cepat date NOT NULL,
    dasar text NOT NULL,
    bawaan boolean NOT NULL,
    putusan text,
    diputus_oleh text,
    diputus_peran text,
    diputus_pada timestamp with time zone,
    sandi bytea NOT NULL,
    oleh text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.sekolah_data (
    id uuid NOT NULL,
    unor_id uuid NOT NULL,
    tahun_ajaran text NOT NULL,
    dicatat tstzrange NOT NULL,
    siswa integer,
    rombel integer,
    rombel_1 integer,
    rombel_2 integer,
    rombel_3 integer,
    rombel_4 integer,
    rombel_5 integer,
    rombel_6 integer,
    rombel_7 integer,
    rombel_8 integer,
    rombel_9 integer,
    guru_tercatat integer,
    siswa_agama_islam integer,
    siswa_agama_kristen integer,
    siswa_agama_katolik integer,
    siswa_agama_hindu integer,
    siswa_agama_buddha integer,
    siswa_agama_khonghucu integer
);
CREATE TABLE public.sesi_pengguna (
    id uuid NOT NULL,
    pengguna_id uuid NOT NULL,
    klien_id uuid,
    sesi_digest text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL,
    diperkuat_pada timestamp with time zone,
    berakhir_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.sidang (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    tahun smallint NOT NULL,
    nomor integer NOT NULL,
    putaran_id uuid,
    waktu timestamp with time zone NOT NULL,
    tempat text NOT NULL,
    tpk_nomor text NOT NULL,
    tpk_tanggal date NOT NULL,
    kuorum jsonb NOT NULL,
    status text NOT NULL,
    ditutup_pada timestamp with time zone,
    berita_acara_id uuid,
    versi integer NOT NULL,
    dibuat_oleh text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL,
    diubah_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.sidang_acara (
    id uuid NOT NULL,
    sidang_id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    no smallint NOT NULL,
    hasil text,
    alasan_kode text,
    catatan text,
    suara jsonb,
    keberatan jsonb NOT NULL,
    hadir smallint,
    oleh text,
    pada timestamp with time zone
);
CREATE TABLE public.sidang_anggota (
    id uuid NOT NULL,
    sidang_id uuid NOT NULL,
    pengguna_id uuid NOT NULL,
    no smallint NOT NULL,
    kedudukan text NOT NULL,
    kehadiran text
);
CREATE TABLE public.sk (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    jenis text NOT NULL,
    tmt date NOT NULL,
    penanda jsonb NOT NULL,
    nomor text,
    tanggal date,
    klasifikasi text,
    sifat text,
    tautan text,
    status text NOT NULL,
    versi integer NOT NULL,
    oleh text NOT NULL,
    pada timestamp with time zone NOT NULL
);
CREATE TABLE public.sk_baris (
    id uuid NOT NULL,
    sk_id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    no integer NOT NULL,
    status text NOT NULL
);
CREATE TABLE public.snapshot (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    per date NOT NULL,
    diketahui timestamp with time zone NOT NULL,
    hash text NOT NULL,
    berkas_hash text NOT NULL,
    ringkasan jsonb NOT NULL,
    nomor bigint,
    versi smallint DEFAULT '1'::smallint NOT NULL
);
CREATE TABLE public.status_ekspor (
    id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    penerima text NOT NULL,
    status text NOT NULL,
    id_luar text,
    tanggal date NOT NULL,
    keterangan text,
    oleh text NOT NULL,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.templat_naskah (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    jenis text NOT NULL,
    berkas_hash text NOT NULL,
    oleh text NOT NULL,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.templat_periksa (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    kode text NOT NULL,
    isi jsonb NOT NULL,
    nomor text NOT NULL,
    tanggal date NOT NULL,
    oleh text NOT NULL,
    berlaku daterange NOT NULL,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.tenggat_usulan (
    id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    jenis text NOT NULL,
    mulai date NOT NULL,
    hari_kerja smallint,
    tanggal date,
    paling_cepat date NOT NULL,
    dasar text NOT NULL,
    dipenuhi_pada date,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.tinjauan_mendesak (
    id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    sebab text NOT NULL,
    hari smallint NOT NULL,
    batas date,
    paling_cepat date NOT NULL,
    dasar text NOT NULL,
    bawaan boolean NOT NULL,
    hasil text,
    ditinjau_oleh text,
    ditinjau_pada timestamp with time zone,
    sandi bytea,
    oleh text NOT NULL,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.totp (
    pengguna_id uuid NOT NULL,
    sandi bytea NOT NULL,
    langkah_terakhir bigint NOT NULL,
    gagal smallint NOT NULL,
    terkunci_sampai timestamp with time zone,
    dikonfirmasi_pada timestamp with time zone,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.tpk (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    anggota jsonb NOT NULL,
    kuorum jsonb NOT NULL,
    nomor text NOT NULL,
    tanggal date NOT NULL,
    oleh text NOT NULL,
    berlaku daterange NOT NULL,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.transisi_putaran (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    putaran_id uuid NOT NULL,
    versi integer NOT NULL,
    dari text NOT NULL,
    aksi text NOT NULL,
    ke text NOT NULL,
    peran text NOT NULL,
    oleh text NOT NULL,
    pada timestamp with time zone NOT NULL,
    catatan text,
    isi jsonb NOT NULL
);
CREATE TABLE public.transisi_usulan (
    id uuid NOT NULL,
    usulan_id uuid NOT NULL,
    pegawai_id uuid NOT NULL,
    versi integer NOT NULL,
    dari text,
    aksi text NOT NULL,
    ke text NOT NULL,
    peran text NOT NULL,
    oleh text NOT NULL,
    pada timestamp with time zone NOT NULL,
    alasan_kode text,
    catatan text,
    isi jsonb NOT NULL,
    pemeriksaan_id uuid
);
CREATE TABLE public.tugas (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    jenis text NOT NULL,
    kunci text NOT NULL,
    isi jsonb NOT NULL,
    status text NOT NULL,
    pekerja text,
    sewa_sampai timestamp with time zone,
    percobaan integer NOT NULL,
    berikutnya_pada timestamp with time zone NOT NULL,
    batal boolean NOT NULL,
    galat text,
    dibuat_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.unor (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    sumber text NOT NULL,
    id_sumber text NOT NULL
);
CREATE TABLE public.unor_alias (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    unor_id uuid,
    sumber text NOT NULL,
    jenis text NOT NULL,
    nilai text NOT NULL,
    status text NOT NULL,
    skor_permil smallint,
    bukti jsonb NOT NULL,
    diputuskan_oleh text,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.unor_penerus (
    id uuid NOT NULL,
    unor_id uuid NOT NULL,
    penerus_id uuid NOT NULL,
    jenis text NOT NULL,
    tanggal date NOT NULL,
    dasar text,
    sumber text NOT NULL,
    dicatat tstzrange NOT NULL
);
CREATE TABLE public.unor_versi (
    id uuid NOT NULL,
    unor_id uuid NOT NULL,
    berlaku daterange NOT NULL,
    dicatat tstzrange NOT NULL,
    nama text NOT NULL,
    induk_id uuid,
    jenis text NOT NULL,
    kode_wilayah text,
    lintang_e6 integer,
    bujur_e6 integer,
    titik_perkiraan boolean,
    npsn text,
    tempat text,
    tutup date,
    eselon text,
    aktif boolean,
    per date,
    ditegaskan datemultirange
);
CREATE TABLE public.usulan_mutasi (
    id uuid NOT NULL,
    instansi_id uuid NOT NULL,
    tahun smallint NOT NULL,
    nomor integer NOT NULL,
    putaran_id uuid,
    analisis_id uuid,
    rekomendasi_no integer,
    himpunan_id uuid,
    permohonan_id uuid,
    pengganti_usulan_id uuid,
    pegawai_id uuid NOT NULL,
    jenis text NOT NULL,
    alur text NOT NULL,
    bentuk text NOT NULL,
    prakarsa text NOT NULL,
    kelompok text NOT NULL,
    mendesak boolean NOT NULL,
    mendesak_sebab text,
    status text NOT NULL,
    asal_unor_id uuid,
    asal_opd_id uuid,
    asal_jabatan_id uuid,
    asal_formasi_id uuid,
    asal_mapel text,
    asal_sel text,
    tujuan_unor_id uuid,
    tujuan_opd_id uuid,
    tujuan_jabatan_id uuid,
    tujuan_formasi_id uuid,
    tujuan_mapel text,
    tujuan_sel text,
    instansi_luar text,
    tmt_rencana date NOT NULL,
    sampai date,
    penyusun text NOT NULL,
    versi integer NOT NULL,
    tenggat date,
    dibuat_pada timestamp with time zone NOT NULL,
    diubah_pada timestamp with time zone NOT NULL
);
CREATE TABLE public.volume_tugas (
    id uuid NOT NULL,
    unor_id uuid NOT NULL,
    jabatan_id uuid NOT NULL,
    tugas text NOT NULL,
    bulan date NOT NULL,
    dicatat tstzrange NOT NULL,
    satuan text,
    norma_milimenit bigint NOT NULL,
    volume bigint NOT NULL,
    metode text,
    sumber text
);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.formasi_versi
    ADD CONSTRAINT ex_formasi_versi_berlaku EXCLUDE USING gist (formasi_id WITH =, berlaku WITH &&) WHERE (upper_inf(dicatat));
ALTER TABLE ONLY public.jabatan_versi
    ADD CONSTRAINT ex_jabatan_versi_berlaku EXCLUDE USING gist (jabatan_id WITH =, berlaku WITH &&) WHERE (upper_inf(dicatat));
ALTER TABLE ONLY public.kewenangan
    ADD CONSTRAINT ex_kewenangan_berlaku EXCLUDE USING gist (instansi_id WITH =, kelompok WITH =, jenis WITH =, berlaku WITH &&) WHERE (upper_inf(dicatat));
ALTER TABLE ONLY public.konfirmasi_aturan
    ADD CONSTRAINT ex_konfirmasi_aturan_berlaku EXCLUDE USING gist (instansi_id WITH =, aturan WITH =, berlaku WITH &&) WHERE (upper_inf(dicatat));
ALTER TABLE ONLY public.model_aktif
    ADD CONSTRAINT ex_model_aktif_berlaku EXCLUDE USING gist (instansi_id WITH =, berlaku WITH &&) WHERE (upper_inf(dicatat));
ALTER TABLE ONLY public.nilai_kota
    ADD CONSTRAINT ex_nilai_kota_berlaku EXCLUDE USING gist (instansi_id WITH =, nama WITH =, butir WITH =, berlaku WITH &&) WHERE (upper_inf(dicatat));
ALTER TABLE ONLY public.penempatan
    ADD CONSTRAINT ex_penempatan_definitif EXCLUDE USING gist (pegawai_id WITH =, berlaku WITH &&) WHERE ((upper_inf(dicatat) AND (jenis = 'DEFINITIF'::text)));
ALTER TABLE ONLY public.penyesuaian_aturan
    ADD CONSTRAINT ex_penyesuaian_aturan_berlaku EXCLUDE USING gist (instansi_id WITH =, aturan WITH =, berlaku WITH &&) WHERE (upper_inf(dicatat));
ALTER TABLE ONLY public.peran_pengguna
    ADD CONSTRAINT ex_peran_pengguna_berlaku EXCLUDE USING gist (pengguna_id WITH =, peran WITH =, COALESCE(unor_id, instansi_id) WITH =, berlaku WITH &&) WHERE (upper_inf(dicatat));
ALTER TABLE ONLY public.templat_periksa
    ADD CONSTRAINT ex_templat_periksa_berlaku EXCLUDE USING gist (instansi_id WITH =, kode WITH =, berlaku WITH &&) WHERE (upper_inf(dicatat));
ALTER TABLE ONLY public.tpk
    ADD CONSTRAINT ex_tpk_berlaku EXCLUDE USING gist (instansi_id WITH =, berlaku WITH &&) WHERE (upper_inf(dicatat));
ALTER TABLE ONLY public.unor_versi
    ADD CONSTRAINT ex_unor_versi_berlaku EXCLUDE USING gist (unor_id WITH =, berlaku WITH &&) WHERE (upper_inf(dicatat));
ALTER TABLE ONLY public.akibat_pembatalan
    ADD CONSTRAINT pk_akibat_pembatalan PRIMARY KEY (id);
ALTER TABLE ONLY public.analisis
    ADD CONSTRAINT pk_analisis PRIMARY KEY (id);
ALTER TABLE ONLY public.artefak
    ADD CONSTRAINT pk_artefak PRIMARY KEY (hash);
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT pk_audit PRIMARY KEY (instansi_id, nomor);
ALTER TABLE ONLY public.audit_baca
    ADD CONSTRAINT pk_audit_baca PRIMARY KEY (instansi_id, nomor);
ALTER TABLE ONLY public.baca_head
    ADD CONSTRAINT pk_baca_head PRIMARY KEY (instansi_id);
ALTER TABLE ONLY public.basi
    ADD CONSTRAINT pk_basi PRIMARY KEY (id);
ALTER TABLE ONLY public.berkas
    ADD CONSTRAINT pk_berkas PRIMARY KEY (hash, instansi_id);
ALTER TABLE ONLY public.berkas_bagian
    ADD CONSTRAINT pk_berkas_bagian PRIMARY KEY (id);
ALTER TABLE ONLY public.butir_periksa
    ADD CONSTRAINT pk_butir_periksa PRIMARY KEY (id);
ALTER TABLE ONLY public.coba
    ADD CONSTRAINT pk_coba PRIMARY KEY (id);
ALTER TABLE ONLY public.dampak_putaran
    ADD CONSTRAINT pk_dampak_putaran PRIMARY KEY (id);
ALTER TABLE ONLY public.formasi
    ADD CONSTRAINT pk_formasi PRIMARY KEY (id);
ALTER TABLE ONLY public.formasi_versi
    ADD CONSTRAINT pk_formasi_versi PRIMARY KEY (id);
ALTER TABLE ONLY public.hasil_unit
    ADD CONSTRAINT pk_hasil_unit PRIMARY KEY (id);
ALTER TABLE ONLY public.himpunan
    ADD CONSTRAINT pk_himpunan PRIMARY KEY (id);
ALTER TABLE ONLY public.idempotensi
    ADD CONSTRAINT pk_idempotensi PRIMARY KEY (id);
ALTER TABLE ONLY public.impor
    ADD CONSTRAINT pk_impor PRIMARY KEY (id);
ALTER TABLE ONLY public.impor_baris
    ADD CONSTRAINT pk_impor_baris PRIMARY KEY (id);
ALTER TABLE ONLY public.instansi
    ADD CONSTRAINT pk_instansi PRIMARY KEY (id);
ALTER TABLE ONLY public.instansi_head
    ADD CONSTRAINT pk_instansi_head PRIMARY KEY (instansi_id);
ALTER TABLE ONLY public.jabatan
    ADD CONSTRAINT pk_jabatan PRIMARY KEY (id);
ALTER TABLE ONLY public.jabatan_versi
    ADD CONSTRAINT pk_jabatan_versi PRIMARY KEY (id);
ALTER TABLE ONLY public.jti_terpakai
    ADD CONSTRAINT pk_jti_terpakai PRIMARY KEY (klien_id, jti_sha256);
ALTER TABLE ONLY public.keberatan
    ADD CONSTRAINT pk_keberatan PRIMARY KEY (id);
ALTER TABLE ONLY public.kewenangan
    ADD CONSTRAINT pk_kewenangan PRIMARY KEY (id);
ALTER TABLE ONLY public.klien
    ADD CONSTRAINT pk_klien PRIMARY KEY (id);
ALTER TABLE ONLY public.klien_kunci
    ADD CONSTRAINT pk_klien_kunci PRIMARY KEY (id);
ALTER TABLE ONLY public.konfirmasi_aturan
    ADD CONSTRAINT pk_konfirmasi_aturan PRIMARY KEY (id);
ALTER TABLE ONLY public.kop_surat
    ADD CONSTRAINT pk_kop_surat PRIMARY KEY (id);
ALTER TABLE ONLY public.kotak_keluar
    ADD CONSTRAINT pk_kotak_keluar PRIMARY KEY (id);
ALTER TABLE ONLY public.kunci_lama
    ADD CONSTRAINT pk_kunci_lama PRIMARY KEY (instansi_id, kunci);
ALTER TABLE ONLY public.lampiran_usulan
    ADD CONSTRAINT pk_lampiran_usulan PRIMARY KEY (id);
ALTER TABLE ONLY public.latihan
    ADD CONSTRAINT pk_latihan PRIMARY KEY (id);
ALTER TABLE ONLY public.lembar_baris
    ADD CONSTRAINT pk_lembar_baris PRIMARY KEY (id);
ALTER TABLE ONLY public.lembar_unggahan
    ADD CONSTRAINT pk_lembar_unggahan PRIMARY KEY (id);
ALTER TABLE ONLY public.model
    ADD CONSTRAINT pk_model PRIMARY KEY (id);
ALTER TABLE ONLY public.model_aktif
    ADD CONSTRAINT pk_model_aktif PRIMARY KEY (id);
ALTER TABLE ONLY public.naskah
    ADD CONSTRAINT pk_naskah PRIMARY KEY (id);
ALTER TABLE ONLY public.naskah_berkas
    ADD CONSTRAINT pk_naskah_berkas PRIMARY KEY (id);
ALTER TABLE ONLY public.naskah_bertanda
    ADD CONSTRAINT pk_naskah_bertanda PRIMARY KEY (id);
ALTER TABLE ONLY public.nilai_kota
    ADD CONSTRAINT pk_nilai_kota PRIMARY KEY (id);
ALTER TABLE ONLY public.pegawai
    ADD CONSTRAINT pk_pegawai PRIMARY KEY (id);
ALTER TABLE ONLY public.pegawai_identitas
    ADD CONSTRAINT pk_pegawai_identitas PRIMARY KEY (id);
ALTER TABLE ONLY public.pegawai_keadaan
    ADD CONSTRAINT pk_pegawai_keadaan PRIMARY KEY (id);
ALTER TABLE ONLY public.pegawai_sumber
    ADD CONSTRAINT pk_pegawai_sumber PRIMARY KEY (id);
ALTER TABLE ONLY public.pegawai_versi
    ADD CONSTRAINT pk_pegawai_versi PRIMARY KEY (id);
ALTER TABLE ONLY public.pelatihan
    ADD CONSTRAINT pk_pelatihan PRIMARY KEY (id);
ALTER TABLE ONLY public.pembebasan
    ADD CONSTRAINT pk_pembebasan PRIMARY KEY (id);
ALTER TABLE ONLY public.pembelajaran
    ADD CONSTRAINT pk_pembelajaran PRIMARY KEY (id);
ALTER TABLE ONLY public.pemberitahuan
    ADD CONSTRAINT pk_pemberitahuan PRIMARY KEY (id);
ALTER TABLE ONLY public.pemeriksaan
    ADD CONSTRAINT pk_pemeriksaan PRIMARY KEY (id);
ALTER TABLE ONLY public.penanda
    ADD CONSTRAINT pk_penanda PRIMARY KEY (nama);
ALTER TABLE ONLY public.penempatan
    ADD CONSTRAINT pk_penempatan PRIMARY KEY (id);
ALTER TABLE ONLY public.pengecualian
    ADD CONSTRAINT pk_pengecualian PRIMARY KEY (id);
ALTER TABLE ONLY public.pengguna
    ADD CONSTRAINT pk_pengguna PRIMARY KEY (id);
ALTER TABLE ONLY public.penghapusan
    ADD CONSTRAINT pk_penghapusan PRIMARY KEY (id);
ALTER TABLE ONLY public.pengingat_tugas
    ADD CONSTRAINT pk_pengingat_tugas PRIMARY KEY (id);
ALTER TABLE ONLY public.penyampaian
    ADD CONSTRAINT pk_penyampaian PRIMARY KEY (id);
ALTER TABLE ONLY public.penyesuaian_aturan
    ADD CONSTRAINT pk_penyesuaian_aturan PRIMARY KEY (id);
ALTER TABLE ONLY public.penyimpangan
    ADD CONSTRAINT pk_penyimpangan PRIMARY KEY (id);
ALTER TABLE ONLY public.peran_pengguna
    ADD CONSTRAINT pk_peran_pengguna PRIMARY KEY (id);
ALTER TABLE ONLY public.peristiwa
    ADD CONSTRAINT pk_peristiwa PRIMARY KEY (instansi_id, nomor);
ALTER TABLE ONLY public.permohonan
    ADD CONSTRAINT pk_permohonan PRIMARY KEY (id);
ALTER TABLE ONLY public.pernyataan_kepentingan
    ADD CONSTRAINT pk_pernyataan_kepentingan PRIMARY KEY (id);
ALTER TABLE ONLY public.perubahan_penempatan
    ADD CONSTRAINT pk_perubahan_penempatan PRIMARY KEY (id);
ALTER TABLE ONLY public.predikat
    ADD CONSTRAINT pk_predikat PRIMARY KEY (id);
ALTER TABLE ONLY public.putaran
    ADD CONSTRAINT pk_putaran PRIMARY KEY (id);
ALTER TABLE ONLY public.ralat
    ADD CONSTRAINT pk_ralat PRIMARY KEY (id);
ALTER TABLE ONLY public.rekomendasi
    ADD CONSTRAINT pk_rekomendasi PRIMARY KEY (analisis_id, no);
ALTER TABLE ONLY public.rencana
    ADD CONSTRAINT pk_rencana PRIMARY KEY (id);
ALTER TABLE ONLY public.rencana_masuk
    ADD CONSTRAINT pk_rencana_masuk PRIMARY KEY (id);
ALTER TABLE ONLY public.riwayat
    ADD CONSTRAINT pk_riwayat PRIMARY KEY (id);
ALTER TABLE ONLY public.sanggah
    ADD CONSTRAINT pk_sanggah PRIMARY KEY (id);
ALTER TABLE ONLY public.sekolah_data
    ADD CONSTRAINT pk_sekolah_data PRIMARY KEY (id);
ALTER TABLE ONLY public.sesi_pengguna
    ADD CONSTRAINT pk_sesi_pengguna PRIMARY KEY (id);
ALTER TABLE ONLY public.sidang
    ADD CONSTRAINT pk_sidang PRIMARY KEY (id);
ALTER TABLE ONLY public.sidang_acara
    ADD CONSTRAINT pk_sidang_acara PRIMARY KEY (id);
ALTER TABLE ONLY public.sidang_anggota
    ADD CONSTRAINT pk_sidang_anggota PRIMARY KEY (id);
ALTER TABLE ONLY public.sk
    ADD CONSTRAINT pk_sk PRIMARY KEY (id);
ALTER TABLE ONLY public.sk_baris
    ADD CONSTRAINT pk_sk_baris PRIMARY KEY (id);
ALTER TABLE ONLY public.snapshot
    ADD CONSTRAINT pk_snapshot PRIMARY KEY (id);
ALTER TABLE ONLY public.status_ekspor
    ADD CONSTRAINT pk_status_ekspor PRIMARY KEY (id);
ALTER TABLE ONLY public.templat_naskah
    ADD CONSTRAINT pk_templat_naskah PRIMARY KEY (id);
ALTER TABLE ONLY public.templat_periksa
    ADD CONSTRAINT pk_templat_periksa PRIMARY KEY (id);
ALTER TABLE ONLY public.tenggat_usulan
    ADD CONSTRAINT pk_tenggat_usulan PRIMARY KEY (id);
ALTER TABLE ONLY public.tinjauan_mendesak
    ADD CONSTRAINT pk_tinjauan_mendesak PRIMARY KEY (id);
ALTER TABLE ONLY public.totp
    ADD CONSTRAINT pk_totp PRIMARY KEY (pengguna_id);
ALTER TABLE ONLY public.tpk
    ADD CONSTRAINT pk_tpk PRIMARY KEY (id);
ALTER TABLE ONLY public.transisi_putaran
    ADD CONSTRAINT pk_transisi_putaran PRIMARY KEY (id);
ALTER TABLE ONLY public.transisi_usulan
    ADD CONSTRAINT pk_transisi_usulan PRIMARY KEY (id);
ALTER TABLE ONLY public.tugas
    ADD CONSTRAINT pk_tugas PRIMARY KEY (id);
ALTER TABLE ONLY public.unor
    ADD CONSTRAINT pk_unor PRIMARY KEY (id);
ALTER TABLE ONLY public.unor_alias
    ADD CONSTRAINT pk_unor_alias PRIMARY KEY (id);
ALTER TABLE ONLY public.unor_penerus
    ADD CONSTRAINT pk_unor_penerus PRIMARY KEY (id);
ALTER TABLE ONLY public.unor_versi
    ADD CONSTRAINT pk_unor_versi PRIMARY KEY (id);
ALTER TABLE ONLY public.usulan_mutasi
    ADD CONSTRAINT pk_usulan_mutasi PRIMARY KEY (id);
ALTER TABLE ONLY public.volume_tugas
    ADD CONSTRAINT pk_volume_tugas PRIMARY KEY (id);
ALTER TABLE ONLY public.analisis
    ADD CONSTRAINT uq_analisis_putaran_id_idempotensi UNIQUE (putaran_id, idempotensi);
ALTER TABLE ONLY public.basi
    ADD CONSTRAINT uq_basi_rencana_id_jenis_subjek_id UNIQUE (rencana_id, jenis, subjek_id);
ALTER TABLE ONLY public.berkas_bagian
    ADD CONSTRAINT uq_berkas_bagian_instansi_id_hash_urutan UNIQUE (instansi_id, hash, urutan);
ALTER TABLE ONLY public.butir_periksa
    ADD CONSTRAINT uq_butir_periksa_usulan_id_kode UNIQUE (usulan_id, kode);
ALTER TABLE ONLY public.dampak_putaran
    ADD CONSTRAINT uq_dampak_putaran_putaran_id_hari UNIQUE (putaran_id, hari);
ALTER TABLE ONLY public.formasi
    ADD CONSTRAINT uq_formasi_instansi_id_sumber_id_sumber UNIQUE (instansi_id, sumber, id_sumber);
ALTER TABLE ONLY public.hasil_unit
    ADD CONSTRAINT uq_hasil_unit_unor_id_ukuran_per UNIQUE (unor_id, ukuran, per);
ALTER TABLE ONLY public.idempotensi
    ADD CONSTRAINT uq_idempotensi_aktor_pintu_kunci UNIQUE (aktor, pintu, kunci);
ALTER TABLE ONLY public.impor_baris
    ADD CONSTRAINT uq_impor_baris_impor_id_nomor UNIQUE (impor_id, nomor);
ALTER TABLE ONLY public.instansi
    ADD CONSTRAINT uq_instansi_kode UNIQUE (kode);
ALTER TABLE ONLY public.jabatan
    ADD CONSTRAINT uq_jabatan_instansi_id_sumber_id_sumber UNIQUE (instansi_id, sumber, id_sumber);
ALTER TABLE ONLY public.keberatan
    ADD CONSTRAINT uq_keberatan_instansi_id_tahun_nomor UNIQUE (instansi_id, tahun, nomor);
ALTER TABLE ONLY public.klien_kunci
    ADD CONSTRAINT uq_klien_kunci_klien_id_kid UNIQUE (klien_id, kid);
ALTER TABLE ONLY public.klien
    ADD CONSTRAINT uq_klien_nama UNIQUE (nama);
ALTER TABLE ONLY public.model
    ADD CONSTRAINT uq_model_instansi_id_nomor UNIQUE (instansi_id, nomor);
ALTER TABLE ONLY public.model
    ADD CONSTRAINT uq_model_pelatihan_id UNIQUE (pelatihan_id);
ALTER TABLE ONLY public.naskah
    ADD CONSTRAINT uq_naskah_kode UNIQUE (kode);
ALTER TABLE ONLY public.pegawai
    ADD CONSTRAINT uq_pegawai_instansi_id_sumber_id_sumber UNIQUE (instansi_id, sumber, id_sumber);
ALTER TABLE ONLY public.pegawai_sumber
    ADD CONSTRAINT uq_pegawai_sumber_instansi_id_sumber_id_sumber UNIQUE (instansi_id, sumber, id_sumber);
ALTER TABLE ONLY public.pelatihan
    ADD CONSTRAINT uq_pelatihan_instansi_id_idempotensi UNIQUE (instansi_id, idempotensi);
ALTER TABLE ONLY public.pengguna
    ADD CONSTRAINT uq_pengguna_pegawai_id UNIQUE (pegawai_id);
ALTER TABLE ONLY public.permohonan
    ADD CONSTRAINT uq_permohonan_instansi_id_tahun_nomor UNIQUE (instansi_id, tahun, nomor);
ALTER TABLE ONLY public.rencana
    ADD CONSTRAINT uq_rencana_putaran_id_idempotensi UNIQUE (putaran_id, idempotensi);
ALTER TABLE ONLY public.rencana
    ADD CONSTRAINT uq_rencana_putaran_id_nama UNIQUE (putaran_id, nama);
ALTER TABLE ONLY public.sesi_pengguna
    ADD CONSTRAINT uq_sesi_pengguna_pengguna_id_klien_id_sesi_digest UNIQUE NULLS NOT DISTINCT (pengguna_id, klien_id, sesi_digest);
ALTER TABLE ONLY public.sidang_acara
    ADD CONSTRAINT uq_sidang_acara_sidang_id_usulan_id UNIQUE (sidang_id, usulan_id);
ALTER TABLE ONLY public.sidang_anggota
    ADD CONSTRAINT uq_sidang_anggota_sidang_id_pengguna_id UNIQUE (sidang_id, pengguna_id);
ALTER TABLE ONLY public.sidang
    ADD CONSTRAINT uq_sidang_instansi_id_tahun_nomor UNIQUE (instansi_id, tahun, nomor);
ALTER TABLE ONLY public.sk_baris
    ADD CONSTRAINT uq_sk_baris_sk_id_no UNIQUE (sk_id, no);
ALTER TABLE ONLY public.sk
    ADD CONSTRAINT uq_sk_instansi_id_nomor_tanggal UNIQUE (instansi_id, nomor, tanggal);
ALTER TABLE ONLY public.tenggat_usulan
    ADD CONSTRAINT uq_tenggat_usulan_usulan_id_jenis_mulai UNIQUE (usulan_id, jenis, mulai);
ALTER TABLE ONLY public.transisi_putaran
    ADD CONSTRAINT uq_transisi_putaran_putaran_id_versi UNIQUE (putaran_id, versi);
ALTER TABLE ONLY public.transisi_usulan
    ADD CONSTRAINT uq_transisi_usulan_usulan_id_versi UNIQUE (usulan_id, versi);
ALTER TABLE ONLY public.tugas
    ADD CONSTRAINT uq_tugas_kunci UNIQUE (kunci);
ALTER TABLE ONLY public.unor
    ADD CONSTRAINT uq_unor_instansi_id_sumber_id_sumber UNIQUE (instansi_id, sumber, id_sumber);
ALTER TABLE ONLY public.usulan_mutasi
    ADD CONSTRAINT uq_usulan_mutasi_instansi_id_tahun_nomor UNIQUE (instansi_id, tahun, nomor);
CREATE INDEX ix_akibat_pembatalan_karena_usulan_id ON public.akibat_pembatalan USING btree (karena_usulan_id);
CREATE INDEX ix_akibat_pembatalan_pegawai_id ON public.akibat_pembatalan USING btree (pegawai_id);
CREATE INDEX ix_akibat_pembatalan_usulan_id ON public.akibat_pembatalan USING btree (usulan_id);
CREATE INDEX ix_analisis_kunci ON public.analisis USING btree (kunci);
CREATE INDEX ix_basi_putaran_id ON public.basi USING btree (putaran_id, id);
CREATE INDEX ix_butir_periksa_instansi_id_tenggat_id ON public.butir_periksa USING btree (instansi_id, tenggat, id);
CREATE INDEX ix_butir_periksa_pegawai_id ON public.butir_periksa USING btree (pegawai_id);
CREATE INDEX ix_butir_periksa_terbuka ON public.butir_periksa USING btree (instansi_id, tenggat, id) WHERE (status = 'TERBUKA'::text);
CREATE INDEX ix_butir_periksa_usulan_id ON public.butir_periksa USING btree (usulan_id);
CREATE INDEX ix_formasi_versi_formasi_id ON public.formasi_versi USING btree (formasi_id);
CREATE INDEX ix_hasil_unit_instansi_id ON public.hasil_unit USING btree (instansi_id);
CREATE INDEX ix_himpunan_instansi_id_id ON public.himpunan USING btree (instansi_id, id);
CREATE INDEX ix_jabatan_versi_jabatan_id ON public.jabatan_versi USING btree (jabatan_id);
CREATE INDEX ix_jti_terpakai_sampai ON public.jti_terpakai USING btree (sampai);
CREATE INDEX ix_keberatan_instansi_id_status_id ON public.keberatan USING btree (instansi_id, status, id);
CREATE INDEX ix_keberatan_pegawai_id ON public.keberatan USING btree (pegawai_id);
CREATE INDEX ix_keberatan_usulan_id ON public.keberatan USING btree (usulan_id);
CREATE INDEX ix_kotak_keluar_antre ON public.kotak_keluar USING btree (berikutnya_pada) WHERE (status = 'ANTRE'::text);
CREATE INDEX ix_kotak_keluar_instansi_id_id ON public.kotak_keluar USING btree (instansi_id, id);
CREATE INDEX ix_kotak_keluar_usulan_id ON public.kotak_keluar USING btree (usulan_id);
CREATE INDEX ix_kunci_lama_pegawai_id ON public.kunci_lama USING btree (pegawai_id);
CREATE INDEX ix_lampiran_usulan_pegawai_id ON public.lampiran_usulan USING btree (pegawai_id);
CREATE INDEX ix_lampiran_usulan_usulan_id ON public.lampiran_usulan USING btree (usulan_id);
CREATE INDEX ix_latihan_instansi_id_hash ON public.latihan USING btree (instansi_id, hash);
CREATE INDEX ix_lembar_baris_pegawai_id ON public.lembar_baris USING btree (pegawai_id);
CREATE INDEX ix_lembar_baris_putaran_id_keadaan ON public.lembar_baris USING btree (putaran_id, keadaan);
CREATE INDEX ix_lembar_baris_unggahan_id_nomor ON public.lembar_baris USING btree (unggahan_id, nomor);
CREATE INDEX ix_lembar_baris_usulan_id ON public.lembar_baris USING btree (usulan_id);
CREATE INDEX ix_lembar_unggahan_instansi_id ON public.lembar_unggahan USING btree (instansi_id);
CREATE INDEX ix_lembar_unggahan_putaran_id_id ON public.lembar_unggahan USING btree (putaran_id, id);
CREATE INDEX ix_naskah_berkas_naskah_id ON public.naskah_berkas USING btree (naskah_id);
CREATE INDEX ix_naskah_bertanda_naskah_id ON public.naskah_bertanda USING btree (naskah_id);
CREATE INDEX ix_naskah_instansi_id_id ON public.naskah USING btree (instansi_id, id);
CREATE INDEX ix_naskah_pegawai_id ON public.naskah USING btree (pegawai_id);
CREATE INDEX ix_naskah_permohonan_id ON public.naskah USING btree (permohonan_id);
CREATE INDEX ix_naskah_sidang_id ON public.naskah USING btree (sidang_id);
CREATE INDEX ix_naskah_sk_id ON public.naskah USING btree (sk_id);
CREATE INDEX ix_naskah_usulan_id ON public.naskah USING btree (usulan_id);
CREATE INDEX ix_pegawai_identitas_nip_digest ON public.pegawai_identitas USING btree (nip_digest);
CREATE INDEX ix_pegawai_identitas_pegawai_id ON public.pegawai_identitas USING btree (pegawai_id);
CREATE INDEX ix_pegawai_keadaan_pegawai_id ON public.pegawai_keadaan USING btree (pegawai_id);
CREATE INDEX ix_pegawai_sumber_pegawai_id ON public.pegawai_sumber USING btree (pegawai_id);
CREATE INDEX ix_pegawai_versi_pegawai_id ON public.pegawai_versi USING btree (pegawai_id);
CREATE INDEX ix_pembebasan_instansi_id ON public.pembebasan USING btree (instansi_id);
CREATE INDEX ix_pembebasan_pegawai_id ON public.pembebasan USING btree (pegawai_id);
CREATE INDEX ix_pembelajaran_pegawai_id ON public.pembelajaran USING btree (pegawai_id);
CREATE INDEX ix_pemberitahuan_pegawai_id ON public.pemberitahuan USING btree (pegawai_id);
CREATE INDEX ix_pemberitahuan_terbuka ON public.pemberitahuan USING btree (instansi_id, id) WHERE (tanggapan IS NULL);
CREATE INDEX ix_pemberitahuan_usulan_id ON public.pemberitahuan USING btree (usulan_id);
CREATE INDEX ix_pemeriksaan_himpunan_id ON public.pemeriksaan USING btree (himpunan_id, id);
CREATE INDEX ix_pemeriksaan_usulan_id ON public.pemeriksaan USING btree (usulan_id, id);
CREATE INDEX ix_penempatan_pegawai_id ON public.penempatan USING btree (pegawai_id);
CREATE INDEX ix_penempatan_unor_id ON public.penempatan USING btree (unor_id);
CREATE INDEX ix_pengecualian_pegawai_id ON public.pengecualian USING btree (pegawai_id);
CREATE INDEX ix_pengecualian_putaran_id ON public.pengecualian USING btree (putaran_id, id);
CREATE INDEX ix_pengguna_instansi_id ON public.pengguna USING btree (instansi_id, id);
CREATE INDEX ix_pengingat_tugas_pegawai_id ON public.pengingat_tugas USING btree (pegawai_id);
CREATE INDEX ix_pengingat_tugas_usulan_id ON public.pengingat_tugas USING btree (usulan_id);
CREATE INDEX ix_penyampaian_pegawai_id ON public.penyampaian USING btree (pegawai_id);
CREATE INDEX ix_penyampaian_usulan_id ON public.penyampaian USING btree (usulan_id);
CREATE INDEX ix_penyimpangan_instansi_id_pada ON public.penyimpangan USING btree (instansi_id, pada);
CREATE INDEX ix_penyimpangan_pegawai_id ON public.penyimpangan USING btree (pegawai_id);
CREATE INDEX ix_penyimpangan_usulan_id ON public.penyimpangan USING btree (usulan_id);
CREATE INDEX ix_peran_pengguna_instansi_id ON public.peran_pengguna USING btree (instansi_id, peran_id);
CREATE INDEX ix_peran_pengguna_pengguna_id ON public.peran_pengguna USING btree (pengguna_id);
CREATE INDEX ix_peran_pengguna_unor_id ON public.peran_pengguna USING btree (unor_id);
CREATE INDEX ix_peristiwa_subjek ON public.peristiwa USING btree (instansi_id, subjek_jenis, subjek_id, nomor);
CREATE INDEX ix_permohonan_instansi_id_id ON public.permohonan USING btree (instansi_id, id);
CREATE INDEX ix_permohonan_instansi_id_status_id ON public.permohonan USING btree (instansi_id, status, id);
CREATE INDEX ix_permohonan_pegawai_id ON public.permohonan USING btree (pegawai_id, id);
CREATE INDEX ix_pernyataan_kepentingan_pegawai_id ON public.pernyataan_kepentingan USING btree (pegawai_id);
CREATE INDEX ix_pernyataan_kepentingan_usulan_id ON public.pernyataan_kepentingan USING btree (usulan_id);
CREATE INDEX ix_perubahan_penempatan_pegawai_id ON public.perubahan_penempatan USING btree (pegawai_id);
CREATE INDEX ix_perubahan_penempatan_usulan_id ON public.perubahan_penempatan USING btree (usulan_id);
CREATE INDEX ix_predikat_pegawai_id_tahun ON public.predikat USING btree (pegawai_id, tahun);
CREATE INDEX ix_ralat_pegawai_id ON public.ralat USING btree (pegawai_id);
CREATE INDEX ix_ralat_usulan_id ON public.ralat USING btree (usulan_id);
CREATE INDEX ix_rencana_analisis_id ON public.rencana USING btree (analisis_id);
CREATE INDEX ix_rencana_masuk_unor_id ON public.rencana_masuk USING btree (unor_id);
CREATE INDEX ix_riwayat_pegawai_id_jenis ON public.riwayat USING btree (pegawai_id, jenis);
CREATE INDEX ix_sanggah_instansi_id_id ON public.sanggah USING btree (instansi_id, id);
CREATE INDEX ix_sanggah_pegawai_id ON public.sanggah USING btree (pegawai_id);
CREATE INDEX ix_sanggah_terbuka ON public.sanggah USING btree (instansi_id, id) WHERE (putusan IS NULL);
CREATE INDEX ix_sanggah_usulan_id ON public.sanggah USING btree (usulan_id);
CREATE INDEX ix_sekolah_data_unor_id_tahun_ajaran ON public.sekolah_data USING btree (unor_id, tahun_ajaran);
CREATE INDEX ix_sesi_pengguna_berakhir_pada ON public.sesi_pengguna USING btree (berakhir_pada);
CREATE INDEX ix_sidang_acara_pegawai_id ON public.sidang_acara USING btree (pegawai_id);
CREATE INDEX ix_sidang_acara_usulan_id_id ON public.sidang_acara USING btree (usulan_id, id);
CREATE INDEX ix_sidang_anggota_pengguna_id ON public.sidang_anggota USING btree (pengguna_id);
CREATE INDEX ix_sidang_instansi_id_id ON public.sidang USING btree (instansi_id, id);
CREATE INDEX ix_sidang_instansi_id_status_id ON public.sidang USING btree (instansi_id, status, id);
CREATE INDEX ix_sidang_putaran_id ON public.sidang USING btree (putaran_id);
CREATE INDEX ix_sk_baris_pegawai_id ON public.sk_baris USING btree (pegawai_id);
CREATE INDEX ix_sk_instansi_id_id ON public.sk USING btree (instansi_id, id);
CREATE INDEX ix_snapshot_instansi_id_hash ON public.snapshot USING btree (instansi_id, hash);
CREATE INDEX ix_status_ekspor_pegawai_id ON public.status_ekspor USING btree (pegawai_id);
CREATE INDEX ix_status_ekspor_usulan_id ON public.status_ekspor USING btree (usulan_id);
CREATE INDEX ix_tenggat_usulan_pegawai_id ON public.tenggat_usulan USING btree (pegawai_id);
CREATE INDEX ix_tenggat_usulan_usulan_id ON public.tenggat_usulan USING btree (usulan_id);
CREATE INDEX ix_tinjauan_mendesak_instansi_id_id ON public.tinjauan_mendesak USING btree (instansi_id, id);
CREATE INDEX ix_tinjauan_mendesak_pegawai_id ON public.tinjauan_mendesak USING btree (pegawai_id);
CREATE INDEX ix_tinjauan_mendesak_usulan_id ON public.tinjauan_mendesak USING btree (usulan_id);
CREATE INDEX ix_transisi_usulan_pegawai_id ON public.transisi_usulan USING btree (pegawai_id);
CREATE INDEX ix_transisi_usulan_usulan_id ON public.transisi_usulan USING btree (usulan_id);
CREATE INDEX ix_tugas_status_berikutnya_pada ON public.tugas USING btree (status, berikutnya_pada);
CREATE INDEX ix_unor_alias_unor_id ON public.unor_alias USING btree (unor_id);
CREATE INDEX ix_unor_penerus_penerus_id ON public.unor_penerus USING btree (penerus_id);
CREATE INDEX ix_unor_penerus_unor_id ON public.unor_penerus USING btree (unor_id);
CREATE INDEX ix_unor_versi_unor_id ON public.unor_versi USING btree (unor_id);
CREATE INDEX ix_usulan_mutasi_analisis_id ON public.usulan_mutasi USING btree (analisis_id);
CREATE INDEX ix_usulan_mutasi_asal_unor_id_id ON public.usulan_mutasi USING btree (asal_unor_id, id);
CREATE INDEX ix_usulan_mutasi_himpunan_id_id ON public.usulan_mutasi USING btree (himpunan_id, id);
CREATE INDEX ix_usulan_mutasi_instansi_id_asal_opd_id_id ON public.usulan_mutasi USING btree (instansi_id, asal_opd_id, id);
CREATE INDEX ix_usulan_mutasi_instansi_id_id ON public.usulan_mutasi USING btree (instansi_id, id);
CREATE INDEX ix_usulan_mutasi_instansi_id_jenis_id ON public.usulan_mutasi USING btree (instansi_id, jenis, id);
CREATE INDEX ix_usulan_mutasi_instansi_id_status_id ON public.usulan_mutasi USING btree (instansi_id, status, id);
CREATE INDEX ix_usulan_mutasi_instansi_id_tenggat_id ON public.usulan_mutasi USING btree (instansi_id, tenggat, id) WHERE (tenggat IS NOT NULL);
CREATE INDEX ix_usulan_mutasi_instansi_id_tujuan_opd_id_id ON public.usulan_mutasi USING btree (instansi_id, tujuan_opd_id, id);
CREATE INDEX ix_usulan_mutasi_pegawai_id_id ON public.usulan_mutasi USING btree (pegawai_id, id);
CREATE INDEX ix_usulan_mutasi_pengganti_usulan_id ON public.usulan_mutasi USING btree (pengganti_usulan_id);
CREATE INDEX ix_usulan_mutasi_permohonan_id ON public.usulan_mutasi USING btree (permohonan_id);
CREATE INDEX ix_usulan_mutasi_putaran_id_id ON public.usulan_mutasi USING btree (putaran_id, id);
CREATE INDEX ix_usulan_mutasi_tujuan_unor_id_id ON public.usulan_mutasi USING btree (tujuan_unor_id, id);
CREATE INDEX ix_volume_tugas_unor_id_jabatan_id ON public.volume_tugas USING btree (unor_id, jabatan_id, tugas, bulan);
CREATE UNIQUE INDEX uq_analisis_berjalan ON public.analisis USING btree (instansi_id) WHERE (status = ANY (ARRAY['ANTRE'::text, 'BERJALAN'::text]));
CREATE UNIQUE INDEX uq_keberatan_berjalan ON public.keberatan USING btree (usulan_id) WHERE (status = ANY (ARRAY['DITERIMA'::text, 'TERLAMBAT'::text]));
CREATE UNIQUE INDEX uq_kop_surat_sekarang ON public.kop_surat USING btree (instansi_id) WHERE upper_inf(dicatat);
CREATE UNIQUE INDEX uq_kotak_keluar_sekali ON public.kotak_keluar USING btree (pegawai_id, jenis, acuan);
CREATE UNIQUE INDEX uq_lampiran_usulan_sekarang ON public.lampiran_usulan USING btree (usulan_id, jenis) WHERE upper_inf(dicatat);
CREATE UNIQUE INDEX uq_pegawai_identitas_mulai ON public.pegawai_identitas USING btree (pegawai_id, lower(berlaku)) NULLS NOT DISTINCT WHERE upper_inf(dicatat);
CREATE UNIQUE INDEX uq_pegawai_instansi_id_kunci ON public.pegawai USING btree (instansi_id, kunci);
CREATE UNIQUE INDEX uq_pegawai_keadaan_mulai ON public.pegawai_keadaan USING btree (pegawai_id, lower(berlaku)) NULLS NOT DISTINCT WHERE upper_inf(dicatat);
CREATE UNIQUE INDEX uq_pegawai_versi_mulai ON public.pegawai_versi USING btree (pegawai_id, lower(berlaku)) NULLS NOT DISTINCT WHERE upper_inf(dicatat);
CREATE UNIQUE INDEX uq_pelatihan_berjalan ON public.pelatihan USING btree (instansi_id) WHERE (status = ANY (ARRAY['ANTRE'::text, 'BERJALAN'::text]));
CREATE UNIQUE INDEX uq_pembebasan_sekarang ON public.pembebasan USING btree (pembebasan_id) WHERE upper_inf(dicatat);
CREATE UNIQUE INDEX uq_pembelajaran_sekarang ON public.pembelajaran USING btree (unor_id, tahun_ajaran, sumber, id_sumber) WHERE upper_inf(dicatat);
CREATE UNIQUE INDEX uq_pengecualian_berlaku ON public.pengecualian USING btree (putaran_id, pegawai_id, sel) WHERE (dicabut_pada IS NULL);
CREATE UNIQUE INDEX uq_peran_pengguna_sekarang ON public.peran_pengguna USING btree (peran_id) WHERE upper_inf(dicatat);
CREATE UNIQUE INDEX uq_pernyataan_kepentingan_sekarang ON public.pernyataan_kepentingan USING btree (usulan_id, oleh) WHERE upper_inf(dicatat);
CREATE UNIQUE INDEX uq_perubahan_penempatan_berlaku ON public.perubahan_penempatan USING btree (usulan_id) WHERE (dipulihkan_pada IS NULL);
CREATE UNIQUE INDEX uq_rencana_dipilih ON public.rencana USING btree (putaran_id) WHERE (dipilih_pada IS NOT NULL);
CREATE UNIQUE INDEX uq_rencana_masuk_sekarang ON public.rencana_masuk USING btree (instansi_id, sumber, id_sumber) WHERE upper_inf(dicatat);
CREATE UNIQUE INDEX uq_riwayat_sekarang ON public.riwayat USING btree (pegawai_id, jenis, sumber, id_sumber) WHERE upper_inf(dicatat);
CREATE UNIQUE INDEX uq_sk_baris_berlaku ON public.sk_baris USING btree (usulan_id) WHERE (status <> 'DICABUT'::text);
CREATE UNIQUE INDEX uq_status_ekspor_sekarang ON public.status_ekspor USING btree (usulan_id, penerima) WHERE upper_inf(dicatat);
CREATE UNIQUE INDEX uq_templat_naskah_sekarang ON public.templat_naskah USING btree (instansi_id, jenis) WHERE upper_inf(dicatat);
CREATE UNIQUE INDEX uq_unor_alias_sekarang ON public.unor_alias USING btree (instansi_id, sumber, jenis, nilai) WHERE (upper_inf(dicatat) AND (status = 'DIKONFIRMASI'::text));
CREATE UNIQUE INDEX uq_unor_penerus_sekarang ON public.unor_penerus USING btree (unor_id, penerus_id) WHERE upper_inf(dicatat);
CREATE UNIQUE INDEX uq_usulan_mutasi_berjalan ON public.usulan_mutasi USING btree (pegawai_id) WHERE (status <> ALL (ARRAY['SELESAI'::text, 'DITOLAK'::text, 'DITARIK'::text, 'DICABUT'::text, 'DIBATALKAN'::text, 'DITETAPKAN_OPD'::text]));
CREATE TRIGGER hanya_ditambah BEFORE DELETE OR UPDATE ON public.audit FOR EACH ROW EXECUTE FUNCTION public.hanya_ditambah();
CREATE TRIGGER hanya_ditambah BEFORE DELETE OR UPDATE ON public.audit_baca FOR EACH ROW EXECUTE FUNCTION public.hanya_ditambah();
CREATE TRIGGER hanya_ditambah BEFORE DELETE OR UPDATE ON public.penghapusan FOR EACH ROW EXECUTE FUNCTION public.hanya_ditambah();
CREATE TRIGGER hanya_ditambah BEFORE DELETE OR UPDATE ON public.peristiwa FOR EACH ROW EXECUTE FUNCTION public.hanya_ditambah();
CREATE TRIGGER hanya_percobaan_berakhir BEFORE DELETE ON public.instansi FOR EACH ROW EXECUTE FUNCTION public.hanya_percobaan_berakhir();
CREATE TRIGGER tak_dikosongkan BEFORE TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION public.hanya_ditambah();
CREATE TRIGGER tak_dikosongkan BEFORE TRUNCATE ON public.audit_baca FOR EACH STATEMENT EXECUTE FUNCTION public.hanya_ditambah();
CREATE TRIGGER tak_dikosongkan BEFORE TRUNCATE ON public.penghapusan FOR EACH STATEMENT EXECUTE FUNCTION public.hanya_ditambah();
CREATE TRIGGER tak_dikosongkan BEFORE TRUNCATE ON public.peristiwa FOR EACH STATEMENT EXECUTE FUNCTION public.hanya_ditambah();
ALTER TABLE ONLY public.akibat_pembatalan
    ADD CONSTRAINT fk_akibat_pembatalan_karena_usulan_id FOREIGN KEY (karena_usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.akibat_pembatalan
    ADD CONSTRAINT fk_akibat_pembatalan_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.akibat_pembatalan
    ADD CONSTRAINT fk_akibat_pembatalan_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.analisis
    ADD CONSTRAINT fk_analisis_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.analisis
    ADD CONSTRAINT fk_analisis_putaran_id FOREIGN KEY (putaran_id) REFERENCES public.putaran(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.audit_baca
    ADD CONSTRAINT fk_audit_baca_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT fk_audit_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.baca_head
    ADD CONSTRAINT fk_baca_head_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.basi
    ADD CONSTRAINT fk_basi_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.basi
    ADD CONSTRAINT fk_basi_putaran_id FOREIGN KEY (putaran_id) REFERENCES public.putaran(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.basi
    ADD CONSTRAINT fk_basi_rencana_id FOREIGN KEY (rencana_id) REFERENCES public.rencana(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.berkas_bagian
    ADD CONSTRAINT fk_berkas_bagian_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.berkas
    ADD CONSTRAINT fk_berkas_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.butir_periksa
    ADD CONSTRAINT fk_butir_periksa_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.butir_periksa
    ADD CONSTRAINT fk_butir_periksa_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.butir_periksa
    ADD CONSTRAINT fk_butir_periksa_unor_id FOREIGN KEY (unor_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.butir_periksa
    ADD CONSTRAINT fk_butir_periksa_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.coba
    ADD CONSTRAINT fk_coba_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.dampak_putaran
    ADD CONSTRAINT fk_dampak_putaran_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.dampak_putaran
    ADD CONSTRAINT fk_dampak_putaran_putaran_id FOREIGN KEY (putaran_id) REFERENCES public.putaran(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.formasi
    ADD CONSTRAINT fk_formasi_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.formasi
    ADD CONSTRAINT fk_formasi_jabatan_id FOREIGN KEY (jabatan_id) REFERENCES public.jabatan(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.formasi
    ADD CONSTRAINT fk_formasi_unor_id FOREIGN KEY (unor_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.formasi_versi
    ADD CONSTRAINT fk_formasi_versi_formasi_id FOREIGN KEY (formasi_id) REFERENCES public.formasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.hasil_unit
    ADD CONSTRAINT fk_hasil_unit_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.hasil_unit
    ADD CONSTRAINT fk_hasil_unit_unor_id FOREIGN KEY (unor_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.himpunan
    ADD CONSTRAINT fk_himpunan_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.himpunan
    ADD CONSTRAINT fk_himpunan_putaran_id FOREIGN KEY (putaran_id) REFERENCES public.putaran(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.idempotensi
    ADD CONSTRAINT fk_idempotensi_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.impor_baris
    ADD CONSTRAINT fk_impor_baris_impor_id FOREIGN KEY (impor_id) REFERENCES public.impor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.impor
    ADD CONSTRAINT fk_impor_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.instansi_head
    ADD CONSTRAINT fk_instansi_head_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.jabatan
    ADD CONSTRAINT fk_jabatan_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.jabatan_versi
    ADD CONSTRAINT fk_jabatan_versi_jabatan_id FOREIGN KEY (jabatan_id) REFERENCES public.jabatan(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.jti_terpakai
    ADD CONSTRAINT fk_jti_terpakai_klien_id FOREIGN KEY (klien_id) REFERENCES public.klien(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.keberatan
    ADD CONSTRAINT fk_keberatan_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.keberatan
    ADD CONSTRAINT fk_keberatan_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.keberatan
    ADD CONSTRAINT fk_keberatan_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.kewenangan
    ADD CONSTRAINT fk_kewenangan_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.klien
    ADD CONSTRAINT fk_klien_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.klien_kunci
    ADD CONSTRAINT fk_klien_kunci_klien_id FOREIGN KEY (klien_id) REFERENCES public.klien(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.konfirmasi_aturan
    ADD CONSTRAINT fk_konfirmasi_aturan_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.kop_surat
    ADD CONSTRAINT fk_kop_surat_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.kotak_keluar
    ADD CONSTRAINT fk_kotak_keluar_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.kotak_keluar
    ADD CONSTRAINT fk_kotak_keluar_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.kotak_keluar
    ADD CONSTRAINT fk_kotak_keluar_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.kunci_lama
    ADD CONSTRAINT fk_kunci_lama_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.kunci_lama
    ADD CONSTRAINT fk_kunci_lama_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.lampiran_usulan
    ADD CONSTRAINT fk_lampiran_usulan_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.lampiran_usulan
    ADD CONSTRAINT fk_lampiran_usulan_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.latihan
    ADD CONSTRAINT fk_latihan_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.lembar_baris
    ADD CONSTRAINT fk_lembar_baris_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.lembar_baris
    ADD CONSTRAINT fk_lembar_baris_putaran_id FOREIGN KEY (putaran_id) REFERENCES public.putaran(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.lembar_baris
    ADD CONSTRAINT fk_lembar_baris_unggahan_id FOREIGN KEY (unggahan_id) REFERENCES public.lembar_unggahan(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.lembar_baris
    ADD CONSTRAINT fk_lembar_baris_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.lembar_unggahan
    ADD CONSTRAINT fk_lembar_unggahan_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.lembar_unggahan
    ADD CONSTRAINT fk_lembar_unggahan_putaran_id FOREIGN KEY (putaran_id) REFERENCES public.putaran(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.model_aktif
    ADD CONSTRAINT fk_model_aktif_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.model
    ADD CONSTRAINT fk_model_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.model
    ADD CONSTRAINT fk_model_pelatihan_id FOREIGN KEY (pelatihan_id) REFERENCES public.pelatihan(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.naskah_berkas
    ADD CONSTRAINT fk_naskah_berkas_naskah_id FOREIGN KEY (naskah_id) REFERENCES public.naskah(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.naskah_bertanda
    ADD CONSTRAINT fk_naskah_bertanda_naskah_id FOREIGN KEY (naskah_id) REFERENCES public.naskah(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.naskah
    ADD CONSTRAINT fk_naskah_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.naskah
    ADD CONSTRAINT fk_naskah_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.naskah
    ADD CONSTRAINT fk_naskah_permohonan_id FOREIGN KEY (permohonan_id) REFERENCES public.permohonan(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.naskah
    ADD CONSTRAINT fk_naskah_sk_id FOREIGN KEY (sk_id) REFERENCES public.sk(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.naskah
    ADD CONSTRAINT fk_naskah_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.nilai_kota
    ADD CONSTRAINT fk_nilai_kota_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pegawai_identitas
    ADD CONSTRAINT fk_pegawai_identitas_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pegawai
    ADD CONSTRAINT fk_pegawai_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pegawai_keadaan
    ADD CONSTRAINT fk_pegawai_keadaan_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pegawai_sumber
    ADD CONSTRAINT fk_pegawai_sumber_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pegawai_sumber
    ADD CONSTRAINT fk_pegawai_sumber_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pegawai_versi
    ADD CONSTRAINT fk_pegawai_versi_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pelatihan
    ADD CONSTRAINT fk_pelatihan_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pembebasan
    ADD CONSTRAINT fk_pembebasan_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pembebasan
    ADD CONSTRAINT fk_pembebasan_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pembelajaran
    ADD CONSTRAINT fk_pembelajaran_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.pembelajaran
    ADD CONSTRAINT fk_pembelajaran_unor_id FOREIGN KEY (unor_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pemberitahuan
    ADD CONSTRAINT fk_pemberitahuan_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pemberitahuan
    ADD CONSTRAINT fk_pemberitahuan_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pemberitahuan
    ADD CONSTRAINT fk_pemberitahuan_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pemeriksaan
    ADD CONSTRAINT fk_pemeriksaan_himpunan_id FOREIGN KEY (himpunan_id) REFERENCES public.himpunan(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pemeriksaan
    ADD CONSTRAINT fk_pemeriksaan_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pemeriksaan
    ADD CONSTRAINT fk_pemeriksaan_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.penempatan
    ADD CONSTRAINT fk_penempatan_jabatan_id FOREIGN KEY (jabatan_id) REFERENCES public.jabatan(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.penempatan
    ADD CONSTRAINT fk_penempatan_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.penempatan
    ADD CONSTRAINT fk_penempatan_unor_id FOREIGN KEY (unor_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pengecualian
    ADD CONSTRAINT fk_pengecualian_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pengecualian
    ADD CONSTRAINT fk_pengecualian_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pengecualian
    ADD CONSTRAINT fk_pengecualian_putaran_id FOREIGN KEY (putaran_id) REFERENCES public.putaran(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pengguna
    ADD CONSTRAINT fk_pengguna_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pengguna
    ADD CONSTRAINT fk_pengguna_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.penghapusan
    ADD CONSTRAINT fk_penghapusan_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pengingat_tugas
    ADD CONSTRAINT fk_pengingat_tugas_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pengingat_tugas
    ADD CONSTRAINT fk_pengingat_tugas_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.penyampaian
    ADD CONSTRAINT fk_penyampaian_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.penyampaian
    ADD CONSTRAINT fk_penyampaian_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.penyesuaian_aturan
    ADD CONSTRAINT fk_penyesuaian_aturan_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.penyimpangan
    ADD CONSTRAINT fk_penyimpangan_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.penyimpangan
    ADD CONSTRAINT fk_penyimpangan_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.penyimpangan
    ADD CONSTRAINT fk_penyimpangan_unor_id FOREIGN KEY (unor_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.penyimpangan
    ADD CONSTRAINT fk_penyimpangan_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.peran_pengguna
    ADD CONSTRAINT fk_peran_pengguna_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.peran_pengguna
    ADD CONSTRAINT fk_peran_pengguna_pengguna_id FOREIGN KEY (pengguna_id) REFERENCES public.pengguna(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.peran_pengguna
    ADD CONSTRAINT fk_peran_pengguna_plh_untuk FOREIGN KEY (plh_untuk) REFERENCES public.pengguna(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.peran_pengguna
    ADD CONSTRAINT fk_peran_pengguna_unor_id FOREIGN KEY (unor_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.peristiwa
    ADD CONSTRAINT fk_peristiwa_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.permohonan
    ADD CONSTRAINT fk_permohonan_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.permohonan
    ADD CONSTRAINT fk_permohonan_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.permohonan
    ADD CONSTRAINT fk_permohonan_tujuan_jabatan_id FOREIGN KEY (tujuan_jabatan_id) REFERENCES public.jabatan(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.permohonan
    ADD CONSTRAINT fk_permohonan_tujuan_opd_id FOREIGN KEY (tujuan_opd_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.permohonan
    ADD CONSTRAINT fk_permohonan_tujuan_unor_id FOREIGN KEY (tujuan_unor_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pernyataan_kepentingan
    ADD CONSTRAINT fk_pernyataan_kepentingan_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pernyataan_kepentingan
    ADD CONSTRAINT fk_pernyataan_kepentingan_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.perubahan_penempatan
    ADD CONSTRAINT fk_perubahan_penempatan_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.perubahan_penempatan
    ADD CONSTRAINT fk_perubahan_penempatan_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.predikat
    ADD CONSTRAINT fk_predikat_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.putaran
    ADD CONSTRAINT fk_putaran_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.ralat
    ADD CONSTRAINT fk_ralat_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.ralat
    ADD CONSTRAINT fk_ralat_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.rekomendasi
    ADD CONSTRAINT fk_rekomendasi_analisis_id FOREIGN KEY (analisis_id) REFERENCES public.analisis(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.rekomendasi
    ADD CONSTRAINT fk_rekomendasi_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.rencana
    ADD CONSTRAINT fk_rencana_analisis_id FOREIGN KEY (analisis_id) REFERENCES public.analisis(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.rencana
    ADD CONSTRAINT fk_rencana_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.rencana_masuk
    ADD CONSTRAINT fk_rencana_masuk_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.rencana_masuk
    ADD CONSTRAINT fk_rencana_masuk_jabatan_id FOREIGN KEY (jabatan_id) REFERENCES public.jabatan(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.rencana_masuk
    ADD CONSTRAINT fk_rencana_masuk_unor_id FOREIGN KEY (unor_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.rencana
    ADD CONSTRAINT fk_rencana_putaran_id FOREIGN KEY (putaran_id) REFERENCES public.putaran(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.riwayat
    ADD CONSTRAINT fk_riwayat_jabatan_id FOREIGN KEY (jabatan_id) REFERENCES public.jabatan(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.riwayat
    ADD CONSTRAINT fk_riwayat_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.riwayat
    ADD CONSTRAINT fk_riwayat_unor_id FOREIGN KEY (unor_id) REFERENCES public.unor(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.sanggah
    ADD CONSTRAINT fk_sanggah_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sanggah
    ADD CONSTRAINT fk_sanggah_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sanggah
    ADD CONSTRAINT fk_sanggah_pemilik_id FOREIGN KEY (pemilik_id) REFERENCES public.pengguna(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.sanggah
    ADD CONSTRAINT fk_sanggah_pemilik_unor_id FOREIGN KEY (pemilik_unor_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sanggah
    ADD CONSTRAINT fk_sanggah_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sekolah_data
    ADD CONSTRAINT fk_sekolah_data_unor_id FOREIGN KEY (unor_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sesi_pengguna
    ADD CONSTRAINT fk_sesi_pengguna_klien_id FOREIGN KEY (klien_id) REFERENCES public.klien(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sesi_pengguna
    ADD CONSTRAINT fk_sesi_pengguna_pengguna_id FOREIGN KEY (pengguna_id) REFERENCES public.pengguna(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sidang_acara
    ADD CONSTRAINT fk_sidang_acara_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sidang_acara
    ADD CONSTRAINT fk_sidang_acara_sidang_id FOREIGN KEY (sidang_id) REFERENCES public.sidang(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sidang_acara
    ADD CONSTRAINT fk_sidang_acara_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sidang_anggota
    ADD CONSTRAINT fk_sidang_anggota_pengguna_id FOREIGN KEY (pengguna_id) REFERENCES public.pengguna(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sidang_anggota
    ADD CONSTRAINT fk_sidang_anggota_sidang_id FOREIGN KEY (sidang_id) REFERENCES public.sidang(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sidang
    ADD CONSTRAINT fk_sidang_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sidang
    ADD CONSTRAINT fk_sidang_putaran_id FOREIGN KEY (putaran_id) REFERENCES public.putaran(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.sk_baris
    ADD CONSTRAINT fk_sk_baris_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sk_baris
    ADD CONSTRAINT fk_sk_baris_sk_id FOREIGN KEY (sk_id) REFERENCES public.sk(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sk_baris
    ADD CONSTRAINT fk_sk_baris_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sk
    ADD CONSTRAINT fk_sk_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.snapshot
    ADD CONSTRAINT fk_snapshot_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.status_ekspor
    ADD CONSTRAINT fk_status_ekspor_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.status_ekspor
    ADD CONSTRAINT fk_status_ekspor_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.templat_naskah
    ADD CONSTRAINT fk_templat_naskah_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.templat_periksa
    ADD CONSTRAINT fk_templat_periksa_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.tenggat_usulan
    ADD CONSTRAINT fk_tenggat_usulan_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.tenggat_usulan
    ADD CONSTRAINT fk_tenggat_usulan_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.tinjauan_mendesak
    ADD CONSTRAINT fk_tinjauan_mendesak_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.tinjauan_mendesak
    ADD CONSTRAINT fk_tinjauan_mendesak_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.tinjauan_mendesak
    ADD CONSTRAINT fk_tinjauan_mendesak_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.totp
    ADD CONSTRAINT fk_totp_pengguna_id FOREIGN KEY (pengguna_id) REFERENCES public.pengguna(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.tpk
    ADD CONSTRAINT fk_tpk_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.transisi_putaran
    ADD CONSTRAINT fk_transisi_putaran_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.transisi_putaran
    ADD CONSTRAINT fk_transisi_putaran_putaran_id FOREIGN KEY (putaran_id) REFERENCES public.putaran(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.transisi_usulan
    ADD CONSTRAINT fk_transisi_usulan_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.transisi_usulan
    ADD CONSTRAINT fk_transisi_usulan_usulan_id FOREIGN KEY (usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.tugas
    ADD CONSTRAINT fk_tugas_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.unor_alias
    ADD CONSTRAINT fk_unor_alias_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.unor_alias
    ADD CONSTRAINT fk_unor_alias_unor_id FOREIGN KEY (unor_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.unor
    ADD CONSTRAINT fk_unor_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.unor_penerus
    ADD CONSTRAINT fk_unor_penerus_penerus_id FOREIGN KEY (penerus_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.unor_penerus
    ADD CONSTRAINT fk_unor_penerus_unor_id FOREIGN KEY (unor_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.unor_versi
    ADD CONSTRAINT fk_unor_versi_induk_id FOREIGN KEY (induk_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.unor_versi
    ADD CONSTRAINT fk_unor_versi_unor_id FOREIGN KEY (unor_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.usulan_mutasi
    ADD CONSTRAINT fk_usulan_mutasi_analisis_id FOREIGN KEY (analisis_id) REFERENCES public.analisis(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.usulan_mutasi
    ADD CONSTRAINT fk_usulan_mutasi_asal_formasi_id FOREIGN KEY (asal_formasi_id) REFERENCES public.formasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.usulan_mutasi
    ADD CONSTRAINT fk_usulan_mutasi_asal_jabatan_id FOREIGN KEY (asal_jabatan_id) REFERENCES public.jabatan(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.usulan_mutasi
    ADD CONSTRAINT fk_usulan_mutasi_asal_opd_id FOREIGN KEY (asal_opd_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.usulan_mutasi
    ADD CONSTRAINT fk_usulan_mutasi_asal_unor_id FOREIGN KEY (asal_unor_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.usulan_mutasi
    ADD CONSTRAINT fk_usulan_mutasi_himpunan_id FOREIGN KEY (himpunan_id) REFERENCES public.himpunan(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.usulan_mutasi
    ADD CONSTRAINT fk_usulan_mutasi_instansi_id FOREIGN KEY (instansi_id) REFERENCES public.instansi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.usulan_mutasi
    ADD CONSTRAINT fk_usulan_mutasi_pegawai_id FOREIGN KEY (pegawai_id) REFERENCES public.pegawai(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.usulan_mutasi
    ADD CONSTRAINT fk_usulan_mutasi_pengganti_usulan_id FOREIGN KEY (pengganti_usulan_id) REFERENCES public.usulan_mutasi(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.usulan_mutasi
    ADD CONSTRAINT fk_usulan_mutasi_permohonan_id FOREIGN KEY (permohonan_id) REFERENCES public.permohonan(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.usulan_mutasi
    ADD CONSTRAINT fk_usulan_mutasi_putaran_id FOREIGN KEY (putaran_id) REFERENCES public.putaran(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.usulan_mutasi
    ADD CONSTRAINT fk_usulan_mutasi_tujuan_formasi_id FOREIGN KEY (tujuan_formasi_id) REFERENCES public.formasi(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.usulan_mutasi
    ADD CONSTRAINT fk_usulan_mutasi_tujuan_jabatan_id FOREIGN KEY (tujuan_jabatan_id) REFERENCES public.jabatan(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.usulan_mutasi
    ADD CONSTRAINT fk_usulan_mutasi_tujuan_opd_id FOREIGN KEY (tujuan_opd_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.usulan_mutasi
    ADD CONSTRAINT fk_usulan_mutasi_tujuan_unor_id FOREIGN KEY (tujuan_unor_id) REFERENCES public.unor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.volume_tugas
    ADD CONSTRAINT fk_volume_tugas_jabatan_id FOREIGN KEY (jabatan_id) REFERENCES public.jabatan(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.volume_tugas
    ADD CONSTRAINT fk_volume_tugas_unor_id FOREIGN KEY (unor_id) REFERENCES public.unor(id) ON DELETE CASCADE;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.akibat_pembatalan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.alembic_version TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.analisis TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.artefak TO seimbang_app;
GRANT SELECT,INSERT ON TABLE public.audit TO seimbang_app;
GRANT SELECT,INSERT ON TABLE public.audit_baca TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.baca_head TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.basi TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.berkas TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.berkas_bagian TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.butir_periksa TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.coba TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.dampak_putaran TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.formasi TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.formasi_versi TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.hasil_unit TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.himpunan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.idempotensi TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.impor TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.impor_baris TO seimbang_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.instansi TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.instansi_head TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.jabatan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.jabatan_versi TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.jti_terpakai TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.keberatan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.kewenangan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.klien TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.klien_kunci TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.konfirmasi_aturan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.kop_surat TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.kotak_keluar TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.kunci_lama TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.lampiran_usulan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.latihan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.lembar_baris TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.lembar_unggahan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.model TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.model_aktif TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.naskah TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.naskah_berkas TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.naskah_bertanda TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.nilai_kota TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pegawai TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pegawai_identitas TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pegawai_keadaan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pegawai_sumber TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pegawai_versi TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pelatihan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pembebasan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pembelajaran TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pemberitahuan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pemeriksaan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.penanda TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.penempatan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pengecualian TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pengguna TO seimbang_app;
GRANT SELECT,INSERT ON TABLE public.penghapusan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pengingat_tugas TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.penyampaian TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.penyesuaian_aturan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.penyimpangan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.peran_pengguna TO seimbang_app;
GRANT SELECT,INSERT ON TABLE public.peristiwa TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.permohonan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pernyataan_kepentingan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.perubahan_penempatan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.predikat TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.putaran TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ralat TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rekomendasi TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rencana TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rencana_masuk TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.riwayat TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sanggah TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sekolah_data TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sesi_pengguna TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sidang TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sidang_acara TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sidang_anggota TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sk TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sk_baris TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.snapshot TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.status_ekspor TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.templat_naskah TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.templat_periksa TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.tenggat_usulan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.tinjauan_mendesak TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.totp TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.tpk TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.transisi_putaran TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.transisi_usulan TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.tugas TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.unor TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.unor_alias TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.unor_penerus TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.unor_versi TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.usulan_mutasi TO seimbang_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.volume_tugas TO seimbang_app;
