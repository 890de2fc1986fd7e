"""Clients and their secrets: 256 random bits shown once, kept as SHA-256."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import uuid
from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.akses.tables import klien
from services.registry.storage.base import new_id
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, TidakDikenal

SCOPES = (
    "impor:jalankan", "pegawai:baca", "pegawai:tulis", "unor:baca", "putaran:kelola", "rekomendasi:baca", "orang:baca", "coba:jalankan",
    "peristiwa:baca", "referensi:baca", "riwayat:baca", "riwayat:tulis", "pegawai.pribadi:baca", "pegawai.rahasia:baca",
    "pegawai.salinan:buat", "akses:hapus",
    "unor.padanan:putuskan", "beban:hitung", "hukum:periksa", "hukum:tulis", "model:latih", "model:aktifkan", "keadilan:baca",
    "impor:baca", "usulan:baca", "naskah:baca", "pengguna:jamin",
)  # fmt: skip
PREFIX = "smb_"
"""So that a scanner finds a leaked secret."""


@dataclass(frozen=True)
class Client:
    id: uuid.UUID
    nama: str
    scopes: list[str]
    instansi_id: uuid.UUID | None


async def create_client(work: UnitOfWork, nama: str, scopes: list[str], instansi_id: uuid.UUID | None) -> tuple[uuid.UUID, str]:
    """(id, secret); the secret is never shown again. Raises Bentrok when the name is taken. Commits."""
    if (await work.connection.execute(select(klien.c.id).where(klien.c.nama == nama))).first():
        raise Bentrok(f"Klien {nama} sudah ada.", saran="Pakai nama lain.", pesan_en="The name is taken.")
    made, secret = new_id(), PREFIX + secrets.token_urlsafe(32)
    await work.connection.execute(
        insert(klien).values(
            id=made, nama=nama, rahasia_sha256=_digest(secret), scopes=scopes, instansi_id=instansi_id, dibuat_pada=work.at
        )
    )
    if instansi_id is not None:
        work.record(instansi_id, "klien.dibuat", "klien", made)
    await work.commit()
    return made, secret


async def verify_client(connection: AsyncConnection, client_id: uuid.UUID, secret: str) -> Client:
    """Raises TidakDikenal for a wrong id, a wrong secret or a revoked client, without telling which."""
    row = (await connection.execute(select(klien).where(klien.c.id == client_id))).first()
    expected = row.rahasia_sha256 if row is not None else "0" * 64
    if not hmac.compare_digest(_digest(secret), expected) or row is None or row.dicabut_pada is not None:
        raise TidakDikenal(
            "Klien atau rahasia salah.", saran="Periksa client_id dan client_secret.", pesan_en="Wrong client or secret."
        )
    return Client(row.id, row.nama, list(row.scopes), row.instansi_id)


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
