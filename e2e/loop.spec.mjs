// The whole way of a referral, as its people see it: from the search for a person to the signed minutes.
import { expect, test } from '@playwright/test';
import { CAST, PASSWORD, as, close, surname, today } from './support/cast.mjs';
import { ANSWERS, answer, answerAll, attach, begin, fill, main, press, register, search, step } from './support/referral.mjs';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const REASON = 'Requisiti presenti, motivazione chiara, posto disponibile da subito.';
/** What the stories hand on to each other: one network, one referral, one session. */
const case_ = {};

/** A person at their own desk for one story; no story may leave a complaint of the browser behind. */
function story(title, name, act) {
  test(title, async ({ browser }) => {
    const page = await as(browser, name);
    await act(page);
    expect(page.faults).toEqual([]);
    await close(page);
  });
}

story('Anna searches, finds nobody, and registers the person', CAST.sender, async (page) => {
  case_.family = surname();
  await search(page, case_.family);
  await expect(main(page)).toContainText('Con queste parole non c’è nessuna persona che puoi vedere.');
  await register(page, case_.family);
  await search(page, case_.family);
  await expect(main(page).getByRole('link', { name: new RegExp(`^${case_.family}`) })).toBeVisible();
});

story('what Anna types is kept before she saves', CAST.sender, async (page) => {
  await search(page, case_.family);
  await main(page).getByRole('link', { name: new RegExp(`^${case_.family}`) }).click();
  case_.referral = await begin(page);
  await page.goto(`${case_.referral}/form`);
  await main(page).getByRole('link', { name: 'Motivo della segnalazione' }).click();
  const words = main(page).getByLabel('Risultato atteso');
  await words.fill('Un corso di giardinaggio.');
  await words.blur();
  await expect(main(page)).toContainText(/Bozza salvata alle \d/);
  await page.reload();
  await expect(words).toHaveValue('Un corso di giardinaggio.');
});

story('Anna fills the sections, attaches a document, mends a line and sends', CAST.sender, async (page) => {
  const { referral } = case_;
  await page.goto(`${referral}/check`);
  await press(page, 'Invia la segnalazione');
  await expect(main(page).getByRole('alert')).toContainText(/Mancano o vanno corretti \d+ dati/);
  await expect(page).toHaveTitle(/^Errore:/);
  await fill(page, referral);
  await attach(page, referral);
  await page.goto(`${referral}/check`);
  await expect(main(page).getByRole('alert')).toHaveCount(0);
  await main(page).getByRole('link', { name: 'Modifica Risultato atteso' }).click();
  await answer(page, 'Risultato atteso', 'Un tirocinio in un vivaio.');
  await press(page, 'Salva e continua');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Controlla prima di inviare');
  await expect(main(page)).toContainText('Un tirocinio in un vivaio.');
  await press(page, 'Invia la segnalazione');
  await expect(page.getByRole('status')).toBeVisible();
  await expect(main(page)).toContainText('Giorno 0 di 30');
});

story('Chiara registers it, starts the review and asks for an integration', CAST.secretary, async (page) => {
  const { referral } = case_;
  await step(page, referral, 'Protocolla');
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  case_.number = title.match(/\d+\/\d{4}/)[0];
  await step(page, referral, 'Avvia l’istruttoria');
  await step(page, referral, 'Chiedi un’integrazione', {
    Motivo: /./,
    'Che cosa serve di preciso': 'Serve sapere in quali orari la persona è libera.',
    'Risposta entro il': today(10),
  });
  await expect(main(page)).toContainText('Integrazione richiesta');
});

story('Anna answers the request', CAST.sender, async (page) => {
  const { referral } = case_;
  await page.goto(referral);
  await expect(main(page)).toContainText('Serve sapere in quali orari la persona è libera.');
  await fill(page, referral, { Lavoro: { ...ANSWERS.Lavoro, 'Ore settimanali disponibili': '20' } });
  await page.goto(`${referral}/check`);
  await press(page, 'Invia la risposta');
  await expect(main(page)).toContainText('In istruttoria');
});

