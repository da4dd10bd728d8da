// The one contrast question axe leaves open on sound pages: lines of a heading set closer than the letters' boxes.
// The letters do not touch (the overlap gate proves it), so the background is that of the nearest painted ancestor.

/** Keeps the elements (CSS selectors) whose contrast is too low or cannot be computed here either. */
export function lowContrast(page, selectors) {
  return page.evaluate((all) => all.filter((selector) => !isEnough(document.querySelector(selector))), selectors);
}

/** Functions the page needs for `lowContrast`. */
export function prepareContrast(page) {
  return page.evaluate(() => {
    const rgb = (text) => text.match(/^rgb\((\d+), (\d+), (\d+)\)$/)?.slice(1).map(Number);
    const light = (channels) => {
      const [r, g, b] = channels.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    // Painted behind an element: the first ancestor with a colour; a picture on the way leaves it open.
    const behind = (element) => {
      for (let e = element; e; e = e.parentElement) {
        const style = getComputedStyle(e);
        if (style.backgroundImage !== 'none' || style.opacity !== '1') return undefined;
        if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') return rgb(style.backgroundColor);
      }
      return [255, 255, 255];
    };
    globalThis.isEnough = (element) => {
      const style = getComputedStyle(element);
      const [front, back] = [rgb(style.color), behind(element)];
      if (!front || !back) return false;
      const [low, high] = [light(front), light(back)].sort((a, b) => a - b);
      const size = parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      return (high + 0.05) / (low + 0.05) >= (isLarge ? 3 : 4.5);
    };
  });
}
