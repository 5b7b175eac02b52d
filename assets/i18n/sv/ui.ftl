### Fönstrets paneler, menyer och dialoger.

## Källmärken

fact-mark-name = Källa { $fact }: { $origin }
fact-unknown = okänd källa
fact-common-knowledge = allmänt känt
