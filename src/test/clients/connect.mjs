// Connects an official client to a server that wants people to sign in, and does what it is told on standard input.
//
//   node connect.mjs CLIENT REGISTRATION URL
//
// CLIENT: sdk-1 or client-2. REGISTRATION: dcr (RFC 7591), or the https address of a client metadata document.
// Prints {"open": address} for the browser to open; every line of input is answered by a line of output:
//   {"connect": true}          {"connected": true}, after the browser has come back
//   {"list": true}             what tools/list answers
//   {"call": name, "arguments": {...}}
//   {"spoil": true}            makes the access token useless, as if it had expired
//   {"forget": true}           forgets the tokens, not the registration
// What the client rejects is printed as {"rejected": message, "status": HTTP status or null}.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

const say = (value) => console.log(JSON.stringify(value));

const kits = {
  'sdk-1': async () => {
    const { Client } = await import('@modelcontextprotocol/sdk/client/index.js');
    const { StreamableHTTPClientTransport } = await import('@modelcontextprotocol/sdk/client/streamableHttp.js');
    return { client: () => new Client({ name: 'acceptance', version: '1' }), Transport: StreamableHTTPClientTransport };
  },
  'client-2': async () => {
    const { Client, StreamableHTTPClientTransport } = await import('@modelcontextprotocol/client');
    const mode = { versionNegotiation: { mode: { pin: '2026-07-28' } } };
    return { client: () => new Client({ name: 'acceptance', version: '1' }, mode), Transport: StreamableHTTPClientTransport };
  },
};

/** Waits on the loopback interface for the browser to come back with a code. */
async function callback() {
  let arrived;
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    if (url.pathname !== '/callback') return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Connected</title><p>You can close this window.</p>');
    arrived?.(url.searchParams);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  server.unref();
  return {
    url: `http://127.0.0.1:${server.address().port}/callback`,
    next: () => new Promise((resolve) => (arrived = resolve)),
  };
}

class Provider {
  constructor(redirect, document) {
    this.redirectUrl = redirect;
    this.clientMetadataUrl = document;
    this.clientMetadata = {
      client_name: 'Acceptance Test',
      redirect_uris: [redirect],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    };
    this.kept = {};
  }
  state() { return (this.kept.state = crypto.randomUUID()); }
  clientInformation() { return this.kept.client; }
  saveClientInformation(client) { this.kept.client = client; }
  tokens() { return this.kept.tokens; }
  saveTokens(tokens) { this.kept.tokens = tokens; }
  codeVerifier() { return this.kept.verifier; }
  saveCodeVerifier(verifier) { this.kept.verifier = verifier; }
  redirectToAuthorization(address) { say({ open: address.toString() }); }
  invalidateCredentials(what) {
    if (what === 'all' || what === 'client') delete this.kept.client;
    if (what === 'all' || what === 'tokens') delete this.kept.tokens;
    if (what === 'all' || what === 'verifier') delete this.kept.verifier;
  }
}

const [kind, registration, address] = process.argv.slice(2);
const kit = await kits[kind]();
const back = await callback();
const provider = new Provider(back.url, registration === 'dcr' ? undefined : registration);
let client;

async function connect() {
  const transport = new kit.Transport(new URL(address), { authProvider: provider });
  const returned = back.next();
  try {
    client = kit.client();
    await client.connect(transport);
    return { connected: true };
  } catch (error) {
    if (error.name !== 'UnauthorizedError' && error.constructor.name !== 'UnauthorizedError') throw error;
  }
  const answer = await returned;
  if (answer.get('state') !== provider.kept.state) throw new Error('the state came back changed');
  if (answer.has('error')) throw new Error(answer.get('error'));
  await transport.finishAuth(kind === 'sdk-1' ? answer.get('code') : answer);
  client = kit.client();
  await client.connect(new kit.Transport(new URL(address), { authProvider: provider }));
  return { connected: true, iss: answer.get('iss'), client: provider.kept.client?.client_id ?? null };
}

const steps = {
  connect,
  list: () => client.listTools(),
  call: (step) => client.callTool({ name: step.call, arguments: step.arguments ?? {} }),
  spoil: () => ((provider.kept.tokens.access_token = 'spoiled'), { spoiled: true }),
  forget: () => (delete provider.kept.tokens, { forgotten: true }),
};

for await (const line of createInterface({ input: process.stdin })) {
  const step = JSON.parse(line);
  try {
    say(await steps[Object.keys(step).find((key) => key in steps)](step));
  } catch (error) {
    say({ rejected: error.message, status: error.code ?? null });
  }
}
process.exit(0);
