-- A synthetic city of :PEOPLE: people, :UNITS: units and :CASES: cases, another with :ELSEWHERE:. Nobody in it has a name.
SET session_replication_role = replica;
CREATE TEMP TABLE kota AS
  SELECT ':instansi:'::uuid AS instansi, 1 AS nomor, :CASES: AS usulan, :PEOPLE: AS orang, :UNITS: AS unit
  UNION ALL SELECT ':lain:'::uuid, 2, :ELSEWHERE:, :PEOPLE: / 10, 20;
INSERT INTO instansi (id, kode, nama, jenis, dibuat_pada) SELECT instansi, 'uji-' || nomor, 'Uji', 'KOTA', now() FROM kota;
INSERT INTO instansi_head (instansi_id, nomor, audit_nomor, audit_hash) SELECT instansi, 0, 0, '' FROM kota;

CREATE TEMP TABLE satuan AS
  SELECT instansi, n, CASE WHEN nomor = 1 AND n = 1 THEN ':opd:'::uuid WHEN nomor = 1 AND n = 2 THEN ':unor:'::uuid
    ELSE gen_random_uuid() END AS id FROM kota, generate_series(1, unit) n;
INSERT INTO unor (id, instansi_id, sumber, id_sumber) SELECT id, instansi, 'uji', 'U' || n FROM satuan;
INSERT INTO unor_versi (id, unor_id, berlaku, dicatat, nama, induk_id, jenis)
  SELECT gen_random_uuid(), s.id, '[2020-01-01,)', '[2020-01-01,)', 'Unit ' || s.n, atas.id, CASE WHEN s.n % 20 = 1 THEN 'OPD' ELSE 'SD' END
  FROM satuan s LEFT JOIN satuan atas ON atas.instansi = s.instansi AND atas.n = s.n - (s.n - 1) % 20 AND atas.n < s.n;
CREATE TEMP TABLE pos AS SELECT instansi, gen_random_uuid() AS id FROM kota;
INSERT INTO jabatan (id, instansi_id, sumber, id_sumber) SELECT id, instansi, 'uji', 'GK' FROM pos;
INSERT INTO jabatan_versi (id, jabatan_id, berlaku, dicatat, nama, jenis, keluarga)
  SELECT gen_random_uuid(), id, '[2020-01-01,)', '[2020-01-01,)', 'Guru Kelas', 'FUNGSIONAL', 'GURU' FROM pos;

CREATE TEMP TABLE orang AS
  SELECT instansi, nomor, n, orang AS banyak, CASE WHEN nomor = 1 AND n = 1 THEN ':pegawai:'::uuid ELSE gen_random_uuid() END AS id
  FROM kota, generate_series(1, orang) n;
CREATE INDEX ON orang (instansi, n);
CREATE INDEX ON satuan (instansi, n);
ANALYZE kota, satuan, orang, pos; -- else the joins below are planned as if these were empty
INSERT INTO pegawai (id, instansi_id, sumber, id_sumber, kunci, anonim) SELECT id, instansi, 'uji', 'P' || n, 'k' || nomor || '-' || n, true FROM orang;
INSERT INTO pegawai_identitas (id, pegawai_id, berlaku, dicatat, nip_akhir, isi_digest, sandi)
  SELECT gen_random_uuid(), id, '[2020-01-01,)', '[2020-01-01,)', lpad((n % 10000)::text, 4, '0'), '', '' FROM orang;
INSERT INTO penempatan (id, pegawai_id, sumber, id_sumber, jenis, berlaku, dicatat, unor_id, jabatan_id, mapel, bermasalah)
  SELECT gen_random_uuid(), o.id, 'uji', 'D' || o.n, 'DEFINITIF', '[2020-01-01,)', '[2020-01-01,)', s.id, pos.id, 'KELAS', false
  FROM orang o JOIN kota k USING (instansi) JOIN satuan s ON s.instansi = o.instansi AND s.n = 1 + o.n % k.unit JOIN pos ON pos.instansi = o.instansi;

