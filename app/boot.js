// Starts the page. A file of its own, because the policy allows no inline script; it learns the hashed names from the
// attributes Trunk writes on its tag. If anything fails, the text that stands in for the page stays.
const { js, wasm } = document.getElementById('boot').dataset;
const at = (name) => new URL(name, document.baseURI);
try {
  const module = fetch(at(wasm));
  const { default: init } = await import(at(js));
  await init({ module_or_path: module });
} catch (error) {
  console.error('Freezeframe could not start:', error);
  document.getElementById('not-started').hidden = false;
}
