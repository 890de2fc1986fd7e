"""From a snapshot bundle to the city as columns (facts.Kota): the only place of scoring that knows Arrow."""

from services.scoring.translate.city import translate

__all__ = ["translate"]
