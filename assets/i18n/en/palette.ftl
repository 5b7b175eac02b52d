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

## Saved views

command-view-save = Save this view …
command-views = Rename, order or remove views …
command-view-bring-back = Bring back the removed view
views-menu = Saved views
views-none = No saved views yet
view-proposal = { $lens }: { $about }
view-no-name = View without a name
view-name = Name of the view
view-save-title = Save this view
view-save-about = Saves the way of looking, focus, filter, what is folded and chosen, and where in the picture you are
view-save = Save
view-rename-title = Rename the view
view-rename = Rename
view-cancel = Cancel
view-rename-more = Rename …
view-show = Show
view-up = Move up
view-down = Move down
view-remove = Remove
view-of = { $what }: { $name }
view-removed = The view “{ $name }” is removed
view-bring-back = Bring back
views-copy-built-in = The built-in organisation cannot be changed: the view is saved in a copy, and you choose where
kept-only-here = Views and slides stay until the program closes. They are saved in a file when you choose where to keep a copy
not-kept = Views and slides could not be saved in { $file }: { $why }. They stay here until the program closes
leave-title = Save the changes?
leave-built-in = You have changed views or slides of the built-in organisation. They are in no file
leave-refused = Views and slides could not be saved in { $file }: { $why }
leave-writing = Views and slides are not saved in { $file } yet
leave-about = The changes are lost unless you save them in a copy of the organisation
leave-save = Save a copy …
leave-quit = Quit without saving
leave-open = Open without saving
dialog-save-title = Save a copy of the organisation
dialog-save-file = organisation.ron
dialog-no-saving = The system has no dialog for choosing where to save. The view stays until the program closes
