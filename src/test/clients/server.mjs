// A server built with the official SDK 1.x, for what has to work with somebody else's server: one tool, sessions, Streamable HTTP.
// Prints its address once it serves.
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { z } from 'zod';

const sessions = new Map();

function introduce() {
  const server = new McpServer({ name: 'somebody-elses', version: '1' });
  server.registerTool(
    'add',
    { title: 'Sum', description: 'Adds two numbers.', inputSchema: { a: z.number(), b: z.number() }, outputSchema: { sum: z.number() } },
    ({ a, b }) => ({ content: [{ type: 'text', text: String(a + b) }], structuredContent: { sum: a + b } }),
  );
  return server;
}

async function open() {
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    onsessioninitialized: (id) => sessions.set(id, transport),
  });
  await introduce().connect(transport);
  return transport;
}

const http = createServer(async (request, response) => {
  const known = sessions.get(request.headers['mcp-session-id']);
  await (known ?? (await open())).handleRequest(request, response);
});
http.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${http.address().port}/mcp`));
