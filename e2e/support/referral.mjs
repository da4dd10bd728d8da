// What a person at the desk does with a referral, by the words on the page. Works with and without scripts.
import { expect } from '@playwright/test';
import { surname, today } from './cast.mjs';

/** Answers that complete the form of the sample, section by section, in the words of the page. */
export const ANSWERS = {
  'Chi segnala': { 'Operatore di riferimento': 'Anna Bellini', 'Telefono dell’operatore': '0573 000001' },
  'Situazione amministrativa': { Cittadinanza: 'Italiana', 'Tutela legale': 'Nessuna' },
  'Motivo della segnalazione': {
    'La richiesta con le parole della persona': 'Vorrei lavorare in un vivaio, vicino a casa.',
    'Perché il servizio segnala': 'In carico da un anno, puntuale ai colloqui, pronta a ricominciare.',
    'Risultato atteso': 'Un tirocinio di sei mesi in un ambiente piccolo.',
    Urgenza: 'Ordinaria',
  },
  Lavoro: { 'Condizione attuale': 'Senza lavoro', 'Dichiarazione di disponibilità (DID) rilasciata': 'No' },
  'Formazione e lingua': { 'Titolo di studio più alto': 'Nessun titolo', 'Italiano parlato': 'B1 – autonomo' },
  Abitazione: { 'Situazione abitativa': 'Affitto' },
  'Servizi già coinvolti': { 'Quali servizi seguono la persona': 'Nessuno' },
  'Informativa e accordo della persona': {
    'Informativa privacy consegnata': 'Sì',
    'Versione dell’informativa': 'Informativa 2026',
    'Lingua in cui è stata spiegata': 'Italiano',
    'Data della consegna': today(),
    'La persona è d’accordo con la segnalazione': 'Sì',
    'Come lo ha espresso': 'A voce, annotato dall’operatore',
  },
};

/** The smallest document that is a PDF by its content. */
export const PDF = {
  name: 'relazione sociale.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n',
  ),
};

/** Answers one question: text, list, one choice or several. A pattern takes the first option that fits. */
export async function answer(page, label, value) {
  const starts = new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
  const group = page.getByRole('group', { name: starts });
  if (await group.count()) {
    for (const one of [value].flat()) await group.getByLabel(one, { exact: true }).first().check();
    return;
  }
  const box = page.getByRole('main').getByLabel(starts).first();
  if ((await box.evaluate((e) => e.localName)) === 'select') {
    const options = await box.locator('option:not([value=""])').evaluateAll((all) => all.map((e) => e.label));
    const chosen = options.find((one) => (value instanceof RegExp ? value.test(one) : one === value));
    expect(chosen, `«${label}» offers ${value}, of ${options}`).toBeDefined();
    await box.selectOption({ label: chosen });
  } else {
    await box.fill(value);
  }
}

export async function answerAll(page, answers) {
  for (const [label, value] of Object.entries(answers)) await answer(page, label, value);
}

export function main(page) {
  return page.getByRole('main');
}

export function press(page, name) {
  return main(page).getByRole('button', { name, exact: true }).click();
}

/** Searches a name; the answer is the page of people found. */
export async function search(page, name) {
  await page.goto('/people');
  await main(page).getByLabel('Cognome').fill(name);
  await press(page, 'Cerca');
  await expect(page.getByRole('heading', { name: 'Persone trovate' })).toBeVisible();
}

/** Registers somebody nobody has seen before, after the search that must come first. Answers the name. */
export async function register(page, family = surname()) {
  await search(page, family);
  await main(page).getByRole('link', { name: 'Registra una nuova persona' }).click();
  await answer(page, 'Cognome', family);
  await answer(page, 'Nome o nomi', 'Prova');
  await answer(page, 'Data di nascita', '2/12/1980');
  await press(page, 'Registra la persona');
  if (await page.getByRole('heading', { name: 'È una di queste persone?' }).count()) {
    await press(page, 'È un’altra persona: registra');
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText(family);
  return family;
}

/** From the person's page to the task list of a new referral. Answers its address, `/referrals/<id>`. */
export async function begin(page) {
  await main(page).getByRole('link', { name: 'Fai una segnalazione' }).click();
  await answer(page, 'A quale nucleo va la segnalazione', 'Nucleo locale di Pistoia');
  await press(page, 'Comincia la segnalazione');
  await expect(page).toHaveURL(/\/referrals\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
}

/** Fills the sections of the task list that `ANSWERS` knows. */
export async function fill(page, referral, answers = ANSWERS) {
  for (const [section, given] of Object.entries(answers)) {
    await page.goto(`${referral}/form`);
    await main(page).getByRole('link', { name: section, exact: true }).click();
    await answerAll(page, given);
    await press(page, 'Salva e continua');
    // Leaving before the answer would break the sending off.
    await page.waitForURL(/done=saved/);
  }
}

export async function attach(page, referral, kind = /^Relazione sociale/) {
  await page.goto(`${referral}/attachments`);
  await main(page).getByLabel('File').setInputFiles(PDF);
  await answer(page, 'Tipo di documento', kind);
  await press(page, 'Aggiungi');
  await expect(main(page).getByRole('link', { name: PDF.name })).toBeVisible();
}

export async function send(page, referral) {
  await page.goto(`${referral}/check`);
  await press(page, 'Invia la segnalazione');
  await expect(page).toHaveURL(new RegExp(`${referral}(\\?.*)?$`));
  await expect(main(page)).toContainText('Inviata');
}

/** A complete referral of somebody new, sent to the commission of Pistoia. Answers its address and the surname. */
export async function sendOne(page) {
  const family = await register(page);
  const referral = await begin(page);
  await fill(page, referral);
  await attach(page, referral);
  await send(page, referral);
  return { referral, family };
}

/** Takes a step of a referral by its button, with what its page asks. */
export async function step(page, referral, name, answers = {}) {
  await page.goto(referral);
  await main(page).getByRole('link', { name, exact: true }).click();
  await answerAll(page, answers);
  await press(page, name);
  await expect(page.getByRole('status')).toBeVisible();
}
