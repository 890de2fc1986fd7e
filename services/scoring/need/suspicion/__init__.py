"""Which stated needs deserve a second look before a plan is built on them? Reasons with figures; never a verdict on a person."""
