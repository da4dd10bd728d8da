// Taking part in a team: asked, accepted, written in the diary; every new page at all widths, also without script.
import { expect, test } from '@playwright/test';
import { CAST, as, close } from './support/cast.mjs';
import { checkPage } from './support/check-page.mjs';
import { main } from './support/referral.mjs';

test.describe.configure({ timeout: 240_000 });

const LEAD = CAST.educator;
const FIGURE = CAST.employment;

/** The first case one leads in which `name` has no mandate yet. */
async function caseWithout(page, name) {
  await page.goto('/cases');
  const hrefs = await main(page).locator('tbody a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  for (const href of hrefs) {
    await page.goto(`${href}/team`);
    if (!(await main(page).getByText(name).count())) return href;
  }
  throw new Error(`${name} is in every team`);
}

test('somebody is asked into a team, accepts, and both write in the diary', async ({ browser }) => {
  const lead = await as(browser, LEAD);
  await lead.goto('/cases');
  await checkPage(lead, lead.faults);
  const href = await caseWithout(lead, FIGURE);
  await lead.goto(`${href}/team/new`);
  await checkPage(lead, lead.faults);
  await main(lead).getByRole('button', { name: 'Invia la proposta' }).click();
  await expect(main(lead)).toContainText('Scegli il ruolo.');
  await checkPage(lead, lead.faults, { raw: false });
  await main(lead).getByLabel('Ruolo').selectOption({ label: 'Operatore del centro per l’impiego' });
  const option = main(lead).locator('#f-who option', { hasText: FIGURE });
  await main(lead).locator('#f-who').selectOption(await option.first().getAttribute('value'));
  await main(lead).getByLabel('Per quale compito').fill('Cura il patto di servizio.');
  await main(lead).getByLabel('Lavoro e formazione').check();
  await main(lead).getByRole('button', { name: 'Invia la proposta' }).click();
  await expect(main(lead)).toContainText('In attesa di risposta');
  await checkPage(lead, lead.faults, { raw: false });

  const figure = await as(browser, FIGURE);
  await figure.goto('/today');
  await main(figure).locator('a[href^="/team/"]').last().click();
  await expect(main(figure)).toContainText('Cura il patto di servizio.');
  await checkPage(figure, figure.faults);
  await main(figure).getByRole('button', { name: 'Accetto', exact: true }).click();
  await expect(figure).toHaveURL(/\/cases\//);
  await main(figure).getByLabel('Che cosa è successo').fill('Offerta trovata in un magazzino di Agliana.');
  await main(figure).getByLabel('Di che cosa parla').selectOption('work');
  await main(figure).getByRole('button', { name: 'Salva nel diario' }).click();
  await expect(main(figure)).toContainText('Offerta trovata in un magazzino di Agliana.');
  await expect(figure.getByRole('button', { name: 'Annulla' })).toBeVisible();
  await checkPage(figure, figure.faults, { raw: false });
  await close(figure);

  await lead.goto(href);
  await expect(main(lead)).toContainText('Offerta trovata in un magazzino di Agliana.');
  await lead.goto(`${href}/team`);
  await main(lead).getByRole('link', { name: `Rivedi l’incarico ${FIGURE}` }).click();
  await checkPage(lead, lead.faults);
  await close(lead);
});

test('the pages around a case stand at every width and for every reader', async ({ browser }) => {
  const lead = await as(browser, LEAD);
  const href = await caseWithout(lead, 'Nessuno di questo nome');
  for (const path of ['', '/why', '/manager', '/step/suspend', '/step/close']) {
    await lead.goto(`${href}${path}`);
    await checkPage(lead, lead.faults);
  }
  for (const path of ['/cases/hand-over', '/cases/absences', '/cases?as=body&state=closed']) {
    await lead.goto(path);
    await checkPage(lead, lead.faults);
  }
  await close(lead);
  const office = await as(browser, CAST.coordinator);
  await office.goto('/cases?as=unled');
  await checkPage(office, office.faults);
  await close(office);
});
