"""After the decree: checklists, rows for other systems, evaluations of a round."""
