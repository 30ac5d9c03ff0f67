"""The levels of the headings of plain text."""

import textwrap

from tests.headed import BODY, headings, over_body


def test_levels_follow_the_form_of_the_headings() -> None:
    found = headings(*over_body("PART ONE", "CHAPTER 1", "CHAPTER 2", "2.1 The engineers", "2.1.1 Their tools"))
    assert [level for _, level in found] == [1, 2, 2, 3, 4]


def test_levels_follow_the_rules_below_the_headings() -> None:
    heads = ["lamp 0.9\n========", "Installing\n----------", "Options\n~~~~~~~", "Author\n------"]
    assert [level for _, level in headings(*over_body(*heads))] == [1, 2, 3, 2]


def test_a_lone_acronym_is_at_the_level_of_the_others() -> None:
    assert {level for _, level in headings(*over_body("TL;DR", "Queues", "Caches"))} == {1}


def test_a_heading_below_the_steps_of_a_guide_is_beside_them() -> None:
    found = headings(*over_body("What you need", "Step 1: Lift the lid", "Step 2: Look in", "What to do next"))
    assert {level for _, level in found} == {1}


def test_a_heading_that_opens_a_text_is_at_the_first_level() -> None:
    found = headings(*over_body("THE LONG WAY ROUND", "PART ONE", "CHAPTER ONE"))
    assert found == [("THE LONG WAY ROUND", 1), ("PART ONE", 1), ("CHAPTER ONE", 2)]


def test_the_title_of_a_part_is_at_the_level_of_its_number() -> None:
    found = headings("Part One", *over_body("Winter", "Chapter One"), "Chapter Two", *over_body("Snow"))
    assert [level for _, level in found] == [1, 1, 2, 2, 2]


def test_what_follows_the_last_chapter_is_under_none() -> None:
    found = headings(*over_body("PART ONE", "CHAPTER I", "CHAPTER II", "Acknowledgements"))
    assert found[-1] == ("Acknowledgements", 1)


def test_numbers_that_start_again_are_under_the_titles_between() -> None:
    stories = [line for title in ("THE OLD MILL", "FROST AT NOON") for line in (title, BODY, "II", BODY, "III", BODY)]
    assert [level for _, level in headings(*stories)] == [1, 2, 2, 1, 2, 2]


def test_the_word_i_is_no_number() -> None:
    heads = ["What does it cost?", "I have lost my card. What now?", "Can I take a film?"]
    assert headings(*over_body(*heads)) == [(head, 1) for head in heads]


def test_hours_are_no_numbers_within_others() -> None:
    heads = ["16.42 Trains are stopped", "15.10 The bridge is closed", "Good morning from the harbour", "9.55 Power is back"]
    assert {level for _, level in headings(*over_body(*heads))} == {1}


def test_numbered_headings_in_capitals_are_beside_others_in_capitals() -> None:
    heads = ["ABSTRACT", "1. INTRODUCTION", "2. METHODS", "2.1 The bridge", "REFERENCES TO THE FLOOD"]
    assert [level for _, level in headings(*over_body(*heads))] == [1, 1, 1, 2, 1]


def test_the_sections_of_articles_are_under_them() -> None:
    found = headings(
        *over_body("ARTICLE I - THE BRIDGE", "Section 1 Tolls", "Section 2 Carts", "ARTICLE II - THE FERRY", "Contact us")
    )
    assert [level for _, level in found] == [1, 2, 2, 1, 1]


def test_what_a_section_of_a_law_rules_is_no_heading() -> None:
    rules = ["Section 1.1 The council may close the bridge.", "Section 1.2 The ferry must not wait."]
    assert headings("ARTICLE I", *rules, *over_body("ARTICLE II")) == [("ARTICLE I", 1), ("ARTICLE II", 1)]


def test_front_matter_is_beside_the_numbered_headings() -> None:
    found = headings(*over_body("ABSTRACT", "CONTENTS", "1 Introduction", "1.1 Aims", "2 Methods", "APPENDIX A: READINGS"))
    assert [level for _, level in found] == [1, 1, 1, 2, 1, 1]


def test_schedules_are_under_no_part() -> None:
    assert headings(*over_body("PART I", "1. Title", "PART II", "2. Fees", "SCHEDULE 1"))[-1] == ("SCHEDULE 1", 1)


def test_what_follows_the_last_of_several_bare_divisions_is_beside_them() -> None:
    found = headings(*over_body("Day 1: The harbour", "Day 2: The islands", "Day 3: Inland", "Getting there", "Where to stay"))
    assert {level for _, level in found} == {1}


def test_questions_right_below_another_heading_are_under_it() -> None:
    lines = [*over_body("Usage"), "Frequently asked questions", *over_body("Why is it late?", "Who made it?", "License")]
    assert [level for _, level in headings(*lines)] == [1, 1, 2, 2, 1]


def test_a_numbered_heading_in_capitals_among_others_is_beside_them() -> None:
    assert {level for _, level in headings(*over_body("1. Who we are", "2. WHAT WE OWE", "3. Contact"))} == {1}


def test_sections_of_a_standard_stand_beside_the_numbered_ones() -> None:
    wrapped = textwrap.indent(textwrap.fill(BODY, 60), "   ")
    heads = ["Status of This Memo", "Copyright", "1.  Bridges", "2.  Ferries", "2.1.  Ropes", "2.2.  Bells", "3.  Fords"]
    text = "\n\n".join(part for head in [*heads, "Author's Address"] for part in (head, wrapped, wrapped))
    assert [level for _, level in headings("Lamp Signalling", text)][-8:] == [1, 1, 1, 1, 2, 2, 1, 1]


def test_questions_under_the_first_heading_are_under_it() -> None:
    asked = [
        "Frequently asked questions",
        "Joining",
        "Who can join?",
        BODY,
        "What does it cost?",
        BODY,
        "Boats",
        "May I row?",
        BODY,
    ]
    levels = dict(headings(*asked))
    assert levels["Who can join?"] == levels["What does it cost?"] == levels["Joining"] + 1
