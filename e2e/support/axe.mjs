// axe: zero violations, and zero undecided but for the ones written down here.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { lowContrast, prepareContrast } from './contrast.mjs';

const SOURCE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One line for each element at fault. */
export async function axeFaults(page) {
  // Evaluated by the debugger, so the page's own policy stays as strict as it is.
  await page.evaluate(SOURCE);
  const results = await page.evaluate(
    (values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations', 'incomplete'] }),
    TAGS,
  );
  await prepareContrast(page);
  const undecided = [];
  for (const result of results.incomplete) undecided.push({ ...result, nodes: await stillOpen(page, result) });
  return [...lines('axe', results.violations), ...lines('axe undecided', undecided)];
}

/** What remains after the one documented exception, which we decide ourselves. */
async function stillOpen(page, { id, nodes }) {
  if (id !== 'color-contrast') return nodes;
  const isTightLine = (node) => node.target.length === 1 && node.any.every((c) => c.data?.messageKey === 'elmPartiallyObscured');
  const low = await lowContrast(page, nodes.filter(isTightLine).map((node) => node.target[0]));
  return nodes.filter((node) => !isTightLine(node) || low.includes(node.target[0]));
}

function lines(kind, results) {
  return results.flatMap((result) =>
    result.nodes.map((node) => {
      const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ');
      return `${kind}: ${result.id}: ${result.help}: ${node.target.join(' ')} (${why})`;
    }),
  );
}
