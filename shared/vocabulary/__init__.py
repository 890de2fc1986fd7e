"""The nouns of the domain, each official word spelled once; one name space, a file for each part of the house.

Values are what stands in the database, on the wire and in spreadsheets; docs/glossary.md explains them.
Standard library only: every layer of every service may import this package.
"""

from shared.vocabulary.akses import *
from shared.vocabulary.beban import *
from shared.vocabulary.cocok import *
from shared.vocabulary.dengar import *
from shared.vocabulary.hukum import *
from shared.vocabulary.kepegawaian import *
from shared.vocabulary.kualitas import *
from shared.vocabulary.lembar import *
from shared.vocabulary.masukan import *
from shared.vocabulary.naskah import *
from shared.vocabulary.organisasi import *
from shared.vocabulary.pelaksanaan import *
from shared.vocabulary.putaran import *
from shared.vocabulary.rencana import *
from shared.vocabulary.riwayat import *
from shared.vocabulary.sidang import *
from shared.vocabulary.usulan import *
