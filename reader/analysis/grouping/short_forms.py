"""Short forms of English given names: Bill for William, Lizzy for Elizabeth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

_SHORT_FORMS = """
abigail abby abbie
abraham abe
albert al bert bertie
alexander alex alec
alexandra alex
alfred alf alfie fred
andrew andy drew
anthony tony
antony tony
archibald archie
arthur art artie
barbara barb
bartholomew bart
benjamin ben benny
bernard bernie
catherine cathy cate kate katie kitty
charles charlie charley chuck
charlotte lottie
christina chrissie tina
christine chrissie tina
christopher chris kit
cynthia cindy
daniel dan danny
david dave davy davey
deborah debbie deb
dennis denny
dorothy dolly dot dottie
edmund ed eddie ned
edward ed eddie ned ted teddy
edwin ed eddie
eleanor nell nellie
elizabeth bess bessie beth betsy betty eliza libby liz lizzie lizzy
eugene gene
florence flo
frances fanny fran
francis frank
franklin frank
frederick fred freddie freddy
gabriel gabe
geoffrey geoff
gerald gerry jerry
gerard gerry
gregory greg
harold hal harry
harriet hattie
henrietta hetty
henry hal hank
herbert bert herb
isabella bella
jacob jake
jacqueline jackie
james jem jim jimmy jimmie
jeffrey jeff
jennifer jen jenny
jeremiah jerry
john jack johnny johnnie
jonathan jon
joseph joe joey
josephine jo josie
joshua josh
judith judy
katharine kathy kate katie kitty
katherine kathy kate katie kitty
kathryn kathy kate katie
kenneth ken kenny
laurence larry laurie
lawrence larry
leonard len lenny
lillian lily lil
louis lou
louisa lou
louise lou
margaret madge maggie meg peg peggy
martha mattie
martin marty
matilda tilly
matthew matt
michael mick mickey mike
nathan nate
nathaniel nat nate
nicholas nick nicky
nicolas nick nicky
oliver ollie
pamela pam
patricia pat patty tricia
patrick pat paddy
penelope penny
peter pete
philip phil pip
phillip phil
raymond ray
rebecca becca becky
reginald reg reggie
richard dick dickie rich richie rick ricky
robert bob bobby bert rob robbie
ronald ron ronnie
rudolph rudy
samantha sam
samuel sam sammy
sarah sadie sally
sidney sid
stephen steve stevie
steven steve stevie
stewart stu
stuart stu
susan sue susie
susanna sue susie
susannah sue susie
terence terry
teresa terry tess tessa
terrence terry
theodore ted teddy theo
theresa terry tess tessa
thomas tom tommy
timothy tim timmy
tobias toby
veronica ronnie
victoria vicky vickie
vincent vince vinnie
virginia ginny
walter walt wally
wilfred fred wilf
william bill billy will willie willy
zachary zach zack
"""
"""A given name and its short forms per line."""


def full_forms(given: str) -> Collection[str]:
    """The names that `given` may be short for; both are folded."""
    return _FULL_FORMS.get(given, ())


def _by_short_form() -> dict[str, set[str]]:
    full_forms: dict[str, set[str]] = defaultdict(set)
    for full, *shortened in map(str.split, _SHORT_FORMS.strip().split("\n")):
        for short in shortened:
            full_forms[short].add(full)
    return full_forms


_FULL_FORMS = _by_short_form()
