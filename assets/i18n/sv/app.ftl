### Fönstrets ord, och allt som inte har en egen fil.

language-name = Svenska
percent = { $number } %

theme-name = { $theme ->
    [dark] Mörkt
    [high-contrast] Hög kontrast
    [projector] Projektor
   *[light] Ljust
}

bodies-shown = { $count ->
    [one] { $count } organ
   *[other] { $count } organ
}
file-title = { $name } – Samverkan
