"""Lists of words that tell what kind of thing a name is."""

from __future__ import annotations

from functools import cache

from reader.analysis.learnt import learnt_table
from reader.analysis.model import Gender
from reader.analysis.remembered import Remembered
from reader.analysis.table import Table


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MALE_TITLES = _words("Mr Sir Lord King Prince Father Fr Pope Emperor Duke")
FEMALE_TITLES = _words("Mrs Ms Miss Mme Lady Dame Queen Princess Sister Duchess Baroness")
TITLES = (
    MALE_TITLES
    | FEMALE_TITLES
    | _words(
        "Dr Prof Professor President Vice Prime Minister Premier Chancellor Senator Sen Rep Representative Gov Governor "
        "Gen General Col Colonel Lt Lieutenant Capt Captain Sgt Sergeant Maj Major Adm Admiral Cmdr Commander Officer "
        "Judge Justice Secretary Spokesman Spokeswoman Ambassador Mayor Chairman Chairwoman Director Coach Sheikh "
        "Ayatollah Imam Rabbi Reverend Rev Bishop Archbishop Cardinal Chief Inspector Detective Sheriff Congressman "
        "Congresswoman Deputy Attorney Foreign Defence Defense Finance Interior Former Ex-President Mx Hon"
    )
)
HONORIFICS = _words("Mr Mrs Ms Miss Mx Mme")
"""Titles without a rank or an office."""
ADDRESSES = _words("Mr Mrs Ms Miss Madame Dr Sir Lady Captain Aunt Uncle")
"""Forms of address in speech and writing."""
STOPPED = tuple(
    "Mr Mrs Ms Dr Sen Sens Rep Reps Gov Gen Lt Col Capt Sgt Cpl Insp Supt Asst Rev Prof Cllr Coun Cmdr Adm Maj St Jr Sr "
    "vs".split()
)
"""Abbreviations, in names and beside them, that end with a full stop."""
SHORT_TITLES = _words("Cllr Coun Cr Det Supt Insp Cpl Asst DI DS DC DCI PC WPC PCSO Smt Shri Pandit")
PRONOUN_GENDERS = {"he": Gender.MALE, "his": Gender.MALE, "him": Gender.MALE, "she": Gender.FEMALE, "her": Gender.FEMALE}
ROLES = _words(
    "president minister premier chancellor senator representative governor general colonel captain commander officer "
    "judge secretary spokesman spokeswoman spokesperson ambassador mayor chairman chairwoman director coach leader "
    "head chief adviser advisor professor lawyer attorney author writer actor actress singer scientist researcher "
    "engineer doctor nurse teacher historian economist analyst journalist editor manager founder owner king queen "
    "prince princess pope bishop candidate ruler master boss strongman wife husband son daughter mother "
    "father brother sister farmer student baker keeper pilot driver biologist ecologist geologist physicist chemist "
    "astronomer archaeologist curator conductor composer painter photographer councillor conservator fisherman "
    "librarian architect surveyor harbourmaster warden botanist"
)
ORGANISATIONS = _words(
    "Inc Corp Co Ltd LLC Plc Group Bank University College School Institute Party Ministry Department Agency "
    "Association Council Committee Commission Corporation Company Court Congress Parliament Union League Federation "
    "Foundation Hospital Church Club FC United Army Navy Force Police Times Post News TV Radio Press Network Centre "
    "Center Society Airlines Airways Motors Industries Holdings Bureau Office Senate Assembly Forces Guard Alliance "
    "Front Movement Organization Organisation Authority Board Fund Service Services Museum Academy Orchestra Trust "
    "Kremlin Pentagon Observatory Laboratory Survey Cooperative House"
)
PLACES = _words(
    "City County Province State District Island Islands River Lake Sea Ocean Mountain Mountains Valley Street Road "
    "Avenue Bay Gulf Coast Peninsula Desert Airport Bridge Port Park Beach Square Strait Canal Hill Hills Republic "
    "Kingdom East West North South Europe Asia Africa America Antarctica Arctic Atlantic Pacific Harbour Bank Moor"
)
EVENTS = _words("War Olympics Cup Championship Championships Games Open Prix Festival Summit Conference Revolution")
GROUP_WORDS = _words(
    "American Americans British Britons English Scottish Scots Welsh Irish French German Germans Italian Italians "
    "Spanish Portuguese Dutch Belgian Swiss Austrian Danish Swedish Norwegian Finnish Polish Czech Slovak Hungarian "
    "Romanian Bulgarian Greek Greeks Turkish Turks Russian Russians Ukrainian Ukrainians Belarusian Belarusians "
    "Serbian Croatian Bosnian Albanian Chinese Japanese Korean Koreans Vietnamese Thai Indian Indians Pakistani "
    "Pakistanis Bangladeshi Afghan Afghans Iranian Iranians Iraqi Iraqis Syrian Syrians Lebanese Israeli Israelis "
    "Palestinian Palestinians Saudi Egyptian Egyptians Libyan Tunisian Moroccan Algerian Nigerian Kenyan Ethiopian "
    "Somali African Africans European Europeans Asian Asians Arab Arabs Canadian Canadians Australian Australians "
    "Mexican Mexicans Brazilian Brazilians Argentine Argentinian Chilean Colombian Cuban Venezuelan Peruvian Muslim "
    "Muslims Christian Christians Catholic Catholics Protestant Jewish Jews Hindu Hindus Sikh Sikhs Buddhist "
    "Republican Republicans Democrat Democrats Democratic Conservative Conservatives Labour Tory Tories Western "
    "Soviet Kurdish Kurds Icelandic Latvian Lithuanian Estonian Georgian Armenian Taiwanese Filipino Indonesian"
)
CALENDAR = _words(
    "January February March April May June July August September October November December Monday Tuesday Wednesday "
    "Thursday Friday Saturday Sunday"
)
OPENERS = _words(
    "the a an i it he she they we you this that these those there here but and or so yet for nor in on at by from "
    "with to of as if when while after before since during under over between among through according his her its "
    "their our my your what who whom whose which why how where not no yes also then now however although though "
    "despite meanwhile still both one two three four five six seven eight nine ten some many most all more another "
    "each every few several last next early late earlier later today yesterday tomorrow once even just only because "
    "until unless whether perhaps maybe such other others nothing nobody everyone everything something is are was "
    "were do does did has have had can could will would should may might must let asked q mr mrs ms dr those "
    "about above across against along around behind below beneath beside beyond inside near off onto out outside "
    "past toward towards upon within without like never always often sometimes soon well oh please thank thanks"
)

