// Starts the app. A file of its own, because the content security policy allows no inline script.
// Trunk writes the names and checksums of the app's files into the links this reads; `src/print.rs` those of the
// words into an element of their own.
const root = document.documentElement;
const query = new URLSearchParams(location.search);
const code = document.querySelector("link[rel=modulepreload]");
const wasm = document.querySelector("link[rel=preload][type='application/wasm']");
const words = document.getElementById("words").dataset;

// What a reader has chosen before. A sandboxed frame has no storage, and an embedded stage follows the page around it:
// its parameters are checked once more, and mistakes said, in src/state/embed.rs.
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
const translation = root.lang === "en" ? null : root.lang;
const browser = navigator.languages.map((tag) => tag.slice(0, 2));
const language = among(["en", "de"], query.get("lang"), translation, kept("language"), ...browser) ?? "en";
root.lang = language;

// The theme, before anything is drawn in the wrong one.
const theme = among(["light", "dark"], query.get("theme"), query.has("theme") ? null : kept("theme"));
if (theme) root.dataset.theme = theme;
if (embedded) root.dataset.embed = "stage";

// What the page loads only when it is asked for: src/browser/helpers.rs and src/browser/words.rs.
globalThis.loadLater = (file) => import(file);
globalThis.loadWords = async (part) => {
  const answer = await fetch(words[`${part}-${language}`.replace(/-(.)/g, (_, letter) => letter.toUpperCase())]);
  if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
  return answer.text();
};

try {
  // A checksum on the link alone is not verified by browsers; here it is.
  const [first, app, binary] = await Promise.all([
    globalThis.loadWords("first"),
    import(code.href),
    fetch(wasm.href, { integrity: wasm.dataset.integrity }),
  ]);
  globalThis.firstWords = first;
  await app.default({ module_or_path: binary });
} catch (error) {
  // The story in the document stays; a style sheet can tell the reader why nothing moves, and its pictures are shown.
  root.dataset.boot = "failed";
  for (const still of document.querySelectorAll("noscript.still")) still.outerHTML = still.textContent;
  throw error;
}
