"""The address in DATABASE_URL, as people and hosting services write it, and as each of our drivers wants it.

A password may hold any character: one written as it is and one percent-encoded both work. Of libpq's options those pass that
say where the server is and how the way there is closed; `sslmode` is `ssl` for SQLAlchemy's asyncpg.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from launcher.console import Stop

PASSED, DROPPED = ("host", "sslmode"), ("application_name", "connect_timeout")
SCHEMES = ("postgres", "postgresql", "postgresql+asyncpg", "postgresql+psycopg", "postgresql+psycopg2")


@dataclass(frozen=True)
class DatabaseUrl:
    """`place` is HOST[:PORT] as written (empty = a socket named in `options`)."""

    user: str
    password: str
    place: str
    database: str
    options: tuple[tuple[str, str], ...] = ()

    def as_role(self, user: str, password: str) -> DatabaseUrl:
        return replace(self, user=user, password=password)

    @property
    def for_asyncpg(self) -> str:
        return self._text("postgresql", {})

    @property
    def for_sqlalchemy(self) -> str:
        return self._text("postgresql+asyncpg", {"sslmode": "ssl"})

    def _text(self, scheme: str, renamed: dict[str, str]) -> str:
        who = quote(self.user, safe="") + (f":{quote(self.password, safe='')}" if self.password else "")
        options = urlencode([(renamed.get(name, name), value) for name, value in self.options], safe="/")
        return (
            f"{scheme}://{who}{'@' if who else ''}{self.place}/{quote(self.database, safe='')}{'?' if options else ''}{options}"
        )


def parse(text: str) -> DatabaseUrl:
    """Raises Stop with an example when it is no address of a PostgreSQL database; the sentence never repeats the address."""
    scheme, found, rest = text.strip().partition("://")
    if not found or scheme not in SCHEMES:
        raise Stop(f"DATABASE_URL must look like postgresql://USER:PASSWORD@HOST:5432/DATABASE; it begins with {scheme[:20]!r}.")
    who, _, where = rest.rpartition("@")
    parts = urlsplit(f"//{where}")
    user, _, password = who.partition(":")
    try:
        _ = parts.port
    except ValueError:
        raise Stop("the port in DATABASE_URL is no number: postgresql://USER:PASSWORD@HOST:5432/DATABASE.") from None
    options = _options(parse_qsl(parts.query))
    database = unquote(parts.path.lstrip("/"))
    if not database or not user:
        raise Stop(
            "DATABASE_URL names no " + ("database" if user else "user") + ": postgresql://USER:PASSWORD@HOST:5432/DATABASE."
        )
    return DatabaseUrl(unquote(user), unquote(password), parts.netloc, database, options)


def _options(written: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Those that pass. An option we cannot honour is refused, for somebody may rely on it."""
    named = [("sslmode" if name == "ssl" else name, value) for name, value in written]
    if unknown := sorted({name for name, _ in named} - {*PASSED, *DROPPED}):
        raise Stop(f"DATABASE_URL has options we cannot honour ({', '.join(unknown)}): remove them; sslmode and host are known.")
    return tuple((name, value) for name, value in named if name in PASSED)
