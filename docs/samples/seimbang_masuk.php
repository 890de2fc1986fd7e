<?php
/**
 * Masuk ke Seimbang dari SIMPEG yang memakai sesi PHP. Satu berkas, tanpa Composer, PHP 7.4 ke atas (ekstensi openssl).
 * Signs a PHP-session user in: token exchange (RFC 8693) by a client that proves itself with its key (RFC 7523).
 *
 *   require 'seimbang_masuk.php';
 *   session_start();
 *   $seimbang = new SeimbangMasuk('https://seimbang.kota.go.id', CLIENT_ID, KID, '/etc/simpeg/seimbang.pem');
 *   $token = $seimbang->masuk($_SESSION['nip'], session_id(), $_SESSION['waktu_masuk']);
 *   // $token['access_token']: kirim sebagai "Authorization: Bearer …"; berlaku 15 menit, lalu panggil masuk() lagi.
 *
 * Kunci / the key, once:   openssl genrsa -out seimbang.pem 3072 && openssl rsa -in seimbang.pem -pubout -out seimbang.pub.pem
 * Pengelola / the operator: ./seimbang admin client-key --client simpeg --key-file seimbang.pub.pem   -> KID
 */
class SeimbangMasuk
{
    private $url;
    private $klien;
    private $kid;
    private $kunci;

    public function __construct(string $url, string $klien, string $kid, string $berkasKunci)
    {
        $this->url = rtrim($url, '/');
        $this->klien = $klien;
        $this->kid = $kid;
        $this->kunci = openssl_pkey_get_private('file://' . $berkasKunci);
        if ($this->kunci === false) {
            throw new RuntimeException('Kunci privat tidak terbaca.');
        }
    }

    /**
     * Token orang yang sedang masuk di SIMPEG. $sesi hanya sampai sebagai sidik (SHA-256) di Seimbang, $waktu = saat ia masuk (detik).
     * NIP hanya ada di dalam isi permintaan yang ditandatangani: jangan pernah menaruhnya di alamat atau catatan log.
     */
    public function masuk(string $nip, string $sesi, int $waktu): array
    {
        return $this->kirim([
            'grant_type' => 'urn:ietf:params:oauth:grant-type:token-exchange',
            'client_assertion_type' => 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
            'client_assertion' => $this->tandaTangani(['sub' => $this->klien]),
            'subject_token_type' => 'urn:ietf:params:oauth:token-type:jwt',
            // sidik sesi, bukan sesinya: siapa yang melihatnya tidak dapat masuk ke SIMPEG
            'subject_token' => $this->tandaTangani(['nip' => $nip, 'sesi' => hash('sha256', $sesi), 'waktu' => $waktu]),
        ]);
    }

    /** Pernyataan yang berlaku dua menit dan sekali saja. */
    private function tandaTangani(array $isi): string
    {
        $rinci = openssl_pkey_get_details($this->kunci);
        $ec = $rinci['type'] === OPENSSL_KEYTYPE_EC;
        $kepala = ['alg' => $ec ? 'ES256' : 'RS256', 'typ' => 'JWT', 'kid' => $this->kid];
        $kini = time();
        $isi += [
            'iss' => $this->klien, 'aud' => $this->url . '/oauth2/token', 'iat' => $kini, 'exp' => $kini + 120,
            'jti' => bin2hex(random_bytes(16)),
        ];
        $teks = self::b64(json_encode($kepala)) . '.' . self::b64(json_encode($isi));
        if (!openssl_sign($teks, $tanda, $this->kunci, OPENSSL_ALGO_SHA256)) {
            throw new RuntimeException('Tidak dapat menandatangani.');
        }
        return $teks . '.' . self::b64($ec ? self::mentah($tanda) : $tanda);
    }

    /** openssl memberi tanda tangan EC sebagai DER; JWT memakai dua bilangan 32 bita berdampingan (RFC 7518 3.4). */
    private static function mentah(string $der): string
    {
        $hasil = '';
        $di = 2; // SEQUENCE dan panjangnya (di bawah 128 bita untuk P-256)
        for ($i = 0; $i < 2; $i++) {
            $panjang = ord($der[$di + 1]);
            $bilangan = ltrim(substr($der, $di + 2, $panjang), "\0");
            $hasil .= str_pad($bilangan, 32, "\0", STR_PAD_LEFT);
            $di += 2 + $panjang;
        }
        return $hasil;
    }

    private static function b64(string $bita): string
    {
        return rtrim(strtr(base64_encode($bita), '+/', '-_'), '=');
    }

    private function kirim(array $formulir): array
    {
        $konteks = stream_context_create(['http' => [
            'method' => 'POST', 'timeout' => 15, 'ignore_errors' => true,
            'header' => "Content-Type: application/x-www-form-urlencoded\r\n",
            'content' => http_build_query($formulir),
        ]]);
        $jawab = @file_get_contents($this->url . '/oauth2/token', false, $konteks);
        $isi = $jawab === false ? null : json_decode($jawab, true);
        if (!is_array($isi)) {
            throw new RuntimeException('Seimbang tidak menjawab.');
        }
        if (!isset($isi['access_token'])) {
            // pesan dan saran boleh ditunjukkan apa adanya: tidak pernah memuat NIP atau nama
            throw new RuntimeException(trim(($isi['detail'] ?? '') . ' ' . ($isi['saran'] ?? '')));
        }
        return $isi;
    }
}
