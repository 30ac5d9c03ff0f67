"""Makes the models that ship with the reader; never imported by it.

Each command needs `pip install --editable '.[training]'` and the labelled texts, of which `labelled.gold` says where they are.
Models learn from what others make of the texts, in this order: headings, gazetteers, alike, names, speech, speakers, summary.
"""

from pathlib import Path

MODELS = Path(__file__).parents[1] / "reader" / "analysis" / "models"
"""The folder of the models by which texts are analysed."""
