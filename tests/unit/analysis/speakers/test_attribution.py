"""Who says each quote."""

from __future__ import annotations

import pytest

import reader


def said(text: str) -> list[tuple[str, str | None]]:
    """The words of each quote in `text`, with their speaker."""
    analysis = reader.analyse(text)
    found = []
    for quote in analysis.quotes:
        speaker = analysis.speaker_of(quote)
        found.append((quote.span.of(text).strip("“”‘’\"'"), None if speaker is None else speaker.name))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge will open in spring,” said Ada Quill.",
        "“The bridge will open in spring,” Ada Quill said.",
        "“The bridge will open in spring,” said Ada Quill, the mayor of Lunde.",
        "Ada Quill said: “The bridge will open in spring.”",
        "Ada Quill, who had waited for years, said that “the bridge will open in spring”.",
        "According to Ada Quill, “the bridge will open in spring”.",
        "“The bridge will open in spring,” according to Ada Quill.",
        "“The bridge will open in spring.” — Ada Quill",
        '"The bridge will open in spring," said Ada Quill.',
        "‘The bridge will open in spring,’ said Ada Quill.",
    ],
)
def test_the_speaker_is_the_person_named_beside_the_quote(text: str) -> None:
    assert [speaker for _, speaker in said(text)] == ["Ada Quill"]


def test_a_pronoun_means_the_last_person_that_it_fits() -> None:
    text = "Ada Quill met Tom Brandt at the quay. Mr. Brandt waited.\n“She is late,” he said."
    assert said(text) == [("She is late,", "Tom Brandt")]


@pytest.mark.parametrize("verb", ["he’d said", "he'd told her", "he’ll say", "he’d often add"])
def test_a_pronoun_is_recognised_in_a_contraction(verb: str) -> None:
    text = f"Ada Quill met Tom Brandt at the quay. Mr. Brandt waited.\n“She is late,” {verb}."
    assert said(text) == [("She is late,", "Tom Brandt")]


def test_the_halves_of_a_split_quote_have_one_speaker() -> None:
    text = "“We waited,” Ada Quill said. “Nobody came to the meeting.”"
    assert [speaker for _, speaker in said(text)] == ["Ada Quill", "Ada Quill"]


def test_a_participle_belongs_to_the_subject_of_its_sentence() -> None:
    text = "Tom Brandt denied that the council had known of it, calling the report “careless” and “late”."
    assert [speaker for _, speaker in said(text)] == ["Tom Brandt", "Tom Brandt"]


def test_a_description_means_the_person_whom_the_text_introduced_so() -> None:
    text = (
        "Ana Ruiz flew to Oslo on Friday. “We are neighbours,” Ana Ruiz said.\n"
        "“And we shall stay neighbours for good,” added the Spanish President."
    )
    assert [speaker for _, speaker in said(text)] == ["Ana Ruiz", "Ana Ruiz"]


def test_a_description_means_the_person_whose_name_and_titles_follow_it() -> None:
    text = (
        "The Bishop of Bergen, the Rt Rev Dr Alan Pryce, spoke of a “great voyage”.\n"
        "He had come with Ada Quill. “The boats are empty,” the Bishop said."
    )
    assert [speaker for _, speaker in said(text)] == ["Alan Pryce", "Alan Pryce"]


@pytest.mark.parametrize("speaker", ["a senior Brandt adviser", "one Brandt supporter", "Brandt aides", "the Brandt campaign"])
def test_whoever_speaks_for_somebody_is_somebody_else(speaker: str) -> None:
    text = f"Tom Brandt came to Lunde on Monday.\n“We are not done yet,” {speaker} said."
    assert said(text) == [("We are not done yet,", None)]


def test_a_spokesman_is_not_whom_he_speaks_for() -> None:
    text = "Tom Brandt and Ulf Dahl came to Lunde.\n“We are not done yet,” said the Brandt spokesman"
    assert said(f"{text}.") == [("We are not done yet,", None)]
    assert said(f"{text}, Per Olsen.") == [("We are not done yet,", "Per Olsen")]


def test_a_vice_president_is_no_president() -> None:
    text = "President Tom Brandt came to Lunde with Vice President Ulf Dahl. Mr. Brandt was late.\n“So be it,” the"
    assert said(f"{text} vice president said.") == [("So be it,", "Ulf Dahl")]
    assert said(f"{text} president said.") == [("So be it,", "Tom Brandt")]


def test_a_campaign_is_not_the_organisation_named_last() -> None:
    text = "Tom Brandt spoke to the Lunde Post.\nThe Brandt campaign has denied it all and called it “a fairy tale”."
    assert said(text) == [("a fairy tale", None)]


def test_an_organisation_is_not_the_site_it_writes_on() -> None:
    text = "The Harbour Trust closed the pier.\nIt posted a picture on Facebook. “Keep away,” the organisation said."
    assert said(text) == [("Keep away,", "Harbour Trust")]


@pytest.mark.parametrize("words", ["the statement said", "according to Brandt's website"])
def test_what_somebody_publishes_has_their_words(words: str) -> None:
    text = f"Tom Brandt refused to talk but did release a statement with the report. “I make no excuses,” {words}."
    assert said(text) == [("I make no excuses,", "Tom Brandt")]


def test_a_country_that_acts_may_be_it() -> None:
    text = "The Lunde Bank lost money. On Wednesday, Norway moved to calm the markets. It said the krone was “in good hands”."
    assert said(text) == [("in good hands", "Norway")]


