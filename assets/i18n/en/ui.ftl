### The window's panels, menus and dialogs.

## Marks of sources

fact-mark-name = Source { $fact }: { $origin }
fact-unknown = unknown source
fact-common-knowledge = common knowledge
