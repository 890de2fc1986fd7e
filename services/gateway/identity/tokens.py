"""Access tokens of 15 minutes, Ed25519: a client's with the scopes it was given, a person's with those of the roles (identity/roles.py)."""

from __future__ import annotations

import base64
import binascii
from typing import Annotated, Any

from fastapi import Depends, Request, Security
from fastapi.openapi.models import OAuthFlowClientCredentials, OAuthFlows
from fastapi.security import OAuth2, SecurityScopes

from shared.errors import TidakBerwenang, TidakDikenal
from shared.web.identity import Actor, Signer, Verifier

AUDIENCE = "gateway"
TTL_S = 900
SCOPES = {
    "impor:jalankan": "Mengirim data dan melihat laporan impor / Send data and read import reports",
    "pegawai:baca": "Membaca daftar pegawai (NIP tersamar) / Read people, masked",
    "pegawai:tulis": "Mengirim baris lewat batch / Send rows by batch",
    "unor:baca": "Membaca unit dan formasi / Read units and seats",
    "unor.padanan:putuskan": "Mengusulkan dan memutuskan padanan unit / Propose and settle matches of units",
    "putaran:kelola": "Membuat putaran dan menjalankan analisis / Create rounds and run analyses",
    "rekomendasi:baca": "Membaca rekomendasi dan keseimbangan / Read recommendations and balance",
    "beban:hitung": "Menghitung beban kerja dari data yang dikirim / Compute workload of what is sent",
    "hukum:periksa": "Memeriksa satu perpindahan yang digambarkan / Check one described transfer",
    "model:latih": "Melatih model kecocokan dari riwayat / Train a model of the fit from histories",
    "model:aktifkan": "Mengaktifkan atau memundurkan model / Activate a model or go back to an earlier one",
    "hukum:tulis": "Mengonfirmasi dan menyesuaikan aturan, mengisi nilai kota, meminta dan memutuskan pembebasan / Decide about rules",
    "orang:baca": "Melihat nama di balik rekomendasi / See names behind recommendations",
    "coba:jalankan": "Menjalankan percobaan dari berkas Excel / Run trials from Excel files",
    "peristiwa:baca": "Membaca aliran peristiwa / Read the event stream",
    "referensi:baca": "Membaca daftar referensi / Read reference lists",
    "riwayat:baca": "Membaca riwayat pegawai / Read people's histories",
    "riwayat:tulis": "Menyimpan dan mencabut satu riwayat / Put and take away one entry of a history",
    "pegawai.pribadi:baca": "Membaca data TERBATAS satu orang; dicatat / Read one person's restricted data, on record",
    "pegawai.rahasia:baca": "Melihat juga data RAHASIA; dicatat / See secret data too, on record",
    "pegawai.salinan:buat": "Membuat salinan semua data satu orang atas permintaannya / Make a person's own copy, on request",
    "keadilan:baca": "Membaca laporan keadilan; dicatat / Read the fairness report, on record",
    "akses:hapus": "Menghapus data pribadi satu orang selamanya / Forget one person for good",
    "impor:baca": "Melihat laporan impor / Read import reports",
    "usulan:baca": "Membaca usulan mutasi / Read transfer cases",
    "naskah:baca": "Membaca naskah dan SK / Read papers and decrees",
    "pengguna:jamin": "Menjamin orang yang sedang masuk di SIMPEG / Vouch for who is signed in there",
}
PERSON_SCOPES = {
    "saya": "Data, akun, dan usulan sendiri / One's own data, account and cases",
    "usulan:tulis": "Bertindak atas usulan menurut peran / Act on cases, by role",
    "naskah:tulis": "Membuat dan menandatangani naskah menurut peran / Make and sign papers, by role",
    "pengawasan:baca": "Membaca penyimpangan dan pernyataan kepentingan / Read departures and declarations of ties",
    "pengguna:baca": "Melihat pengguna dan peran / See users and roles",
    "pengguna:kelola": "Mengelola pengguna dan peran / Manage users and roles",
}
"""Of people alone: no client is ever given one."""
IMPLIED = {"impor:baca": "impor:jalankan"}
"""Scope → one that opens the same and more."""
scheme = OAuth2(
    flows=OAuthFlows(clientCredentials=OAuthFlowClientCredentials(tokenUrl="/oauth2/token", scopes={**SCOPES, **PERSON_SCOPES})),
    auto_error=False,
)


async def current_actor(request: Request, needed: SecurityScopes, _token: Annotated[str | None, Depends(scheme)]) -> Actor:
    """The client of a valid access token (in Authorization, or in Auth behind a gateway that consumes the first)."""
    header = request.headers.get("auth") or request.headers.get("authorization") or ""
    kind, _, token = header.partition(" ")
    if kind.lower() != "bearer" or not token:
        raise TidakDikenal(
            "Token akses tidak disertakan.", saran="Minta token di POST /oauth2/token.", pesan_en="No access token."
        )
    verifier: Verifier = request.app.state.verifier
    actor = verifier.verify(token, AUDIENCE)
    if set(needed.scopes) & set(PERSON_SCOPES) and not actor.id.startswith("pengguna:"):
        # also where somebody wrote such a scope beside a client's name: persons act, machines do not
        raise TidakBerwenang(
            "Hanya orang yang dapat melakukan ini, bukan klien.", saran="Masuk sebagai pejabat yang berwenang.",
            pesan_en="Only a person may do this, not a client.",
        )  # fmt: skip
    person = actor.id.startswith("pengguna:")
    if not person and set(needed.scopes) & set(PERSON_SCOPES):
        raise TidakBerwenang(
            "Hanya orang yang dapat melakukan ini, bukan klien.", saran="Masuk sebagai orang yang bersangkutan.",
            pesan_en="Only a person may do this, not a client.",
        )  # fmt: skip
    missing = [scope for scope in needed.scopes if scope not in actor.scopes and IMPLIED.get(scope) not in actor.scopes]
    if missing:
        raise TidakBerwenang(
            f"{'Token' if person else 'Klien'} ini tidak memiliki scope {', '.join(missing)}.",
            saran="Masuk dengan kode verifikasi, atau minta perannya." if person else "Minta scope itu kepada pengelola.",
            pesan_en="A scope is missing.",
        )
    return actor


def needs(*scopes: str) -> Any:
    """Annotated dependency: the caller with these scopes."""
    return Security(current_actor, scopes=list(scopes))


def credentials_from(header: str, client_id: str, client_secret: str) -> tuple[str, str]:
    """Client id and secret from Basic or from the form. Raises TidakDikenal when neither is there."""
    kind, _, encoded = header.partition(" ")
    if kind.lower() == "basic":
        try:
            found, _, secret = base64.b64decode(encoded).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError) as wrong:
            raise TidakDikenal("Header Basic rusak.", saran="Kirim base64(client_id:client_secret).") from wrong
        return found, secret
    if not client_id or not client_secret:
        raise TidakDikenal("client_id dan client_secret tidak disertakan.", saran="Kirim lewat Basic atau formulir.")
    return client_id, client_secret


def access_token(signer: Signer, client: dict[str, Any], wanted: str) -> dict[str, Any]:
    """The OAuth2 answer; `wanted` may narrow the scopes, never widen them."""
    allowed = [s for s in client["scopes"] if not wanted.split() or s in wanted.split()]
    actor = Actor(f"klien:{client['client_id']}", tuple(allowed), str(client["instansi_id"] or ""))
    token = signer.sign(AUDIENCE, actor, TTL_S)
    return {"access_token": token, "token_type": "Bearer", "expires_in": TTL_S, "scope": " ".join(allowed)}
