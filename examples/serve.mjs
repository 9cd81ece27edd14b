// Serves an example on 127.0.0.1 with the policy that a careful host would ask for: `node serve.mjs FOLDER [PORT]`.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self' blob:; " +
  "connect-src 'self'; require-trusted-types-for 'script'; base-uri 'none'; form-action 'none'";
const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

const folder = resolve(process.argv[2] ?? ".");
const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://host").pathname));
  // The package lies where npm has put it; the messages beside the examples.
  const at = path.startsWith("/klarsyn/") ? "node_modules" : path.startsWith("/documents/") ? ".." : ".";
  const file = join(folder, at, path);
  const found = existsSync(file) && statSync(file).isDirectory() ? join(file, "index.html") : file;
  if (path.includes("..") || !existsSync(found)) return response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
  response.writeHead(200, {
    "Content-Type": KINDS[extname(found)] ?? "application/octet-stream",
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
  });
  createReadStream(found).pipe(response);
});
server.listen(Number(process.argv[3] ?? process.env.PORT ?? 0), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${server.address().port}/`);
});
