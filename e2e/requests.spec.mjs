// A body without an account: asked by a secretary, answers on a page without script, is found by its code on the telephone.
import { expect, test } from '@playwright/test';
import { CAST, as, close } from './support/cast.mjs';
import { checkPage } from './support/check-page.mjs';
import { main } from './support/referral.mjs';
import { watch } from './support/watch.mjs';

test.use({ trace: 'off' });
test.describe.configure({ timeout: 240_000 });

const REFERRAL = /^\/referrals\/[0-9a-f-]{36}$/;

/** The first referral in a list of the secretary about which a body can be asked. */
async function referral(page) {
  await page.goto('/referrals?as=work');
  const hrefs = await main(page).locator('a[href]').evaluateAll((all) => all.map((e) => e.getAttribute('href')));
  for (const href of [...new Set(hrefs)].filter((one) => REFERRAL.test(one))) {
    await page.goto(`${href}/requests`);
    if (await main(page).getByRole('link', { name: 'Nuova richiesta' }).count()) return href;
  }
  throw new Error('no referral to ask about');
}

test('a desk without an account is asked and accepts by link and code', async ({ browser }) => {
  const page = await as(browser, CAST.secretary);
  const file = await referral(page);
  await checkPage(page, page.faults);
  await main(page).getByRole('link', { name: 'Nuova richiesta' }).click();
  await checkPage(page, page.faults);
  await main(page).getByRole('button', { name: 'Controlla prima di inviare' }).click();
  await expect(main(page)).toContainText('Scrivi a che scopo chiedi.');
  await checkPage(page, page.faults, { raw: false });
  await main(page).getByLabel('A quale ente').fill('vivai ronchi');
  await main(page).getByLabel('Accogliere o seguire una persona').check();
  await main(page).getByLabel('A che scopo').fill('Una prova');
  await main(page).getByLabel('Dati anagrafici').check();
  await main(page).getByLabel('Lo dico io al telefono').check();
  await main(page).getByRole('button', { name: 'Controlla prima di inviare' }).click();
  await expect(main(page)).toContainText('Vivai Ronchi società agricola');
  await checkPage(page, page.faults);
  // "Modifica" comes back to its own line.
  await main(page).getByRole('link', { name: 'Modifica A che scopo' }).click();
  await expect(page).toHaveURL(/back=purpose#f-purpose$/);
  await main(page).getByLabel('A che scopo').fill('Una prova in vivaio');
  await main(page).getByRole('button', { name: 'Controlla prima di inviare' }).click();
  await expect(page).toHaveURL(/#row-purpose$/);
  await main(page).getByRole('button', { name: 'Invia la richiesta' }).click();
  await expect(page.locator('#access-code')).toHaveText(/^\d{3} \d{3}$/);
  await checkPage(page, page.faults, { raw: false });
  const link = new URL(await main(page).getByLabel('Collegamento').inputValue()).pathname;
  const code = await page.locator('#access-code').textContent();

  // Another browser: the desk. Its pages carry no script at all.
  const context = await browser.newContext({ baseURL: process.env.NETMET_URL, locale: 'it-IT' });
  const desk = await context.newPage();
  const faults = watch(desk);
  await desk.goto(link);
  expect(await desk.locator('script').count()).toBe(0);
  await checkPage(desk, faults);
  await main(desk).getByLabel('Codice di accesso').fill('000000');
  await main(desk).getByRole('button', { name: 'Apri' }).click();
  await expect(main(desk)).toContainText('Il codice non è giusto.');
  faults.length = 0; // the browser complains about the 422 itself
  await main(desk).getByLabel('Codice di accesso').fill(code);
  await main(desk).getByRole('button', { name: 'Apri' }).click();
  await expect(desk).toHaveURL(/\/answer$/);
  await expect(main(desk)).toContainText('Una prova in vivaio');
  expect(await desk.locator('script').count()).toBe(0);
  await checkPage(desk, faults);
  await main(desk).getByLabel('Accettiamo', { exact: true }).check();
  await main(desk).getByRole('button', { name: 'Invia la risposta' }).click();
  await expect(main(desk)).toContainText('Accettata');
  await checkPage(desk, faults);
  await context.close();

  await main(page).getByRole('link', { name: 'Vai alla richiesta' }).click();
  await expect(main(page)).toContainText('Accettata');
  await checkPage(page, page.faults);
  await page.goto(`${file}/requests`);
  await checkPage(page, page.faults);
  await close(page);
});

test('the page of a desk asks for its code and tells a dead link', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: process.env.NETMET_URL, locale: 'de-DE', });
  const page = await context.newPage();
  const faults = watch(page);
  const answer = await page.goto(`/answer/${'0'.repeat(64)}`);
  expect(answer.status()).toBe(404);
  await expect(main(page)).toContainText('Dieser Link gilt nicht mehr');
  faults.length = 0; // the browser complains about the 404 itself
  await checkPage(page, faults, { raw: false });
  await context.close();
});

test('the office lists, finds by code, counts and looks after mails', async ({ browser }) => {
  const page = await as(browser, CAST.coordinator);
  for (const path of ['/requests', '/requests?group=expired', '/requests?group=every', '/requests/answered', '/requests/replies']) {
    await page.goto(path);
    await checkPage(page, page.faults);
  }
  await page.goto('/requests?group=open');
  const code = await main(page).locator('tbody bdi.nowrap').first().textContent();
  await main(page).getByLabel('Codice della richiesta').fill(code.toLowerCase().replace('-', ''));
  await main(page).getByRole('button', { name: 'Trova' }).click();
  await expect(page).toHaveURL(/\/record$/);
  await checkPage(page, page.faults);
  await main(page).getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(main(page)).toContainText('Scrivi chi ha risposto.');
  await checkPage(page, page.faults, { raw: false });
  await close(page);
});
