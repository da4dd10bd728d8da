// Pictures of the main pages at three widths, as several of the cast, into screenshots/.
import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { CHROMIUM, CHROMIUM_ARGS, WIDTHS } from './support/chromium.mjs';
import { FIRST_OF, PAGES, PEOPLE } from './support/people.mjs';
import { signInAs } from './support/session.mjs';

const FOLDER = new URL('../screenshots/', import.meta.url).pathname;

const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
const context = await browser.newContext({ baseURL: process.env.NETMET_URL, locale: 'it-IT', timezoneId: 'Europe/Rome' });
const page = await context.newPage();
await mkdir(FOLDER, { recursive: true });

await page.goto('/');
await picture('sign-in');
for (const name of PEOPLE) {
  await signInAs(page, name);
  await picture(`${slug(name)}-home`);
  for (const path of [...(await mainPages()), ...(PAGES[name] ?? [])]) {
    await page.goto(path);
    await picture(slug(`${name}${path}`));
  }
  for (const [list, pattern] of FIRST_OF[name] ?? []) {
    await page.goto(list);
    const links = await page.locator('main a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const first = links.find((href) => pattern.test(href));
    if (!first) continue;
    await page.goto(first);
    await picture(slug(`${name}${list}-first`));
  }
}
await browser.close();

/** Where the navigation leads, from the person's own first page. */
async function mainPages() {
  const links = await page.locator('nav a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  return [...new Set(links)].filter((path) => path !== new URL(page.url()).pathname);
}

async function picture(name) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${FOLDER}${name}-${width}.png`, fullPage: true });
  }
  console.log(name);
}

function slug(text) {
  return text.toLowerCase().normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
