// Starts the program that draws the page the address names. A file of its own, because the content security policy allows no inline script.
// Trunk writes the names and checksums of the story's files into the links this reads; `src/shell/print.rs` the
// languages and the names of the words and of the workshop's files into an element of their own.
const root = document.documentElement;
const query = new URLSearchParams(location.search);
const code = document.querySelector("link[rel=modulepreload]");
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
root.lang = language;

// The theme, before anything is drawn in the wrong one.
const theme = among(["light", "dark"], query.get("theme"), query.has("theme") ? null : kept("theme"));
if (theme) root.dataset.theme = theme;
if (embedded) root.dataset.embed = "stage";

// The program: the story, or for the pages on which a reader works the workshop, which is no part of the first load.
// The same rule as in src/shell/link.rs: the last name counts, and a link that names no page opens a run in the lab.
function program() {
  const pages = new URLSearchParams(location.hash.slice(1)).getAll("page");
  const page = pages.at(-1) ?? (location.hash.includes("=") ? "lab" : "start");
  return !embedded && files.workshopPages.split(" ").includes(page) ? "workshop" : "story";
}
// Every page opens at its title, on the way back too: the browser shall not scroll once more, at a moment of its own.
if (!embedded) history.scrollRestoration = "manual";
const started = program();
root.dataset.program = started;
addEventListener("hashchange", () => {
  if (program() === started) return;
  // Whoever follows a link arrives at the title of a page (src/shell/use_page_head.rs), not where the last one stood.
  try {
    sessionStorage.setItem("freezeframe.followed", "");
  } catch {}
  location.reload();
});
try {
  if (!embedded && sessionStorage.getItem("freezeframe.followed") !== null) {
    sessionStorage.removeItem("freezeframe.followed");
    root.dataset.followed = "";
  }
} catch {}

// What the page loads only when it is asked for: src/browser/helpers.rs and src/browser/words.rs.
globalThis.loadLater = (file) => import(file);
globalThis.loadWords = async (part) => {
  const answer = await fetch(files[`${part}-${language}`.replace(/-(.)/g, (_, letter) => letter.toUpperCase())]);
  if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
  return answer.text();
};

try {
  const parts = started === "story" ? ["first"] : ["first", "later", "work"];
  const packs = {};
  const style = () =>
    new Promise((done, failed) => {
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: files.workshopStyle });
      link.onload = done;
      link.onerror = () => failed(new Error(`cannot load ${link.href}`));
      document.head.append(link);
    });
  const load = async (part) => (packs[part] = await globalThis.loadWords(part));
  // A checksum on the link alone is not verified by browsers; here it is.
  const [app, binary] = await Promise.all([
    import(started === "story" ? code.href : files.workshop),
    started === "story" ? fetch(wasm.href, { integrity: wasm.dataset.integrity }) : fetch(files.workshopWasm),
    ...parts.map(load),
    started === "story" ? null : style(),
  ]);
  globalThis.wordsOf = (part) => packs[part];
  await app.default({ module_or_path: binary });
} catch (error) {
  // The story in the document stays; a style sheet can tell the reader why nothing moves, and its pictures are shown.
  root.dataset.boot = "failed";
  for (const still of document.querySelectorAll("noscript.still")) still.outerHTML = still.textContent;
  throw error;
}
