// Nothing typed is lost: not with the session, not with a second press, not against a colleague, not with «back».
import { expect, test } from '@playwright/test';
import { CAST, as, close, surname } from './support/cast.mjs';
import { answer, begin, main, press, register, search } from './support/referral.mjs';

test.describe.configure({ timeout: 90_000 });

const FIELD = 'Risultato atteso';

async function openSection(page, referral) {
  await page.goto(`${referral}/form`);
  await main(page).getByRole('link', { name: 'Motivo della segnalazione' }).click();
  return main(page).getByRole('textbox', { name: FIELD });
}

/** The same button as on the sign-in page, without leaving the present page. */
async function signInAgain(tab) {
  await tab.goto('/sign-in');
  await tab.getByRole('button', { name: CAST.sender }).first().click();
  await expect(tab.getByRole('heading', { level: 1 })).toContainText('Oggi');
}

async function signOutElsewhere(page) {
  const tab = await page.context().newPage();
  await tab.goto('/account');
  await tab.getByRole('banner').locator('summary', { hasText: CAST.sender }).click();
  await tab.getByRole('banner').getByRole('button', { name: 'Esci' }).click();
  await expect(tab.getByRole('button', { name: CAST.sender }).first()).toBeVisible();
  return tab;
}

test('the session ends while somebody types: the draft waits behind the sign-in page', async ({ browser }) => {
  const page = await as(browser, CAST.sender);
  await register(page);
  const referral = await begin(page);
  const field = await openSection(page, referral);
  await field.fill('Un lavoro part time al mattino.');
  await field.blur();
  await expect(main(page)).toContainText(/Bozza salvata alle \d/);
  await signOutElsewhere(page);
  await press(page, 'Salva e continua');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accedi');
  await page.getByRole('button', { name: CAST.sender }).first().click();
  await expect(field).toHaveValue('Un lavoro part time al mattino.');
  await close(page);
});

test('somebody signs in again in another tab and the page saves as before', async ({ browser }) => {
  // The notice of the ended session promises this.
  const page = await as(browser, CAST.sender);
  await register(page);
  const referral = await begin(page);
  const field = await openSection(page, referral);
  const tab = await signOutElsewhere(page);
  await field.fill('Un lavoro al mattino.');
  await signInAgain(tab);
  await press(page, 'Salva e continua');
  await expect(page.getByRole('status')).toContainText('Salvato');
  await openSection(page, referral);
  await expect(field).toHaveValue('Un lavoro al mattino.');
  await close(page);
});

test('a page left without saving keeps its draft', async ({ browser }) => {
  const page = await as(browser, CAST.sender);
  await register(page);
  const referral = await begin(page);
  const field = await openSection(page, referral);
  await field.pressSequentially('Un corso da giardiniere');
  await page.getByRole('link', { name: 'Oggi', exact: true }).click();
  await expect(page).toHaveURL(/\/today/);
  await openSection(page, referral);
  await expect(field).toHaveValue('Un corso da giardiniere');
  await close(page);
});

test('a double press registers one person', async ({ browser }) => {
  const page = await as(browser, CAST.sender);
  const family = surname();
  await search(page, family);
  await main(page).getByRole('link', { name: 'Registra una nuova persona' }).click();
  await answer(page, 'Cognome', family);
  await main(page).getByRole('button', { name: 'Registra la persona' }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(family);
  await search(page, family);
  await expect(main(page).getByRole('rowheader', { name: new RegExp(family) })).toHaveCount(1);
  await close(page);
});

test('a form sent again with «back» counts once', async ({ browser }) => {
  const page = await as(browser, CAST.sender);
  const family = await register(page);
  await page.goBack();
  if (await main(page).getByRole('button', { name: 'Registra la persona' }).count()) await press(page, 'Registra la persona');
  await search(page, family);
  await expect(main(page).getByRole('rowheader', { name: new RegExp(family) })).toHaveCount(1);
  await close(page);
});

test('two windows change the same section: both texts are shown and none is lost', async ({ browser }) => {
  const [one, two] = [await as(browser, CAST.sender), await as(browser, CAST.sender)];
  await register(one);
  const referral = await begin(one);
  const [first, second] = [await openSection(one, referral), await openSection(two, referral)];
  await first.fill('Il testo della prima finestra.');
  await press(one, 'Salva e continua');
  await one.waitForURL(/done=saved/);
  await second.fill('Il testo della seconda finestra.');
  await press(two, 'Salva e continua');
  await expect(main(two).getByRole('alert')).toContainText('Un’altra persona ha salvato questa sezione');
  await expect(main(two)).toContainText('Il testo della prima finestra.');
  await expect(second).toHaveValue('Il testo della seconda finestra.');
  await press(two, 'Salva e continua');
  await two.waitForURL(/done=saved/);
  await openSection(one, referral);
  await expect(first).toHaveValue('Il testo della seconda finestra.');
  await close(one);
  await close(two);
});