story('Chiara checks that it is complete: now it waits for a session', CAST.secretary, async (page) => {
  await page.goto(case_.referral);
  await main(page).getByRole('link', { name: 'Controllo di completezza', exact: true }).click();
  await expect(main(page)).toContainText('Le parti che puoi leggere sono complete.');
  await press(page, 'Conferma la completezza');
  await expect(main(page)).toContainText('Completa: in attesa della seduta');
});

story('Chiara plans a session for today, makes its agenda and convenes with a reason', CAST.secretary, async (page) => {
  await page.goto('/sessions');
  await main(page).getByRole('link', { name: 'Programma una seduta' }).click();
  await answerAll(page, { Giorno: today(), Ora: '23:30', Luogo: 'Sala riunioni, primo piano' });
  await press(page, 'Salva');
  case_.session = new URL(page.url()).pathname;
  await page.goto(`${case_.session}/agenda`);
  await main(page).getByLabel(new RegExp(case_.family)).check();
  await press(page, 'Metti all’ordine del giorno');
  await expect(main(page).getByRole('row', { name: new RegExp(case_.family) })).toBeVisible();
  await sessionStep(page, 'Convoca', 'Un posto si libera solo oggi: tutti i componenti sono d’accordo.');
  await expect(main(page)).toContainText('Convocata');
});

story('Fabio gives his opinion', CAST.employment, async (page) => {
  await giveOpinion(page, 'Parere favorevole', 'Percorso adatto.');
});

story('Elena gives hers and does not read his', CAST.educator, async (page) => {
  await giveOpinion(page, 'Servono altre informazioni', 'Chiederei gli orari.');
  await openItem(page);
  await expect(main(page)).toContainText('I pareri si leggono da quando la seduta si apre.');
  await expect(main(page)).not.toContainText('Percorso adatto.');
});

story('Lucia declares a conflict: from then on the case does not exist for her', CAST.carer, async (page) => {
  await page.goto(case_.referral);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(case_.number);
  await openItem(page);
  await main(page).getByRole('link', { name: 'Dichiara un conflitto di interesse' }).click();
  await main(page).getByLabel('Ho un conflitto di interesse su questo caso').check();
  await press(page, 'Dichiara un conflitto di interesse');
  expect((await page.goto(case_.referral)).status()).toBe(404);
  await expect(page.locator('body')).not.toContainText(case_.family);
});

story('Dario opens the session when those present make a quorum', CAST.president, async (page) => {
  await page.goto(`${case_.session}/attendance`);
  for (const box of await main(page).getByRole('checkbox').all()) await box.check();
  await main(page).getByLabel(/Marco Niccolai/).uncheck();
  await press(page, 'Salva');
  await page.goto(`${case_.session}/attendance`);
  await expect(main(page)).toContainText('Numero legale raggiunto');
  await sessionStep(page, 'Apri la seduta');
  await openItem(page);
  await expect(main(page)).toContainText('Percorso adatto.');
});

story('Chiara writes the discussion, the votes and the decision, and gives a mandate', CAST.secretary, async (page) => {
  await openItem(page);
  case_.item = new URL(page.url()).pathname;
  await answerAll(page, {
    'Sintesi della discussione': 'Il servizio presenta la situazione. Chiariti gli orari.',
    Proposta: 'Si propone l’ammissione.',
  });
  await press(page, 'Salva');
  await main(page).getByRole('link', { name: 'Voto e decisione' }).click();
  for (const radio of await main(page).getByRole('radio', { name: 'Favorevole', exact: true }).all()) await radio.check();
  await expect(main(page)).toContainText('non vota per conflitto di interesse');
  await answerAll(page, { Esito: 'Ammissione', Ente: /Melograno/, Motivazione: REASON, 'Base giuridica': 'L. 328/2000, art. 14' });
  await press(page, 'Continua');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(main(page)).toContainText(REASON);
  await press(page, 'Registra la decisione');
  await page.goto(case_.item);
  await main(page).getByText('Dai un incarico').first().click();
  await answerAll(page, { 'Che cosa fare': 'Fissare il primo colloquio.', Ente: /Melograno/, 'Entro il': today(14) });
  await press(page, 'Dai un incarico');
  await expect(main(page)).toContainText('Fissare il primo colloquio.');
});

