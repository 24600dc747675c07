// Changes the page as a browser's translation does: each text that may be translated is replaced by another text in two
// nested <font> elements, also when the page adds or changes it later. Text under `translate="no"`, in pictures and in
// fields stays.
(() => {
  const SKIPPED = "script, style, noscript, textarea, svg";
  const may = (element) =>
    !element.closest(SKIPPED) && element.closest("[translate]")?.getAttribute("translate") !== "no" && !element.closest("font");
  const translate = (text) => {
    if (!text.parentElement || !text.data.trim() || !may(text.parentElement)) return;
    const outer = document.createElement("font");
    const inner = outer.appendChild(document.createElement("font"));
    // The original text node is removed, and another one takes its place.
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
