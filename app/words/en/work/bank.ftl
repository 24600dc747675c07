# The question bank of “Check yourself”: a question, its answers, and a reply to each. The first answer is the right one;
# the page shows them in another order.

# --- The update

build = Which build of { -server } did { -kb } produce?
build-right = { -fixed }
build-right-why = That is the threshold: this revision and every later one has the fix.
build-a = { -build }.{ -revision-before }
build-a-why = That is the monthly update of { -monthly-before }. It does not have the fix.
build-b = { -build }.{ -revision-after }
build-b-why = That is the monthly update of { -monthly-after }. It has the fix, but it came later.
build-c = { -sibling }
build-c-why = That is another product’s update of the same week.

released = When was { -kb } released?
released-right = On { -released }
released-right-why = Out of band: between the monthly updates.
released-a = In early { -year }
released-a-why = That is loosely told here and there. The release table says otherwise.
released-b = On { -monthly-before }
released-b-why = That day brought the month’s regular update, without the fix.
released-c = On { -monthly-after }
released-c-why = That day brought the next regular update. It includes the fix, which was out by then.

later = A host runs { -build }.{ -revision-after }. Does it need the package { -kb }?
later-right = No, later updates include the fix
later-right-why = What counts is the revision, not whether this very package is listed.
later-a = Yes, out-of-band fixes are never carried on
later-a-why = They are: every later update has this one.
later-b = Only if a confidential VM froze on it
later-b-why = Symptoms do not decide it. This host has the fix; a freeze on it has another cause.
later-c = Yes, after the later update has been removed
later-c-why = That would take fixes away and bring nothing.

cause = What is publicly known of the cause?
cause-right = One phrase: it lay in how sends name a guest’s addresses directly
cause-right-why = That is all, and it is known from the press. Everything else on these pages is a model.
cause-a = A lost wake-up in a ring buffer
cause-a-why = That is how our model has it. No published text says so.
cause-b = Faulty microcode of a processor
cause-b-why = No source that was read says so.
cause-c = Memory that the guest does not give back
cause-c-why = The defect is described on the host’s side.

scope = Which workloads is it mainly about?
scope-right = Azure confidential VMs
scope-right-why = So press reports it. “Not expected” elsewhere is not “never”.
scope-a = All { -generation } VMs
scope-a-why = What kind of firmware a VM has does not make it confidential.
scope-b = SGX enclaves
scope-b-why = They are another line of products, for parts of an application.
scope-c = Windows containers
scope-c-why = Containers had an update of their own. This one is about confidential VMs.

content = Which statement about the package is right?
content-right = It is cumulative and brings earlier fixes too
content-right-why = A host that skipped the month’s update gets all of it with this one.
content-a = It replaces a single driver
content-a-why = No: test it as you test any monthly update.
content-b = It contains nothing about security
content-b-why = The fix is no security fix; the month’s security fixes come with it all the same.
content-c = It changes the configuration of the VMs
content-c-why = Nothing about the VM is changed. In our model one handler on the host is.

catalog = Why would such an update appear in the Catalog only?
catalog-right = By policy: what is not critical goes there alone
catalog-right-why = Critical ones also reach WSUS and Windows Update for Business.
catalog-a = It was not signed
catalog-a-why = Nothing suggests that.
catalog-b = WSUS cannot carry fixes for Hyper-V
catalog-b-why = It carries them every month, in the cumulative update.
catalog-c = It was a preview
catalog-c-why = It was a release of its own, out of band.

azure = You use confidential VMs in Azure. Who patches the host?
azure-right = Microsoft
azure-right-why = Your part is detection, redundancy and a support case.
azure-a = You, with the package in the guest
azure-a-why = That updates the guest’s own Windows. The fix belongs on the host.
azure-b = You, from the Catalog
azure-b-why = That is for a host of your own.
azure-c = The maker of the processor
azure-c-why = The hardware protects the VM. The host’s Windows is not its maker’s.