def test_those_who_say_something_are_not_whoever_is_named_before() -> None:
    text = "Tom Brandt spoke in Lunde. Many have condemned the Brandt plan, and the groups who wrote to him call it “a shame”."
    assert said(text) == [("a shame", None)]


def test_a_surname_means_the_namesake_who_has_just_spoken() -> None:
    text = (
        "Kim Brandt drowned in May. Brandt was on the ferry with Brandt's dog, and nobody saw Brandt fall.\n"
        "Ron Brandt, the father, said on Monday he wanted to know more. “Nobody told us,” Brandt said."
    )
    assert said(text) == [("Nobody told us,", "Ron Brandt")]


def test_a_surname_means_the_namesake_who_was_quoted_last() -> None:
    text = (
        "Kim Brandt won the race in Lunde. Her brother, Ron Brandt, came last. “I was not in a hurry,” he told the News.\n"
        "The boat, Brandt said, was built for two. “She ought to have waited.”"
    )
    assert said(text) == [("I was not in a hurry,", "Ron Brandt"), ("She ought to have waited.", "Ron Brandt")]


def test_a_pronoun_means_whoever_a_description_has_just_brought_back() -> None:
    text = (
        "Tom Brandt, a baker, sold his shop in May.\nThe buyer, Jonas Quill, wants to sell shoes there.\n"
        "The baker went home to Lunde. “I never liked bread,” he said."
    )
    assert said(text) == [("I never liked bread,", "Tom Brandt")]


def test_whoever_is_called_by_a_rare_noun_for_persons_can_speak() -> None:
    text = (
        "The rope was cut in May. An oarsman at Lunde took nothing for the crossing, “so that somebody should speak well of me”. "
        "A priest paid two coppers."
    )
    quote = reader.analyse(text).quotes[0]
    assert quote.speaker_span is not None
    assert quote.speaker_span.of(text) == "An oarsman"


def test_a_pronoun_of_the_other_gender_means_somebody_else() -> None:
    text = (
        "Rowan Pike was a botanist. “I am never bored,” she said in 1990.\n"
        "She married, in 1958, the painter Tom Sallow, who survives her. “She was never any good at cards,” he said this week."
    )
    assert said(text) == [("I am never bored,", "Rowan Pike"), ("She was never any good at cards,", "Tom Sallow")]


def test_a_verb_like_a_noun_for_persons_leaves_a_name_alone() -> None:
    text = "Kim Brandt grew up in Lunde.\n“People came to buy,” Brandt remembers."
    assert said(text) == [("People came to buy,", "Kim Brandt")]


def test_a_quoted_heading_has_the_speaker_of_the_words_it_repeats() -> None:
    text = (
        "The council met on Monday in the old school to talk about the new harbour and its price.\n"
        "“Nobody asked the eels”\n"
        "Tom Brandt, a biologist, said on Tuesday that “nobody asked the eels” and that it was a pity for all of them.\n"
    )
    assert [speaker for _, speaker in said(text)] == ["Tom Brandt", "Tom Brandt"]


def test_whom_a_headline_describes_is_who_says_its_words_below() -> None:
    text = (
        "Harbour boss admits “we asked nobody” as boats leave\n\n"
        "Ada Quill, who runs the harbour, said on Monday that “we asked nobody and nobody asked us”.\n\n"
        "“We asked nobody,” a fisherman repeated.\n"
    )
    assert [speaker for _, speaker in said(text)] == ["Ada Quill", "Ada Quill", None]


@pytest.mark.parametrize("text", ["They call it “progress” there.", "“Who is it?” a voice asked."])
def test_no_speaker_is_invented(text: str) -> None:
    assert {speaker for _, speaker in said(text)} <= {None}


@pytest.mark.parametrize(
    "text", ["Ada Quill starred in the film “The Long Way Home” as a child.", "The so-called “ring” was never built."]
)
def test_titles_and_terms_are_nobodys_words(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("A new report said that the nets were “far too fine for the fish of this coast”.", "A new report"),
        ("“Bring the lamp down to the boats,” a thin voice called from the pier.", "a thin voice"),
        ("“The eels are gone from the river,” Slim stated.", "Slim"),
        ("Ada Quill said on Monday that she backs the law on nets, which she called “a plan without a price”.", "she"),
        ("Last week, crowds marched for days, calling for justice and “an end to the nets of the big boats”.", "crowds"),
        ("“The ice is too thin,” said an Iowa Democrat who had walked on it.", "an Iowa Democrat"),
        ("Then the Harbour Trust (HT) chief hit back, calling it “a farce in three acts”.", "the Harbour Trust (HT) chief"),
        ("“It was dark when it fell,” the Lunde Post quoted a porter as saying.", "a porter"),
        ("Passengers were told by stewards that “the ferry has no rudder any more”.", "stewards"),
        ("The ferry was praised by the Lunde Post as “the finest boat on the whole of this coast”.", "Lunde Post"),
        ("Tom Brandt was walking his dog when he heard a girl screaming “He has gone under the ice”.", "a girl"),
        ("The mayor was heckled on the quay, with one man yelling “go back to your harbour” as he left.", "one man"),
        ("Slowly the ferry turned. “No nets beyond the second buoy,” reads one of the signs.", "one"),
        ("“It is a scandal,” a clerk, who asked not to be named, told the Lunde Post.", "a clerk"),
        ("The island state's premier called the vote “historic and overdue”.", "premier"),
    ],
)
def test_the_phrase_for_the_speaker_is_found(text: str, phrase: str) -> None:
    assert [quote.speaker_span and quote.speaker_span.of(text) for quote in reader.analyse(text).quotes] == [phrase]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was late again. Bookings for the season are “well below what we hoped for in the spring”.",
        "Feedback of the first week was positive:\n“The new bells made the crossing easier to bear for all of us.”",
        "The post came late.\nHARBOUR TRUST CLOSES PIER “The gulls have left, and nobody came to the feast in the rain.” [Post]",
        "Something is odd here. “I am committed to bringing the herring back to the coast” sounds great in Bergen, Norway.",
        "In the years after Star Wars the pier was often a place of “no return for anybody who loved the sea”.",
    ],
)
def test_a_thing_that_cannot_speak_is_no_speaker(text: str) -> None:
    assert [quote.speaker_span for quote in reader.analyse(text).quotes] == [None]


