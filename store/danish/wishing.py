"""How it is said that somebody wishes for something: the forms of the verbs, in lower case."""

from __future__ import annotations

WISHES = "ønsker|ønskede|beder|bad|anmoder|anmodede|efterspørger|efterspurgte|efterlyser|efterlyste|bestiller|bestilte"
IS_WISHED = "ønskes|ønskedes|efterspørges|efterlyses"
"""Of those of which that is said of what is wished for: "der ønskes"."""
HAS_WISHED = "ønsket|bedt|anmodet|efterspurgt|efterlyst|bestilt"
