# The rest of the ledger, what each source is, and the topics of out-of-band updates.

group-update = The update
group-who = Who patches what
group-confidential = Confidential VMs
group-sends = How sends and wake-ups work
group-operator = What an operator sees
group-model = The model

source-release-information-is = Dates and builds of every update; a page of Microsoft Learn.
source-vm-settings-is = A troubleshooting article for Hyper-V, which names this issue and links the update’s own page.
source-release-cycle-is = How Microsoft sorts and ships updates, written for Windows clients.
source-azure-confidential-is = Overview and frequent questions, in several stored versions.
source-azure-products-is = Which product uses which technology.
source-azure-attestation-is = How a guest is attested.
source-azure-key-release-is = What a key vault asks for before it releases a key, with frequent questions.
source-azure-maintenance-is = How Microsoft maintains the hosts of Azure.
source-restart-events-is = A support article on restarts without a clean shutdown.
source-stuck-vms-is = A support article on VMs that neither start nor stop.
source-cluster-heartbeat-is = A support article on memory dumps that touches heartbeat monitoring.
source-bug-checks-is = What each stop code means.
source-hypervisor-specification-is = The hypervisor’s public interface.
source-openvmm-is = Microsoft’s public code of a VM monitor and of the paravisor inside confidential VMs.
source-linux-is = Public drivers and documents of a guest on Hyper-V; the files read differ in age.
source-defender-is = It cites one of the updates of the timeline.
source-threads-is = The specification and manuals of pthread_cond_wait.
source-kubernetes-is = The page on concepts of its interface.
source-epoll-is = The page on readiness notification.
source-article-is = A press article. Good for what was said, never as the sole ground of a technical claim.
source-io-update-is = A press article on the update.
source-windows-forum-is = A forum.
source-press-is = Several pages, none of them the sole ground of a technical claim.
source-absence-is = Nothing was found there. That is no proof that there is nothing.
source-recollection-is = What practitioners say, not found in the sources read.
source-model-is = What this page simulates. Its numbers stand in the table of assumptions.

claim-kb-link = Microsoft’s troubleshooting article links the update’s page: support.microsoft.com, topic “may-23-2025-kb5061906-os-build-20348-3695-out-of-band”.
claim-guidance = Press reports Microsoft’s advice: who is affected and has not yet deployed May’s KB5058385 deploys this one instead. Who is not affected does not need it.
claim-not-security = Press calls it an update of quality, not of security.
claim-no-advisory = A CVE or a security advisory tied to this update. None was found.
claim-hotpatch = Whether a hotpatch carries this fix. Windows Server 2022 Datacenter: Azure Edition with hotpatch counts its revisions differently, so the threshold above does not speak of it.
claim-siblings = In the same week, on 27 May 2025, out-of-band updates came for Windows Server 2025 (KB5061977, 26100.4066) and Windows Server 2019 (KB5061978, 17763.7322).
claim-siblings-matter = Those two updates may be about the same matter. Their pages were not read.
claim-uninstall = A package that combines servicing stack and cumulative update is removed with DISM, not with wusa /uninstall; the servicing stack stays.
claim-read-revision = PowerShell shows build and revision: Get-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion' | Select CurrentBuild, UBR

claim-azure-host = Azure’s hosts run an operating system of their own, derived from Windows, which Microsoft patches.
claim-azure-mapping = How Azure’s hosts map to the servicing of Windows Server 2022.
claim-openhcl-support = The public OpenHCL guide says that Windows client and Windows Server have no production support for OpenHCL VMs. Support for development begins with version 24H2.
claim-isolation-type = On newer builds New-VM -GuestStateIsolationType chooses how a VM is isolated.

claim-lift-and-shift = Azure says that applications move into a confidential VM without changes to their code.
claim-visibility-steps = To change a page’s visibility takes several steps: check, refuse if locked, wait for accesses under way, flush, tell the hypervisor, accept.
claim-in-between = Linux calls memory inconsistent until all steps of such a change are done, and hides the pages meanwhile.
claim-reverse-map-fault = SEV-SNP: an access by the host that breaks the rules of this table faults and returns no plain text.
claim-no-screenshots = Azure’s documentation, in the versions read, lists no boot screenshots, no memory dumps by the host and no access by operators for confidential VMs.
claim-backup = Azure’s documentation, in the versions read, lists Azure Backup and Site Recovery among what confidential VMs do not support. Check the present state.
claim-one-attester = Secure key release understands the claims of Microsoft Azure Attestation only.

