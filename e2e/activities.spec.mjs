// Activities: offered, dated, a register written with the keyboard alone; every page at all widths, also without script.
import { expect, test } from '@playwright/test';
import { CAST, as, close } from './support/cast.mjs';
import { checkPage } from './support/check-page.mjs';
import { main } from './support/referral.mjs';

test.describe.configure({ timeout: 300_000 });

const LEAD = CAST.educator;

/** The address of an activity of the sample by its title. */
async function activity(page, title) {
  await page.goto('/activities');
  return main(page).getByRole('link', { name: title }).first().getAttribute('href');
}

test('the pages of activities stand at every width', async ({ browser }) => {
  const lead = await as(browser, LEAD);
  await lead.goto('/activities');
  await checkPage(lead, lead.faults);
  const href = await activity(lead, 'Italiano per il lavoro');
  for (const path of ['/activities/new', '/activities/sheet', href, `${href}/change`, `${href}/dates`]) {
    await lead.goto(path);
    await checkPage(lead, lead.faults);
  }
  await lead.goto(href);
  await main(lead).locator('a[href*="/people/"]').first().click();
  await checkPage(lead, lead.faults);
  await lead.goto('/cases');
  const one = await main(lead).locator('tbody a').first().getAttribute('href');
  for (const path of [`${one}/activities`, `${one}/activities/new`]) {
    await lead.goto(path);
    await checkPage(lead, lead.faults);
  }
  await close(lead);
});

test('a register is written with the keyboard alone, one Tab for each person', async ({ browser }) => {
  const lead = await as(browser, LEAD);
  const href = await activity(lead, 'Italiano per il lavoro');
  await lead.goto(href);
  await main(lead).locator('li', { hasText: 'Presenze da scrivere' }).first().getByRole('link').click();
  await checkPage(lead, lead.faults);
  const fields = main(lead).locator('input[name^="h-"]');
  const count = await fields.count();
  expect(count).toBeGreaterThan(1);
  await fields.first().focus();
  for (let at = 0; at < count; at += 1) {
    await lead.keyboard.type(at === 0 ? '99' : '2:30');
    if (at + 1 < count) await lead.keyboard.press('Tab');
  }
  await lead.keyboard.press('Enter');
  await expect(main(lead).getByRole('alert')).toContainText('dura 3 ore');
  await checkPage(lead, lead.faults, { raw: false });
  await fields.first().fill('a');
  await fields.first().press('Enter');
  await expect(lead.locator('body')).toContainText('Registro salvato');
  await close(lead);
});
