"""What Dapodik's words for a person's employment mean here; its reference list, as data.

Who is paid by another agency counts for that agency: religion teachers of the Ministry of Religion, and civil servants lent to a school.
'Lainnya' says nothing, so it stays not known.
"""

from __future__ import annotations

from shared.vocabulary import StatusPegawai

STATUS: dict[str, StatusPegawai] = {
    "pns": StatusPegawai.PNS,
    "pns_diperbantukan": StatusPegawai.INSTANSI_LAIN,
    "pns_depag": StatusPegawai.INSTANSI_LAIN,
    "pns_kemenag": StatusPegawai.INSTANSI_LAIN,
    "cpns": StatusPegawai.CPNS,
    "pppk": StatusPegawai.PPPK,
    "pppk_paruh_waktu": StatusPegawai.PPPK_PARUH_WAKTU,
    "gty_pty": StatusPegawai.NON_ASN,
    "gty": StatusPegawai.NON_ASN,
    "pty": StatusPegawai.NON_ASN,
    "gtty_pttty": StatusPegawai.NON_ASN,
    "gtty": StatusPegawai.NON_ASN,
    "ptty": StatusPegawai.NON_ASN,
    "honor_daerah_tk_i_provinsi": StatusPegawai.NON_ASN,
    "honor_daerah_tk_ii_kab_kota": StatusPegawai.NON_ASN,
    "honor_daerah_tk_ii": StatusPegawai.NON_ASN,
    "guru_bantu_pusat": StatusPegawai.NON_ASN,
    "guru_honor_sekolah": StatusPegawai.NON_ASN,
    "tenaga_honor_sekolah": StatusPegawai.NON_ASN,
    "kontrak_kerja_wna": StatusPegawai.NON_ASN,
    "non_asn": StatusPegawai.NON_ASN,
    "lainnya": StatusPegawai.TIDAK_DIKETAHUI,
}
"""Words joined by `_`, as intake/words.py makes them."""