claim-ring = A VMBus channel is two ring buffers in the guest’s memory, shared with the host.
claim-signal-rule = A writer signals only if the reader is unmasked and the ring was empty before this write.
claim-gpa-direct = A GPA-direct packet lists the guest’s pages for this one transfer. The host then reads or writes them.
claim-default-cap = OpenHCL’s default cap is 8 times the number of processors, at most 256.
claim-processor-goes-on = A real processor does not stand still while one disk transfer runs.
claim-lost-signal = OpenVMM keeps a flag named after a lost signal, and a routine that signals every channel again whose ring is owed one. That is another defect; it shows that the kind is real.
claim-leaked-slots = A test in OpenVMM guards against a counter that leaks until its queue is throttled for good, at a limit of 8. That is another defect too.
claim-condition-variable = pthread_cond_wait releases the lock and begins to wait in one step, and the condition is checked under that lock, again after each wake-up.
claim-watch = A Kubernetes client lists first and then watches from the version the list came with, so that no change falls in between.
claim-edge-triggered = With edge-triggered epoll a descriptor is read until it says EAGAIN, and only then waited for. What was left unread rings no second time.

claim-heartbeat-restart = Without a cluster Hyper-V’s heartbeat feature can restart a VM that does not answer, if it is switched on.
claim-event-6008 = Event 6008: the shutdown before was unexpected. Events 1074 and 6006 stand for planned restarts and clean stops; that they are missing matters.
claim-bug-check-101 = Bug check 0x101: a processor did not take its clock interrupt in time. Bug check 0x133: the system stayed too long in a deferred call, or at a high interrupt level.
claim-stuck-vm = Microsoft’s way out for a stuck VM: end its worker process, restart the management service, at last restart the host. Data may be lost.

claim-model-reading = Which part of the stack the phrase means is not public. We picture sends whose packet lists the pages itself.
claim-model-stall = That a processor stands still is our abstraction: it has no slot left, so whatever needs one waits.
claim-model-sides = In our model the update changes the order of two steps in one handler, and nothing about the VM.
claim-model-migration = In our model a confidential VM does not move between hosts. For hosts outside Azure that is our generalisation.
claim-model-rollout = One host first, then more, each step only after a look: that is advice for practice. No text that was read prescribes it.
claim-model-quiet = Arithmetic of chance: what came once in a while on average is believed gone, at 95 % confidence, after about three such whiles without it.
claim-model-look-alikes = Which signs speak for this matter and which for another is our aid to decide. No text that was read has such a list.

claim-oob-2019-05 = A wormable flaw in Remote Desktop Services, “BlueKeep”. It came on a Patch Tuesday; out of the ordinary was that systems past their support got it too.
claim-oob-2021-07 = “PrintNightmare”, a flaw in the print spooler.
claim-oob-2022-01-early = Remote Desktop: black screens, slow or failing sessions. A matter of reliability.
claim-oob-2022-01 = After January’s updates: restart loops of domain controllers, Hyper-V VMs that did not start, ReFS, VPN.
claim-oob-2022-11 = Kerberos sign-in after November’s updates.
claim-oob-2022-12 = Creating VMs failed on Hyper-V hosts under software-defined networking.
claim-oob-2024-03 = A memory leak of LSASS on domain controllers.
claim-oob-2025-04-early = How audit policies were shown.
claim-oob-2025-04 = Windows containers that failed under Hyper-V isolation.
claim-oob-2025-05 = Confidential VMs that stop responding or restart.
claim-oob-2025-05-late = The same week. Whether it was about the same matter was not read.
claim-oob-2025-07 = Some Azure VMs with virtualization-based security and without Trusted Launch did not start.
claim-oob-2025-10 = Code execution from afar in WSUS.
claim-oob-2026-01 = Topic not read.
claim-oob-2026-03 = Topic not read.
claim-oob-2026-04 = Restart loops of domain controllers after April’s updates.
