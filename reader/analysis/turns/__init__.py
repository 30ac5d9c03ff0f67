"""Who speaks in turns, as in interviews and hearings: `find_turns()`, then `with_speakers()` and `with_turns()`.

`finding` puts together what follows each label; `naming` tells which labels are names of persons, for the search for names; and
`speaking` makes quotes of the turns and leads from their labels to the speakers, by `parties` where these are but `Q` and `A`.
"""

from reader.analysis.turns.finding import Turn, find_turns
from reader.analysis.turns.naming import with_speakers
from reader.analysis.turns.speaking import with_turns

__all__ = ["Turn", "find_turns", "with_speakers", "with_turns"]
