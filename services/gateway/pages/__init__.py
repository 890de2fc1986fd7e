"""Server-rendered pages: no outside request, no inline script (CSP script-src 'self')."""
