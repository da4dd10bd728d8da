// Documents: the pages pass every gate, and a letter goes from the preview to the check of its code without an account.
import { expect, test } from '@playwright/test';
import { CAST, as, close } from './support/cast.mjs';
import { checkPage } from './support/check-page.mjs';
import { main } from './support/referral.mjs';

test.use({ trace: 'off' });
test.describe.configure({ timeout: 240_000 });

const REFERRAL = /^\/referrals\/[0-9a-f-]{36}$/;
const SESSION = /^\/sessions\/[0-9a-f-]{36}$/;

/** The first address of the main part that fits. */
async function first(page, from, pattern) {
  await page.goto(from);
  const hrefs = await main(page).locator('a[href]').evaluateAll((all) => all.map((e) => e.getAttribute('href')));
  const href = hrefs.find((one) => pattern.test(one));
  expect(href, `${from} leads to ${pattern}`).toBeDefined();
  return href;
}

test('a letter is issued, taken and proven by its code', async ({ browser }) => {
  const page = await as(browser, CAST.secretary);
  const papers = `${await first(page, '/referrals?as=session', REFERRAL)}/papers`;
  await page.goto(papers);
  await checkPage(page, page.faults);
  await main(page).getByRole('button', { name: 'Protocolla ed emetti' }).first().click();
  await page.waitForURL(/done=paper_issued/);
  await checkPage(page, page.faults);
  const code = await main(page).locator('td bdi.nowrap').first().textContent();
  const file = await main(page).locator('a[href^="/papers/"]').first().getAttribute('href');
  const pdf = await page.request.get(file);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.goto('/verify');
  await checkPage(page, page.faults);
  await main(page).getByLabel('Codice del documento').fill(code.toLowerCase());
  await main(page).getByRole('button', { name: 'Verifica' }).click();
  await expect(main(page)).toContainText('Il documento è autentico.');
  await checkPage(page, page.faults);
  await close(page);
});

test('the documents of a session and the protocol register', async ({ browser }) => {
  const page = await as(browser, CAST.secretary);
  const session = await first(page, '/sessions', SESSION);
  await page.goto(`${session}/papers`);
  await checkPage(page, page.faults);
  const agenda = await page.request.get(`${session}/print/agenda`);
  expect(agenda.headers()['content-type']).toBe('application/pdf');
  await page.goto('/protocol');
  await checkPage(page, page.faults);
  await close(page);
});

test('a template is rewritten with a preview that follows the writing', async ({ browser }) => {
  const page = await as(browser, CAST.administrator);
  await page.goto('/templates');
  await checkPage(page, page.faults);
  await page.goto('/templates/agenda.typ');
  const preview = page.locator('#preview');
  await expect(preview.getByRole('img').first()).toBeVisible();
  const shown = await preview.getByRole('img').first().evaluate((img) => img.complete && img.naturalWidth > 0);
  expect(shown, 'the picture is drawn').toBe(true);
  await checkPage(page, page.faults);
  const text = main(page).getByRole('textbox', { name: 'Testo', exact: true });
  const before = await text.inputValue();
  await text.fill(`${before}#sbagliato\n`);
  await expect(preview).toContainText('unknown variable: sbagliato', { timeout: 20_000 });
  await checkPage(page, page.faults);
  // Kept on the server: another visit finds it, and throws it away.
  await page.goto('/templates/agenda.typ');
  await expect(text).toHaveValue(/#sbagliato/);
  await page.getByRole('button', { name: 'Elimina e ricomincia' }).click();
  await expect(text).not.toHaveValue(/#sbagliato/);
  await text.fill(`// prova\n${before}`);
  await main(page).getByLabel(/^Che cosa cambia e perché/).fill('Una riga in più');
  await main(page).getByRole('button', { name: 'Salva come nuova versione' }).click();
  await page.waitForURL(/done=edition_saved/);
  await main(page).getByRole('link', { name: 'Versione 1' }).click();
  await expect(main(page).locator('pre.diff')).toContainText('+ // prova');
  await checkPage(page, page.faults);
  await main(page).getByRole('button', { name: 'Pubblica' }).click();
  await page.waitForURL(/done=edition_published/, { timeout: 60_000 });
  await checkPage(page, page.faults);
  await main(page).getByRole('button', { name: 'Torna al testo del pacchetto' }).click();
  await page.waitForURL(/done=edition_published/, { timeout: 60_000 });
  await close(page);
});

test('letters that are due', async ({ browser }) => {
  const page = await as(browser, CAST.secretary);
  await page.goto('/letters');
  await checkPage(page, page.faults);
  // Before anything is issued: what goes to whom.
  await main(page).getByRole('link', { name: 'Controlla le lettere prima di emetterle' }).click();
  await expect(main(page)).toContainText('Emettere adesso?');
  await checkPage(page, page.faults);
  await close(page);
});
