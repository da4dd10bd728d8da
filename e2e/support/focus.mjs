// The keyboard: every stop is seen, in the order of reading, and not hidden behind something.

const MOST_STOPS = 400;

/** Walks the page with Tab from its start. Leaves the focus on the last stop. */
export async function focusFaults(page) {
  const expected = await page.evaluate(start);
  const faults = [];
  let stops = 0;
  for (; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(look);
    if (stop === null) break;
    faults.push(...stop);
  }
  if (expected > 0 && stops === 0) faults.push('focus: Tab reaches nothing');
  if (stops === MOST_STOPS) faults.push(`focus: no end after ${MOST_STOPS} stops`);
  return faults;
}

/** In the page: remembers how everything looks without focus; answers how many stops there should be. */
function start() {
  const signature = (e) => {
    const s = getComputedStyle(e);
    const outline = s.outlineStyle === 'none' || s.outlineWidth === '0px' ? 'none' : `${s.outlineStyle} ${s.outlineWidth} ${s.outlineColor}`;
    return [outline, s.boxShadow, s.backgroundColor, s.borderColor, s.borderWidth, s.textDecoration].join('|');
  };
  document.activeElement?.blur();
  window.scrollTo(0, 0);
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
  globalThis.__focus = { signature, before: new Map(all.map((e) => [e, signature(e)])), seen: new Set(), last: null };
  // A selection would make Tab start from there.
  getSelection()?.removeAllRanges();
  return all.filter((e) => e.checkVisibility() && !e.disabled && e.tabIndex >= 0).length;
}

/** In the page: the faults of the present stop, or null when the walk is over. */
function look() {
  const walk = globalThis.__focus;
  const e = document.activeElement;
  if (!e || e === document.body || walk.seen.has(e)) return null;
  walk.seen.add(e);
  const name = `<${e.localName}> ${(e.textContent.trim() || e.name || e.id || '').slice(0, 40)}`;
  const faults = [];
  // Transitions would show the look of a moment ago.
  document.getAnimations().forEach((animation) => animation.finish());
  if (walk.before.get(e) === walk.signature(e)) faults.push(`focus not visible: ${name}`);
  const radios = e.type === 'radio';
  if (walk.last && !radios && walk.last.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING) {
    faults.push(`tab order: ${name} comes before the stop that led to it`);
  }
  walk.last = e;
  const box = e.getBoundingClientRect();
  // Of a tall text box the browser shows the line with the cursor: what is in the window counts.
  const middle = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const points = [0.2, 0.5, 0.8].map((part) => [box.left + box.width * part, middle]);
  const owns = (top) => top && (e.contains(top) || top.contains(e) || [...(e.labels ?? [])].some((l) => l.contains(top)));
  if (box.width > 1 && !points.some(([x, y]) => owns(document.elementFromPoint(x, y)))) {
    faults.push(`focus hidden behind something: ${name}`);
  }
  return faults;
}
