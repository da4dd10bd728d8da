// The HTML as the server sent it, before a browser mended it.
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How the source is laid out is no fault for a reader.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'long-title': 'off',
    // Own files only, from the same origin: an integrity sum adds nothing.
    'require-sri': 'off',
    // People's phone numbers come with <bdi> and nowrap from the sheet.
    'tel-non-breaking': 'off',
    // A button without a type sends its form and an input without one is text: so says HTML, and so we mean it.
    'no-implicit-button-type': 'off',
    'no-implicit-input-type': 'off',
    // Several buttons of a form share a name and tell each other apart by value.
    'form-dup-name': 'off',
    // The list of faults comes before the main heading, so that it is read first.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    // Unsafe under our policy, so a fault.
    'no-inline-style': 'error',
  },
});

/** One line for each fault of a whole document. */
export async function htmlFaults(html) {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map((m) => `html: ${m.line}:${m.column} ${m.ruleId}: ${m.message}`),
  );
}

/** Asks for the page's address again, with its session, and validates the answer. */
export async function rawHtmlFaults(page) {
  const answer = await page.request.get(page.url(), { headers: { accept: 'text/html' } });
  return htmlFaults(await answer.text());
}
