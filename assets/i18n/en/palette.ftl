### The command palette.

command-palette = All commands
palette-name = Command palette
palette-hint = Find commands, views and bodies
palette-lens = Show: { $lens }
palette-lately = Used lately
palette-views = Saved views
palette-lenses = Ways of looking
palette-commands = Commands
palette-is-view = Saved view
palette-is-lens = Way of looking
palette-is-command = Command
palette-nothing = No command, view or body is called “{ $words }”
palette-nothing-more = Type some letters of the name, in English or Swedish. Mandates, members and sources are searched with { $keys }
