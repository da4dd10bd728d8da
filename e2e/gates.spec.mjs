// The gates themselves: each lets a sound page pass and catches the defect planted for it.
import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { axeFaults } from './support/axe.mjs';
import { focusFaults } from './support/focus.mjs';
import { htmlFaults } from './support/html.mjs';
import { overflowFaults, overlapFaults, targetFaults } from './support/layout.mjs';
import { watch } from './support/watch.mjs';

const SOUND = document_(`
  <h1>Segnalazioni</h1>
  <p>Una riga di testo con <a href="#a">un collegamento</a> dentro la frase.</p>
  <p><a class="big" href="#b">Nuova segnalazione</a></p>
  <form action="#" method="get"><label for="n">Nome</label> <input class="big" id="n" name="n" autocomplete="off">
  <button class="big" type="submit">Cerca</button></form>`);

function document_(main, css = '') {
  return `<!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><title>Prova</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><style>
    body { font: 16px/1.5 sans-serif; color: #111; background: #fff; margin: 1rem } h1 { line-height: 1.1 }
    a { color: #0050a0 } .big { display: inline-block; min-height: 24px; padding: 4px }
    input { border: 1px solid #555 } button { border: 1px solid #555; background: #eee; color: #111 }
    ${css}</style></head><body><main>${main}</main></body></html>`;
}

async function show(page, html, width = 320) {
  await page.setViewportSize({ width, height: 700 });
  await page.setContent(html);
}

test('a sound page passes every gate', async ({ page }) => {
  const seen = watch(page);
  await show(page, SOUND);
  const faults = [];
  for (const gate of [axeFaults, overflowFaults, targetFaults, overlapFaults, focusFaults]) faults.push(...(await gate(page)));
  expect([...faults, ...seen]).toEqual([]);
});

test('axe catches a picture without words', async ({ page }) => {
  await show(page, document_('<h1>T</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'));
  expect(await axeFaults(page)).toContainEqual(expect.stringContaining('image-alt'));
});

test('axe catches pale text', async ({ page }) => {
  await show(page, document_('<h1>T</h1><p>pallido</p>', 'p { color: #bbb }'));
  expect(await axeFaults(page)).toContainEqual(expect.stringContaining('color-contrast'));
});

test('axe does not leave a contrast undecided in silence', async ({ page }) => {
  await show(page, document_('<h1>T</h1><p>su sfumatura</p>', 'p { background: linear-gradient(#fff, #000) }'));
  expect(await axeFaults(page)).toContainEqual(expect.stringContaining('axe undecided'));
});

test('a heading of tight lines is decided by us: dark passes, pale does not', async ({ page }) => {
  await show(page, document_('<h1>Tutte le segnalazioni</h1>'));
  expect(await axeFaults(page)).toEqual([]);
  await show(page, document_('<h1>Tutte le segnalazioni</h1>', 'h1 { color: #bbb }'));
  expect(await axeFaults(page)).not.toEqual([]);
});

test('sideways scrolling at 320 px is caught', async ({ page }) => {
  await show(page, document_('<h1>T</h1><p class="wide">x</p>', '.wide { width: 400px }'));
  expect(await overflowFaults(page)).toHaveLength(1);
});

test('a target of 20 px is caught', async ({ page }) => {
  await show(page, document_('<h1>T</h1><button class="s">x</button>', '.s { width: 20px; height: 20px; padding: 0 }'));
  expect(await targetFaults(page)).toHaveLength(1);
});

test('a lone link of one text line is a target, one in a sentence is not', async ({ page }) => {
  await show(page, document_('<h1>T</h1><p><a href="#a">da solo</a></p><p>dentro <a href="#b">la frase</a> no</p>'));
  expect(await targetFaults(page)).toEqual([expect.stringContaining('da solo')]);
});

test('text printed over a heading is caught', async ({ page }) => {
  await show(page, document_('<h1>Titolo lungo</h1><p class="up">sopra</p>', '.up { margin-top: -50px }'));
  expect(await overlapFaults(page)).toEqual([expect.stringContaining('sopra')]);
});

test('text for screen readers only is not printed, so it covers nothing', async ({ page }) => {
  const css = '.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }';
  await show(page, document_('<h1>Titolo</h1><p><span class="sr">Errore:</span>visibile</p>', css));
  expect(await overlapFaults(page)).toEqual([]);
});

test('a stop without a visible focus is caught', async ({ page }) => {
  await show(page, document_('<h1>T</h1><a class="big" href="#a">uno</a> <button class="big">due</button>', 'button:focus { outline: none }'));
  expect(await focusFaults(page)).toEqual([expect.stringContaining('focus not visible: <button>')]);
});

test('a tab order other than the reading order is caught', async ({ page }) => {
  await show(page, document_('<h1>T</h1><a class="big" href="#a">uno</a> <a class="big" href="#b" tabindex="1">due</a>'));
  expect(await focusFaults(page)).toContainEqual(expect.stringContaining('tab order'));
});

test('a stop behind a fixed bar is caught', async ({ page }) => {
  const css = '.bar { position: fixed; inset: 0 0 auto 0; height: 200px; background: #fff }';
  await show(page, document_('<a class="big" href="#a">sotto</a><div class="bar">barra</div>', css));
  expect(await focusFaults(page)).toContainEqual(expect.stringContaining('focus hidden'));
});

test('the HTML checker catches what a browser would mend', async () => {
  expect(await htmlFaults(SOUND.replace('<h1>', '<h1 id="n">'))).toContainEqual(expect.stringContaining('no-dup-id'));
  expect(await htmlFaults('<!DOCTYPE html><html lang="it"><head><title>T</title></head><body><p><div></div></p></body></html>')).not.toEqual([]);
  expect(await htmlFaults(SOUND.replace('<p>', '<p style="color:red">'))).toContainEqual(expect.stringContaining('no-inline-style'));
});

test.describe('on a page with a strict policy', () => {
  let server;
  let address;
  test.beforeAll(async () => {
    server = createServer((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" });
      const planted = { '/script': '<script>var x = 1</script>', '/foreign': '<img alt="" src="http://127.0.0.2:9/x.png">' };
      response.end(`<!DOCTYPE html><html lang="it"><head><title>T</title></head><body><main><h1>T</h1>${planted[request.url] ?? ''}</main></body></html>`);
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${server.address().port}`;
  });
  test.afterAll(() => server.close());

  test('an inline script is caught', async ({ page }) => {
    const seen = watch(page);
    await page.goto(`${address}/script`);
    expect(seen).toContainEqual(expect.stringContaining('policy:'));
  });

  test('a foreign picture is caught', async ({ page }) => {
    const seen = watch(page);
    await page.goto(`${address}/foreign`);
    expect(seen.length).toBeGreaterThan(0);
  });

  test('axe runs without weakening the policy', async ({ page }) => {
    await page.goto(`${address}/plain`);
    const seen = watch(page);
    expect(await axeFaults(page)).toEqual([]);
    expect(seen).toEqual([]);
  });
});

test('a foreign request is caught when no policy stops it', async ({ page }) => {
  const seen = watch(page);
  await page.setContent('<img alt="" src="http://127.0.0.2:9/x.png">');
  expect(seen).toContainEqual(expect.stringContaining('foreign request'));
});

test('an error in a script is caught', async ({ page }) => {
  const seen = watch(page);
  await page.setContent('<script>throw new Error("planted")</script>');
  expect(seen).toContainEqual(expect.stringContaining('planted'));
});
