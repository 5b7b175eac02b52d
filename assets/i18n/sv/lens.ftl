### Vad linserna har gemensamt.

lens-more = { $count ->
    [one] och en till, som inte visas här
   *[other] och { $count } till, som inte visas här
}
lens-show-on-chart = Visa på kartan

## Det upplysta

lit-back = Till { $lens }
lit-close = Släck
lit-bodies = { $count ->
    [one] ett organ
   *[other] { $count } organ
}
lit-step = { $at } av { $of }: { $about } · { $bodies }
lit-all = { $about } · { $bodies }

## Kommandon

command-to-chart = Visa på kartan
command-lit-after = Nästa som lyses upp
command-lit-before = Föregående som lyses upp
command-lens-next = Nästa lins
command-lens-before = Föregående lins
