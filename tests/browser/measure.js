// What is wrong with how the page lies in its window: a list of sentences, empty if nothing is.
(() => {
  const wrong = [];
  const named = (e) => `${e.tagName.toLowerCase()}${e.id ? "#" + e.id : ""} "${(e.textContent || "").trim().slice(0, 40)}"`;
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width)
    wrong.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${width}`);
  const shown = (e) => {
    const box = e.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && box.right > 0;
  };
  for (const e of document.body.querySelectorAll("*")) {
    if (e.closest("svg") && e.tagName !== "svg") continue;
    if (shown(e) && e.getBoundingClientRect().right > width + 1) wrong.push(`${named(e)} reaches out of the window`);
  }

  // Labels of a figure lie in it, and apart. A text's box has room above and below its letters.
  for (const svg of document.querySelectorAll("svg")) {
    // A picture beside words that say the same is for the eye alone.
    if (!shown(svg) || svg.getAttribute("aria-hidden") === "true") continue;
    const frame = svg.getBoundingClientRect();
    const labels = [...svg.querySelectorAll(".label")].map((e) => {
      const box = e.getBoundingClientRect();
      const spare = e.tagName === "text" ? box.height * 0.16 : box.height * 0.06;
      return { e, left: box.left, right: box.right, top: box.top + spare, bottom: box.bottom - spare };
    });
    if (labels.length === 0) wrong.push(`${named(svg)} has no labels`);
    labels.forEach((a, i) => {
      if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.top < frame.top - 1 || a.bottom > frame.bottom + 1)
        wrong.push(`label ${named(a.e)} reaches out of its figure`);
      for (const b of labels.slice(0, i)) {
        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5)
          wrong.push(`${svg.getAttribute("aria-labelledby")}: labels ${named(a.e)} and ${named(b.e)} overlap`);
      }
    });
    if (!svg.querySelector("title") || !svg.querySelector("desc")) wrong.push(`${named(svg)} is not described`);
  }

  // Text stands out from its ground as WCAG 2.1 AA wants it: 4.5 to 1, large text 3 to 1.
  const channels = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const luminance = ([r, g, b]) => {
    const f = (c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b);
  };
  const ground = (e) => {
    for (; e; e = e.parentElement) {
      const c = channels(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] > 0) return c;
    }
    return [255, 255, 255];
  };
  for (const e of document.body.querySelectorAll("*")) {
    if (e.closest("svg") || e.tagName === "SCRIPT" || !shown(e)) continue;
    if (![...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim())) continue;
    const style = getComputedStyle(e);
    const [a, b] = [luminance(channels(style.color)), luminance(ground(e))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (contrast < (large ? 3 : 4.5)) wrong.push(`${named(e)} has a contrast of ${contrast.toFixed(2)}`);
  }

  if (document.documentElement.lang !== "en") wrong.push("the page does not say its language");
  for (const table of document.querySelectorAll("table"))
    if (!table.querySelector("caption") || !table.querySelector("th[scope=col]") || !table.querySelector("th[scope=row]"))
      wrong.push(`${named(table)} lacks a caption or scopes`);
  let level = 0;
  for (const h of document.querySelectorAll("h1,h2,h3,h4")) {
    const next = Number(h.tagName[1]);
    if (next > level + 1) wrong.push(`${named(h)} skips a level of headings`);
    level = next;
  }
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) wrong.push(`the id ${id} is there twice`);
  for (const a of document.querySelectorAll("a[href^='#']"))
    if (!document.getElementById(a.getAttribute("href").slice(1))) wrong.push(`${named(a)} leads nowhere`);
  return wrong;
})()
