// Coming in by other ways than a password: a real identity provider, and a passkey of the browser's own.
import { expect, test } from '@playwright/test';
import { CAST } from './support/cast.mjs';
import { checkPage } from './support/check-page.mjs';
import { LEVEL, freePort, startNetwork, startProvider } from './support/provider.mjs';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let provider;
let network;

test.beforeAll(async () => {
  const port = await freePort();
  provider = await startProvider(`http://localhost:${port}`);
  network = await startNetwork(port, provider.issuer);
});

test.afterAll(async () => {
  await network?.stop();
  await provider?.stop();
});

/** Somebody's browser at this network. */
async function desk(browser, options = {}) {
  const context = await browser.newContext({ baseURL: network.home, locale: 'it-IT', ...options });
  return context.newPage();
}

async function signIn(page, name) {
  await page.goto('/');
  await page.getByRole('button', { name }).click();
  await expect(main(page).getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText(name);
}

async function signOut(page) {
  await page.getByRole('banner').locator('summary').last().click();
  await page.getByRole('button', { name: 'Esci' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}

const main = (page) => page.getByRole('main');
const byOffice = (page) => main(page).getByRole('button', { name: 'Comune di Prova' });

/** From our page to the office's, which lets in whom the story says. */
async function enterAtOffice(page, id, level = LEVEL(2)) {
  Object.assign(provider.person, { id, level });
  await byOffice(page).click();
  await page.getByRole('link', { name: 'Entra in ufficio' }).click();
}

/** The same, where the office knows the browser still and asks nothing. */
async function passOffice(page, id) {
  Object.assign(provider.person, { id, level: LEVEL(2) });
  await byOffice(page).click();
}

test('Anna links the identity of her office and comes in with it', async ({ browser }) => {
  const page = await desk(browser);
  await signIn(page, CAST.sender);
  await page.goto('/account');
  await checkPage(page, []);
  await page.goto('/account/identities');
  await expect(main(page)).toContainText('Collega la tua identità');
  await checkPage(page, []);
  await enterAtOffice(page, 'anna-at-the-office');
  await expect(main(page)).toContainText('Identità collegata.');
  await checkPage(page, [], { raw: false });
  await signOut(page);
  await checkPage(page, []);
  await passOffice(page, 'anna-at-the-office');
  await expect(page).toHaveURL(/\/today/);
  await expect(page.getByRole('banner')).toContainText(CAST.sender);
});

test('a sensitive act may be proven at the office', async ({ browser }) => {
  const page = await desk(browser);
  await signIn(page, CAST.sender);
  await page.goto('/account/prove?back=/account/sessions');
  await checkPage(page, []);
  await enterAtOffice(page, 'anna-at-the-office');
  await expect(page).toHaveURL(/\/account\/sessions/);
  // The office knows her by now, and has to ask her all the same.
  await page.goto('/account/prove?back=/account/email');
  await enterAtOffice(page, 'anna-at-the-office');
  await expect(page).toHaveURL(/\/account\/email/);
  await page.goto('/account/prove?back=/account/email');
  await enterAtOffice(page, 'somebody-else');
  await expect(main(page)).toContainText('questa identità non è collegata a nessun account');
});

test('an identity that nobody linked gets a clear page', async ({ browser }) => {
  const page = await desk(browser);
  await page.goto('/sign-in');
  await enterAtOffice(page, 'somebody-else');
  await expect(main(page)).toContainText('questa identità non è collegata a nessun account');
  await checkPage(page, [], { raw: false });
  await page.goto('/today');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('a level that is too low does not let in', async ({ browser }) => {
  const page = await desk(browser);
  await page.goto('/sign-in');
  await enterAtOffice(page, 'anna-at-the-office', LEVEL(1));
  await expect(main(page)).toContainText('il livello di sicurezza usato è troppo basso');
});

test('a forged or a used answer does not let in', async ({ browser }) => {
  const page = await desk(browser);
  await page.goto('/sign-in/from/office?state=forged&code=forged');
  await expect(main(page)).toContainText('questo accesso non è più valido');
  await page.goto('/sign-in');
  const answered = page.waitForRequest(/\/sign-in\/from\/office/);
  await enterAtOffice(page, 'anna-at-the-office');
  const answer = (await answered).url();
  await expect(page).toHaveURL(/\/today/);
  await signOut(page);
  await page.goto(answer);
  await expect(main(page)).toContainText('questo accesso non è più valido');
  // Somebody else's browser, with a state that is good elsewhere.
  const other = await desk(browser);
  await page.goto('/sign-in');
  await page.route(/\/sign-in\/from\/office/, (route) => route.abort());
  const lured = page.waitForRequest(/\/sign-in\/from\/office/);
  await byOffice(page).click();
  await other.goto((await lured).url());
  await expect(main(other)).toContainText('questo accesso non è più valido');
});

test('when the office is away the other ways in stay and nothing is lost', async ({ browser }) => {
  const page = await desk(browser);
  await page.goto('/referrals');
  await expect(page).toHaveURL(/\/sign-in/);
  await provider.stop();
  await byOffice(page).click();
  await expect(main(page)).toContainText('il servizio di accesso non risponde');
  await checkPage(page, [], { raw: false });
  await main(page).getByRole('link', { name: 'Torna indietro' }).click();
  await main(page).getByRole('button', { name: CAST.sender }).click();
  await expect(page).toHaveURL(/\/referrals/);
});

/** The browser gets a device that recognises its owner. */
async function withDevice(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
    automaticPresenceSimulation: true,
  };
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', { options });
  const recognises = (isUserVerified) => client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
  return { recognises };
}

test('a passkey is added, lets in, proves who it is, and is taken away', async ({ browser }) => {
  const page = await desk(browser);
  const device = await withDevice(page);
  await signIn(page, CAST.carer);
  await page.goto('/account/passkeys');
  await checkPage(page, []);
  await main(page).getByLabel(/Nome della chiave/).fill('Computer della cooperativa');
  await main(page).getByRole('button', { name: 'Aggiungi questo dispositivo' }).click();
  await expect(main(page)).toContainText('Copia o stampa adesso questi codici');
  await page.goto('/account/passkeys');
  await expect(main(page)).toContainText('Computer della cooperativa');
  await checkPage(page, []);
  // The same device has a key already.
  await main(page).getByRole('button', { name: 'Aggiungi questo dispositivo' }).click();
  await expect(main(page)).toContainText('Non è arrivata nessuna chiave.');

  await signOut(page);
  await main(page).getByRole('button', { name: 'Accedi con una chiave di accesso (passkey)' }).click();
  await expect(page).toHaveURL(/\/today/);
  await expect(page.getByRole('banner')).toContainText(CAST.carer);

  await page.goto('/account/prove?back=/account/passkeys');
  await checkPage(page, []);
  await main(page).getByRole('button', { name: 'Conferma con una chiave di accesso' }).click();
  await expect(page).toHaveURL(/\/account\/passkeys/);

  await signOut(page);
  await device.recognises(false);
  await main(page).getByRole('button', { name: 'Accedi con una chiave di accesso (passkey)' }).click();
  await expect(main(page)).toContainText('Non è arrivata nessuna chiave.');
  await device.recognises(true);

  // A fresh page: nothing is left of the ceremony that was refused.
  await page.goto('/sign-in');
  await main(page).getByRole('button', { name: CAST.carer }).click();
  await page.goto('/account/passkeys');
  await main(page).getByRole('button', { name: /^Togli/ }).click();
  await expect(main(page)).toContainText('Chiave di accesso tolta.');
  await signOut(page);
  await main(page).getByRole('button', { name: 'Accedi con una chiave di accesso (passkey)' }).click();
  await expect(main(page)).toContainText('La chiave di accesso non è stata accettata');
  await checkPage(page, [], { raw: false });
});

test('without a script the page of passkeys offers the other factor', async ({ browser }) => {
  const page = await desk(browser, { javaScriptEnabled: false });
  await page.goto('/sign-in');
  await expect(main(page).getByRole('button', { name: /passkey/ })).toHaveCount(0);
  await main(page).getByRole('button', { name: CAST.carer }).click();
  await page.goto('/account/passkeys');
  await expect(main(page)).toContainText('serve un browser aggiornato con JavaScript');
  await main(page).getByRole('link', { name: 'Usa il secondo codice di accesso' }).click();
  await expect(page).toHaveURL(/\/account\/second-factor/);
});
