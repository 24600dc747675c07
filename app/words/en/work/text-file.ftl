# Why a file is not opened.

unreadable = The browser could not read the file. It may have been moved or changed: choose it again.
empty = The file is empty.
too-large = The file is { $size } in size. This page opens files of up to { $most }.
web-page = This is a web page, { $not }. The server answered with its start page or a sign-in page. Sign in there, then get the file again.
binary = This is not a text file. Choose the JSON file itself, not an archive or a document that has it inside.
damaged = Line { $line } is damaged: it has bytes that are not { -utf-8 } text. Get the file again, or save it as { -utf-8 }.
curly = Line { $line }, character { $column }: { $quote } is a typographic quotation mark. Replace it with the straight one ({ $straight }), which JSON needs around names and texts.
curly-more = { $count ->
    [one] { $count } more line has such marks.
   *[other] { $count } more lines have such marks.
}
not-a-recording = not a recording
not-a-team-pack = not a team pack
