// Drives a server with an official client and prints what the client saw, one JSON value a line.
//
//   node drive.mjs CLIENT URL < steps.json
//
// CLIENT: sdk-1 (@modelcontextprotocol/sdk 1.x), client-2-legacy or client-2-modern (@modelcontextprotocol/client 2.x).
// steps.json: a list of {"list": true} and {"call": name, "arguments": {...}}.
// A step that the client rejects is printed as {"rejected": {code, message}}; exit 1 is a client that cannot connect.
import { readFileSync } from 'node:fs';

const open = {
  'sdk-1': async (url) => {
    const { Client } = await import('@modelcontextprotocol/sdk/client/index.js');
    const { StreamableHTTPClientTransport } = await import('@modelcontextprotocol/sdk/client/streamableHttp.js');
    return connect(new Client({ name: 'acceptance', version: '1' }), new StreamableHTTPClientTransport(url));
  },
  'client-2-legacy': (url) => openClient2(url, 'legacy'),
  'client-2-modern': (url) => openClient2(url, { pin: '2026-07-28' }),
};

async function openClient2(url, mode) {
  const { Client, StreamableHTTPClientTransport } = await import('@modelcontextprotocol/client');
  const client = new Client({ name: 'acceptance', version: '1' }, { versionNegotiation: { mode } });
  return connect(client, new StreamableHTTPClientTransport(url));
}

async function connect(client, transport) {
  await client.connect(transport);
  return client;
}

async function run(client, step) {
  try {
    return step.list ? await client.listTools() : await client.callTool({ name: step.call, arguments: step.arguments });
  } catch (error) {
    return { rejected: { code: error.code ?? null, message: error.message } };
  }
}

const [kind, address] = process.argv.slice(2);
const steps = JSON.parse(readFileSync(0, 'utf8'));
const client = await open[kind](new URL(address));
console.log(JSON.stringify({ server: client.getServerVersion(), instructions: client.getInstructions() ?? null }));
for (const step of steps) {
  console.log(JSON.stringify(await run(client, step)));
}
await client.close();
