// The shared project of a case: written, agreed, signed; every page of it at all widths, also without script.
import { expect, test } from '@playwright/test';
import { CAST, as, close } from './support/cast.mjs';
import { checkPage } from './support/check-page.mjs';
import { main } from './support/referral.mjs';

test.describe.configure({ timeout: 300_000 });

const LEAD = CAST.educator;

/** Addresses of the cases one leads. */
async function cases(page) {
  await page.goto('/cases');
  return main(page).locator('tbody a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
}

/** The first case whose project says `words`, or has none when nothing is asked for. */
async function projectWith(page, words) {
  for (const href of await cases(page)) {
    await page.goto(`${href}/project`);
    if (await main(page).getByText(words).count()) return `${href}/project`;
  }
  throw new Error(`no project says ${words}`);
}

test('a project is begun, written, agreed and signed on paper', async ({ browser }) => {
  const lead = await as(browser, LEAD);
  const href = await projectWith(lead, 'Questo percorso non ha ancora un progetto');
  await checkPage(lead, lead.faults);
  await main(lead).getByRole('button').first().click();
  await checkPage(lead, lead.faults, { raw: false });
  for (const [kind, field, words] of [
    ['statement', 'wants', 'Vorrei lavorare con le piante.'],
    ['goal', 'words', 'Trovare un lavoro in un vivaio.'],
  ]) {
    await lead.goto(`${href}/new/${kind}`);
    await checkPage(lead, lead.faults);
    await main(lead).locator(`[name=${field}]`).fill(words);
    const weight = main(lead).locator('[name=weight]');
    if (await weight.count()) {
      await main(lead).locator('[name=compartment][value=work]').check();
      await weight.first().check();
    }
    await main(lead).getByRole('button', { name: 'Salva' }).click();
    await expect(main(lead)).toContainText(words);
  }
  await lead.goto(`${href}/step/agree`);
  await checkPage(lead, lead.faults);
  await main(lead).locator('form button').last().click();
  await expect(main(lead).locator('#signatures')).toBeVisible();
  await main(lead).locator('a[href*="/sign/"]').first().click();
  await checkPage(lead, lead.faults);
  await main(lead).getByLabel('Su carta').check();
  await main(lead).locator('form button').last().click();
  await expect(main(lead)).toContainText('Su carta');
  await checkPage(lead, lead.faults, { raw: false });
  await close(lead);
});

test('the pages of a project that runs stand at every width and for every reader', async ({ browser }) => {
  const lead = await as(browser, LEAD);
  const href = await projectWith(lead, 'Tre mesi in cucina');
  for (const path of ['', '/line', '/measures', '/measures/new', '/versions', '/texts/1', '/new/risk']) {
    const answer = await lead.goto(`${href}${path}`);
    if (answer.status() === 200) await checkPage(lead, lead.faults);
  }
  const text = await lead.goto(`${href}/texts/1/words`);
  if (text.status() === 200) await checkPage(lead, lead.faults);
  await close(lead);
});
