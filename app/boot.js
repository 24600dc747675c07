// Starts the app. A file of its own, because the content security policy allows no inline script.
// Trunk writes the names and checksums of the app's files into the links this reads.
const code = document.querySelector("link[rel=modulepreload]");
const wasm = document.querySelector("link[rel=preload][type='application/wasm']");
// What the page loads only when it is asked for: src/browser/helpers.rs.
globalThis.loadLater = (file) => import(file);
try {
  // A checksum on the link alone is not verified by browsers; here it is.
  const [app, binary] = await Promise.all([
    import(code.href),
    fetch(wasm.href, { integrity: wasm.dataset.integrity }),
  ]);
  await app.default({ module_or_path: binary });
} catch (error) {
  // The text in index.html stays; a style sheet can tell the reader why nothing moves.
  document.documentElement.dataset.boot = "failed";
  throw error;
}
