# The sealed room: who on the host tries what, and what comes of it.

room = The VM’s pages
room-sealed = sealed by the processor
room-classic = not sealed
host = On the host

# Whoever tries.
actor-admin = The administrator
actor-hypervisor = The hypervisor
actor-rootkit = A rootkit
actor-device = A device
actor-admin-is = a person with every right on the host
actor-hypervisor-is = assigns the machine’s memory to its VMs
actor-rootkit-is = malicious code in the host’s kernel
actor-device-is = reads and writes memory by itself

# What is chosen.
pick-page = Pick a page
pick-actor = Pick who tries
pick-how = What to do with it
how-read = read it
how-write = change it
page-private = page { $page }, private
page-shared = page { $page }, open to the host
page-classic = page { $page }, not sealed
try-it = Try
try-all = Let all of them try
kind-private = private
kind-shared = open

# At the arrows.
refused = refused by the processor
shared-read = read: it is open to the host
shared-write = changed: it is open to the host
private-read = read: nothing seals it
private-write = changed: nothing seals it
not-tried = not tried on this page yet

# What came of it, as sentences.
tried-refused-read = { $who } tried to read page { $page }: refused by the processor. The page is private.
tried-refused-write = { $who } tried to change page { $page }: refused by the processor. The page is private.
tried-shared-read = { $who } has read page { $page }. The VM has opened it, so only what was put there for the host was found.
tried-shared-write = { $who } has changed page { $page }. The VM has opened it, and must not trust what it finds there.
tried-private-read = { $who } has read page { $page }. Nothing seals a classic VM.
tried-private-write = { $who } has changed page { $page }. Nothing seals a classic VM.
tried-all-refused = Page { $page } is private: { $through } of { $tried } got through.
tried-all-shared = Page { $page } is open to the host: { $through } of { $tried } got through.
tried-all-private = Nothing seals page { $page } of a classic VM: { $through } of { $tried } got through.
no-more = No more tries fit a link. Take some back, or open the room again.
nobody-yet = Nobody has tried anything yet.

# What the oracle counts.
count-title = Tries on private pages
count = { $through } of { $tried } succeeded
count-none = none made yet
count-classic = this VM has no private pages

# The VM on its way to work.
life = How the VM gets to work
life-reset = reset
life-boot = boots
life-attest = attests
life-key = key released
life-key-refused = no key released
life-runs = runs
life-done = done
life-now = now
life-ahead = still to come
life-failed = failed

# What seals it.
seal = What seals the room
seal-snp = AMD SEV-SNP
seal-tdx = Intel TDX
seal-none = Nothing: a classic VM
seal-none-text = The same run and the same tries, on a VM whose pages are open from the start. It proves nothing to anybody before it works.
seal-model = “Refused” stands for whatever keeps the content from whoever tries. SEV-SNP and TDX differ in how.
seal-sgx = And Intel SGX?

# The same as a table.
as-table = The last tries as a table
table-when = when
table-who = who
table-page = page
table-how = wanted to
table-result = result
table-read = read
table-write = change
