// Loaded before the conformance suite, which cannot show a token: puts one into every request of it to BEARER_URL.
import http from 'node:http';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const { BEARER_URL, BEARER_TOKEN } = process.env;
const authorization = `Bearer ${BEARER_TOKEN}`;

const fetched = globalThis.fetch;
globalThis.fetch = (input, init = {}) => {
  const url = input instanceof Request ? input.url : String(input);
  if (!url.startsWith(BEARER_URL)) return fetched(input, init);
  const headers = new Headers(init.headers ?? (input instanceof Request ? input.headers : undefined));
  if (!headers.has('authorization')) headers.set('authorization', authorization);
  return fetched(input, { ...init, headers });
};

// Some scenarios write headers letter by letter.
const { port } = new URL(BEARER_URL);
const requested = http.request;
http.request = (...all) => {
  const request = requested(...all);
  if (all.some((each) => String(each?.port) === port)) request.setHeader('authorization', authorization);
  return request;
};
syncBuiltinESMExports();

// One scenario sets the Host header, which fetch does not let it do.
const suite = new URL('./node_modules/@modelcontextprotocol/conformance/dist/index.js', import.meta.url);
const undici = createRequire(suite)('undici');
const shown = (dispatch) => (options, handler) =>
  options.headers?.Host && `${options.origin}${options.path}`.startsWith(BEARER_URL)
    ? dispatch({ ...options, headers: { ...options.headers, authorization } }, handler)
    : dispatch(options, handler);
undici.setGlobalDispatcher(new undici.Agent().compose(shown));
