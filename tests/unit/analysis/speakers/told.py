"""Stories in which who speaks a quote stands in braces behind it."""

from __future__ import annotations

import re

import reader
from reader.analysis.model import Analysis

MARKED = re.compile(r"(“[^”{]*”?) \{([^}]*)\}")
COUNTRY = """\
Mrs. Harrow had been at the window since breakfast, and when her husband came in from the yard she did not turn round.

“The Pells have let the mill,” {Mrs. Harrow} she said.

Mr. Harrow hung up his hat and remarked that it was time.

“You might ask to whom.” {Mrs. Harrow}

“I might.” {Mr. Harrow}

“You never ask anything, Mr. Harrow. It is a widower, and he comes on Saturday.” {Mrs. Harrow}

“Then we shall see him on Sunday,” {Mr. Harrow} said her husband, and sat down to his boots.

“On Sunday! You must call on Saturday, and take Margaret.” {Mrs. Harrow}

“What has Margaret to do with the mill?” {Mr. Harrow}

Mrs. Harrow came away from the window at last. “She is four-and-twenty,” {Mrs. Harrow} she said, “and she reads.” {Mrs. Harrow}

The door opened, and Margaret came in with a basket of eggs on her arm and straw in her hair.

“Eleven,” {Margaret} she said. “The brown hen has stopped.” {Margaret}

“Margaret, my dear, you are to put on your grey silk on Saturday,” {Mrs. Harrow} said her mother.

“Why, mamma? Who is dead?” {Margaret}

“Nobody is dead. Your father is taking you to the mill.” {Mrs. Harrow}

“I have been to the mill.” {Margaret}
"""
LODGING = """\
I had been three weeks in the lodging before I met the man upstairs. He walked at night, eleven steps and a turn.

“Who is he?” {Mr. Lorimer} I asked my landlady.

“He pays on the Friday,” {Mrs. Dunn} said Mrs. Dunn. “That is who he is.” {Mrs. Dunn}

“Has he a name?” {Mr. Lorimer}

“He has, and I am not to say it. You are a quiet gentleman, Mr. Lorimer, and I hope you will stay one.” {Mrs. Dunn}

That very evening a broad man stood upon the landing with a bucket, and his name was Stroud.

“I disturb you with my walking,” {Stroud} said Stroud.

“Not at all.” {Mr. Lorimer}

“You are a poor liar.” {Stroud} He put down the bucket, and I saw that it was full of sea water. “Do you know \
anything of crabs, Mr. Lorimer?” {Stroud}

“Only with vinegar,” {Mr. Lorimer} said I.

He did not laugh. “Come up,” {Stroud} he said.
"""
BOAT = """\
Nora found the boy asleep in the boat. He had left his boots outside it, neatly, side by side, as if at a hotel.

She kicked the hull. “Out,” {Nora} she said.

Tom had come down the slip behind her with the oars on his shoulder. He stopped when he saw the boots.

“What's this?” {Tom} Tom asked.

“He's been sleeping in our boat,” {Nora} said Nora.

“I can see that. Where's he from?” {Tom}

“Ask him.” {Nora}

Tom put down the oars and looked across the sound. “Nobody lives over there,” {Tom} he said.

“I do,” {the boy} said the boy.

“Nobody's lived there since my grandfather's time.” {Tom}

“Tom,” {Nora} said Nora quietly, “look at his boots.” {Nora}
"""
HARBOUR = """\
The fog had come in over the harbour by four, and by five nobody could see the end of the pier. Ada stood at the window of \
the office with her hands behind her, and Dr. Brandt sat in the only chair. He had been sitting there for an hour, and he had \
not once looked at her. Neither of them had lit the lamp. Far out, where the bar was, a horn was sounding every minute or so.

"""
"""How a story begins in which Ada and Dr. Brandt speak."""


def analysed(marked: str) -> tuple[Analysis, list[str]]:
    """What is understood of a story, and who speaks each of its quotes according to the braces."""
    return reader.analyse(MARKED.sub(r"\1", marked)), [match[2] for match in MARKED.finditer(marked)]
