// What matters at work: asked, answered by telephone and by the referent, shown; every new page at all widths, also without script.
import { expect, test } from '@playwright/test';
import { CAST, as, close } from './support/cast.mjs';
import { checkPage } from './support/check-page.mjs';
import { main } from './support/referral.mjs';

test.describe.configure({ timeout: 240_000 });

/** The first case one leads. */
async function ledCase(page) {
  await page.goto('/cases');
  return await main(page).locator('tbody a').first().getAttribute('href');
}

test('somebody outside is asked, and the answer is written down', async ({ browser }) => {
  const lead = await as(browser, CAST.educator);
  const href = `${await ledCase(lead)}/questions`;
  await lead.goto(href);
  await checkPage(lead, lead.faults);
  await main(lead).getByRole('link', { name: 'Fai una domanda' }).click();
  await checkPage(lead, lead.faults);
  await main(lead).getByRole('button', { name: 'Invia la domanda' }).click();
  await expect(main(lead)).toContainText('Scegli il tipo di domanda.');
  await checkPage(lead, lead.faults, { raw: false });
  await main(lead).getByLabel('Che cosa conta al lavoro').check();
  await main(lead).getByLabel('Una persona fuori dall’équipe').check();
  await main(lead).getByLabel('Nome e cognome').fill('Dott.ssa Rosa Meli');
  await main(lead).getByLabel('Ruolo').selectOption({ label: 'Medico competente' });
  await main(lead).getByLabel('Che cosa serve sapere').fill('Quali pesi può sollevare?');
  await main(lead).getByRole('button', { name: 'Invia la domanda' }).click();
  await expect(main(lead)).toContainText('In attesa di risposta');
  await checkPage(lead, lead.faults, { raw: false });

  await main(lead).getByRole('link', { name: 'Scrivi la risposta ricevuta' }).click();
  await checkPage(lead, lead.faults);
  const lifting = main(lead).locator('section', { has: lead.getByRole('heading', { name: 'Sollevare e spostare pesi' }) });
  await lifting.getByLabel('Da evitare').check();
  await lifting.locator('summary').click();
  await lifting.getByLabel('Quanto, o che cosa aiuta').fill('Niente oltre 5 chili per il diabete');
  await main(lead).getByLabel('Detta per telefono').check();
  await main(lead).getByRole('button', { name: 'Salva la risposta' }).click();
  await expect(main(lead)).toContainText('Queste parole parlano di salute?');
  await checkPage(lead, lead.faults, { raw: false });
  await lifting.getByLabel('Quanto, o che cosa aiuta').fill('Niente oltre 5 chili');
  await main(lead).getByRole('button', { name: 'Salva la risposta' }).click();
  await expect(main(lead)).toContainText('Detta per telefono');
  await checkPage(lead, lead.faults, { raw: false });
  await lead.goto(href);
  await expect(main(lead)).toContainText('Niente oltre 5 chili');
  await checkPage(lead, lead.faults);
  await close(lead);
});

test('a referent finds the question on the first page and answers without script', async ({ browser }) => {
  const referent = await as(browser, CAST.health, { javaScriptEnabled: false });
  await referent.goto('/today');
  const line = main(referent).locator('a[href*="/questions/"]').first();
  if (!(await line.count())) test.skip(true, 'the sample asks this referent nothing');
  await line.click();
  await main(referent).getByRole('link', { name: 'Rispondi' }).click();
  await main(referent).locator('#f-grade-standing').check();
  await main(referent).getByRole('button', { name: 'Salva la risposta' }).click();
  await expect(main(referent)).toContainText('Risposta arrivata');
  await close(referent);
});