WORKS = _words(
    "film movie book novel song album single series show episode drama comedy sitcom musical play opera painting poem "
    "thriller memoir biopic documentary magazine column game video track hit franchise sequel trilogy soundtrack trailer "
    "essay article award awards prize act bill law treaty accord accords agreement amendment constitution"
)
"""Words that stand beside the title of a work."""

ABBREVIATIONS = _words(
    "ABV ADHD AGM AI AKA ALS AMOLED API APR ASAP ATM ATV AWOL B2B B2C BBQ BMI BMX BPA BSc CAD CBD CBT CCTV CD CEO CFO CGI "
    "CGPA CIO CMO CNG CO2 COO COVID CPR CPU CRM CSR CSV CT CTO CV DDoS DIY DJ DLC DNA DRM DSLR DVD DVR DVT EBITDA ECG EDM "
    "EEG EKG EMI EMT EPS ESG ETF EV FAQ FDI FIR FMCG FPS GDP GIF GIS GMV GP GPA GPU HD HGV HIV HMO HOV HR HTML HTTP IBS "
    "ICBM ICU ID IED IoT IPO IQ ISBN ISP IT IVF JPEG JSON JV KPI LAN LCD LED LGBT LGBTQ LGBTQIA LLM LNG LPG LTE MBA MBBS "
    "MEP MLA MMA MNC MOU MoU MPG MPV MRI MRSA MSc MSRP NFC NFT NGO NPC NSFW OCD OCR OEM OLED OTC OTT PAC PC PCOS PCR PDF PG "
    "PGDM PhD PIL PIN PM POS POW PPE PR PSU PTSD QA QR RAM RBC RFID RGB RNA ROI ROM RPG RPM RSVP RV SaaS SARS SEO SIM SKU "
    "SME SMS SOP SQL SSD SSN STD STEM STI SUV TB TBD TD THC TV UAV UFO UHD UI URL USB USP UTI UV UX VAT VC VFX VIP VOD VoIP "
    "VP VPN VR WFH WiFi WMD WTF XL XML YTD ZIP"
)
"""Abbreviations of common words that no text needs to explain."""

OTHER_NAMES = {
    other: entry.split("=")[0]
    for entry in (
        "united states=us|usa|america|united states of america; britain=uk|united kingdom|great britain; european "
        "union=eu; united arab emirates=uae; united nations=un; soviet union=ussr; north korea=dprk; los angeles=la; "
        "washington=washington dc|dc; new york=ny|new york city; republican party=gop; islamic state=isis|isil|daesh; "
        "federal reserve=fed|us federal reserve; federal bureau of investigation=fbi; central intelligence agency=cia; "
        "mumbai=bombay; kolkata=calcutta; chennai=madras; kyiv=kiev; california=calif; florida=fla; texas=tex; "
        "massachusetts=mass; michigan=mich; arizona=ariz; colorado=colo; connecticut=conn; illinois=ill; minnesota=minn; "
        "pennsylvania=pa; tennessee=tenn; virginia=va; vermont=vt; wisconsin=wis; oregon=ore; georgia=ga; new jersey=nj; "
        "north carolina=nc; south carolina=sc; new hampshire=nh; new mexico=nm; south dakota=sd; north dakota=nd; rhode "
        "island=ri"
    ).split("; ")
    for other in entry.split("=")[1].split("|")
}
"""Well-known alternative names, all folded, that no text needs to explain."""


def group_of(word: str) -> str:
    """The number of the group of similarly used words that a common lower-case word belongs to; empty for any other word."""
    return _GROUPS_ALIKE[word]


@cache
def _words_alike() -> Table:
    return learnt_table("alike")


_GROUPS_ALIKE: Remembered[str, str] = Remembered(lambda word: _words_alike().get(word))
