### The words of the window, and all that have no file of their own.

language-name = English
percent = { $number }%

theme-name = { $theme ->
    [dark] Dark
    [high-contrast] High contrast
    [projector] Projector
   *[light] Light
}

bodies-shown = { $count ->
    [one] { $count } body
   *[other] { $count } bodies
}
file-title = { $name } – Samverkan
