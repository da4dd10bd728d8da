// The person's own pages: every gate, 44 px targets, right to left, without script, one tap and two.
import { expect, test } from '@playwright/test';
import { close } from './support/cast.mjs';
import { checkPage } from './support/check-page.mjs';
import { watch } from './support/watch.mjs';

test.use({ trace: 'off' });
test.describe.configure({ timeout: 240_000 });

const PAGES = ['/me', '/me/more', '/me/appointments', '/me/project', '/me/papers', '/me/team', '/me/readers', '/me/ask', '/me/rights'];

/** Targets smaller than 44 px in a direction. Links inside running text are the exception of WCAG 2.5.5; there are none here. */
function smallTargets(page) {
  return page.evaluate(() => {
    const seen = (e) => e.offsetParent !== null && !e.matches('.skip:not(:focus), [type=hidden]');
    const targets = [...document.querySelectorAll('a[href], button, input, textarea, select')].filter(seen);
    const box = (e) => e.getBoundingClientRect();
    return targets.filter((e) => box(e).height < 44 || box(e).width < 44).map((e) => `${e.tagName} ${e.textContent.trim().slice(0, 30)} ${Math.round(box(e).width)}x${Math.round(box(e).height)}`);
  });
}

/** A phone in front of the pages of somebody of the sample. */
async function phone(browser, { language = 'it', ...options } = {}) {
  const context = await browser.newContext({ baseURL: process.env.NETMET_URL, locale: 'it-IT', hasTouch: true, ...options });
  const page = await context.newPage();
  page.faults = watch(page);
  await page.goto('/sign-in');
  await page.locator('form[action="/me/demo"] button').click();
  await page.waitForURL(/\/me$/);
  // Whose pages they are depends on the day of the sample.
  if ((await page.locator('html').getAttribute('lang')) !== language) {
    await page.goto('/me/more');
    await page.locator(`form[action="/me/language"] button[value="${language}"]`).click();
    await page.waitForURL(/\/me$/);
  }
  return page;
}

for (const language of ['it', 'ar']) {
  test(`every page in ${language}, at every width, with targets of 44 px`, async ({ browser }) => {
    const page = await phone(browser, { language });
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    for (const path of PAGES) {
      await page.goto(path);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await smallTargets(page), `small targets of ${path}`).toEqual([]);
      await checkPage(page, page.faults, { raw: false });
    }
    await close(page);
  });
}

test('the gate of 44 px catches a planted one', async ({ browser }) => {
  const page = await phone(browser);
  await page.evaluate(() => document.querySelector('main').insertAdjacentHTML('beforeend', '<button style="all:unset;display:inline-block;height:20px">x</button>'));
  expect((await smallTargets(page)).length).toBe(1);
  await close(page);
});

test('a right is asked with the code again, and nothing typed is lost', async ({ browser }) => {
  const page = await phone(browser, { javaScriptEnabled: false });
  await page.goto('/me/rights');
  await page.locator('input[name="kind"][value="erasure"]').check();
  await page.locator('textarea[name="words"]').fill('Per favore');
  await page.locator('main form button').click();
  await expect(page.locator('.errors')).toContainText('Scrivi il tuo codice.');
  await expect(page.locator('textarea[name="words"]')).toHaveValue('Per favore');
  await expect(page.locator('input[name="kind"][value="erasure"]')).toBeChecked();
  await close(page);
});

test('two taps ask for another day and one confirms, without script', async ({ browser }) => {
  const page = await phone(browser, { javaScriptEnabled: false });
  let taps = 0;
  const tap = async (locator) => {
    taps += 1;
    await locator.click();
  };
  await tap(page.locator('main a[href$="/move"]').first());
  await tap(page.locator('main form[action$="/move"] button'));
  expect(taps).toBe(2);
  await expect(page.locator('main')).toContainText('Hai chiesto un altro giorno');
  taps = 0;
  await page.goto('/me');
  await tap(page.locator('main form[action$="/yes"] button').first());
  expect(taps).toBe(1);
  await expect(page.locator('main')).toContainText('Hai detto: vengo.');
  await page.locator('header form[action="/me/leave"] button').click();
  await expect(page).toHaveURL(/\/me\/out$/);
  await page.goto('/me');
  await expect(page.locator('h1')).toHaveText('La pagina non si apre');
  await close(page);
});
