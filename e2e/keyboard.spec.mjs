// A day's work without a mouse: Tab, Enter, Space, arrows and the shortcuts of the page /shortcuts.
import { expect, test } from '@playwright/test';
import { CAST, as, close, surname } from './support/cast.mjs';
import { attach, begin, fill, main, register } from './support/referral.mjs';

const MOST_STOPS = 120;

test.describe.configure({ timeout: 90_000 });

/** Tabs to the place and asserts that the eye can follow there. */
async function tabTo(page, place) {
  const wanted = await place.elementHandle();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await wanted.evaluate((e) => e === document.activeElement)) {
      expect(await wanted.evaluate(seen), 'the focus is seen').toBe(true);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${place}`);
}

/** In the page: an outline or a shadow marks the element, inside the window. */
function seen(e) {
  const style = getComputedStyle(e);
  const box = e.getBoundingClientRect();
  const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  return marked && box.bottom > 0 && box.top < innerHeight;
}

async function goTo(page, place) {
  await tabTo(page, place);
  await page.keyboard.press('Enter');
}

async function write(page, label, words) {
  await tabTo(page, main(page).getByLabel(label).first());
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(words);
}

test('somebody signs in and skips to the content', async ({ page }) => {
  await page.goto('/sign-in');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Vai al contenuto' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(main(page)).toBeFocused();
  await goTo(page, page.getByRole('button', { name: CAST.sender }).first());
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Oggi');
  await page.keyboard.press('?');
  await expect(page).toHaveURL(/\/shortcuts/);
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await expect(page).toHaveURL(/\/today/);
});

test('a person is found and opened', async ({ browser }) => {
  const page = await as(browser, CAST.sender);
  const family = await register(page);
  await page.goto('/people');
  await page.keyboard.press('/');
  await expect(main(page).getByLabel('Cognome')).toBeFocused();
  await page.keyboard.type(family);
  await page.keyboard.press('Enter');
  await goTo(page, main(page).getByRole('link', { name: new RegExp(`^${family}`) }));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(family);
  await close(page);
});

test('typing a shortcut’s letter into a field writes the letter', async ({ browser }) => {
  const page = await as(browser, CAST.sender);
  await page.goto('/people');
  await main(page).getByLabel('Cognome').focus();
  await page.keyboard.type('go?/n');
  await expect(main(page).getByLabel('Cognome')).toHaveValue('go?/n');
  await expect(page).toHaveURL(/\/people$/);
  await close(page);
});

test('a section is filled and a referral sent', async ({ browser }) => {
  const page = await as(browser, CAST.sender);
  await register(page, surname());
  const referral = await begin(page);
  await fill(page, referral);
  await attach(page, referral);
  await page.goto(`${referral}/form`);
  await goTo(page, main(page).getByRole('link', { name: 'Lavoro', exact: true }));
  await tabTo(page, main(page).getByRole('group', { name: /DID/ }).getByLabel('No', { exact: true }));
  await page.keyboard.press('ArrowUp');
  await expect(main(page).getByRole('group', { name: /DID/ }).getByLabel('Sì', { exact: true })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await write(page, 'Esperienze di lavoro', 'Tre anni in un vivaio.');
  await tabTo(page, main(page).getByLabel('Patente B', { exact: true }));
  await page.keyboard.press('Space');
  await goTo(page, main(page).getByRole('button', { name: 'Salva e continua' }));
  await page.waitForURL(/done=saved/);
  await page.goto(`${referral}/check`);
  await expect(main(page)).toContainText('Tre anni in un vivaio.');
  await expect(main(page)).toContainText('Patente B');
  await goTo(page, main(page).getByRole('button', { name: 'Invia la segnalazione' }));
  await expect(page.getByRole('status')).toBeVisible();
  await expect(main(page)).toContainText('Inviata');
  await close(page);
});

test('faults take the focus, and each leads to its field', async ({ browser }) => {
  const page = await as(browser, CAST.sender);
  await page.goto('/people');
  await goTo(page, main(page).getByRole('button', { name: 'Cerca', exact: true }));
  await expect(main(page).getByRole('alert')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(main(page).getByLabel('Cognome')).toBeFocused();
  await close(page);
});
