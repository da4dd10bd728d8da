// Every task works without scripts: old computers, locked-down browsers, a script that did not arrive.
import { expect, test } from '@playwright/test';
import { CAST, as, close } from './support/cast.mjs';
import { PDF, answer, attach, begin, fill, main, press, register, send, step } from './support/referral.mjs';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

const WITHOUT = { javaScriptEnabled: false };
const case_ = {};

test('a referral is written and sent without scripts', async ({ browser }) => {
  const page = await as(browser, CAST.sender, WITHOUT);
  case_.family = await register(page);
  case_.referral = await begin(page);
  await fill(page, case_.referral);
  await attach(page, case_.referral);
  await send(page, case_.referral);
  await expect(main(page)).toContainText('Vorrei lavorare in un vivaio, vicino a casa.');
  const file = await page.request.get(await main(page).getByRole('link', { name: PDF.name }).getAttribute('href'));
  expect(file.status()).toBe(200);
  await close(page);
});

test('what is wrong is said at once and nothing typed is lost', async ({ browser }) => {
  const page = await as(browser, CAST.sender, WITHOUT);
  await register(page);
  const referral = await begin(page);
  await page.goto(`${referral}/form`);
  await main(page).getByRole('link', { name: 'Lavoro', exact: true }).click();
  await answer(page, 'Dichiarazione di disponibilità (DID) rilasciata', 'Sì');
  await answer(page, 'Data della DID', '31/2/2026');
  await answer(page, 'Esperienze di lavoro', 'Tre anni in un vivaio.');
  await press(page, 'Salva e continua');
  await expect(main(page).getByRole('alert').getByRole('link').first()).toBeVisible();
  await expect(main(page).getByLabel('Data della DID')).toHaveValue('31/2/2026');
  await expect(main(page).getByLabel('Esperienze di lavoro')).toHaveValue('Tre anni in un vivaio.');
  await close(page);
});

test('the secretary takes it in hand without scripts', async ({ browser }) => {
  const page = await as(browser, CAST.secretary, WITHOUT);
  await step(page, case_.referral, 'Protocolla');
  await step(page, case_.referral, 'Avvia l’istruttoria');
  await expect(main(page)).toContainText('In istruttoria');
  await page.goto('/referrals?as=work');
  await expect(main(page).getByRole('link', { name: new RegExp(case_.family) })).toBeVisible();
  await close(page);
});

test('language and account are reached without scripts', async ({ browser }) => {
  const page = await as(browser, CAST.volunteer, WITHOUT);
  await page.getByRole('banner').locator('summary', { hasText: 'Lingua:' }).click();
  await page.getByRole('banner').getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByRole('banner').locator('summary', { hasText: CAST.volunteer }).click();
  await page.getByRole('banner').getByRole('button', { name: 'Abmelden' }).click();
  await expect(page).toHaveURL(/\/sign-in|\/$/);
  await close(page);
});
