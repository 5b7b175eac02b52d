# deck
