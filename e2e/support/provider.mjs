// A real identity provider on this machine, and a network of our own that trusts it.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Provider from 'oidc-provider';

export const LEVEL = (n) => `https://www.spid.gov.it/SpidL${n}`;
const SECRET = 'only for this story';

/** Starts `oidc-provider` for a network at `home`. Who signs in there, and at which level, is said by `person`. */
export async function startProvider(home) {
  const server = createServer();
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const person = { id: 'nobody-yet', level: LEVEL(2), ways: ['pwd'] };
  const provider = new Provider(issuer, {
    clients: [{
      client_id: 'netmet',
      client_secret: SECRET,
      redirect_uris: [`${home}/sign-in/from/office`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    }],
    acrValues: [LEVEL(1), LEVEL(2)],
    claims: { openid: ['sub', 'acr', 'amr'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['a key of the story'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
  });
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    const [, kind, uid, act] = request.url.split('/');
    if (kind !== 'interaction') return answer(request, response);
    if (act === 'enter') {
      const login = { accountId: person.id, acr: person.level, amr: person.ways, remember: false };
      return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return response.end(`<!doctype html><title>Office</title><a href="/interaction/${uid}/enter">Entra in ufficio</a>`);
  });
  const stop = () => new Promise((done) => { server.closeAllConnections(); server.close(done); });
  return { issuer, person, stop };
}

export async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** A demonstration of its own at `http://localhost:port`, whose configuration names the provider. */
export async function startNetwork(port, issuer) {
  const folder = await mkdtemp(join(tmpdir(), 'netmet-sign-in-'));
  const home = `http://localhost:${port}`;
  await writeFile(join(folder, 'office.secret'), SECRET, { mode: 0o600 });
  await writeFile(join(folder, 'netmet.toml'), `public_url = "${home}"
[[identity_provider]]
code = "office"
issuer = "${issuer}"
client_id = "netmet"
client_secret_file = "office.secret"
levels = ["${LEVEL(2)}"]
second_factor = ["mfa"]
label = { it = "Comune di Prova", en = "Town of Trial", fr = "Ville d’essai", de = "Probestadt" }
`);
  const words = ['demo', '--data', folder, '--listen', `127.0.0.1:${port}`, '--quiet'];
  const program = spawn(process.env.NETMET_PROGRAM, words, { stdio: 'ignore' });
  for (let tries = 0; tries < 1200; tries++) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (ready?.ok) break;
    await new Promise((later) => { setTimeout(later, 100); });
  }
  const stop = async () => {
    const ended = new Promise((done) => { program.once('exit', done); });
    program.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { home, stop };
}
