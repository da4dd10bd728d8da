// A session of twelve files, from convening to all letters: wall time of each part and clicks, for docs/benchmarks.md.
// Sending and checking the twelve referrals comes before and is not counted.
import { chromium, expect } from '@playwright/test';
import { CAST, as, today } from './support/cast.mjs';
import { CHROMIUM, CHROMIUM_ARGS } from './support/chromium.mjs';
import { answer, answerAll, main, press, sendOne, step } from './support/referral.mjs';

const FILES = Number(process.env.NETMET_FILES ?? 12);
const REASON = 'Requisiti presenti, motivazione chiara, posto disponibile da subito.';

const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
const parts = [];

const sender = await as(browser, CAST.sender);
const files = [];
for (let nth = 0; nth < FILES; nth += 1) files.push(await sendOne(sender));
const secretary = await as(browser, CAST.secretary);
for (const { referral } of files) {
  await step(secretary, referral, 'Protocolla');
  await step(secretary, referral, 'Avvia l’istruttoria');
  await secretary.goto(referral);
  await main(secretary).getByRole('link', { name: 'Controllo di completezza', exact: true }).click();
  await press(secretary, 'Conferma la completezza');
  await expect(main(secretary)).toContainText('Completa: in attesa della seduta');
}
const president = await as(browser, CAST.president);
for (const page of [secretary, president]) await counting(page);

let session = '';
await part('agenda and convening', async () => {
  await secretary.goto('/sessions');
  await main(secretary).getByRole('link', { name: 'Programma una seduta' }).click();
  await answerAll(secretary, { Giorno: today(), Ora: '23:30', Luogo: 'Sala riunioni, primo piano' });
  await press(secretary, 'Salva');
  await secretary.waitForURL(/\/sessions\/[0-9a-f-]{36}/);
  session = new URL(secretary.url()).pathname;
  await secretary.goto(`${session}/agenda`);
  for (const { family } of files) await main(secretary).getByLabel(new RegExp(family)).check();
  await press(secretary, 'Metti all’ordine del giorno');
  await expect(main(secretary).getByRole('row', { name: new RegExp(files[0].family) })).toBeVisible();
  await sessionStep(secretary, 'Convoca', 'Un posto si libera solo oggi: tutti i componenti sono d’accordo.');
  await secretary.goto(`${session}/papers`);
  await press(secretary, 'Protocolla ed emetti la convocazione');
  await secretary.waitForURL(/done=paper_issued/);
});

await part('attendance and opening', async () => {
  await president.goto(`${session}/attendance`);
  for (const box of await main(president).getByRole('checkbox').all()) await box.check();
  await press(president, 'Salva');
  await president.waitForLoadState();
  await sessionStep(president, 'Apri la seduta');
});

await part(`${FILES} files: discussion, votes, decision`, async () => {
  for (const { family } of files) {
    await secretary.goto(session);
    const row = main(secretary).getByRole('row', { name: new RegExp(family) });
    await row.getByRole('rowheader').getByRole('link').click();
    await answerAll(secretary, {
      'Sintesi della discussione': 'Il servizio presenta la situazione.',
      Proposta: 'Si propone l’ammissione.',
    });
    await press(secretary, 'Salva');
    await main(secretary).getByRole('link', { name: 'Voto e decisione' }).click();
    const all = main(secretary).getByRole('group', { name: 'Tutti i presenti' });
    await all.getByRole('radio', { name: 'Favorevole', exact: true }).check();
    await answerAll(secretary, { Esito: 'Ammissione', Ente: /Melograno/, Motivazione: REASON, 'Base giuridica': 'L. 328/2000, art. 14' });
    await press(secretary, 'Continua');
    await expect(main(secretary)).toContainText(REASON);
    await press(secretary, 'Registra la decisione');
    await secretary.waitForURL(/done=/);
  }
});

await part('closing', () => sessionStep(president, 'Chiudi la seduta'));

await part(`all ${2 * FILES} letters`, async () => {
  await secretary.goto(`${session}/papers`);
  await main(secretary).getByRole('link', { name: 'Controlla le lettere prima di emetterle' }).click();
  await main(secretary).getByRole('button', { name: /^Protocolla ed emetti tutte/ }).click({ noWaitAfter: true });
  await secretary.waitForURL(/done=papers_issued/, { timeout: 120_000 });
});
await browser.close();

console.log(`### A session of ${FILES} files, from convening to all letters\n`);
console.log('| Part | seconds | clicks |\n|---|---|---|');
for (const { name, seconds, clicks } of parts) console.log(`| ${name} | ${seconds.toFixed(1)} | ${clicks} |`);
const sum = (of) => parts.reduce((all, one) => all + one[of], 0);
console.log(`| **together** | **${sum('seconds').toFixed(1)}** | **${sum('clicks')}** |`);

/** Counts what a hand would click, on every page of this browser from now on. */
async function counting(page) {
  await page.context().addInitScript(() => {
    addEventListener('click', (event) => {
      if (event.isTrusted) localStorage.setItem('clicks', Number(localStorage.getItem('clicks') ?? 0) + 1);
    }, true);
  });
}

async function clicks() {
  const of = (page) => page.evaluate(() => Number(localStorage.getItem('clicks') ?? 0));
  return (await of(secretary)) + (await of(president));
}

async function part(name, act) {
  const [before, begun] = [await clicks(), performance.now()];
  await act();
  const seconds = (performance.now() - begun) / 1000;
  parts.push({ name, seconds, clicks: (await clicks()) - before });
}

async function sessionStep(page, name, reason) {
  await page.goto(session);
  await main(page).getByRole('link', { name, exact: true }).click();
  if (reason) await answer(page, 'Motivo', reason);
  await press(page, name);
  await expect(page).toHaveURL(new RegExp(`${session}(/minutes)?(\\?.*)?$`));
}
