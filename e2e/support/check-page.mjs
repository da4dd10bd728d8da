// All page gates at once. A story calls `checkPage` on each screen it comes to.
import { expect } from '@playwright/test';
import { axeFaults } from './axe.mjs';
import { WIDTHS } from './chromium.mjs';
import { focusFaults } from './focus.mjs';
import { rawHtmlFaults } from './html.mjs';
import { overflowFaults, overlapFaults, targetFaults } from './layout.mjs';

/**
 * The present page holds at 320, 768 and 1280 px. `watched` is what `watch(page)` gave before the first page.
 * `widths` for a page of which only some are in question.
 * `raw: false` for the answer to a POST (a form shown again with its faults): its address cannot be asked again.
 */
export async function checkPage(page, watched, { raw = true, widths = WIDTHS } = {}) {
  const before = page.viewportSize();
  const faults = raw ? await rawHtmlFaults(page) : [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const here = [
      ...(await axeFaults(page)),
      ...(await overflowFaults(page)),
      ...(await targetFaults(page)),
      ...(await overlapFaults(page)),
    ];
    if (width !== 768) here.push(...(await focusFaults(page)));
    faults.push(...here.map((fault) => `${width} px: ${fault}`));
  }
  await page.setViewportSize(before);
  faults.push(...watched.splice(0));
  expect.soft(faults, `faults of ${page.url()}`).toEqual([]);
}
