"""`./seimbang bench planner`: the planner and its peers on one problem, against the figures we demand of it."""
