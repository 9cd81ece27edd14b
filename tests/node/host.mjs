// A host as a careful one would be: serves folders on 127.0.0.1 with a strict content security policy.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

/** What the pages of the tests are served with, unless they say otherwise. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self' blob:; " +
  "connect-src 'self'; require-trusted-types-for 'script'; base-uri 'none'; form-action 'none'";

const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

/** Serves folders by the first part of a path: `serve({ "": "dist", klarsyn: "…/pkg" })`. */
export async function serve(folders, { policy = POLICY } = {}) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://host").pathname)).slice(1);
    const first = path.split("/")[0];
    const named = first !== "" && folders[first] !== undefined;
    let file = named ? join(folders[first], path.slice(first.length + 1)) : join(folders[""] ?? "", path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    if (path === "favicon.ico") return response.writeHead(204).end();
    if (path.includes("..") || !existsSync(file)) return response.writeHead(404).end("not found");
    const headers = { "Content-Type": KINDS[extname(file)] ?? "application/octet-stream", "X-Content-Type-Options": "nosniff" };
    if (policy) headers["Content-Security-Policy"] = policy;
    response.writeHead(200, headers);
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
