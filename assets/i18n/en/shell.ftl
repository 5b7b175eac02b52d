### What lies outside the program: the disk, the window system, the command line.

disk-not-found = The file is not there. It may have been moved or renamed
disk-forbidden = You are not allowed to read or write here
disk-folder = It is a folder. Choose a file in it
disk-too-large = The file is larger than { $most } MB, which is the most the program reads
disk-not-text = The file is not text in UTF-8. Save it as UTF-8 and open it again
disk-full = The disk is full
disk-read-only = This disk cannot be written to

# Where something new is written: what is wrong, and what to do.
disk-no-place = The folder is not there. Create it, or choose another
disk-locked = You may not write here: the file or the folder is protected. Choose another name or another folder
disk-is-folder = A folder has that name already. Choose another name
disk-no-room = The disk is full. Make room on it, or choose another
disk-unwritable = The disk cannot be written to. Choose another

dialog-title = Open an organisation
dialog-kind = Organisations (RON)
dialog-any = All files
dialog-missing = The system has no dialog for choosing files. Drag the file to the window, or start the program with it: samverkan FILE

watch-failed = Changes of { $file } cannot be followed: { $why }. Read the file again yourself when it has changed
no-thread = The system did not give the program another thread: { $why }. Close something else and try again

settings-damaged = The settings in { $file } could not be read. They are still there in { $aside }, and the program starts over with its own
settings-locked = The settings in { $file } cannot be read: { $why }. What you change now is not kept
settings-not-kept = The settings could not be kept in { $file }: { $why }

window-no-display = No window can be opened, because there is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set. Start the program in a desktop session. Without a screen a file can be checked: samverkan check FILE
window-no-graphics = Nothing can be drawn in a window: { $why }. The program needs OpenGL. Install drivers for it (Debian: libgl1-mesa-dri and libegl1). Without a window a file can be checked: samverkan check FILE
window-failed = No window can be opened: { $why }. Start the program in a desktop session; the README says which system packages it needs. Without a window a file can be checked: samverkan check FILE

check-built-in = (built in)
check-summary = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $notices ->
    [one] { $notices } notice
   *[other] { $notices } notices
}, { $confirmed ->
    [one] { $confirmed } sum adds up
   *[other] { $confirmed } sums add up
}

layout-not-json = This is not the JSON that was expected: { $why }
layout-twice = The node { $id } is there twice
layout-nowhere = Edge number { $number } goes to the node { $id }, which is not there
layout-size = The node { $id } has a size that cannot be drawn: width and height have to be numbers from 0 to { $most }
layout-time = { $phase ->
    [tree] tree
    [order] order
    [place] place
    [route] route
    [draw] draw
   *[total] total
} { $time } ms
layout-median = median of { $count } { $time } ms