blue-keep = How did the fix for “BlueKeep” arrive?
blue-keep-right = On a Patch Tuesday, with extra packages for retired systems
blue-keep-right-why = It is often told as an example of an out-of-band update. Only the systems it reached were out of the ordinary.
blue-keep-a = Out of band, for current systems only
blue-keep-a-why = It came on the regular day, and for retired systems too.
blue-keep-b = As a hotpatch without a restart
blue-keep-b-why = No. Hotpatch counts its revisions differently besides.
blue-keep-c = In the Catalog only, as here
blue-keep-c-why = No, it reached everyone on the regular day.

# --- The platform

technologies = What protects Azure confidential VMs?
technologies-right = AMD SEV-SNP and Intel TDX
technologies-right-why = Both protect a whole VM from its host.
technologies-a = Intel SGX
technologies-a-why = SGX protects enclaves of an application: a sibling, not this.
technologies-b = AMD SME
technologies-b-why = Encrypting memory alone does not keep the host out of the VM’s pages.
technologies-c = BitLocker
technologies-c-why = That protects a disk at rest. Here it is about memory in use.

secrecy = A confidential VM froze because of a defect of the host. Was secrecy broken by that?
secrecy-right = No, what is protected is secrecy and integrity, not availability
secrecy-right-why = The host can stop a room it cannot read. That is the point of the whole story.
secrecy-a = Yes, who can stop it can read it
secrecy-a-why = Let the host try: every page it tries stays shut.
secrecy-b = Yes, until it has attested again
secrecy-b-why = Attesting comes with starting again. It does not say that something got out before.
secrecy-c = Only with TDX
secrecy-c-why = In this, both technologies promise the same.

signal = When does whoever writes to a VMBus ring signal the other side?
signal-right = When the reader is unmasked and the ring was empty
signal-right-why = A reader that goes to sleep must therefore look again after unmasking.
signal-a = After every packet
signal-a-why = That would be one interrupt for each packet. The rule spares most of them.
signal-b = At fixed intervals
signal-b-why = It depends on the ring, not on a clock.
signal-c = When the ring is full
signal-c-why = Then the reader has been awake for long.

gpa-direct = What sets a GPA-direct packet apart from a GPADL?
gpa-direct-right = It carries its own list of pages, for one transfer
gpa-direct-right-why = A GPADL is registered beforehand and used again and again.
gpa-direct-a = It is encrypted
gpa-direct-a-why = It lies in a ring that is shared with the host.
gpa-direct-b = It needs no completion
gpa-direct-b-why = It does: the completion gives the slot back.
gpa-direct-c = It must fit into a message of the interrupt controller
gpa-direct-c-why = It travels in the ring. Only the signal goes by the controller.

bounce-buffers = Why do confidential VMs use bounce buffers?
bounce-buffers-right = The host reaches shared pages only, so the guest copies
bounce-buffers-right-why = Out of the sealed room leads a shared page, and nothing else.
bounce-buffers-a = To compress the data
bounce-buffers-a-why = The copy is the data as it is.
bounce-buffers-b = Because addresses are not translated any more
bounce-buffers-b-why = They are. Who may touch the page behind them is another question.
bounce-buffers-c = To save memory
bounce-buffers-c-why = They cost memory.

boot = Which extra step does a confidential VM take when it boots?
boot-right = Attestation, and then the release of its key
boot-right-why = Each reset therefore costs it again before service is back.
boot-a = A longer memory test
boot-a-why = The pages are accepted, not tested; and that is not what it waits for.
boot-b = A password typed by an operator
boot-b-why = No person stands in between: the key goes by the claims in a token.
boot-c = A copy of its state from another host
boot-c-why = Its state does not travel to or from other hosts.

