// Every kind of page passes every gate: axe, sideways scrolling, targets, overlaps, the keyboard's way, HTML, policy.
import { expect, test } from '@playwright/test';
import { CAST, as, close } from './support/cast.mjs';
import { checkPage } from './support/check-page.mjs';
import { begin, main, press, register, search } from './support/referral.mjs';
import { watch } from './support/watch.mjs';

// Each page is walked stop by stop: a trace of that would weigh more than the walk.
test.use({ trace: 'off' });
test.describe.configure({ timeout: 240_000 });

/** One person's pages: each place is an address, or what leads to a page and may say how to check it. */
function visit(title, name, places, options = {}) {
  test(title, async ({ browser }) => {
    const page = await as(browser, name, options.who);
    for (const place of places) {
      await test.step(String(place.name || place), async () => {
        const answered = typeof place === 'function' ? await place(page) : await page.goto(place);
        await expect(page.getByRole('heading', { level: 1 }), `${page.url()} has one main heading`).toHaveCount(1);
        await checkPage(page, page.faults, { raw: answered?.raw ?? true, widths: options.widths });
      });
    }
    await close(page);
  });
}

/** Follows a link of the main part of a page; the pattern is of its address. */
function link(from, pattern) {
  return Object.defineProperty(
    async (page) => {
      await page.goto(from);
      await follow(page, pattern);
    },
    'name',
    { value: `${from} → ${pattern}` },
  );
}

/** Opens the first link of the main part whose address fits. */
async function follow(page, pattern) {
  const hrefs = await main(page).locator('a[href]').evaluateAll((all) => all.map((e) => e.getAttribute('href')));
  const href = hrefs.find((one) => pattern.test(one));
  expect(href, `${page.url()} leads to ${pattern}`).toBeDefined();
  return page.goto(href);
}

/** On from the present page, by addresses below it. */
function below(suffix) {
  return Object.defineProperty((page) => page.goto(`${new URL(page.url()).pathname.split('/').slice(0, 3).join('/')}${suffix}`), 'name', {
    value: `… ${suffix}`,
  });
}

const REFERRAL = /^\/referrals\/[0-9a-f-]{36}$/;
const SESSION = /^\/sessions\/[0-9a-f-]{36}$/;
const EMERGENCY = /^\/emergencies\/[0-9a-f-]{36}$/;
const ITEM = /^\/sessions\/[0-9a-f-]{36}\/items\/[0-9a-f-]{36}$/;

async function peopleFound(page) {
  await search(page, 'Hu');
}

async function nobodyFound(page) {
  await search(page, 'Xyzzyqwert');
}

async function registration(page) {
  await nobodyFound(page);
  await main(page).getByRole('link', { name: 'Registra una nuova persona' }).click();
}

async function registrationWithFaults(page) {
  await registration(page);
  await main(page).getByLabel('Cognome', { exact: true }).fill('');
  await press(page, 'Registra la persona');
  await expect(main(page).getByRole('alert')).toBeVisible();
  return { raw: false };
}

async function aDraft(page) {
  await register(page);
  await begin(page);
}

async function person(page) {
  await page.goto('/referrals?as=sent');
  await follow(page, REFERRAL);
  await page.getByRole('link', { name: 'La persona', exact: true }).click();
}

test('before signing in', async ({ page }) => {
  page.faults = watch(page);
  for (const path of ['/sign-in', '/accessibility', '/feedback']) {
    await page.goto(path);
    await checkPage(page, page.faults);
  }
  await page.goto('/sign-in');
  await main(page).getByRole('button', { name: 'Accedi', exact: true }).click();
  await checkPage(page, page.faults, { raw: false });
});

visit('a sender’s pages', CAST.sender, [
  '/today', '/referrals', '/referrals?as=sent&group=draft&late=yes', '/people', peopleFound, nobodyFound, registration,
  registrationWithFaults, link('/referrals?as=sent', REFERRAL), below('/why'), person, below('/readers'), below('/why'), '/notices',
]);

visit('a referral being written', CAST.sender, [
  aDraft, below('/form'), below('/form/sender'), below('/form/legal'), below('/form/categories'), below('/form/health'),
  below('/attachments'), below('/check'), below(''), below('/step/cancel_by_mistake'),
  '/referrals/import',
]);

