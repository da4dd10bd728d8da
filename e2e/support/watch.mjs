// What a browser reports while a page works: policy violations, script errors, requests to somebody else.

/** Starts listening; the answer collects faults for as long as the page lives. */
export function watch(page) {
  const faults = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.push(`policy: ${message.text()}`);
    else if (message.type() === 'error' && !isExpectedStatus(message.text())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    if (isForeign(request.url(), page.url())) faults.push(`foreign request: ${request.url()}`);
  });
  return faults;
}

/** A refusal page (403, 404, 409, 422 ...) is a page like any other, but Chromium logs its status. */
function isExpectedStatus(text) {
  return /^Failed to load resource: the server responded with a status of 4\d\d/.test(text);
}

function isForeign(url, at) {
  if (!/^(https?|wss?):/.test(url)) return false;
  const own = process.env.NETMET_URL ?? (/^https?:/.test(at) ? at : undefined);
  return own === undefined || new URL(url).origin !== new URL(own).origin;
}
