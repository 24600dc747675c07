// Accessibility faults that the automatic checker misses, measured in the rendered page. Each function returns one line
// for each fault.
const audit = (() => {
  const INTERACTIVE = "a[href], button, input, select, textarea, summary, [role=button], [role=slider], [tabindex='0']";
  /** Pixels by which a browser rounds. */
  const ROUNDED = 1;

  /** What is there for those who listen alone, clipped to nothing. */
  const forEars = (el) => el !== null && (getComputedStyle(el).clipPath === "inset(50%)" || forEars(el.parentElement));
  const shown = (el) => el.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !forEars(el);
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
  const name = (el) => {
    const classes = [...el.classList].map((one) => `.${one}`).join("");
    const said = (el.getAttribute("aria-label") ?? el.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 48);
    return `${el.tagName.toLowerCase()}${classes} “${said}”`;
  };
  const px = (n) => Math.round(n * 10) / 10;
  /** The pieces of text that an element holds itself. */
  const ownText = (el) => [...el.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
  const withText = () => all("body *").filter((el) => ownText(el).length > 0 && !el.closest("script, style, option"));
  const rects = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  };
  /** The elements around an element up to the nearest that scrolls; with it, if it does. */
  const around = (el) => {
    const found = [];
    for (let at = el; at && at !== document.documentElement; at = at.parentElement) {
      found.push(at);
      if (/auto|scroll/.test(getComputedStyle(at).overflowX + getComputedStyle(at).overflowY)) break;
    }
    return found;
  };
  const scrolls = (el) => {
    const style = getComputedStyle(around(el).at(-1) ?? el);
    return /auto|scroll/.test(style.overflowX + style.overflowY);
  };

  /** What a finger has to hit: of a radio button or a check box its whole label. */
  const box = (el) => {
    const boxes = [el, ...(el.labels ?? [])].map((one) => one.getBoundingClientRect());
    return { width: Math.max(...boxes.map((one) => one.width)), height: Math.max(...boxes.map((one) => one.height)) };
  };
  /** WCAG 2.5.8 excepts what stands in a line of text, whose height the line decides. */
  const inLine = (el) => getComputedStyle(el).display.startsWith("inline") && ownText(el.parentElement).length > 0;

  const smallTargets = () =>
    all(INTERACTIVE)
      // Scroll containers are not controls.
      .filter((el) => !el.matches("[tabindex='0']:not([role=button], [role=slider])"))
      .filter((el) => !inLine(el))
      .map((el) => [el, box(el)])
      .filter(([, { width, height }]) => width < 24 - 0.05 || height < 24 - 0.05)
      .map(([el, { width, height }]) => `${name(el)} is ${px(width)} × ${px(height)}`);

  const sideways = () => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = all("body *").filter((el) => el.getBoundingClientRect().right > root.clientWidth + ROUNDED && !scrolls(el));
    const inner = wide.filter((el) => !wide.some((other) => other !== el && el.contains(other)));
    return [`the page is ${root.scrollWidth} wide in ${root.clientWidth}`, ...inner.slice(0, 5).map((el) => `${name(el)} reaches out`)];
  };

  const cutOff = () =>
    withText().flatMap((el) => {
      const style = getComputedStyle(el);
      const faults = [];
      const isBox = !(el instanceof SVGElement) && !style.display.startsWith("inline");
      const edge = el.getBoundingClientRect();
      const out = ownText(el).flatMap(rects).map((rect) => Math.max(rect.right - edge.right, edge.left - rect.left));
      if (isBox && Math.max(0, ...out) > ROUNDED && !/auto|scroll/.test(style.overflowX)) {
        faults.push(`${name(el)} runs ${px(Math.max(...out))} out of its box`);
      }
      if (isBox && el.scrollHeight > el.clientHeight + ROUNDED && /hidden|clip/.test(style.overflowY)) {
        faults.push(`${name(el)} is cut off below: needs ${el.scrollHeight}, has ${el.clientHeight}`);
      }
      const clipping = around(el).filter((at) => /hidden|clip/.test(getComputedStyle(at).overflowX));
      for (const rect of ownText(el).flatMap(rects)) {
        const by = clipping.find((at) => {
          const edge = at.getBoundingClientRect();
          return rect.right > edge.right + ROUNDED || rect.left < edge.left - ROUNDED;
        });
        if (by) faults.push(`${name(el)} is cut off by ${name(by)}`);
        else if (!scrolls(el) && !el.closest(".skip-link") && (rect.left < -ROUNDED || rect.right > innerWidth + ROUNDED))
          faults.push(`${name(el)} leaves the page: ${px(rect.left)} to ${px(rect.right)}`);
      }
      return [...new Set(faults)];
    });

  /** The part of a piece of text that what scrolls around it shows. */
  const seen = (el, rect) => {
    const frame = around(el).at(-1)?.getBoundingClientRect() ?? rect;
    const top = scrolls(el) ? Math.max(rect.top, frame.top) : rect.top;
    const bottom = scrolls(el) ? Math.min(rect.bottom, frame.bottom) : rect.bottom;
    return { left: rect.left, right: rect.right, top, bottom, height: rect.height };
  };

  /** Text on text. Lines are taken a quarter lower than they are, since their boxes may touch. */
  const overlaps = () => {
    const pieces = withText()
      .filter((el) => !el.closest(".is-bar, .skip-link, .settings-sheet, .transport-buttons"))
      .flatMap((el) => ownText(el).flatMap(rects).map((rect) => ({ el, rect: seen(el, rect) })));
    const faults = new Set();
    pieces.forEach((a, i) =>
      pieces.slice(i + 1).forEach((b) => {
        if (a.el === b.el || a.el.contains(b.el) || b.el.contains(a.el)) return;
        const wide = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
        const high = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
        if (wide > 2 && high > 0.3 * Math.min(a.rect.height, b.rect.height)) faults.add(`${name(a.el)} and ${name(b.el)} lie on each other`);
      }),
    );
    return [...faults];
  };

  /** A line of two pixels or more around it: an outline, or the stroke of a drawn frame. */
  const ring = (el) => {
    const style = getComputedStyle(el);
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && !style.outlineColor.endsWith(", 0)");
    return outlined || (el.matches("rect") && style.stroke !== "none" && parseFloat(style.strokeWidth) >= 2);
  };
  /** Of a slider the handle alone is outlined, which no script can measure: the rule has to be there. */
  const handleRings = (el) =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .some((rule) => {
        const [of, part] = rule.selectorText?.split(":focus-visible::") ?? [];
        return part === "-webkit-slider-thumb" && el.matches(of) && /solid/.test(rule.style.outline);
      });
  /** Goes through everything that takes the focus. Call it after a key was pressed: only then browsers show the focus. */
  const unseenFocus = () => {
    const faults = [];
    const before = document.activeElement;
    for (const el of all(INTERACTIVE)) {
      el.focus();
      if (document.activeElement !== el) {
        // Disabled controls, and all but one of the radio buttons with one name, cannot be reached by Tab.
        if (!el.disabled) faults.push(`${name(el)} does not take the focus`);
        continue;
      }
      const rings = [el, el.nextElementSibling, ...el.querySelectorAll("*")].some((one) => one && ring(one));
      if (!rings && !(el.type === "range" && handleRings(el))) faults.push(`${name(el)} shows no focus`);
      const edge = el.getBoundingClientRect();
      const [left, right] = [Math.max(edge.left, 0), Math.min(edge.right, innerWidth)];
      const [top, bottom] = [Math.max(edge.top, 0), Math.min(edge.bottom, innerHeight)];
      const label = el.labels?.[0];
      const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + x * (right - left), top + y * (bottom - top)]));
      const seen = points.some(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit && (el.contains(hit) || label?.contains(hit) || hit.contains(el));
      });
      if (!seen) faults.push(`${name(el)} has the focus and lies behind something`);
    }
    before?.focus();
    return faults;
  };

  const rgb = (colour) => {
    // The release build writes #fff for #ffffff.
    const long = colour.replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3");
    const hex = long.match(/^#(..)(..)(..)$/)?.slice(1).map((two) => parseInt(two, 16));
    const [r, g, b, opaque = 1] = hex ?? colour.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
    return opaque < 0.99 ? null : `${r},${g},${b}`;
  };
  /** Every colour of the page by its names in tokens.css. */
  const tokens = () => {
    const style = getComputedStyle(document.documentElement);
    const roots = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.selectorText === ":root");
    const names = new Set(roots.flatMap((rule) => [...rule.style]).filter((name) => name.startsWith("--")));
    const found = new Map();
    for (const name of names) {
      const colour = rgb(style.getPropertyValue(name).trim());
      if (colour) found.set(colour, [...(found.get(colour) ?? []), name.slice(2)]);
    }
    return found;
  };
  const painted = (el) => {
    const style = getComputedStyle(el);
    if (style.opacity === "0" || style.visibility === "hidden") return null;
    if (!(el instanceof SVGElement) || el.ownerSVGElement === null) return rgb(style.backgroundColor);
    return style.fill === "none" || style.fill.startsWith("url") || Number(style.fillOpacity) < 0.99 || el.matches("text, tspan, g, svg, line") ? null : rgb(style.fill);
  };
  /** Which colours text has, and on which it stands. The window has to be as high as the page. */
  const pairs = () => {
    const everything = new CSSStyleSheet();
    everything.replaceSync("* { pointer-events: auto !important }");
    document.adoptedStyleSheets = [everything];
    const named = tokens();
    const found = new Set();
    for (const el of withText().filter((el) => !el.closest("[aria-disabled=true]"))) {
      const rect = ownText(el).flatMap(rects)[0];
      const style = getComputedStyle(el);
      const colour = rgb(el instanceof SVGElement ? style.fill : style.color);
      if (!rect || !colour) continue;
      const below = document.elementsFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
      const from = below.findIndex((one) => one === el || one.contains(el));
      const ground = below.slice(Math.max(from, 0)).map(painted).find((one) => one) ?? rgb(getComputedStyle(document.documentElement).backgroundColor);
      if (from < 0 || !ground) continue;
      const say = (one) => named.get(one)?.join("|") ?? one;
      found.add(`${say(colour)} on ${say(ground)}, such as ${name(el)}`);
    }
    document.adoptedStyleSheets = [];
    return [...found];
  };

  /** In forced colours browsers lay a plate of the page's colour under text: text of that colour cannot be read then. */
  const plated = () => {
    const plate = getComputedStyle(document.documentElement).backgroundColor;
    const hidden = (style) => style.color === plate && style.forcedColorAdjust === "auto";
    return withText()
      .filter((el) => !(el instanceof SVGElement) && hidden(getComputedStyle(el)))
      .map((el) => `${name(el)} lies on a plate of its own colour`);
  };

  return { pairs, plated, smallTargets, sideways, cutOff, overlaps, unseenFocus };
})();
