// What is known of a person and when one meets: every page at all widths, for every reader, with and without script.
import { test } from '@playwright/test';
import { CAST, as, close } from './support/cast.mjs';
import { checkPage } from './support/check-page.mjs';
import { main } from './support/referral.mjs';

test.describe.configure({ timeout: 420_000 });

const LEAD = CAST.educator;

/** Address of the first case one leads. */
async function oneCase(page) {
  await page.goto('/cases');
  return main(page).locator('tbody a').first().getAttribute('href');
}

/** Checks each page that this reader gets. */
async function look(page, paths) {
  for (const path of paths) {
    const answer = await page.goto(path);
    if (answer.status() === 200) await checkPage(page, page.faults);
  }
}

test('the pages of appointments stand at every width and for every reader', async ({ browser }) => {
  const lead = await as(browser, LEAD);
  const href = await oneCase(lead);
  await look(lead, ['/calendar', '/calendar/phone']);
  await look(lead, [`${href}/agenda`, `${href}/agenda/days`, `${href}/appointments/new`, `${href}/away`]);
  await lead.goto(`${href}/agenda`);
  const one = await main(lead).locator('a[href*="/appointments/"]').first().getAttribute('href').catch(() => null);
  if (one) await look(lead, [one]);
  await close(lead);
});

test('the pages of what is known of a person stand at every width and for every reader', async ({ browser }) => {
  const lead = await as(browser, LEAD);
  const href = await oneCase(lead);
  const paths = ['', '/new/skill', '/new/language', '/words', '/words/new', '/assessments', '/assessments/new', '/stages', '/dossiers'];
  await look(lead, paths.map((path) => `${href}/profile${path}`));
  await close(lead);
});