INSERT INTO putaran (id, instansi_id, nama, per, tanggal_keputusan, tmt_rencana, ruang_lingkup, kebijakan, status, dibuat_oleh, dibuat_pada, versi, kalender)
  VALUES (':putaran:', ':instansi:', 'Uji', '2026-11-01', '2026-12-01', '2027-01-01', '{}', '{}', 'SIMULASI', 'uji', now(), 1, '{}');
INSERT INTO himpunan (id, instansi_id, nama, jenis, tmt, dibuat_oleh, dibuat_pada) VALUES (':himpunan:', ':instansi:', 'Uji', 'TUKAR', '2027-01-01', 'uji', now());

-- one open case for each person, all others ended; ids in the order of time, as the services make them
CREATE TEMP TABLE perkara AS
  SELECT k.instansi, k.nomor, u.n, uuidv7(interval '-1 day' + u.n * interval '1 ms') AS id, o.id AS pegawai_id, u.n <= k.orang AS terbuka,
         dari.id AS asal, ke.id AS tujuan, opd_asal.id AS opd_asal, opd_tujuan.id AS opd_tujuan
  FROM kota k CROSS JOIN generate_series(1, k.usulan) u(n)
  JOIN orang o ON o.instansi = k.instansi AND o.n = 1 + u.n % k.orang
  JOIN satuan dari ON dari.instansi = k.instansi AND dari.n = 1 + u.n % k.unit
  JOIN satuan ke ON ke.instansi = k.instansi AND ke.n = 1 + (u.n * 7) % k.unit
  JOIN satuan opd_asal ON opd_asal.instansi = k.instansi AND opd_asal.n = dari.n - (dari.n - 1) % 20
  JOIN satuan opd_tujuan ON opd_tujuan.instansi = k.instansi AND opd_tujuan.n = ke.n - (ke.n - 1) % 20;
ANALYZE perkara;
INSERT INTO usulan_mutasi (id, instansi_id, tahun, nomor, putaran_id, himpunan_id, pegawai_id, jenis, alur, bentuk, prakarsa, kelompok, mendesak,
    status, asal_unor_id, asal_opd_id, asal_jabatan_id, asal_mapel, asal_sel, tujuan_unor_id, tujuan_opd_id, tujuan_jabatan_id, tujuan_mapel, tujuan_sel,
    tmt_rencana, penyusun, versi, tenggat, dibuat_pada, diubah_pada)
  SELECT p.id, p.instansi, 2026, p.n, CASE WHEN p.nomor = 1 AND n % 100 = 0 THEN ':putaran:'::uuid END,
    CASE WHEN p.nomor = 1 AND n % 10000 = 0 THEN ':himpunan:'::uuid END, p.pegawai_id, CASE WHEN n % 500 = 0 THEN 'C' ELSE 'A' END, 'DALAM', 'MU',
    'INSTANSI', 'GURU', false,
    CASE WHEN terbuka THEN (ARRAY['DRAF', 'DIAJUKAN', 'DINILAI', 'DISETUJUI_PPK', 'DISAMPAIKAN'])[1 + n % 5]
         WHEN n % 997 = 0 THEN 'DITETAPKAN_OPD' ELSE (ARRAY['SELESAI', 'SELESAI', 'DITOLAK', 'DITARIK'])[1 + n % 4] END,
    asal, opd_asal, pos.id, 'KELAS', 'uji:U|GURU|KELAS', tujuan, opd_tujuan, pos.id, 'KELAS', 'uji:U|GURU|KELAS', '2027-01-01', 'uji', 1,
    CASE WHEN terbuka AND n % 3 = 0 THEN DATE '2026-11-01' + (n % 400)::int END, now(), now()
  FROM perkara p JOIN pos USING (instansi);
-- the round's cases come from its plan, move by move; forty moves are stale, two of them twice, one was and is no more
UPDATE usulan_mutasi SET analisis_id = ':analisis:', rekomendasi_no = nomor / 100 WHERE putaran_id = ':putaran:';
INSERT INTO rencana (id, instansi_id, putaran_id, nama, catatan, analisis_id, dibuat_oleh, dibuat_pada)
  VALUES (':himpunan:', ':instansi:', ':putaran:', 'Uji', '', ':analisis:', 'uji', now());
