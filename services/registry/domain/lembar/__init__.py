"""A round as a worksheet: out with every case and planned move, back with decisions."""