migration = Why not move Azure confidential VMs away before the host is maintained?
migration-right = Live migration is on the list of what they do not support
migration-right-why = What helps is a second VM on another host.
migration-a = It needs another licence
migration-a-why = No licence makes it possible.
migration-b = They are too large
migration-b-why = Size is not it: large standard VMs do move.
migration-c = They have no VMBus
migration-c-why = They have: their rings are shared with the host.

# --- What an operator sees

event-41 = { -event-41 } with { -no-crash-code } most likely means …
event-41-right = The machine was reset or lost power, with no crash code written
event-41-right-why = It hung, and something or somebody reset it. That says nothing about why it hung.
event-41-a = It was shut down cleanly
event-41-a-why = Then there would be events of a clean stop instead.
event-41-b = It crashed with that code
event-41-b-why = A zero stands for no code at all.
event-41-c = An update restarted it
event-41-c-why = A planned restart is logged as one.

bug-check = Bug check { -clock-watchdog } says that …
bug-check-right = A processor did not take its clock interrupt in time
bug-check-right-why = Typically that processor hangs. What it hangs on is not said.
bug-check-a = A deferred call ran too long
bug-check-a-why = That is another code.
bug-check-b = A disk did not answer
bug-check-b-why = Storage may be behind it, but this code does not say so.
bug-check-c = The host’s hypervisor crashed
bug-check-c-why = It is the guest’s own stop. The host goes on.

monitor = With heartbeat monitoring on, how often does a cluster check a VM by default?
monitor-right = About once a minute
monitor-right-why = Heartbeats flow far more often; the cluster looks now and then.
monitor-a = With every heartbeat
monitor-a-why = Every { -heartbeat-every } a heartbeat is asked for. The cluster’s check is slower.
monitor-b = About once an hour
monitor-b-why = That would leave a frozen VM alone for long.
monitor-c = Only when it fails over
monitor-c-why = It is the check that leads to that.

reboot = Must a frozen confidential VM restart by itself?
reboot-right = No, that depends on watchdogs and monitoring
reboot-right-why = With nobody on watch it stays as it is. Press reports that somebody has to step in.
reboot-a = Yes, Windows always stops with a bug check
reboot-a-why = Under a hypervisor, watchdogs that need timely interrupts should be off.
reboot-b = Yes, as soon as heartbeats are missing
reboot-b-why = That they are missing is seen only by whoever looks.
reboot-c = Yes, the host’s update restarts it
reboot-c-why = An update that is not installed restarts nothing.

rollout = In which order does a careful rollout go?
rollout-right = A copy, one host, a ring of hosts, all; with a gate before each
rollout-right-why = Each gate can stop the rest, and what is updated stays so.
rollout-a = All at once, to be exposed as briefly as possible
rollout-a-why = Then all confidential VMs are down at the same time, and nothing is left to go back to.
rollout-b = The most important hosts first
rollout-b-why = They would be the ones that a surprise hits.
rollout-c = In any order, as long as all come up
rollout-c-why = Without an order there is no one host to learn from.

wake-up = In the simulation a request waits for a signal that has already passed. What is that called?
wake-up-right = A lost wake-up
wake-up-right-why = And it is our model, not a finding of the vendor’s.
wake-up-a = Priority inversion
wake-up-a-why = There somebody is kept from running. Here nobody is left who would call.
wake-up-b = A page fault
wake-up-b-why = The page is there, and open. The send does not know it.
wake-up-c = Split brain
wake-up-c-why = There two believe to be in charge. Here one sleeps.

quiet = Before the update, a host’s VMs froze once a week on average. How long a quiet time supports “fixed”, with a confidence of about { $percent }{"\u00A0"}%?
quiet-right = About { $weeks } weeks
quiet-right-why = Gaps between freezes vary. A quiet time of about the usual gap proves little.
quiet-a = An hour
quiet-a-why = Before the update, almost every hour was quiet too.
quiet-b = A day
quiet-b-why = Before the update, most days were quiet too.
quiet-c = One week
quiet-c-why = More than one week in every handful was quiet before, by chance.

