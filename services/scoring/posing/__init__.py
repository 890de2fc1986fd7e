"""From a city to the problem of its round: what joins need, law and fit before a plan is made, and the round as decided beforehand."""
