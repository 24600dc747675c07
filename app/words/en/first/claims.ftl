# Claims that the story and the stage show, and the words around every claim. The rest of the ledger is loaded later.

tag-confirmed = confirmed
tag-reported = press
tag-documented = documented
tag-modelled = model
tag-unknown = not public
tag-unverified = unverified

tag-confirmed-means = Read in a text that Microsoft published about this update.
tag-reported-means = Said by the press or on forums. Microsoft’s own page was not read for this.
tag-documented-means = A general fact about the platform, read in documents or source code. It is not about this defect.
tag-modelled-means = Our assumption, made for the simulation.
tag-unknown-means = Nothing was found about it in the sources read.
tag-unverified-means = General knowledge, not found in the sources read. Check it before you rely on it.

source-of = Source: { $name }
version-read = Version read: { $version }
model-version = model version { $version }
years = { $from } to { $to }
commit = commit { $hash } of { $date }
versions-differ = several, of different age
undated = undated
not-read = none: nobody has checked it

source-release-information = Microsoft, Windows Server release information
source-vm-settings = Microsoft, virtual machine settings troubleshooting guidance
source-release-cycle = Microsoft, update release cycle
source-azure-confidential = Azure documentation, confidential VMs
source-azure-products = Azure documentation, confidential computing products
source-azure-attestation = Azure documentation, guest attestation
source-azure-key-release = Azure documentation, secure key release
source-azure-maintenance = Azure documentation, maintenance and updates
source-restart-events = Microsoft, restarts and event codes
source-stuck-vms = Microsoft, VMs stuck in a state
source-cluster-heartbeat = Microsoft, heartbeat monitoring in a cluster
source-bug-checks = Microsoft, bug check reference
source-hypervisor-specification = Microsoft, hypervisor top-level functional specification
source-openvmm = OpenVMM and OpenHCL, source code and guide
source-linux = Linux kernel, Hyper-V drivers and documentation
source-defender = Microsoft, Defender for Identity documentation
source-threads = POSIX threads, condition variables
source-kubernetes = Kubernetes documentation, watches
source-epoll = Linux manual, epoll
source-article = windowsnews.ai, an article on the update
source-io-update = ioupdate.com
source-windows-forum = windowsforum.com, a thread on the update
source-press = press and forum pages
source-absence = absence from the Microsoft texts read
source-recollection = general knowledge
source-model = Freezeframe’s model

claim-update = KB5061906 of 23 May 2025 is an out-of-band update for Windows Server 2022. It brings build 20348 to revision 3695.
claim-revisions = The monthly update before it, KB5058385 of 13 May 2025, is revision 3692. The monthly update after it, KB5060526 of 10 June 2025, is revision 3807.
claim-later-updates = This update and every later one has the fix. Microsoft says to install the latest Windows update.
claim-symptom = Confidential VMs on Windows Server 2022 hosts could, on and off, stop responding or restart without warning.
claim-direct-send = Press quotes the note as “an issue in the direct send path for a guest physical address (GPA)”.
claim-by-hand = Press reports that availability suffers and that somebody has to step in by hand.
claim-scope = Press reports that this is mainly about Azure confidential VMs. Standard Hyper-V deployments are not expected to be affected, except for rare preview or pre-production configurations.
claim-channel = Press reports that the update is offered in the Microsoft Update Catalog only, not by Windows Update itself.
claim-catalog-policy = Microsoft’s policy, written for Windows clients: out-of-band updates that are not critical appear in the Catalog only. Critical ones also reach WSUS and Windows Update for Business.
claim-cumulative = By the same policy an out-of-band update is always cumulative and supersedes the monthly update before it. This one therefore brings all of May 2025’s fixes, security fixes among them.
claim-restart = A press article expects that the host has to restart. The KB page was not read for this.
claim-kb-page = What else the KB page says: its known issues, its files, its note on restarts. The page itself was not read for this.
claim-mechanism = How the defect worked. No published mechanism was found.
claim-no-verdict = Whether Microsoft says that data was, or was not, exposed. No statement was found either way.
claim-no-single-event = An event that names this defect. None is documented; weak signals together make a suspicion, not a proof.

claim-azure-patches = In Azure, Microsoft maintains the host. Customers see maintenance, Scheduled Events or a restart of the VM.
claim-own-host = On a host of your own you install the updates. Any later monthly update brings this fix too.
claim-guest-install = The defect is described on the host’s side. Installing the KB inside a guest updates the guest’s own Windows, not the host.

claim-technologies = Azure confidential VMs are protected by AMD SEV-SNP or Intel TDX.
claim-sgx = Intel SGX is another line of products: enclaves for parts of an application, on VMs of the series DCsv2 and DCsv3.
claim-reverse-map = SEV-SNP: the reverse map table ties each page of real memory to at most one page of one guest.
claim-tdx-module = TDX: a module that the processor attests stands between host and guest. A bit in the guest’s page tables chooses private or shared.
claim-threat-model = The hardware protects secrecy and integrity of private memory and registers. The host keeps control of processor time, memory and network; that it may deny them is out of scope.
claim-private-by-default = A confidential VM’s memory is private by default. Pages that the host has to reach are shared explicitly. There are these two kinds and no other.
claim-bounce = Disk and network data passes through bounce buffers: shared pages to and from which the guest copies.
claim-attestation-boot = A confidential VM in Azure boots only after its platform has been attested.
claim-attestation-steps = The hardware’s report goes to Microsoft Azure Attestation, which checks it against a policy and returns a signed token.
claim-key-release = The key vault releases the key only if the claims in that token meet the key’s release policy.
claim-no-migration = Azure’s documentation, in the versions read, lists live migration among what confidential VMs do not support.
claim-thin-diagnostics = Diagnostics of a confidential VM are thin on purpose: inspection is restricted, and there is no crash dump of its paravisor.

claim-unmask-recheck = The stack’s own ring reader unmasks, then looks at the ring again, and only then sleeps: the order that loses no wake-up.
claim-transfer-cap = OpenHCL’s storage worker caps the transfers in flight on each channel. At the cap it stops reading that ring until a completion frees a slot; other channels go on.

claim-heartbeat-interval = The host asks for a heartbeat about every 2 seconds, over a channel of its own.
claim-heartbeat-processor = In Linux guests slow devices, the heartbeat among them, are served by one processor: CPU 0.
claim-cluster-monitor = With heartbeat monitoring on, a cluster checks a VM about once a minute by default. It restarts the VM in place or fails it over.
claim-watchdog = The platform’s guest watchdog counts 120 seconds by default. When it runs out, that is logged and the VM is reset.
claim-relaxed-timing = The hypervisor recommends relaxed timing: a guest should switch off watchdogs that need timely interrupts. A frozen VM therefore need not end in a bug check.
claim-event-41 = Event 41 with BugcheckCode 0: Windows restarted without a clean shutdown and without a crash code. It hung and was reset, or it lost power.

claim-model-look-then-sign = A send that looks before it signs can miss its call, and its slot is gone. This is how it may have been.
claim-model-safe-side = In our model an out-of-date note can only make the host refuse an open page. It never lets the host read a private one.
claim-model-heartbeat = In our model a processor without slots stops answering, and the first processor alone answers the heartbeat.
claim-model-alternatives = In our model other mechanisms give the same symptoms. A symptom does not identify a cause.
claim-model-numbers = Rates, times and numbers of slots are choices for teaching. No failure rate is public.
