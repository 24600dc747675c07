# The Sources page, without its claims and terms.

title = Sources
lead = What is known, who says so, what we made up for teaching, and what this page does not claim.
contents = On this page

ledger-title = Claims
ledger-lead = Facts stand here only as claims. Each has a badge; its source, and which version of it was read, is one click away.
badges-title = What the badges mean

register-title = Where the claims come from
register-caption = Every source, and the version of it that was read
register-source = source
register-is = what it is
register-version = version read

numbers-title = Assumptions and their numbers
numbers-lead = The model is made of { $count } numbers; { $ours } of them are our own choice, because Microsoft has not published the mechanism. The table is made from the same lines of code as the model.
numbers-caption = Every number of the model
numbers-what = what it is
numbers-default = default
numbers-range = range
numbers-evidence = founded on
numbers-from-to = { $least } to { $most }
numbers-none = none
numbers-ours = our choice

glossary-title = Glossary
glossary-lead = In our own words. The story uses plain words first; the precise ones stand here.

timeline-title = Out-of-band updates, for comparison
timeline-lead = Updates of Windows Server outside the monthly rhythm, as far as they were read about; the list is not complete. The badge by the date speaks of date and build, the badge by the topic of the topic.
timeline-caption = Out-of-band updates by date
timeline-date = date
timeline-updates = update, product, build
timeline-topic = topic
timeline-this = the one this page is about

trade-offs-title = Strengths and trade-offs of confidential VMs
trade-offs-lead = A press article names these. What each rests on is documented.
strengths = Strengths
trade-offs = Trade-offs
strength-hardware = Trust rooted in hardware
strength-hardware-says = The processor decides who reads a page, not the host’s good will.
strength-applications = Applications move in as they are
strength-applications-says = The code of an application needs no change. The guest’s operating system does know where it runs.
strength-attestation = Proof before trust
strength-attestation-says = A key leaves the vault only for a machine that has shown what it runs.
trade-off-complexity = Harder to operate
trade-off-complexity-says = More layers, and less to look at when something stops.
trade-off-patching = Patches that need a hand
trade-off-patching-says = An update that stands in the Catalog alone is easily overlooked, most of all by small teams.
trade-off-speed = Work for every transfer
trade-off-speed-says = Data is copied in and out, and every start waits for attestation. What that costs depends on the load: measure your own. No single figure is safe.
trade-off-lock-in = Ties to a platform
trade-off-lock-in-says = The technologies differ, and so do those who attest. Whoever moves checks everything again.

elsewhere-title = Where you have this bug
elsewhere-lead = Look first and sign afterwards, and whoever calls in between calls nobody. It is an old mistake, and this is what to look for in your own code.
elsewhere-before = Look, then sign: can sleep for ever
elsewhere-after = Sign, then look: cannot miss the call
elsewhere-checks = look
elsewhere-gap = a call now finds nobody
elsewhere-registers = sign
elsewhere-sleeps = sleep
elsewhere-wakes = a call from here on is heard
elsewhere-leave = no need to wait any more
elsewhere-systems = Where it lives
elsewhere-condition-variables = Condition variables
elsewhere-condition-variables-says = Check the condition under the lock that the notifier takes too, and check it again after every wake-up. A check outside the lock is a look before the signature.
elsewhere-watches = Watches and subscriptions
elsewhere-watches-says = Read a list, then subscribe, and a change between the two is lost. Subscribe from the version that the list had, or subscribe first.
elsewhere-epoll = Readiness by edge
elsewhere-epoll-says = If the edge rings once, read until nothing is left before you wait again. What is left over rings no second time.
elsewhere-rings = Ring buffers
elsewhere-rings-says = Ask for interrupts first, then look at the ring once more, then sleep.

limits-title = What this page does not claim
limits-lead = None of this is said here. Where it seems so, please read it again or tell us.
limit-mechanism = That Microsoft has described a lost wake-up, a race, a fault of visibility, a counter or any rate.
limit-cause = That the monthly update before it caused the defect.
limit-security = That it was a security hole, or that data got out; nor that Microsoft has certified that none did.
limit-size = That the update mends one spot and brings nothing else.
limit-wsus = That WSUS can never deliver it.
limit-known-issues = That the KB page lists no known issues.
limit-standard = That a standard VM can never be affected.
limit-restart = That every freeze ends in a restart, or that Windows always stops with a bug check.
limit-event = That one event identifies the defect.
limit-stories = That the scenarios of a trading floor, a hospital and a portal happened. No incident at a named institution was found.
limit-guest = That anybody should install the KB inside a confidential VM in Azure to mend the freeze.
limit-figures = That costs in speed or rates of failure shown here are facts.
open-title = What is still to be checked
open-kb = The KB page itself: its exact sentence, its files, its known issues, its note on restarts.
open-siblings = The pages of the other updates of that week.
open-topics = The topics of older out-of-band updates that are marked as unverified.
open-limits = What confidential VMs in Azure support today; the documents read are some years old.
open-manuals = The processor manuals of AMD and Intel on accesses that are refused.
