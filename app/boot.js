// Starts the page. A file of its own, because the content security policy allows no inline script. The build writes the
// names and checksums of the first load into the links this reads (`xtask/src/split.rs`), and the languages and the names
// of what is loaded later into an element of their own (`src/shell/print.rs`).
const root = document.documentElement;
// Without this the document says after a while that nothing has started: src/shell/print/stand-in.css.
root.dataset.started = "";
const query = new URLSearchParams(location.search);
const code = document.querySelector("link[rel=modulepreload][href*='/app-']");
const wasm = document.querySelector("link[rel=preload][type='application/wasm']");
const files = document.getElementById("files").dataset;

// What a reader has chosen before. A sandboxed frame has no storage, and an embedded stage follows the page around it:
// its parameters are checked once more, and mistakes said, in src/embed/address.rs.
const embedded = query.has("embed");
const kept = (name) => {
  try {
    return embedded ? null : localStorage.getItem("freezeframe." + name);
  } catch {
    return null;
  }
};
const among = (known, ...wishes) => wishes.find((wish) => known.includes(wish));

// The language: of the link, of the reader's choice, of this document where it is a translation, of the browser.
const languages = files.languages.split(" ");
const translation = root.lang === languages[0] ? null : root.lang;
const browser = navigator.languages.map((tag) => tag.split("-")[0]);
const language = among(languages, query.get("lang"), translation, kept("language"), ...browser) ?? languages[0];
const written = root.lang;
root.lang = language;

// The theme, before anything is drawn in the wrong one.
const theme = among(["light", "dark"], query.get("theme"), query.has("theme") ? null : kept("theme"));
if (theme) root.dataset.theme = theme;
if (embedded) root.dataset.embed = "stage";

// Every page opens at its title, on the way back too: the browser shall not scroll once more, at a moment of its own.
if (!embedded) history.scrollRestoration = "manual";

// What the page loads only when it is asked for: src/browser/workers.rs, words.rs and style.rs. What has arrived is kept,
// what has failed is asked for again.
const once = (load) => {
  const known = {};
  return (name) => (known[name] ??= load(name).catch((error) => ((known[name] = undefined), Promise.reject(error))));
};
// Each file is fetched with its checksum: one that is missing, of another version or altered on the way is refused.
const checksums = files.checksums.split(" ");
const checksum = (name) => checksums[checksums.indexOf(name) + 1];
const checked = async (name) => {
  const answer = await fetch(name, { integrity: checksum(name) });
  if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
  return answer;
};
globalThis.loadHelpers = async () => {
  await checked(files.helpers);
  return import("./" + files.helpers);
};
const words = (part) => files[`${part}-${language}`.replace(/-(.)/g, (_, letter) => letter.toUpperCase())];
globalThis.loadWords = once(async (part) => (await checked(words(part))).text());
// Why a file failed to load: the server does not answer, has no such file, sends a page, or another file; or it was passing.
globalThis.whyFailed = async (what) => {
  const names = {
    story: files.storyChunks.split(" "),
    workshop: [...files.workshopChunks.split(" "), words("later"), words("work"), files.workshopStyle],
    later: [words("later")],
  };
  for (const name of names[what]) {
    try {
      const answer = await fetch(name, { cache: "no-store" });
      if (!answer.ok) return "missing";
      if (answer.headers.get("content-type")?.includes("html")) return "web-page";
      await fetch(name, { cache: "no-store", integrity: checksum(name) });
    } catch {
      return (await fetch(name, { cache: "no-store" }).catch(() => null)) ? "altered" : "offline";
    }
  }
  return "passing";
};
// The document and what it names, past the cache.
globalThis.reload = async () => {
  await fetch(location.href, { cache: "reload" }).catch(() => {});
  location.reload();
};
const loadStyle = once(
  (name) =>
    new Promise((done, failed) => {
      const sheet = { rel: "stylesheet", crossOrigin: "anonymous", href: name, integrity: checksum(name) };
      const link = Object.assign(document.createElement("link"), sheet);
      link.onload = done;
      link.onerror = () => {
        link.remove();
        failed(new Error(`cannot load ${link.href}`));
      };
      document.head.append(link);
    }),
);
globalThis.loadStyle = () => loadStyle(files.workshopStyle);

// The page that opens first may need more than the first load. It is requested now, not when the program has found that
// out. The same rule as in src/shell/link.rs: the last name counts, and a link that names no page opens a run in the lab.
const page = new URLSearchParams(location.hash.slice(1)).getAll("page").at(-1);
const first = page ?? (location.hash.includes("=") ? "lab" : "start");
const isWorkshop = !embedded && files.workshopPages.split(" ").includes(first);
const needs = isWorkshop ? "workshop" : embedded || first !== "start" ? "story" : null;
if (needs) root.dataset.opens = needs;
for (const href of needs ? files[`${needs}Chunks`].split(" ") : []) {
  const link = { rel: "preload", as: "fetch", type: "application/wasm", crossOrigin: "anonymous", href };
  document.head.append(Object.assign(document.createElement("link"), link));
}
const early = isWorkshop ? [globalThis.loadWords("later"), globalThis.loadWords("work"), globalThis.loadStyle()] : [];
for (const request of early) request.catch(() => {});

try {
  // A checksum on the link alone is not verified by browsers; here it is.
  const [app, binary, pack] = await Promise.all([
    import(code.href),
    fetch(wasm.href, { integrity: wasm.dataset.integrity }),
    globalThis.loadWords("first"),
  ]);
  globalThis.firstWords = () => pack;
  await app.default({ module_or_path: binary });
} catch (error) {
  // The story in the document stays; a style sheet can tell the reader why nothing moves, and its pictures are shown.
  root.dataset.boot = "failed";
  // The text is in the language in which it was written.
  root.lang = written;
  for (const still of document.querySelectorAll("noscript.still")) still.outerHTML = still.textContent;
  throw error;
}
