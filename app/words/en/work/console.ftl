# What the exercise says about lines typed into its console. Commands and their output are not translated.

empty = Type a command, or help.
too-long = That line is too long: at most { $most } characters are read.
unknown = This console does not know that command. Type help for those it knows.
did-you-mean = This console does not know that command. Did you mean { $name }?
lacks = Part of that command is missing. It knows it like this: { $example }
help = These are the commands this console knows. Case does not matter.
no-host = This VM runs in Azure: there is no host of yours to ask. Look at the guest’s events, and at what the platform says.
restarting = { $host } does not answer: it restarts. Let some time pass.
which-vm = Name a VM that is on this host: { $names }
no-such-vm = No such VM is on this host. There are: { $names }
hot-fix-not-listed = Not listed does not mean not fixed: once a later cumulative update is in, older ones are no longer listed. The revision decides.
no-events = Nothing there about it. No event names this defect; an empty log is no proof either way.
cluster-log = The cluster’s log is written to the folder. In this exercise nothing stands in it that the event channels do not show.
workers = Each VM has a worker process. The last column is the exercise’s help: which process belongs to which VM you have to find out yourself.
which-pid = Say which process: taskkill /PID, its number, /F. The numbers are in tasklist.
no-such-pid = No worker process on this host has that number.
killed = The VM was cut off, as if the power had failed: what it had not written is lost. The management service starts it again.
answers = That VM is not hung as far as the host can tell, and to end its worker loses data. Nothing was done.
drain = In this exercise the drain is part of the installation: classic VMs move to the other host, confidential ones shut down.
resume = In this exercise the VMs stay where they are.
other-host = The VMs that froze are on { $host }. Go there first.
no-such-file = No such file is here. The exercise knows these: { $names }
not-applicable = “The update is not applicable to your computer.” { $name } is for another product.
installs = The installer was started with { $name }. What comes of it stands above the steps.
remove = Taking a cumulative update out takes everything in it out, security fixes among them. There is no reason for that in this exercise; nothing was done.
