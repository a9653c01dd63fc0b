// A server built with the official SDK 2.x: one tool, 2026-07-28, and the older revisions without sessions.
//
//   node server-2.mjs [modern]      (only 2026-07-28)
//
// Prints its address once it serves.
import { createServer } from 'node:http';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';

function introduce() {
  const server = new McpServer({ name: 'somebody-elses', version: '2' });
  server.registerTool(
    'add',
    {
      title: 'Sum',
      description: 'Adds two numbers.',
      inputSchema: z.object({ a: z.number(), b: z.number() }),
      outputSchema: z.object({ sum: z.number() }),
    },
    ({ a, b }) => ({ content: [{ type: 'text', text: String(a + b) }], structuredContent: { sum: a + b } }),
  );
  return server;
}

const handler = createMcpHandler(introduce, { legacy: process.argv[2] === 'modern' ? 'reject' : 'stateless' });

async function body(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length > 0 ? Buffer.concat(chunks) : undefined;
}

const http = createServer(async (request, response) => {
  const given = await body(request);
  const answer = await handler.fetch(
    new Request(`http://127.0.0.1${request.url}`, { method: request.method, headers: request.headers, body: given }),
  );
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body) for await (const chunk of answer.body) response.write(chunk);
  response.end();
});
http.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${http.address().port}/mcp`));