visit('a secretary’s pages', CAST.secretary, [
  '/today', '/referrals?as=work', '/referrals?as=work&group=over', link('/referrals?as=session', REFERRAL), '/sessions', '/sessions/new',
  link('/sessions', SESSION), below('/agenda'), below('/attendance'), below('/step/cancel'), '/waiting-list',
  link('/waiting-list', /^\/waiting-list\/./), '/commission',
]);

visit('minutes that are signed', CAST.secretary, [
  async function signedSession(page) {
    await page.goto('/sessions');
    await main(page).getByRole('row', { name: /Verbale firmato/ }).first().getByRole('link').click();
  },
  below('/minutes'),
  async function itemOfSession(page) {
    await page.goto(new URL(page.url()).pathname.replace('/minutes', ''));
    await follow(page, ITEM);
  },
]);

visit('a member’s pages', CAST.educator, [
  '/today', '/referrals?as=session', link('/sessions', SESSION),
  async function opinion(page) {
    await follow(page, /^\/opinions\//);
  },
  async function conflict(page) {
    await follow(page, /^\/conflicts\//);
  },
  '/mandates?shown=all',
]);

visit('a president’s pages', CAST.president, ['/today', link('/sessions', SESSION), link('/sessions', /^\/sessions\/[0-9a-f-]{36}$/)]);

visit('the coordination’s pages', CAST.coordinator, ['/today', '/referrals?as=office', link('/referrals?as=office', REFERRAL)]);

visit('the desk’s pages', CAST.desk, ['/today', '/referrals?as=received', '/acting']);

visit('the network’s pages', CAST.administrator, [
  '/today', '/network', '/network?q=xyzzyqwert', link('/network', /^\/network\/[0-9a-f-]{36}$/), below('/edit'), below('/units'), '/network/new',
  '/users', link('/users', /^\/users\/[0-9a-f-]{36}$/), '/users/invite', '/commission', '/feedback/received',
]);

visit('the privacy officer’s pages', CAST.privacy, [
  '/today', '/register', '/register?kind=signed_in', '/emergencies', link('/emergencies', EMERGENCY), '/legal-bases',
]);

visit('an access in an emergency', CAST.sender, [
  person,
  async function newEmergency(page) {
    await page.goto(new URL(page.url()).pathname.replace(/^\/people\/([0-9a-f-]{36}).*/, '/emergencies/new/$1'));
  },
  '/emergencies',
]);

visit('what rights rest on', CAST.administrator, [
  '/legal-bases', '/legal-bases/trial', '/legal-bases/draft', '/legal-bases/draft/rows/coordination', '/legal-bases/draft/text', '/legal-bases/draft/changes', '/agreements', link('/agreements', /^\/agreements\/[0-9a-f-]{36}$/), '/agreements/new',
  async function agreementWithFaults(page) {
    await page.goto('/agreements/new');
    await press(page, 'Registra');
    await expect(main(page).getByRole('alert')).toBeVisible();
    return { raw: false };
  },
]);

visit('one’s own account', CAST.sender, [
  '/account', '/account/password', '/account/second-factor', '/account/passkeys', '/account/identities', '/account/recovery', '/account/sessions', '/account/prove', '/shortcuts', '/feedback',
  '/accessibility',
]);

visit('pages that refuse', CAST.sender, ['/referrals/00000000-0000-7000-8000-000000000000', '/users', '/nowhere']);

// The other way round the frame is the question, with long words it is the narrow window.
for (const [language, words, widths] of [['ar-XB', 'from right to left', [320, 1280]], ['de', 'in German', [320]]]) {
  visit(`the main pages ${words}`, CAST.sender, [
    '/today', '/referrals', '/people', link('/referrals?as=sent', REFERRAL), '/notices', '/account', '/feedback', '/nowhere',
  ], { who: { language }, widths });
  visit(`the commission’s pages ${words}`, CAST.secretary, [
    '/sessions', link('/sessions', SESSION), below('/agenda'), '/waiting-list', '/commission', '/sessions/new',
  ], { who: { language }, widths });
}
