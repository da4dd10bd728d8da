// People of the sample network at work, each in a browser of their own, as at their own desk.
import { expect } from '@playwright/test';
import { signInAs } from './session.mjs';
import { watch } from './watch.mjs';

export const CAST = {
  sender: 'Anna Bellini',
  member: 'Bruno Capecchi',
  secretary: 'Chiara Drovandi',
  president: 'Dario Elmi',
  educator: 'Elena Fabbri',
  employment: 'Fabio Giusti',
  health: 'Giulia Hadzic',
  carer: 'Lucia Melani',
  coordinator: 'Nora Orlandi',
  desk: 'Omar Pagni',
  administrator: 'Renzo Sarti',
  privacy: 'Sara Tesi',
  secondOfficer: 'Tina Unghetti',
  volunteer: 'Paola Querci',
};

/** The password of the whole cast, printed by the demonstration. */
export const PASSWORD = 'la rete di prova 2026';

/**
 * Signs in and answers the page, with what the browser complained about in `page.faults`. The context closes with
 * `close(page)`, or with the test's browser.
 */
export async function as(browser, name, { language = 'it', ...options } = {}) {
  const context = await browser.newContext({ baseURL: process.env.NETMET_URL, locale: 'it-IT', ...options });
  const page = await context.newPage();
  page.faults = watch(page);
  await signInAs(page, name);
  // The language belongs to the account: another story may have left it in German.
  await speak(page, language);
  return page;
}

/** Changes the language of the pages, as the menu in the head of each does. */
export async function speak(page, language) {
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  const head = page.getByRole('banner');
  await head.locator('summary').first().click();
  await head.locator(`button[value="${language}"]`).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

export function close(page) {
  return page.context().close();
}

/** A surname nobody has, neither in the sample nor from the run before: names alike would ask who is who. */
export function surname() {
  const pick = (letters) => letters[Math.floor(Math.random() * letters.length)];
  const syllables = Array.from({ length: 5 }, () => pick('bcdfglmnprstvz') + pick('aeiou')).join('');
  return syllables[0].toUpperCase() + syllables.slice(1);
}

/** The day of the demonstration as its forms read it: d/m/yyyy, Rome. */
export function today(plusDays = 0) {
  const parts = new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', day: 'numeric', month: 'numeric', year: 'numeric' });
  return parts.format(new Date(Date.now() + plusDays * 86_400_000));
}