story('Dario closes the session', CAST.president, async (page) => {
  await sessionStep(page, 'Chiudi la seduta');
  await expect(main(page)).toContainText('Chiusa');
});

story('Anna sees the decision at once, with its reason and the day of the term', CAST.sender, async (page) => {
  await page.goto(case_.referral);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(case_.number);
  await expect(main(page)).toContainText('Ammessa');
  await expect(main(page)).toContainText(REASON);
  // The news travels by itself some seconds later.
  await expect(async () => {
    await page.goto('/notices');
    await main(page).getByRole('button', { name: 'Una segnalazione è stata ammessa.' }).first().click();
    expect(page.url()).toContain(case_.referral);
  }).toPass({ timeout: 40_000 });
});

story('Chiara prepares the minutes, approves and signs them', CAST.secretary, async (page) => {
  await page.goto(`${case_.session}/minutes`);
  if (!(await main(page).getByLabel('Testo libero del verbale').count())) await sessionStep(page, 'Prepara il verbale');
  await page.goto(`${case_.session}/minutes`);
  await answer(page, 'Testo libero del verbale', 'La seduta si svolge regolarmente.');
  await press(page, 'Salva');
  await sessionStep(page, 'Approva il verbale');
  await sign(page, 'Segreteria');
});

story('Dario signs too: the minutes carry the hash of their text', CAST.president, async (page) => {
  await sign(page, 'Presidente');
  await page.goto(`${case_.session}/minutes`);
  await expect(main(page)).toContainText('Verbale firmato');
  await expect(main(page)).toContainText('Si astiene per conflitto di interesse');
  await expect(main(page).getByText(/^[0-9a-f]{64}$/)).toBeVisible();
});

async function sessionStep(page, name, reason) {
  await page.goto(case_.session);
  await main(page).getByRole('link', { name, exact: true }).click();
  if (reason) await answer(page, 'Motivo', reason);
  await press(page, name);
  await expect(page).toHaveURL(new RegExp(`${case_.session}(/minutes)?(\\?.*)?$`));
}

async function openItem(page) {
  await page.goto(case_.session);
  await main(page).getByRole('row', { name: new RegExp(case_.family) }).getByRole('rowheader').getByRole('link').click();
}

async function giveOpinion(page, opinion, words) {
  await page.goto(case_.session);
  const row = main(page).getByRole('row', { name: new RegExp(case_.family) });
  await row.getByRole('link', { name: /^Dai il tuo parere/ }).click();
  await main(page).getByLabel(opinion, { exact: true }).check();
  await answer(page, 'Che cosa vuoi dire alla commissione', words);
  await press(page, 'Salva');
  await expect(page).toHaveURL(new RegExp(case_.session));
}

/** Signing asks for the password again, unless it was given a moment ago. */
async function sign(page, office) {
  await page.goto(`${case_.session}/sign`);
  if (page.url().includes('/account/prove')) {
    await page.getByLabel('Password').fill(PASSWORD);
    await press(page, 'Conferma');
  }
  const chosen = main(page).getByLabel(office, { exact: true });
  if (await chosen.count()) await chosen.check();
  await press(page, 'Firma il verbale');
  if (page.url().includes('/account/prove')) {
    await page.getByLabel('Password').fill(PASSWORD);
    await press(page, 'Conferma');
    await sign(page, office);
  }
}
