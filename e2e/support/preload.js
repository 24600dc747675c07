const errors = (window.__pageErrors = []);
const say = (kind, text) => errors.push(`${kind}: ${text}`);
const words = (value) => {
  if (value instanceof Error) return value.stack || String(value);
  try {
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  } catch {
    return "(cannot be shown)";
  }
};
for (const level of ["error", "warn"]) {
  const original = console[level];
  console[level] = (...values) => {
    say(`console.${level}`, values.map(words).join(" "));
    original.apply(console, values);
  };
}
// With `capture`, because the error of an image, style sheet or script does not bubble.
addEventListener(
  "error",
  (event) => {
    const element = event.target;
    if (element instanceof Element) say("not loaded", element.src || element.href || element.tagName);
    else say("uncaught", event.message);
  },
  true,
);
addEventListener("unhandledrejection", (event) => say("rejected", words(event.reason)));
addEventListener("securitypolicyviolation", (event) =>
  say("blocked by the policy", `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
);
