// Does to the page what a browser's translation does: each text that may be translated is put into two nested <font>
// elements, in other words, and what the page adds or changes later is translated too. Text under `translate="no"`,
// in pictures and in fields is left alone.
(() => {
  const SKIPPED = "script, style, noscript, textarea, svg";
  const may = (element) =>
    !element.closest(SKIPPED) && element.closest("[translate]")?.getAttribute("translate") !== "no" && !element.closest("font");
  const translate = (text) => {
    if (!text.parentElement || !text.data.trim() || !may(text.parentElement)) return;
    const outer = document.createElement("font");
    const inner = outer.appendChild(document.createElement("font"));
    // The browser's own text node goes; another one with other words takes its place.
    inner.textContent = `⟦${text.data}⟧`;
    text.replaceWith(outer);
  };
  const below = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return translate(node);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(translate);
  };
  below(document.body);
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "characterData") translate(change.target);
      else change.addedNodes.forEach(below);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
})();
