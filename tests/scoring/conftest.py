"""Examples are drawn until they are done: how long one takes says how busy the machine is, not whether the code is right."""

from hypothesis import settings

settings.register_profile("scoring", deadline=None)
settings.load_profile("scoring")
