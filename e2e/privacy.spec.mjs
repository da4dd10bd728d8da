// Data protection: the officer's pages pass every gate, a request goes from the desk to the answer, four eyes erase.
import { expect, test } from '@playwright/test';
import { CAST, PASSWORD, as, close } from './support/cast.mjs';
import { checkPage } from './support/check-page.mjs';
import { main } from './support/referral.mjs';

test.use({ trace: 'off' });
test.describe.configure({ timeout: 240_000 });

test('the pages of the privacy officer', async ({ browser }) => {
  const page = await as(browser, CAST.privacy);
  for (const path of ['/today', '/privacy', '/privacy?answered=yes', '/privacy/find', '/privacy/processing', '/privacy/retention']) {
    await page.goto(path);
    await checkPage(page, page.faults);
  }
  const disposal = await main(page).locator('a[href^="/privacy/disposals/"]').first().getAttribute('href');
  await page.goto(disposal);
  await checkPage(page, page.faults);
  await page.goto('/privacy');
  await main(page).getByRole('link', { name: /Accesso/ }).first().click();
  await checkPage(page, page.faults);
  const request = new URL(page.url()).pathname;
  await page.goto(`${request}/step/refuse`);
  await checkPage(page, page.faults);
  await page.goto(request);
  await main(page).getByRole('link', { name: 'Dati personali e diritti' }).click();
  await checkPage(page, page.faults);
  await main(page).getByRole('link', { name: 'Scrivi una richiesta' }).click();
  await main(page).getByRole('button', { name: 'Salva la richiesta' }).click();
  await expect(main(page)).toContainText('Scegli che cosa chiede la persona.');
  await checkPage(page, page.faults);
  await close(page);
});

test('one officer proposed to erase, another confirms', async ({ browser }) => {
  const page = await as(browser, CAST.secondOfficer);
  await page.goto('/privacy');
  await main(page).getByRole('link', { name: /Cancellazione/ }).first().click();
  await checkPage(page, page.faults);
  await main(page).getByRole('button', { name: 'Conferma: cancella per sempre' }).click();
  // Where the proof of identity is a while ago, it is asked for and the form is sent again.
  if (page.url().includes('/prove')) {
    await page.locator('input[type="password"]').fill(PASSWORD);
    await main(page).locator('button').first().click();
    await main(page).locator('button').first().click();
  }
  await page.waitForURL(/done=erased/);
  await expect(main(page)).toContainText('Cancellazione eseguita');
  await checkPage(page, page.faults);
  await close(page);
});
