# Studies: what the reader can start, how far it is, and what the workers report.

runs = Runs
cancel = Cancel
cancel-this = Cancel: { $what }
started = Under way.
stopped = Cancelled. Nothing was counted; you can start again.
refused = This cannot be answered for the run on the stage:
failed = There is no answer.
progress = Progress
percent-done = { $percent } % done.
answered = Done. { $line }
steps = The shortest way to a lost wake-up
states-found = { $done } { $done ->
    [one] state
   *[other] states
} found
runs-done = { $done } of { $of } { $of ->
    [one] run
   *[other] runs
}

# Why a study has no result, and what the reader can do.
failure = There is no answer. { $why }
why-missing = The files that compute it could not be loaded (helpers-….js, studies-….js, studies-….wasm). They belong beside this page on its server. The rest of the page works without them.
why-other-version = The files that compute it are of another version than this page. Load the page anew, without the cache.
why-broke = The helper broke: { $said }. That is a mistake of ours; the rest of the page goes on.
no-message = The helper was asked something it cannot read.

# Interleavings: every order of events.
interleavings = Every order of events
interleavings-lead = A run shows one order of events. Here the handler’s own code goes through every order there is, within small bounds: { $vps } processors, { $slots } slots each, { $pages } pages, { $sends } sends, { $openings } openings. Can a wake-up be lost? Can a private page be read? Asked of the handler before the update and after it, there with and without the sweep that looks for forgotten sends now and then. “Check off” asks once more with the modelled hardware letting everything pass: is the handler careful by itself?
interleavings-start = Go through every order
interleavings-caption = { $questions } questions within { $vps } processors, { $slots } slots each, { $pages } pages, { $sends } sends, { $openings } openings
interleavings-handler = handler
interleavings-check = hardware check
interleavings-lost = a wake-up can be lost
interleavings-breach = a private page can be read
interleavings-states = states
interleavings-steps = steps
interleavings-time = time
show-shortest = Show the shortest one on the stage
lost-before = Before the update a wake-up can be lost; after it none can, with the sweep or without it.
lost-on-both = A wake-up can be lost on both sides.
lost-after = A wake-up can be lost after the update.
lost-on-neither = No wake-up can be lost on either side.
breach = With the hardware check off a private page can be read.
no-breach = No private page is read in any order, not even with the hardware check off: the handler never tries one, as long as the guest closes no page that a send still uses, and ours never does.
what-never-means = “Never” means: every state within these bounds was visited, and none is of that kind. It says nothing about larger ones, and nothing about Microsoft’s own code.
handler-before = before the update
handler-after = after it, without the sweep
handler-with-sweep = after it, with the sweep
check-on = on
check-off = off
yes-in = yes, in { $steps } { $steps ->
    [one] step
   *[other] steps
}
never = never
not-yet = not yet
step-start = The guest opens page { $page } to the host and starts send { $send } from it.
step-check = The host looks for send { $send }: its note still says private.
step-register = The host signs send { $send } on the waiting list, and it sleeps. Nobody will call.
step-other = The host makes its next step for send { $send }.
step-view = The news about page { $page } arrives: the host’s note is right now.
step-drain = Whoever waits for page { $page } is called: nobody is on the list yet.
step-device = The device is done with send { $send }.
step-sweep = The sweep calls send { $send }.
step-unshare = The guest closes page { $page }.

# Freeze rate: how often the VM freezes.
freeze-rate = How often?
freeze-rate-lead = One run is one story. Many runs of the scenario on the stage, each on both sides of the update with the same chance, show how often the VM freezes and how soon, beside what a formula says.
freeze-rate-start = Run them all
freeze-rate-of = Scenario on the stage: { $title }, run numbers from { $first }.
freeze-rate-without = What was done to the run on the stage, and load that changes in its course, are no part of a study.
estimates-caption = What the runs come to, with { $confidence } % intervals
estimates-of = of the runs
estimates-before = before the update
estimates-after = after the update
estimates-formula = closed form, before
share-frozen = froze within the run
mean-freeze = mean time to the freeze
availability = mean share of time up
quantile = { $percent } % of the freezes came by
half = half of the freezes came by
taken-together = Both sides of a run share all chance. Each run is followed from opening to opening, without the sends between: up to the first restart the same openings are lost as in the run in full, and from there on the share of time up is an estimate.
froze = { $frozen } of { $runs } runs froze within { $length } before the update, { $after } after it.
froze-with-interval = { $frozen } of { $runs } runs froze within { $length } before the update ({ $interval }), { $after } after it.
froze-none = none
none-is-no-proof = None of { $runs } does not prove that none ever does: the true share is below { $share } with { $confidence } % confidence.
gained = Run by run, the update adds { $points } points of time up ({ $interval }).
interval = { $confidence } % interval { $low } to { $high }
with-interval = { $value } ({ $low } to { $high })
in-the-long-run = { $share } in the long run
from-to = { $from } to { $to }
open-earliest = Open the earliest freeze: run { $run }, at { $at }
open-latest = Open the latest first freeze: run { $run }, at { $at }

# Why a run cannot be studied.
no-study = { $path }: { $why }
no-study-without-flips = none is not possible here; give a mean time between flips: without flips nothing can be lost, and every run is the same
no-study-with-script = a script is not possible here; a study knows only flips left to chance
no-study-of-mechanism = this is not possible here; a study knows the lost wake-up and no other mechanism

# Parameters: every number of the model.
parameters = The numbers
parameters-lead = Every number the model is made of, and what stands behind it.
parameters-start = Show the numbers
parameters-line = { $rows } { $rows ->
    [one] number
   *[other] numbers
}. Confirmed: Microsoft says so of this incident. Documented: public documentation or source code says so. Modelled: our choice, for Microsoft has not published the mechanism.
parameters-caption = Every number of the model
parameters-name = name
parameters-what = what it is
parameters-default = default
parameters-range = range
parameters-evidence = evidence
parameters-source = source
parameters-confirmed = confirmed
parameters-documented = documented
parameters-modelled = modelled
parameters-our-choice = our choice
none = –
