// What the eye and the finger meet: no sideways scrolling, targets big enough, no text over other text.

/** Content wider than the window, with the elements that stick out. */
export function overflowFaults(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > width + 1);
    const deepest = wide.filter((e) => !wide.some((other) => other !== e && e.contains(other))).slice(0, 5);
    const names = deepest.map((e) => `<${e.localName} class="${e.className}"> ${e.textContent.trim().slice(0, 30)}`);
    return [`overflow: ${document.documentElement.scrollWidth} px in ${width}: ${names.join(' | ')}`];
  });
}

/** Targets under 24 by 24 px (WCAG 2.5.8); links inside a sentence are excepted, as there. */
export function targetFaults(page) {
  return page.evaluate(() => {
    const SMALLEST = 24;
    const targets = document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary');
    const shown = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().width > 1;
    const inSentence = (e) => {
      if (e.localName !== 'a' || getComputedStyle(e).display !== 'inline') return false;
      return [...e.parentElement.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && /\p{L}/u.test(n.data));
    };
    const box = (e) => {
      const boxes = [e, ...(/^(radio|checkbox)$/.test(e.type) ? e.labels : [])].map((x) => x.getBoundingClientRect());
      const span = (low, high) => Math.max(...boxes.map((b) => b[high])) - Math.min(...boxes.map((b) => b[low]));
      return { width: span('left', 'right'), height: span('top', 'bottom') };
    };
    return [...targets]
      .filter((e) => shown(e) && !inSentence(e))
      .map((e) => ({ e, ...box(e) }))
      .filter(({ width, height }) => Math.round(width) < SMALLEST || Math.round(height) < SMALLEST)
      .map(({ e, width, height }) => {
        const name = (e.getAttribute('aria-label') ?? e.textContent.trim()) || e.name || e.id;
        return `small target: <${e.localName}> ${name.slice(0, 40)}: ${width.toFixed(1)} x ${height.toFixed(1)} px`;
      });
  });
}

/**
 * Text printed over other text. Compared is the middle of each line (0.6 of the letter size), because the boxes
 * of lines overlap in good typography and their letters do not.
 */
export function overlapFaults(page) {
  return page.evaluate(() => {
    const pieces = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (isClipped(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const half = parseFloat(getComputedStyle(parent).fontSize) * 0.3;
      for (const r of range.getClientRects()) {
        const middle = (r.top + r.bottom) / 2;
        if (r.width > 1) pieces.push({ node, text: node.data.trim(), left: r.left, right: r.right, top: middle - half, bottom: middle + half });
      }
    }
    pieces.sort((a, b) => a.top - b.top);
    const faults = new Set();
    pieces.forEach((a, i) => {
      for (let j = i + 1; j < pieces.length && pieces[j].top < a.bottom; j++) {
        const b = pieces[j];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (a.node !== b.node && across > 1.5 && down > 1.5) {
          faults.add(`overlap: "${a.text.slice(0, 40)}" and "${b.text.slice(0, 40)}"`);
        }
      }
    });
    return [...faults];

    /** Text only for screen readers: a box of one pixel, or cut away, here or above. */
    function isClipped(element) {
      for (let e = element; e && e !== document.body; e = e.parentElement) {
        const style = getComputedStyle(e);
        const tiny = e.getBoundingClientRect().width <= 1 && style.overflow !== 'visible';
        if (tiny || style.clip !== 'auto' || style.clipPath === 'inset(50%)') return true;
      }
      return false;
    }
  });
}
