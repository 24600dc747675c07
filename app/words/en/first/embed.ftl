# The stage in somebody else’s page.

broken = The address of this frame has mistakes. What is right in it holds; for the rest the frame shows what is usual.
too-long = Its query is { $length } characters long; it may have { $most }.
use-stage = use stage
use-chapter = use one of { $names }
use-theme = use one of { $names }
use-lang = use one of { $names }
use-parent = use the origin of the page around the frame, without a path, such as https://docs.example
twice = it stands there twice, and the first one holds
no-stage = An embedded stage cannot show that page.

# The bar under the stage.
not-published = Microsoft has not published the mechanism
status = { $heartbeat }; { $accesses }
status-of-two = before: { $before }; after: { $after }; { $accesses }
accesses = accesses to private pages: { $private } of { $tried }
accesses-none = accesses to private pages: none tried yet
open-in-full = Open in full
new-tab = , in a new tab
full-address = If no tab has opened, this is the address:
