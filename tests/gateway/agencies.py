"""The code of a client's agency, to make another client of the same one."""

from __future__ import annotations

from tests.flow.sql import sql
from tests.stack import Api, Stack


def code_of(stack: Stack, api: Api) -> str:
    query = "SELECT i.kode FROM instansi i JOIN klien k ON k.instansi_id = i.id WHERE k.id = $1::text::uuid"
    return str(sql(stack.city, query, api.client_id))
