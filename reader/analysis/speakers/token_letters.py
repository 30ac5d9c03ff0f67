"""The letters that stand for the classes of tokens, by name, and the sets of them that patterns ask for.

A text is a string with one letter for each token: “Ada Quill, a baker from Bergen, has said” is `N,TwIL,XV`.
"""

PERSON, ORGANISATION, PLACE = "N", "O", "L"
GROUP = "A"
"""A nationality, a party or a religion: “British”, “Democrat”."""
OTHER_NAME = "K"
"""An event, a work or a product."""
DATE = "D"
"""A date or an amount."""
CAPITALISED = "C"
"""A capitalised word within a sentence that is no known name."""
WORD = "w"
"""Any other word: mostly a noun or an adjective."""
SUBJECT_PRONOUN, OTHER_PRONOUN = "P", "p"
"""“he”, and an object or possessive pronoun: “him”, “his”."""
RELATIVE = "W"
"""“who”, “which”, “how”."""
DETERMINER, NUMBER = "T", "#"
SAYS, SAYING = "V", "G"
"""A verb of saying, and its form with -ing."""
VERB, VERB_ING = "v", "g"
"""Any other verb, and its form with -ing."""
AUXILIARY, ADVERB = "X", "R"
PREPOSITION = "I"
TO, ACCORDING = "o", "a"
"""“to”, and the first word of “according to”."""
CONJUNCTION, SUBORDINATOR = "c", "S"
"""“and”, and “that” or “because”."""
POSSESSIVE = "'"
"""The mark of it: “Quill's”."""
COMMA, COLON, SEMICOLON, DASH, BRACKET = ",", ":", ";", "-", "("
STOP, BLOCK_END = ".", "|"
"""The end of a sentence, and of a block."""
QUOTE = "Q"
"""A whole quotation."""
OTHER_MARK = "q"
"""A quotation mark of no quotation, or the “to” of “according to”."""

EVERY_LETTER = "QNOLAKDCPpT#VGvgXRIaocSW',.:;-(w|q"
"""All letters that a token can have; their order gives the numbers by which the trained models know them."""

NOUN = CAPITALISED + WORD
"""“harbour”, or “Harbour” if no name is known by it."""
COLLECTIVE = ORGANISATION + PLACE + GROUP
"""Names of many: “Greenpeace”, “Bergen”, “British”."""
NAME = PERSON + COLLECTIVE + OTHER_NAME
PARTY = PERSON + ORGANISATION
"""“Ada Quill”, “Greenpeace”: whoever is quoted by name."""
TITLE = NOUN + COLLECTIVE
"""The words of a title: “Greenpeace lawyer”, “Bergen Mayor”."""
MODIFIER = TITLE + OTHER_NAME
"""What may stand before a noun or a name, and belong to it."""
HEAD = WORD + GROUP
"""The last word of a description: “a retired baker”, “a young Democrat”."""
DESCRIBING = HEAD + NUMBER + DASH
"""The words of a description without a name: “30-year-old American baker”."""
PHRASE = MODIFIER + NUMBER + POSSESSIVE + DASH
"""What stands between a determiner and the last noun: “Bergen's 30-year-old Nobel prize”."""
OBJECT = PHRASE + PERSON + DATE + DETERMINER + OTHER_PRONOUN
"""What a preposition governs: “her house”, “the 3rd of May”."""
DETERMINING = DETERMINER + OTHER_PRONOUN
"""“the”, “her”."""

NAME_AND_COMMA = PERSON + COMMA
"""The two tokens before an apposition: “Ada Quill, ”."""

FINITE = SAYS + VERB
ANY_SAYING = SAYS + SAYING
ANY_VERB = FINITE + SAYING + VERB_ING
CUE = ANY_SAYING + ACCORDING
"""What announces speech."""
PREDICATE = FINITE + AUXILIARY
"""What makes a clause."""
HELPING = AUXILIARY + ADVERB
"""Between a subject and its verb: “has often called”."""
GOVERNING = PREPOSITION + TO

SENTENCE_END = STOP + BLOCK_END
CLAUSE_END = SENTENCE_END + QUOTE
"""The end of a sentence, or a quotation."""
ANOTHER_CLAUSE = SENTENCE_END + SUBORDINATOR + RELATIVE
"""The end of a sentence, or the beginning of a clause within it."""
