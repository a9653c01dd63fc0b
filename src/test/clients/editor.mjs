// Asks yaml-language-server what an editor would show. Input: {schema, asks: [{text, path?}]}, where § marks the cursor in a text;
// a text with a path is that file, and names its schema itself.
// Output: a line of JSON for each: {completions: [label, …], diagnostics: [message, …]}.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const rpc = require("vscode-jsonrpc/node");
const input = JSON.parse(readFileSync(0, "utf8"));

const server = spawn(process.execPath, [require.resolve("yaml-language-server/bin/yaml-language-server"), "--stdio"], {
  stdio: ["pipe", "pipe", "inherit"],
});
const connection = rpc.createMessageConnection(
  new rpc.StreamMessageReader(server.stdout),
  new rpc.StreamMessageWriter(server.stdin),
);

const settings = {
  yaml: {
    schemas: { [pathToFileURL(input.schema).href]: "*.yaml" },
    schemaStore: { enable: false },
    validate: true,
    completion: true,
  },
};
const diagnostics = new Map();
const waiting = new Map();
connection.onRequest("workspace/configuration", (params) => params.items.map((item) => settings[item.section] ?? null));
connection.onRequest("client/registerCapability", () => null);
connection.onNotification("textDocument/publishDiagnostics", (params) => {
  diagnostics.set(params.uri, params.diagnostics.map((each) => each.message));
  waiting.get(params.uri)?.();
});
connection.listen();

await connection.sendRequest("initialize", {
  processId: process.pid,
  rootUri: null,
  capabilities: { workspace: { configuration: true }, textDocument: { completion: {}, publishDiagnostics: {} } },
});
await connection.sendNotification("initialized", {});
await connection.sendNotification("workspace/didChangeConfiguration", { settings });

for (const [index, ask] of input.asks.entries()) {
  const uri = ask.path ? pathToFileURL(ask.path).href : `file:///specs/${index}.yaml`;
  const at = ask.text.indexOf("§");
  const before = at < 0 ? "" : ask.text.slice(0, at);
  const text = ask.text.replace("§", "");
  const published = new Promise((resolve) => waiting.set(uri, resolve));
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "yaml", version: 1, text },
  });
  await published;
  const lines = before.split("\n");
  const found =
    at < 0
      ? { items: [] }
      : await connection.sendRequest("textDocument/completion", {
          textDocument: { uri },
          position: { line: lines.length - 1, character: lines.at(-1).length },
        });
  console.log(
    JSON.stringify({ completions: found.items.map((item) => item.label), diagnostics: diagnostics.get(uri) }),
  );
}
connection.dispose();
server.kill();
