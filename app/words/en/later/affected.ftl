# “Am I affected?”: two questions, what the answers come to, and what not to make of it.

title = Am I affected?
lead = Two questions at most. What you choose stays in this browser.
ask-where = Where does the VM run?
where-azure = In Azure
where-own = On a host that my own team runs
where-unknown = I don’t know
ask-host = What does that host run?
host-fixed = { -server }, revision { -fixed } or later
host-earlier-confidential = { -server }, an earlier revision, with confidential VMs or isolation features of a preview
host-earlier-standard = { -server }, an earlier revision, with standard VMs only
host-other = Another version of Windows
host-unknown = I don’t know
back = Take the last answer back
answer = The answer
no-answer-yet = The answer appears here.
because = Why
to-do = What to do
not-infer = What not to infer
rests-on = What this rests on

verdict-azure = You have nothing to install. In Azure, Microsoft maintains the host.
verdict-find-where = First find out who runs the host. That decides who installs the fix.
verdict-fixed = No. This host has the fix.
verdict-update = You may be. Bring this host to { -fixed } or later.
verdict-routine = You are not expected to be. The monthly update brings the fix all the same.
verdict-other = What was read for this page says nothing about your version.
verdict-find-revision = First read the revision of the host. That decides it.

do-azure-case = If a VM froze: write down when, keep the guest’s logs, and open a case with Microsoft.
do-redundancy = Check that the application survives the loss of one VM: two of them, on different hosts. Moving a running VM out of the way is not the way out.
do-azure-watch = Watch for maintenance and restarts that the platform announces.
do-find-where = Ask who administers the VM and where it was created. Then come back to the first question.
do-go-on = For this issue, nothing. Keep up the monthly updates.
do-other-cause = If a VM on this host freezes all the same, look for another cause.
do-newest = Install the newest cumulative update on the host. It need not be this very package.
do-window = Plan for a restart of the host. Its confidential VMs are down meanwhile and attest again before they run.
do-one-first = Begin with one host, watch it, and then go on.
do-check-revision = Afterwards read the revision, and check that every VM answers its heartbeat.
do-monthly = Install the monthly updates as you do anyway.
do-preview = If you try out isolation features of a preview, choose the answer for confidential VMs.
do-other-newest = Install the newest cumulative update of that version, and read its notes.
do-read-revision = Read the build and the revision on the host itself, not in a guest. Then answer again.
do-ask-host-team = If somebody else looks after the host, ask them for the revision.

not-safe = That no symptom was seen does not show that a host has the fix. The revision does.
not-proof = That a VM froze does not show that it was this defect.
not-guest = That the guest has the package does not mend its host.
not-break-in = That a VM stopped does not show that anybody got in, nor that nobody did.
not-impossible = “Not expected” is not “never”.
not-hotpatch = On a host that is kept up to date by hotpatch, the revision is counted differently. This answer does not speak of it.
not-only-this = That this package has the fix does not mean that you need this very one: every later update has it.
not-self-healing = That a VM came back by itself does not show that the next one will.
not-same-week = That another version of Windows got an update in the same week does not show that it was about this.
