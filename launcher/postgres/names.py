"""The two roles, the database, and the oldest PostgreSQL we run on."""

OWNER, APP, DATABASE = "seimbang_owner", "seimbang_app", "seimbang"
MAJOR_MIN = 18