@pytest.mark.parametrize("speaker", ["a source close", "someone else", "a welder", "the retired surveyor"])
def test_a_person_without_a_name_is_a_speaker(speaker: str) -> None:
    text = f"“We will not sail,” said {speaker} to the harbour board."
    assert [quote.speaker_span and quote.speaker_span.of(text) for quote in reader.analyse(text).quotes] == [speaker]


HARD_CASES = {
    "a name behind its description in a sentence of its own": (
        "Per Olsen said he would pay. “It is cheap,” he said.\n"
        "The member for the Isle of Skye, Sir Tom Brandt, broke ranks. “It is a gift to the banks,” he said.",
        [("It is cheap,", "Per Olsen"), ("It is a gift to the banks,", "Tom Brandt")],
    ),
    "a name between its description and a clause": (
        "“We were asleep,” Per Olsen said. The town's former pilot, Tom Brandt, who lives in Norway, kept away. "
        "Asked about the wreck, he said only: “It was a long night.”",
        [("We were asleep,", "Per Olsen"), ("It was a long night.", "Tom Brandt")],
    ),
    "a description with more words before the name": (
        "At school her tutor, the famous Ellis Brandt, wrote under it: “Neat and mostly wrong.”",
        [("Neat and mostly wrong.", "Ellis Brandt")],
    ),
    "a firm behind what it is": (
        "In their letter the auditors, Brandt & Falk, said they had raised “concerns of a serious nature”.",
        [("concerns of a serious nature", "Brandt & Falk")],
    ),
    "a description between dashes": (
        "Mr. Brandt - himself a former pilot - said the new ferry was the town's “finest boat ever”.",
        [("finest boat ever", "Mr. Brandt")],
    ),
    "somebody in whose words it is": (
        "Crews of the Lunde Ferry Company say they found the leak: the hull was “eaten by worms,” in the words of Ada Quill, a "
        "diver at the yard.",
        [("eaten by worms,", "Ada Quill")],
    ),
    "somebody whom a paper reports": (
        "Tom Brandt steered the ferry. The Lunde Post reported Brandt saying “it was a bad day for the coast”.",
        [("it was a bad day for the coast", "Tom Brandt")],
    ),
    "somebody who gives a name in a clause": (
        "Ada Quill runs the ward. A nurse, who gave her name only as Kim Falk, said the beds were “full to the last of them”.",
        [("full to the last of them", "Kim Falk")],
    ),
    "a friend who was introduced with a name": (
        "“I rowed,” said Ada Quill. Quill's friend Tom Brandt was there, too.\n“She never rowed,” said her friend.",
        [("I rowed,", "Ada Quill"), ("She never rowed,", "Tom Brandt")],
    ),
    "a firm within the description of a person": (
        "The owner of the ferry company Lunde Lines told passengers that he had “nothing to be sorry for”.",
        [("nothing to be sorry for", None)],
    ),
    "something said earlier": (
        "Nils Berg, the firm's last director, had earlier told the court that it was “a mess from the start”.",
        [("a mess from the start", "Nils Berg")],
    ),
    "somebody with an age and a town": (
        "And then there was this note, from Ada Quill, 83, of Bergen: “We rowed to school and nobody thanked us.”",
        [("We rowed to school and nobody thanked us.", "Ada Quill")],
    ),
    "somebody who is asked in a passive": (
        "Ada Quill came alone. She was asked by the reporter Tom Brandt whether she had “no friends left in the town”.",
        [("no friends left in the town", "Tom Brandt")],
    ),
    "somebody whom a website quotes": (
        "Tom Brandt steered the ferry. The harbour's website quoted him: “I saw the light too late.”",
        [("I saw the light too late.", "Tom Brandt")],
    ),
    "a participle behind what somebody passes": (
        "Tom Brandt, who had come from Lunde, ran along the wall shouting “Let go the ropes!”",
        [("Let go the ropes!", "Tom Brandt")],
    ),
    "a document that somebody has only seen": (
        "A leaked memo, seen by the Lunde Post, warned that the pier was “not fit for any boat”.",
        [("not fit for any boat", None)],
    ),
    "somebody of another office": (
        "President Ana Ruiz flew over the bay. “We shall pay,” she said.\n"
        "But the governor of the coast, a rival, called it “a flight for the cameras”.",
        [("We shall pay,", "Ana Ruiz"), ("a flight for the cameras", None)],
    ),
    "somebody on trial": (
        "Tom Brandt, 58, of Lunde, denies four counts of fraud.\nJudge Ada Quill told the court to be quiet.\n"
        "In an interview by the police the defendant said: “I sell fish, not numbers.”",
        [("I sell fish, not numbers.", "Tom Brandt")],
    ),
    "somebody of whom “she” is said although the one named is a man": (
        "Tom Brandt spoke first. “Drivers must sleep,” he said. His neighbour was having none of it. "
        "“Not under my window,” she called from the back.",
        [("Drivers must sleep,", "Tom Brandt"), ("Not under my window,", None)],
    ),
    "somebody who says something of himself": (
        "Per Olsen built the pier with his friend, Tom Brandt, who left in May. Reached by phone, Brandt said he had sold his "
        "share. “It took a minute,” he said.",
        [("It took a minute,", "Tom Brandt")],
    ),
    "somebody's relative without a name": (
        "“It is a tragedy,” lawyer Tom Brandt said. On Monday the boys' grandfather lit a candle.\n"
        "“They could both swim,” the grandfather said.",
        [("It is a tragedy,", "Tom Brandt"), ("They could both swim,", None)],
    ),
    "a document named in the sentence behind the quote": (
        "Tom Brandt said that he did not “use the pier that much.” According to harbour records, he was there on 40 days.",
        [("use the pier that much.", "Tom Brandt")],
    ),
    "a person who speaks of another": (
        "“The pier is sound,” Tom Brandt said.\nUlf Dahl said the quarrel of Tom Brandt and Per Olsen cost the town a summer. "
        "He added: “We had no ferry.”",
        [("The pier is sound,", "Tom Brandt"), ("We had no ferry.", "Ulf Dahl")],
    ),
    "somebody of whom only the possession is named": (
        "Per Olsen came to the harbour first. He beat Tom Brandt's boat by a minute. “I had the wind,” he said.",
        [("I had the wind,", "Per Olsen")],
    ),
    "somebody without a name in what is said": (
        "Inspector Ulf Dahl says the night led officers to believe the dead man had come by boat. “Nobody missed him,” he said.",
        [("Nobody missed him,", "Ulf Dahl")],
    ),
    "a description without a comma behind it": (
        "Marta Olsen, a spokeswoman for the Harbour Trust wrote on Monday that “the cranes are safe to use”.",
        [("the cranes are safe to use", "Marta Olsen")],
    ),
    "a town in which somebody is": (
        "A source inside Lunde told the Bergen Post: “The cells are full.”",
        [("The cells are full.", None)],
    ),
    "a statement whose author is named before it": (
        "Tom Brandt did not come to the hearing but released a statement. “I was at sea,” the statement said.",
        [("I was at sea,", "Tom Brandt")],
    ),
    "a statement in which its author has said something before": (
        "Ada Quill said in a short statement on Monday that the pier was safe. Tom Brandt was not so sure.\n"
        "“We looked at every plank,” the statement said.",
        [("We looked at every plank,", "Ada Quill")],
    ),
    "a report that somebody published": (
        "The nets are too long, according to a report published on Monday by the Harbour Trust.\n"
        "The mayor shrugged. The report calls it “a danger to the bay”.",
        [("a danger to the bay", "Harbour Trust")],
    ),
    "a tribunal that is named in full before": (
        "An appeal is pending with the National Harbour Tribunal. The Lunde Bank had complained.\n"
        "The tribunal said in its order: “No step may be taken.”",
        [("No step may be taken.", "National Harbour Tribunal")],
    ),
    "somebody whom a paper quotes by a pronoun": (
        "Tom Brandt keeps the pier. “It was dark when it fell,” the Lunde Post quoted him as saying. “Nobody was there.”",
        [("It was dark when it fell,", "Tom Brandt"), ("Nobody was there.", "Tom Brandt")],
    ),
    "a letter in which somebody does something": (
        "In a letter to the Lunde Post, Marta Olsen thanked the crew.\n“You rowed all night for us,” the letter said.",
        [("You rowed all night for us,", "Marta Olsen")],
    ),
    "the statement of a body": (
        "The Harbour Trust closed the pier on Monday. The Harbour Trust's statement called it “a danger to the boats”.",
        [("a danger to the boats", "Harbour Trust")],
    ),
    "a surname that two persons bear": (
        "Ada Quill opened the school together with her son Tom Quill. “It was built to last,” Quill said.",
        [("It was built to last,", "Ada Quill")],
    ),
    "a nickname that is a common word": (
        "“Nobody rows like that,” Slim said.\nHe was the oldest of them. “I taught him to row,” he added.",
        [("Nobody rows like that,", "Slim"), ("I taught him to row,", "Slim")],
    ),
    "a claim with its owner": (
        "“The pier will last a century,” Tom Brandt said.\n"
        "His claim that it was “a gift to the sea and to the town” was met with laughter.",
        [("The pier will last a century,", "Tom Brandt"), ("a gift to the sea and to the town", "Tom Brandt")],
    ),
    "a person of whom the text speaks anew after another's words": (
        "“We close the pier,” Per Olsen said.\nTom Brandt was angry. “Nobody asked us,” he said.",
        [("We close the pier,", "Per Olsen"), ("Nobody asked us,", "Tom Brandt")],
    ),
    "a description of the last speaker by a trade that the text has not told": (
        "“We lost the house,” Tom Brandt said. “Then the boat.”\n“It was a hard winter,” said the actor.",
        [("We lost the house,", "Tom Brandt"), ("Then the boat.", "Tom Brandt"), ("It was a hard winter,", "Tom Brandt")],
    ),
    "a description of somebody without a name": (
        "Marta Olsen met a pilot on the quay. “The ice came early,” the pilot said.",
        [("The ice came early,", None)],
    ),
    "a description with its place before the name": (
        "“He rowed like a clock,” said his best friend in Lunde, Tom Brandt, who never rowed.",
        [("He rowed like a clock,", "Tom Brandt")],
    ),
    "a description with the name behind a dash": (
        "A former harbour master -- Tom Brandt, who left in May -- said the pier was “a gift to the sea and to the town”.",
        [("a gift to the sea and to the town", "Tom Brandt")],
    ),
    "somebody who belongs to another": (
        "“It is a fine pier,” Olsen supporter Tom Brandt said.\nMarta Olsen waved.",
        [("It is a fine pier,", "Tom Brandt")],
    ),
    "a title with what it is for before the name": (
        "“The cells were full all winter,” said director general of prisons Tom Brandt.",
        [("The cells were full all winter,", "Tom Brandt")],
    ),
    "a nationality within the description before the name": (
        "It is a town that the former Danish premier, Tom Brandt, called “the last harbour”.",
        [("the last harbour", "Tom Brandt")],
    ),
    "a mother with the name of her child": (
        "Ada Quill sang first. “She was never afraid of the stage,” Quill's mother said.\n“I cried,” said Maria Quill.",
        [("She was never afraid of the stage,", "Maria Quill"), ("I cried,", "Maria Quill")],
    ),
    "a report long before its author's name": (
        "“The nets are too fine,” noted a report for the ministry on the state of the sea by the Harbour Trust.",
        [("The nets are too fine,", "Harbour Trust")],
    ),
    "a description introduced with the name": (
        "Marta Olsen, the harbour master, came late. “We close at ten,” the harbour master said.",
        [("We close at ten,", "Marta Olsen")],
    ),
    "a title and a surname": (
        "Minister Marta Olsen opened the pier. “It will last a century,” Ms. Olsen said.",
        [("It will last a century,", "Marta Olsen")],
    ),
    "a relative clause": (
        "Tom Brandt, who called the plan “a gift to the sea”, left early.",
        [("a gift to the sea", "Tom Brandt")],
    ),
    "an organisation by its country's capital": (
        "The ships came for purely “defensive” purposes, according to Oslo.",
        [("defensive", "Oslo")],
    ),
    "a report with its author": (
        "“The nets are too fine,” said a report by Greenpeace that was published on Monday.",
        [("The nets are too fine,", "Greenpeace")],
    ),
    "a pronoun after a second person": (
        "Marta Olsen wrote to Tom Brandt in May.\n“The pier is yours to repair,” she wrote. “I have paid for it twice.”",
        [("The pier is yours to repair,", "Marta Olsen"), ("I have paid for it twice.", "Marta Olsen")],
    ),
    "a quote that goes on in the next paragraph without a cue": (
        "“We lost the nets,” Tom Brandt said. “Then the boats went.\n\n“And then the fish were gone.”",
        [
            ("We lost the nets,", "Tom Brandt"),
            ("Then the boats went.", "Tom Brandt"),
            ("And then the fish were gone.", "Tom Brandt"),
        ],
    ),
    "two speakers in turn": (
        "“The fish are back,” said Marta Olsen.\n“They never left,” said Tom Brandt.",
        [("The fish are back,", "Marta Olsen"), ("They never left,", "Tom Brandt")],
    ),
    "a colon after a clause": (
        "Tom Brandt had one answer for all of them: “Ask the eels.”",
        [("Ask the eels.", "Tom Brandt")],
    ),
    "an embedded subject that does not speak": (
        "“It was not our ship,” Marta Olsen said of the claim that Tom Brandt had made.",
        [("It was not our ship,", "Marta Olsen")],
    ),
    "the object of the cue does not speak": (
        "“Leave the nets alone,” Marta Olsen told Tom Brandt.",
        [("Leave the nets alone,", "Marta Olsen")],
    ),
    "a title before the name that speaks": (
        "“The water is clean,” said Oslo Governor Ada Quill.",
        [("The water is clean,", "Ada Quill")],
    ),
    "an interview with names": (
        "Marta Olsen: “When did you first see the whale?”\nTom Brandt: “At four in the morning.”",
        [("When did you first see the whale?", "Marta Olsen"), ("At four in the morning.", "Tom Brandt")],
    ),
    "a list of quotes with names below": (
        "“I never learnt to swim.”\n— Marta Olsen\n“The sea is not for swimming.”\n— Tom Brandt",
        [("I never learnt to swim.", "Marta Olsen"), ("The sea is not for swimming.", "Tom Brandt")],
    ),
    "a person by where they come from": (
        "Per Olsen came in last. “I had no wind at all,” the Dane said.",
        [("I had no wind at all,", "Per Olsen")],
    ),
    "a person by their party and where they come from": (
        "Ada Quill, a Democrat, came late; Tom Brandt was angry. “The roads were bad,” the Iowa Democrat said.",
        [("The roads were bad,", "Ada Quill")],
    ),
    "a person by the office that a short title stands for": (
        "Sen. Ada Quill met Gov. Tom Brandt on Monday. Brandt was late. “Not this year,” the senator said.",
        [("Not this year,", "Ada Quill")],
    ),
    "somebody in court who is not the one that the text is about": (
        "Tom Brandt lost on Friday. “I was robbed,” Brandt said. “There is no contract,” the judge said.",
        [("I was robbed,", "Tom Brandt"), ("There is no contract,", None)],
    ),
    "an employer before the name that speaks": (
        "“Fish is dear again,” said Quill Bank's Marta Olsen.",
        [("Fish is dear again,", "Marta Olsen")],
    ),
    "somebody who hears a quote and answers": (
        "“I want a toll,” Ada Quill told Nora Falk on Monday.\n"
        "When Falk pointed out that it was “a tax on the poor,” Quill seized on the word, repeating her own line that the plan "
        "would feed the coast. “A toll is not a tax,” she said.",
        [("I want a toll,", "Ada Quill"), ("a tax on the poor,", "Nora Falk"), ("A toll is not a tax,", "Ada Quill")],
    ),
    "a person by the letters of an office": (
        "Chief Minister Asha Rane opened the bridge. “It is yours now,” the CM said.",
        [("It is yours now,", "Asha Rane")],
    ),
    "a person by an age that the text has not told": (
        "Tom Brandt rowed all night. “My hands are gone,” the 19-year-old said.",
        [("My hands are gone,", "Tom Brandt")],
    ),
    "a person whose age stands behind the name": (
        "“It was a gull,” Per Olsen said.\nTom Brandt, 61, said it was no gull. “I know my birds,” he added.",
        [("It was a gull,", "Per Olsen"), ("I know my birds,", "Tom Brandt")],
    ),
    "a wife whose name tells nothing of her": (
        "“We are tired,” said Tom Brandt. His wife, Kim, nodded. “And cold,” she said.",
        [("We are tired,", "Tom Brandt"), ("And cold,", "Kim")],
    ),
    "a mother who speaks after an officer": (
        "“He was found on the pier,” Sgt. Ellen Ruiz said.\n"
        "Tom Brandt’s mother, Denise, said he had just bought a boat. “He slept in it,” she said.",
        [("He was found on the pier,", "Ellen Ruiz"), ("He slept in it,", "Denise")],
    ),
    "a person named behind the verb, and others to say who that is": (
        "Last came Ulf Dahl. “The quay was a mistake,” said Per Olsen, a harbour official under Ulf Dahl and Tom Brandt.\n"
        "“Nobody asked the fishermen,” he said.",
        [("The quay was a mistake,", "Per Olsen"), ("Nobody asked the fishermen,", "Per Olsen")],
    ),
    "a person of whom the sentence speaks twice": (
        "“We close the pier,” Ulf Dahl said.\nTom Brandt praised his own plan. “It is cheaper,” he said.",
        [("We close the pier,", "Ulf Dahl"), ("It is cheaper,", "Tom Brandt")],
    ),
    "a person from a town and its country": (
        "Ada Quill left early.\nMarta Olsen, a singer from Lunde, Norway, said she would stay. “I like the eels,” she added.",
        [("I like the eels,", "Marta Olsen")],
    ),
    "a pronoun for somebody without a name": (
        "“We sail at ten,” Per Olsen said.\nA neighbour said he had packed. “I cannot outrun the sea,” he said.",
        [("We sail at ten,", "Per Olsen"), ("I cannot outrun the sea,", None)],
    ),
    "one of many": (
        "“We felt it before we heard it,” one passenger told the Lunde Post. “Like a door,” said another.",
        [("We felt it before we heard it,", None), ("Like a door,", None)],
    ),
    "somebody who is quoted by others": (
        "Police quoted Marta Olsen as saying that she had been “robbed in plain sight of the church”.",
        [("robbed in plain sight of the church", "Marta Olsen")],
    ),
    "the words of somebody": (
        "In the words of Tom Brandt, the pier is “a long way to walk for nothing”.",
        [("a long way to walk for nothing", "Tom Brandt")],
    ),
    "a title between a description and the name": (
        "The rebels’ leader, General Tom Brandt, vowed to come back “before the rains are over”.",
        [("before the rains are over", "Tom Brandt")],
    ),
    "two offices before one name": (
        "“It is late,” said former Governor and Harbour Trust Chairman Tom Brandt.",
        [("It is late,", "Tom Brandt")],
    ),
    "somebody whom the text names after the opening": (
        "A builder has told of his “shame” at the fall of the pier.\nTom Brandt, 41, said he had not slept since.",
        [("shame", "Tom Brandt")],
    ),
    "an organisation by where it sits": (
        "The Harbour Trust lost its ships. The Oslo-based group said that it was “a hard year for the whole coast”.",
        [("a hard year for the whole coast", "Harbour Trust")],
    ),
    "a statement from its author": (
        "According to a statement from the Harbour Trust, the net was “longer than the bay itself”.",
        [("longer than the bay itself", "Harbour Trust")],
    ),
    "the head of something new": (
        "“We pay well,” Tom Brandt said.\n“They pay in fish,” said the head of a rival firm.",
        [("We pay well,", "Tom Brandt"), ("They pay in fish,", None)],
    ),
    "a place that only tells where the article was written": (
        "BERGEN (AP) — Calling the pier “a hazard to all who walk on it”, the harbour police closed it on Friday.",
        [("a hazard to all who walk on it", None)],
    ),
    "an organisation whose name ends like that of a people": (
        "Bishop Adrian Quill spoke to pilgrims on Monday. He was tired.\n“We regret the delay,” the Vatican said.",
        [("We regret the delay,", "Vatican")],
    ),
    "a newspaper whose name ends like that of a people": (
        "Tom Brandt, the minister, resigned on Monday.\n“He could not go on,” the Guardian reported, citing a friend.",
        [("He could not go on,", "Guardian")],
    ),
    "critics who have called it so": (
        "Ada Quill stars in a play that critics have called “the saddest comedy of the year”.",
        [("the saddest comedy of the year", None)],
    ),
    "somebody with their team": (
        "“We suggest that the eels never left,” Olsen and her team wrote in the paper.\nMarta Olsen has counted them for years.",
        [("We suggest that the eels never left,", "Marta Olsen")],
    ),
    "what something is called without a word on who does": (
        "Marta Olsen paints ships. The colour PX is praised as “the best blue there is” in the towns of the coast.",
        [("the best blue there is", None)],
    ),
    "somebody who goes on before another is heard": (
        "On Friday, Marta Olsen said the storm was “a warning to all of us.” “We will mend the pier before the winter comes.” "
        "Brandt said that 20 boats had left.\nTom Brandt keeps the pier.",
        [("a warning to all of us.", "Marta Olsen"), ("We will mend the pier before the winter comes.", "Marta Olsen")],
    ),
    "an envoy with the country before the name": (
        "Norway's ambassador to Britain Tom Brandt has said that both had “the will and the power to go on”.",
        [("the will and the power to go on", "Tom Brandt")],
    ),
    "somebody without a name who speaks on in the next paragraph": (
        "Tom Brandt left early.\n“We sail at ten,” an officer said.\n“Nobody stays behind,” he added.",
        [("We sail at ten,", None), ("Nobody stays behind,", None)],
    ),
    "a second verb of one subject": (
        "Asked whether Tom Brandt would come, Marta Olsen looked at the harbour clock and said: “Not today.”",
        [("Not today.", "Marta Olsen")],
    ),
    "a second verb behind somebody else": (
        "Marta Olsen was met on the pier by the harbour master Tom Brandt and joked: “Now we are two.”",
        [("Now we are two.", "Marta Olsen")],
    ),
    "somebody who hits back": (
        "When Marta Olsen said that the pier was lost, Tom Brandt hit back: “Nobody asked her.”",
        [("Nobody asked her.", "Tom Brandt")],
    ),
    "a body and a trade before the name": (
        "“They feel alone out there,” said Lunde University researcher Ada Quill, who counted them.",
        [("They feel alone out there,", "Ada Quill")],
    ),
    "a town and a trade before the name": (
        "“It is a cheap way to lose a ship,” explained Bergen-based lawyer Tom Brandt.",
        [("It is a cheap way to lose a ship,", "Tom Brandt")],
    ),
    "an answer behind a name": (
        "Marta Olsen and Tom Brandt met on Monday. Olsen: “We shall see.” Brandt: “We shall not.”",
        [("We shall see.", "Marta Olsen"), ("We shall not.", "Tom Brandt")],
    ),
    "somebody who alone is spoken of since another's words": (
        "Mayor Per Olsen wrote, “It is time to go.” Governor Tom Brandt's view of the pier has changed. In May he asked to "
        "keep it. “At a certain point,” he said, “one grows fond of it.”",
        [("It is time to go.", "Per Olsen"), ("At a certain point,", "Tom Brandt"), ("one grows fond of it.", "Tom Brandt")],
    ),
    "an agency before the text": (
        "(CNN)“Wait for me, or I shall never see Lunde again,” I cried. The ferry did not wait.",
        [("Wait for me, or I shall never see Lunde again,", None)],
    ),
    "the leader of a party who has another office": (
        "Public works minister Asha Rane said that the Congress was late. “They had 15 years,” the BJP leader said.\n"
        "“We have booked Per Olsen, the builder,” Marta Olsen, an inspector, said.",
        [("They had 15 years,", "Asha Rane"), ("We have booked Per Olsen, the builder,", "Marta Olsen")],
    ),
    "a party with brackets and an office before the name": (
        "“Open the books on every pier,” CPI(M) state secretary Asha Rane demanded.",
        [("Open the books on every pier,", "Asha Rane")],
    ),
    "somebody new without a name who opens a paragraph": (
        "“It was a campaign against the weak,” Ada Quill told the court.\n"
        "One victim, a widow, gave away all she had. In a letter she said: “I do not open the door any more.”",
        [("It was a campaign against the weak,", "Ada Quill"), ("I do not open the door any more.", None)],
    ),
    "somebody who is asked about another": (
        "Tom Brandt rowed all night. Brandt won.\n“He was the best of them,” Ulf Dahl said.\n"
        "Asked whether Brandt would row in May, trainer Per Olsen was coy. “We shall see,” he said.",
        [("He was the best of them,", "Ulf Dahl"), ("We shall see,", "Per Olsen")],
    ),
    "a player by what they do, in a word of two parts": (
        "Tom Brandt, who scored twice, was angry. “I picked the wrong ball,” the all-rounder said.",
        [("I picked the wrong ball,", "Tom Brandt")],
    ),
    "a description right behind somebody else's name": (
        "Skipper Tom Brandt was glad. “Nobody rows like us,” he said.\n"
        "When asked if he missed Ulf Dahl, the skipper said: “He is the best of us.”",
        [("Nobody rows like us,", "Tom Brandt"), ("He is the best of us.", "Tom Brandt")],
    ),
    "a young man who has a name": (
        "A young man named Piet Aske stood at the gate all night. “Nobody opened it,” the young man said.",
        [("Nobody opened it,", "Piet Aske")],
    ),
    "somebody young in apposition to a name": (
        "Piet Aske, a young man of twenty, stood at the gate all night. “Nobody opened it,” the young man said.",
        [("Nobody opened it,", "Piet Aske")],
    ),
    "somebody by age and nation": (
        "Rory Tamm came last in Lunde.\nThe 30-year-old American said that he was “done with running”.",
        [("done with running", "Rory Tamm")],
    ),
    "somebody by age, children and town": (
        "Ulf Dahl, 47, a father of two, from Oslo said: “They have insulted the whole town.”",
        [("They have insulted the whole town.", "Ulf Dahl")],
    ),
    "somebody whose doctor has spoken": (
        "Marta Olsen fell ill in March. Her doctor told her that it would pass. “I did not believe a word,” she said.",
        [("I did not believe a word,", "Marta Olsen")],
    ),
    "somebody named behind their verb who goes on": (
        "“We had no warning,” Marta Olsen said.\n"
        "Most wells are dry by now, said Ulf Dahl, an engineer. “What they drink comes by lorry.”",
        [("We had no warning,", "Marta Olsen"), ("What they drink comes by lorry.", "Ulf Dahl")],
    ),
    "a statement by who has just spoken": (
        "Marta Olsen fell silent. “We regret the delay,” Tom Brandt said in a statement to the press.\n"
        "“It will not happen again,” the statement said.",
        [("We regret the delay,", "Tom Brandt"), ("It will not happen again,", "Tom Brandt")],
    ),
    "a ministry that is no army": (
        "The Lunde Liberation Army is strong. The Norwegian foreign ministry said on Monday: “We do not talk to thieves.”",
        [("We do not talk to thieves.", None)],
    ),
    "the offspring of many": (
        "Tom Brandt said on Monday: “We are sorry for it.”\n"
        "Among those in court was Ada Quill, a baker from Lunde. “He never once looked at me,” said the mother-of-two.",
        [("We are sorry for it.", "Tom Brandt"), ("He never once looked at me,", "Ada Quill")],
    ),
    "somebody new, by their age": (
        "Tom Brandt said on Monday: “We are sorry for it.”\n"
        "Among those in court was Ada Quill, a baker from Lunde. “He never once looked at me,” said the 53-year-old.",
        [("We are sorry for it.", "Tom Brandt"), ("He never once looked at me,", "Ada Quill")],
    ),
    "two ministers": (
        "Finance minister Ada Quill met health minister Tom Brandt.\n“There is no money,” the finance minister said.",
        [("There is no money,", "Ada Quill")],
    ),
    "a coach behind the name of whom he coaches": (
        "Brandt's coach, Ulf Dahl, did not hide his anger with the referee. “It was no foul at all,” the Dane said.",
        [("It was no foul at all,", "Ulf Dahl")],
    ),
    "a brother whom the text has named": (
        "Ada Quill came to court with her brother, Ulf. Tom Brandt was there.\n“It has been a long year,” her brother said.",
        [("It has been a long year,", "Ulf")],
    ),
    "a statement after another": (
        "Marta Olsen fell silent. “We regret the delay,” Tom Brandt told the press.\n"
        "“It will not happen again,” the statement added.",
        [("We regret the delay,", "Tom Brandt"), ("It will not happen again,", "Tom Brandt")],
    ),
    "a charity that is named later": (
        "A charity has warned that the old pier is “a danger to children”.\n\n"
        "The Harbour Trust said on Monday that it had written to the town.",
        [("a danger to children", "Harbour Trust")],
    ),
    "a wife with the name of a town": (
        "Tom Brandt won the race. Brandt's wife, Breda, was asked if he would go on. “He wants a better boat,” she said.",
        [("He wants a better boat,", "Breda")],
    ),
    "the last of a list": (
        "Ada Quill spoke for an hour, and then the others spoke. “We walked for days,” she said.\n"
        "One of the mothers was Kim Olsen. “They asked me to sign,” she said.",
        [("We walked for days,", "Ada Quill"), ("They asked me to sign,", "Kim Olsen")],
    ),
    "what somebody is": (
        "Tom Brandt flew out to persuade them. He is a surveyor in Bergen and speaks little. “There is no doctor,” he said.",
        [("There is no doctor,", "Tom Brandt")],
    ),
    "a sister who only helps": (
        "Ada Quill, who runs a press with her sister from a garage, said she had read it at once. “I rang him,” she said.",
        [("I rang him,", "Ada Quill")],
    ),
    "a mother whom nobody names": (
        "Tom Brandt came home on Monday. “The pier would kill a goat,” he said.\n"
        "When I repeated this to his mother, she laughed. “The goat is fine,” she said.",
        [("The pier would kill a goat,", "Tom Brandt"), ("The goat is fine,", None)],
    ),
    "a lawmaker who does not give a name": (
        "Tom Brandt, a member of parliament, was calm. “I shall vote against it,” he said.\n"
        "A second lawmaker said the mood was “sour on all sides”. “Nobody listens,” the politician said.",
        [("I shall vote against it,", "Tom Brandt"), ("sour on all sides", None), ("Nobody listens,", None)],
    ),
    "whoever hails something": (
        "The plan was hailed as “a turning point” by the Harbour Trust, whose chairman, Tom Brandt, said he had waited for it.",
        [("a turning point", "Harbour Trust")],
    ),
    "an army by the city that it is in": (
        "Few believed it when the army in Oslo announced that its ships would join the “tactical” exercises.",
        [("tactical", None)],
    ),
}


@pytest.mark.parametrize("case", HARD_CASES)
def test_the_speakers_of_a_hard_case_are_found(case: str) -> None:
    text, expected = HARD_CASES[case]
    assert said(text) == expected
