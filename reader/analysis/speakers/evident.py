"""Finds the speakers that need no ranking: in a signature, before a colon, beside a verb of saying, or of the quote before."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reader.analysis.speakers import evident_patterns as patterns
from reader.analysis.speakers.candidates import Form
from reader.analysis.speakers.features import Features
from reader.analysis.speakers.paths import LONG_PATH, UNSEEN_PATH, gap_of, path_of
from reader.analysis.speakers.token_letters import ACCORDING, ADVERB, BLOCK_END, COLON, CUE, HELPING, OTHER_PRONOUN, PERSON, SAYS
from reader.analysis.speakers.verbs import BE

_AS = frozenset(("as", "a", "an", "the"))
_ANSWERS = frozenset("answer reply response verdict advice version message motto mantra retort riposte rejoinder".split())
"""Nouns for words of whoever they belong to."""
_CLAIMS = frozenset(
    "claim claims assertion criticism allegation insistence contention accusation prediction suggestion argument warning".split()
)
"""The same before “that”."""
_ANSWER_REACH = 60
"""The tokens before a quote that are examined for that."""
_CALLING_REACH = 16
"""The tokens before a quote that are examined for whoever calls something so."""
_LEADS = 8
"""The tokens before a quote among which a verb of saying, or a colon, leads to it."""
_CALLED = frozenset("called dubbed nicknamed named known labelled labeled termed branded described".split())
_TOLD = frozenset(("told", "tells"))
_RUMOURED = frozenset("said reported alleged claimed rumoured rumored believed understood reputed thought".split())
_IS = BE - {"being"}
_EVIDENT = -0.75
"""The least log odds of the path of a candidate beside a quote that is taken without ranking."""
_ALONE = frozenset(f"{before}{PERSON}{BLOCK_END}" for before in ("", BLOCK_END))
"""A line that holds nothing but a name."""
_LED, _NEAR = f"{SAYS}{COLON}{BLOCK_END}", 4
"""The end of a line that leads to a quote in the next, and how many candidates before it may be the subject of its verb."""
_TITLE = 8
"""The most tokens in a name with its title, a colon after it, and the end of the sentence before."""


class Evident:
    """Tells who says the quotes of one article whose speakers are evident."""

    def __init__(self, features: Features, paths: Mapping[str, float]) -> None:
        """`paths` has the log odds of the paths between candidates and quotes."""
        self._features = features
        self._phrases = features.phrases
        self._contexts = features.placement.contexts
        self._words, self._letters = features.wording.words, features.wording.letters
        self._paths = paths

    def signature(self, index: int) -> int | None:
        """The candidate that signs a quote: “…” — NAME; “…,” X quoted NAME as saying; NAME's answer: “…”."""
        after = self._contexts[index].token + 1
        match = patterns.SIGNATURE.match(self._letters, after) or self._according(index) or self._said_by(index)
        match = match or self._quoted_by(after)
        if match is not None:
            return self._phrases.at(match.start(1))
        calling = self._calling(index)
        return self._answering(index) if calling is None else calling

    def _according(self, index: int) -> re.Match[str] | None:
        """Whoever is named by “according to” behind a quote that no verb of saying leads to, or by “in the words of”."""
        token, (start, end) = self._contexts[index].token, self._contexts[index].frame
        match = patterns.ACCORDING_TO.match(self._letters, token + 1, end)
        if match is None or self._words[self._letters.find(ACCORDING, token)] == "of":
            return match
        before = self._letters[max(start, token - _LEADS) : token]
        return None if any(cue in before for cue in CUE + COLON) else match

    def _said_by(self, index: int) -> re.Match[str] | None:
        """Whoever is named behind a sentence in which no other says anything: “It was “…” for her, said Ada Quill”."""
        token, (start, end) = self._contexts[index].token, self._contexts[index].frame
        match = patterns.SAID_BY.match(self._letters, token + 1, end)
        if match is None or any(cue in self._letters[start:token] for cue in CUE + COLON):
            return None
        return None if self._words[self._letters.rfind(SAYS, token, match.start(1))] in _TOLD else match

    def _calling(self, index: int) -> int | None:
        """Whoever calls something so, in a passive before the quote: “described by Quill as “…””, “said by Quill to be “…””."""
        (start, _), token = self._contexts[index].frame, self._contexts[index].token
        passive = patterns.CALLED_BY.search(self._letters, max(start, token - _CALLING_REACH), token)
        if passive is None:
            return None
        by, link = self._words[passive.start(2)], self._words[passive.start(4)]
        if by != "by" or (link != "as" and passive[1] != SAYS):
            return None
        agent = passive.start(3)
        found = self._phrases.at(agent)
        return self._phrases.at(agent + 1) if found is None else found  # behind its article

    def _quoted_by(self, token: int) -> re.Match[str] | None:
        match = patterns.QUOTED_BY.match(self._letters, token)
        return match if match is not None and not self._words[match.start(1) - 1] else None

    def _answering(self, index: int) -> int | None:
        """Whoever gives the answer that a quote is: “Quill's verdict was “…””, “Quill's claim that it is “…””."""
        (start, _), token = self._contexts[index].frame, self._contexts[index].token
        match = patterns.ANSWER.search(self._letters, max(start, token - _ANSWER_REACH), token)
        if match is None:
            return None
        noun, following = self._words[match.start(2) : match.start(2) + 2]
        is_said = noun in _ANSWERS or (noun in _CLAIMS and following == "that")
        return self._phrases.over(match.start(1), match.end(1) - 1) if is_said else None

    def is_only_called(self, index: int) -> bool:
        """Whether a sentence without a speaker only calls somebody so: “is known as ‘the sleeper’”, “was said to be ‘cross’”."""
        start, end = self._contexts[index].frame
        verb = self._naming(index) or self._rumour(index)
        if not verb:
            return False
        others = self._letters[start:verb] + self._letters[verb + 1 : end]
        return not any(cue in others for cue in CUE)

    def _naming(self, index: int) -> int:
        """The verb of a passive by which the quote is a name: “is known as”; 0 if there is none."""
        context, words = self._contexts[index], self._words
        start, verb = context.frame[0], context.token - 1
        while verb > start and words[verb] in _AS:
            verb -= 1
        if words[verb] not in _CALLED or words[context.token + 1] == "by":
            return 0
        helper = verb - 1
        while self._letters[helper] == ADVERB:
            helper -= 1
        return verb if words[helper] in _IS else 0

    def _rumour(self, index: int) -> int:
        """The verb of a passive by which the quote is hearsay: “was said to be”; 0 if there is none."""
        (start, _), token = self._contexts[index].frame, self._contexts[index].token
        passive = patterns.HEARSAY.search(self._letters, max(start, token - _CALLING_REACH), token)
        if passive is None or self._words[passive.start(1)] not in _IS or self._words[passive.start(2)] not in _RUMOURED:
            return 0
        return passive.start(2)

    def beside(self, index: int) -> int | None:
        """The candidate directly beside a quote that must be its speaker, if any: “…,” said NAME, or NAME: “…”."""
        view, token = self._features.views[index], self._contexts[index].token
        if view.others == 0 and self._letters[max(0, token - 3) : token] in _ALONE:
            return self._phrases.at(token - 2)
        introduced = patterns.INTRODUCED.search(self._letters, max(0, token - _TITLE), token)
        if introduced is not None:
            return self._phrases.at(introduced.start(1))
        above = self._above(token, view.begins)
        if above is not None:
            return above
        beside = (candidate for candidate in (view.begins - 1, view.ends) if 0 <= candidate < len(self._phrases.candidates))
        found = [candidate for candidate in beside if self._announces(index, candidate)]
        return self._phrases.head(found[0]) if len(found) == 1 else None

    def _above(self, token: int, begins: int) -> int | None:
        """Whoever the line above a quote says to speak: “Ada Quill said:” ¶ “…”."""
        if self._letters[max(0, token - len(_LED)) : token] != _LED:
            return None
        near = range(begins - 1, max(-1, begins - 1 - _NEAR), -1)
        found = (candidate for candidate in near if self._phrases.verb_after(candidate) == token - len(_LED))
        return next((self._phrases.head(candidate) for candidate in found), None)

    def goes_on(self, index: int, speaker: int | None) -> bool:
        """Whether the `speaker` of the quote before, a candidate, goes on: “…,” said NAME. “…”, and nobody acts in between."""
        if speaker is None or self._contexts[index].block != self._contexts[index - 1].block:
            return False
        before, view = self._features.views[index - 1 : index + 1]
        between = range(max(before.ends, speaker + 1), view.begins)
        return view.others == 0 and all(self._phrases.verb_after(candidate) < 0 for candidate in between)

    def _announces(self, index: int, candidate_index: int) -> bool:
        """Whether the nearest cue is the verb of a candidate in the quote's sentence, and their path is likely."""
        candidate = self._phrases.candidates[candidate_index]
        context, view = self._contexts[index], self._features.views[index]
        nearest = view.cue_before if candidate.first < context.token else view.cue_after
        follows = nearest > candidate.last and not self._letters[candidate.last + 1 : nearest].strip(HELPING)
        before = self._phrases.governor(candidate_index) if self._letters[nearest] == SAYS else candidate.first - 1
        precedes = 0 <= nearest == before and self._letters[candidate.last + 1] not in patterns.GOES_ON
        return (
            (follows or precedes)
            and candidate.form not in (Form.WHO, Form.I_WE_YOU)
            and self._letters[candidate.first] != OTHER_PRONOUN
            and context.frame[0] <= candidate.first < context.frame[1]
            and (precedes or self._phrases.own_cue(candidate_index) == nearest)
            and abs(candidate.first - context.token) <= LONG_PATH
            and self._odds(path_of(self._letters, context.token, candidate)) >= _EVIDENT
            and not self._phrases.is_within_subject(candidate_index)
        )

    def _odds(self, path: str) -> float:
        """The log odds of a path; for an unseen one at the start of a clause, those of its gap."""
        begins = path[2:].partition("*")[0] in patterns.BEGINS
        return self._paths.get(path, self._paths.get(gap_of(path), UNSEEN_PATH) if begins else UNSEEN_PATH)
