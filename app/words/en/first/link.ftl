# Links, run numbers, and what may be wrong with them.

broken = This link could not be opened. What was shown before stays.
broken-at-start = This link could not be opened, so the page opens with its default run.
other-model-title = This run did not come out as it did for whoever made the link.
other-model = The link was probably made with another version of the model. What you see is what this version gives.
part-of-link = A part of this link leads nowhere.
no-race-there = No wake-up is lost at the moment the link names, so there is no race to open.
no-run-number = That is no run number; the run on the stage stays.
run-numbers = Use a whole number from { $least } to { $most }.

# What is wrong with a link.
problem = “{ $part }={ $value }”: { $allowed }.
too-long = It is { $length } characters long; links have at most { $most }.
use-speed = use race, send, freeze or recovery
use-digest = use { $digits } hexadecimal digits
unknown-part = this page does not know that part
use-version = this page reads links of version { $version }
run-ends-at = the run ends at { $end }
use-nanoseconds = use a whole number of nanoseconds
no-scenario = there is no scenario of that name here
no-page = there is no page of that name here
use-run-number = the run number is missing or no whole number
too-many-commands = a link carries at most { $most } commands
not-changed = This number is not possible here, and nothing was changed
use-set = use name:value pairs of parameters that this run has
own-run = This run comes from a file, and a link cannot carry it: save it as a file.
use-commands = use time.command pairs in order of time
use-race = use the moment of a marker and the arrival of the notification, in nanoseconds

# What is wrong with a recording.
not-possible = { $path }: { $value } is not possible here; { $allowed }
allowed-range = use { $from } to { $to }
allowed-times = use times in order, within the run
allowed-moment = use a moment not before the command is given