INSERT INTO basi (id, instansi_id, putaran_id, rencana_id, jenis, subjek_jenis, subjek_id, nomor_usulan, peristiwa_nomor, peristiwa_jenis,
    ditemukan_pada, selesai_pada)
  SELECT gen_random_uuid(), ':instansi:'::uuid, ':putaran:'::uuid, ':himpunan:'::uuid, 'ORANG_BERUBAH', 'pegawai', 'P' || k, jsonb_build_array(k), 1, 'uji', now(),
    CASE WHEN k = 41 THEN now() END FROM generate_series(1, 41) k
  UNION ALL SELECT gen_random_uuid(), ':instansi:', ':putaran:', ':himpunan:', 'UNIT_BERUBAH', 'unor', 'U1', '[1, 2]', 1, 'uji', now(), NULL;
INSERT INTO transisi_usulan (id, usulan_id, pegawai_id, versi, aksi, ke, peran, oleh, pada, isi)
  SELECT gen_random_uuid(), id, pegawai_id, 1, 'BUAT', 'DRAF', 'PETUGAS_MUTASI', 'uji', now(), '{}' FROM perkara WHERE terbuka OR n % 5 = 0;
INSERT INTO lampiran_usulan (id, usulan_id, pegawai_id, jenis, ada, oleh, dicatat)
  SELECT gen_random_uuid(), id, pegawai_id, 'ANJAB_ABK', true, 'uji', '[2026-01-01,)' FROM perkara WHERE terbuka;
INSERT INTO pernyataan_kepentingan (id, usulan_id, pegawai_id, oleh, peran, diri_sendiri, derajat_keluarga, berkepentingan, dicatat)
  SELECT gen_random_uuid(), id, pegawai_id, 'uji', 'PENGUSUL', false, 0, false, '[2026-01-01,)' FROM perkara WHERE terbuka;
INSERT INTO penyimpangan (id, usulan_id, pegawai_id, instansi_id, jenis, alasan_kode, catatan, oleh, peran, pada)
  SELECT gen_random_uuid(), id, pegawai_id, instansi, 'KEBERATAN_LUNAK', 'KEBUTUHAN_UNIT', 'Uji', 'uji', 'PPK', now() FROM perkara WHERE n % 10 = 0;
INSERT INTO tenggat_usulan (id, usulan_id, pegawai_id, jenis, mulai, tanggal, paling_cepat, dasar, dibuat_pada)
  SELECT gen_random_uuid(), id, pegawai_id, 'UJI', '2026-11-01', '2026-11-09', '2026-11-09', 'uji', now() FROM perkara WHERE terbuka;
INSERT INTO permohonan (id, instansi_id, tahun, nomor, pegawai_id, diterima, status, tujuan_unor_id, surat, sandi, versi, dibuat_oleh, dibuat_pada, diubah_pada)
  SELECT uuidv7(interval '-1 day' + p.n * interval '1 ms'), p.instansi, 2026, p.n, p.pegawai_id, '2026-11-01',
    CASE WHEN p.n % 40 = 0 THEN 'DIAJUKAN' ELSE 'DITOLAK' END, p.tujuan, '[]', '', 1, 'uji', now(), now() FROM perkara p WHERE p.n % 4 = 0;

INSERT INTO pengguna (id, instansi_id, nama_tampil, aktif, dibuat_oleh, dibuat_pada)
  VALUES (':pengguna:', ':instansi:', 'Uji', true, 'uji', now()), (':kepala:', ':instansi:', 'Uji Dua', true, 'uji', now());
INSERT INTO peran_pengguna (id, instansi_id, peran_id, pengguna_id, peran, unor_id, dasar, oleh, berlaku, dicatat)
  VALUES (gen_random_uuid(), ':instansi:', gen_random_uuid(), ':pengguna:', 'PETUGAS_MUTASI', NULL, 'SK', 'uji', '[2020-01-01,)', '[2020-01-01,)'),
         (gen_random_uuid(), ':instansi:', gen_random_uuid(), ':kepala:', 'KEPALA_UNIT', ':unor:', 'SK', 'uji', '[2020-01-01,)', '[2020-01-01,)');
SET session_replication_role = DEFAULT;
ANALYZE;