# --- The same elsewhere

condition = A worker checks a flag without the lock, then takes the lock and waits on a condition variable. At times it hangs for ever. What mends it?
condition-right = Check the flag under the lock under which it waits
condition-right-why = Then no signal fits between looking and waiting: sign first, then look.
condition-a = Signal more often
condition-a-why = That is news that comes faster. The gap is still there.
condition-b = Wait with a time limit
condition-b-why = It rescues later, like a sweep. The signal is lost all the same.
condition-c = Give the worker a higher priority
condition-c-why = A shorter gap is rarer, not gone.

drained = A server with edge-triggered epoll reads one message for each event. At times a connection stalls with data unread. Why?
drained-right = It waits before it has read the descriptor empty
drained-right-why = What was left over rings no second time: look again before you sleep.
drained-a = Its buffer is too small
drained-a-why = A larger one makes it rarer. It ends with the loop, not with the buffer.
drained-b = It has too few threads
drained-b-why = More of them wait for the same ring that does not come.
drained-c = The other side sends too fast
drained-c-why = Speed shows the mistake sooner. It is there at any speed.

list-watch = A Kubernetes controller lists all objects and then watches “from now on”. Now and then it misses one. What mends it?
list-watch-right = Watch from the version that came with the list
list-watch-right-why = Then no change falls between the look and the watch.
list-watch-a = List faster
list-watch-a-why = A shorter gap is a gap.
list-watch-b = List again every hour
list-watch-b-why = That is a sweep: it finds the object up to an hour late.
list-watch-c = Watch twice at the same time
list-watch-c-why = Both begin after the change that was missed.

pings = A VM answers its heartbeat and its processors are busy, but the application does not answer. Where do you look first?
pings-right = In the guest: its network and the application
pings-right-why = This freeze ends with silence. A lively VM speaks for something inside it; that it proves nothing, another mechanism shows.
pings-a = On the host: this is the freeze
pings-a-why = A freeze can hide behind a heartbeat, but then processors stand still.
pings-b = At the attestation service
pings-b-why = It is asked when a VM boots. This one runs.
pings-c = Nowhere: reset it at once
pings-c-why = That throws away what would tell the cause.

two-hosts = Two confidential VMs froze on different hosts. Both hosts are at { -fixed } or later. What now?
two-hosts-right = Look for another cause
two-hosts-right-why = Both hosts have the fix. The same symptoms can come from elsewhere.
two-hosts-a = Install { -kb } again
two-hosts-a-why = It is there already, in every later update.
two-hosts-b = Install { -kb } in both guests
two-hosts-b-why = In a guest it changes the guest’s Windows, never the host.
two-hosts-c = Conclude that the fix does not work
two-hosts-c-why = A freeze does not name its cause.

at-boot = A confidential VM does not come up, and the events speak of attestation and of a key. Is it this freeze?
at-boot-right = No, look at attestation and the key vault
at-boot-right-why = It never ran, so nothing could freeze. A policy or a service refused it.
at-boot-a = Yes, all that stops is this freeze
at-boot-a-why = A freeze needs sends that are lost. Here none was made.
at-boot-b = Yes, and its host needs the update
at-boot-b-why = The update is no answer to a refusal of attestation.
at-boot-c = No, its disk is full
at-boot-c-why = The events say what it waits for: its key.

sweep = Jobs of a queue are sometimes picked up a minute late, always on the full minute. What does that smell of?
sweep-right = A lost wake-up, with a sweep that rescues it
sweep-right-why = The net below hides the gap. It has not closed it.
sweep-a = A queue that is too long
sweep-a-why = Then jobs would be late by anything, not by the clock.
sweep-b = A slow network
sweep-b-why = Slowness knows no full minute.
sweep-c = Clocks that differ
sweep-c-why = Then all jobs would be late, not some.
