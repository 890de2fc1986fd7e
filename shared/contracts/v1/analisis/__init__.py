"""The analysis: what scoring answers, as plain JSON with integers.

Units in names: `_mikro` = millionths, `_mikro_fte` = millionths of a full-time person, `_m` = metres, `_bulan` = months.
Lists are sorted by their stable key. Names of people never appear; `pegawai` is the pseudonym of the snapshot.
"""
