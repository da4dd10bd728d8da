// A review of a project: planned, held, written, approved and printed; every page of it at all widths, and without script.
import { expect, test } from '@playwright/test';
import { CAST, as, close } from './support/cast.mjs';
import { checkPage } from './support/check-page.mjs';
import { main } from './support/referral.mjs';

test.describe.configure({ timeout: 300_000 });

const LEAD = CAST.educator;

/** The first of one's cases whose project has started: only there a review is planned. */
async function started(page) {
  await page.goto('/cases');
  const all = await main(page).locator('tbody a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  for (const href of all) {
    const answer = await page.goto(`${href}/reviews`);
    if (answer.status() === 200 && (await main(page).locator('a[href$="/reviews/new"]').count())) return href;
  }
  throw new Error('no project has started');
}

const today = () => new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome' }).format(new Date());

/** Plans a review for today and says that the person and everybody of the team was there; its address. */
async function held(page) {
  const href = await started(page);
  await page.goto(`${href}/reviews/new`);
  await main(page).locator('[name=day]').fill(today());
  await main(page).getByRole('button', { name: 'Salva' }).click();
  const review = new URL(page.url()).pathname;
  await page.goto(`${review}/hold`);
  await main(page).locator('[name=person][value=present]').check();
  await main(page).locator('select').first().selectOption('present');
  await main(page).getByRole('button', { name: 'Salva' }).click();
  await expect(main(page)).toContainText('Verbale da approvare');
  return review;
}

test('a review is planned, held, written and approved', async ({ browser }) => {
  const lead = await as(browser, LEAD);
  const review = await held(lead);
  await checkPage(lead, lead.faults, { raw: false });
  await lead.goto(`${review}/minutes/identity`);
  await checkPage(lead, lead.faults);
  // All faults at once, and what was typed stays.
  await main(lead).locator('[name=decisions]').fill('Si continua fino a maggio.');
  await main(lead).getByRole('button', { name: 'Salva' }).click();
  await expect(main(lead).locator('[name=decisions]')).toHaveValue('Si continua fino a maggio.');
  await main(lead).locator('[name=way][value=own_words]').check();
  await main(lead).locator('[name=voice]').fill('In cucina sto bene.');
  await main(lead).getByRole('button', { name: 'Salva' }).click();
  await expect(main(lead)).toContainText('In cucina sto bene.');
  await lead.goto(`${review}/tasks`);
  await checkPage(lead, lead.faults);
  await main(lead).locator('[name=what]').fill('Chiede un altro orario');
  await main(lead).locator('[name=owner]').selectOption({ index: 1 });
  await main(lead).locator('[name=day]').fill(today());
  await main(lead).locator('[name=compartment]').first().check();
  await main(lead).getByRole('button', { name: 'Salva' }).click();
  await lead.goto(`${review}/approve`);
  await checkPage(lead, lead.faults);
  for (const keep of await main(lead).locator('input[value=keep]').all()) await keep.check();
  await main(lead).getByRole('button', { name: 'Approva il verbale' }).click();
  await expect(main(lead)).toContainText('Verbale approvato');
  await checkPage(lead, lead.faults, { raw: false });
  const sheet = await lead.request.get(`${review}/paper`);
  expect(sheet.headers()['content-type']).toBe('application/pdf');
  await lead.goto('/today');
  await expect(main(lead).locator(`a[href="${review}"]`)).toHaveCount(1);
  await close(lead);
});

test('the pages before a review stand at every width', async ({ browser }) => {
  const lead = await as(browser, LEAD);
  const href = await started(lead);
  for (const path of ['/reviews', '/reviews/new']) {
    await lead.goto(`${href}${path}`);
    await checkPage(lead, lead.faults);
  }
  await close(lead);
});

test('without script a review is held and its minutes are written with the keyboard', async ({ browser }) => {
  const lead = await as(browser, LEAD, { javaScriptEnabled: false });
  const review = await held(lead);
  await lead.goto(`${review}/minutes/work`);
  await main(lead).locator('[name=words]').focus();
  await lead.keyboard.type('Arriva puntuale.');
  await lead.keyboard.press('Tab');
  await lead.keyboard.press('Enter');
  await expect(main(lead)).toContainText('Arriva puntuale.');
  await close(lead);
});
