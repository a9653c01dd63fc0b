// Drives a server with an official client and prints what the client saw, one JSON value a line.
//
//   node drive.mjs CLIENT URL < steps.json
//   node drive.mjs CLIENT COMMAND [ARGUMENT...] < steps.json      (a server on standard input and output)
//
// CLIENT: sdk-1 (@modelcontextprotocol/sdk 1.x), client-2-legacy or client-2-modern (@modelcontextprotocol/client 2.x).
// steps.json: a list of {"list": true} and {"call": name, "arguments": {...}}. An argument {"from": 2, "at": "vehicles.0.id"} is
// that field of the structured answer to the second step.
// A step that the client rejects is printed as {"rejected": {code, message}}; exit 1 is a client that cannot connect.
import { readFileSync } from 'node:fs';

const open = {
  'sdk-1': async (target) => {
    const { Client } = await import('@modelcontextprotocol/sdk/client/index.js');
    const { StreamableHTTPClientTransport } = await import('@modelcontextprotocol/sdk/client/streamableHttp.js');
    const { StdioClientTransport } = await import('@modelcontextprotocol/sdk/client/stdio.js');
    const transport = transportTo(target, StreamableHTTPClientTransport, StdioClientTransport);
    return connect(new Client({ name: 'acceptance', version: '1' }), transport);
  },
  'client-2-legacy': (target) => openClient2(target, 'legacy'),
  'client-2-modern': (target) => openClient2(target, { pin: '2026-07-28' }),
};

async function openClient2(target, mode) {
  const { Client, StreamableHTTPClientTransport } = await import('@modelcontextprotocol/client');
  const { StdioClientTransport } = await import('@modelcontextprotocol/client/stdio');
  const client = new Client({ name: 'acceptance', version: '1' }, { versionNegotiation: { mode } });
  return connect(client, transportTo(target, StreamableHTTPClientTransport, StdioClientTransport));
}

function transportTo([first, ...rest], Http, Stdio) {
  return /^https?:/.test(first)
    ? new Http(new URL(first))
    : new Stdio({ command: first, args: rest, env: process.env, stderr: 'ignore' });
}

async function connect(client, transport) {
  await client.connect(transport);
  return client;
}

function filled(value, seen) {
  if (Array.isArray(value)) return value.map((each) => filled(each, seen));
  if (value === null || typeof value !== 'object') return value;
  if (value.from && value.at) {
    return value.at.split('.').reduce((part, name) => part?.[name], seen[value.from - 1].structuredContent);
  }
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, seen)]));
}

async function run(client, step, seen) {
  try {
    return step.list
      ? await client.listTools()
      : await client.callTool({ name: step.call, arguments: filled(step.arguments, seen) });
  } catch (error) {
    return { rejected: { code: error.code ?? null, message: error.message } };
  }
}

const [kind, ...target] = process.argv.slice(2);
const steps = JSON.parse(readFileSync(0, 'utf8'));
const client = await open[kind](target);
console.log(JSON.stringify({ server: client.getServerVersion(), instructions: client.getInstructions() ?? null }));
const seen = [];
for (const step of steps) {
  seen.push(await run(client, step, seen));
  console.log(JSON.stringify(seen.at(-1)));
}
await client.close();
