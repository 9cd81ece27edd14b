// Builds the npm package in `pkg/dist`: its script in small modules, its declarations, the worker's script,
// a CommonJS twin for Node, and the build that carries all files within itself.

import { build, transformSync } from "esbuild";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { manifest } from "./manifest.mjs";

const pkg = resolve("pkg");
const dist = join(pkg, "dist");
const MODULES = { engine: "klarsyn_bg.wasm", view: "view_bg.wasm", packages: "packages_bg.wasm" };
const there = Object.entries(MODULES).filter(([, file]) => existsSync(join(pkg, "wasm", file)));
const packs = readdirSync(join(pkg, "packs")).filter((name) => name.endsWith(".pack")).map((name) => name.slice(0, -5)).sort();
/** Too large to be carried; a message that would need it is undecided there. */
const LEFT_OUT = ["full"];

rmSync(dist, { recursive: true, force: true });
execFileSync("tsc", ["--project", pkg, "--emitDeclarationOnly"], { stdio: "inherit" });
for (const name of readdirSync(dist).filter((name) => name === "host.d.ts" || name === "built.d.ts")) rmSync(join(dist, name));

const common = { bundle: true, minify: true, target: "es2022", legalComments: "none", ignoreAnnotations: true, plugins: [own(false)], logLevel: "warning", absWorkingDir: pkg };
const esm = { ...common, format: "esm", outdir: "dist", chunkNames: "[name]-[hash]" };
const entries = ["index", "slim", "worker", "elements"].map((name) => `src/${name}.ts`);
await build({ ...esm, entryPoints: entries, splitting: true });
dropEmpty();
await build({ ...esm, plugins: [own(true)], entryPoints: ["src/inline.ts"] });
await build({ ...common, plugins: [own(true)], format: "iife", entryPoints: ["src/inline-script.ts"], outfile: "dist/klarsyn.inline.js" });
await build({ ...common, format: "iife", entryPoints: ["src/host.ts"], outfile: "dist/host.js" });
await build({
  ...common,
  format: "cjs",
  platform: "node",
  entryPoints: ["src/commonjs.ts"],
  outfile: "dist/klarsyn.cjs",
  banner: { js: 'const klarsynUrl=require("node:url").pathToFileURL(__filename).href;' },
  define: { "import.meta.url": "klarsynUrl" },
});

writeFileSync(join(pkg, "custom-elements.json"), JSON.stringify(manifest(), null, 1));

// The declarations once more, as a CommonJS program reads them. Tags are declared once.
for (const file of files(dist).filter((name) => name.endsWith(".d.ts"))) {
  const text = readFileSync(file, "utf8").replace(/^declare global \{\n[\s\S]*?^\}\n/m, "").replace(/(["']\.{1,2}\/[^"']*)\.js(["'])/g, "$1.cjs$2");
  writeFileSync(file.replace(/\.d\.ts$/, ".d.cts"), text);
}

/** A module that only hands on what others have becomes a script without a word, which a page would fetch all the same. */
function dropEmpty() {
  const scripts = files(dist).filter((name) => name.endsWith(".js"));
  for (const empty of scripts.filter((name) => readFileSync(name, "utf8").trim() === "")) {
    rmSync(empty);
    const asked = `import"./${basename(empty)}";`;
    for (const name of scripts.filter((name) => name !== empty)) writeFileSync(name, readFileSync(name, "utf8").replaceAll(asked, ""));
  }
}

/** What only the build knows: addresses in the form that bundlers find, the files as text, the style sheet. */
function own(inline) {
  const made = {
    files: () => {
      if (inline) return "export const files = { packs: {} };"; // nothing lies beside it
      const at = (path) => `() => new URL(${JSON.stringify(path)}, import.meta.url)`;
      const modules = there.map(([name, file]) => `${name}: ${at(`../wasm/${file}`)}`);
      const all = packs.map((name) => `${JSON.stringify(name)}: ${at(`../packs/${name}.pack`)}`);
      return `export const files = { ${modules.join(", ")}, packs: { ${all.join(", ")} }, host: ${at("./host.js")} };`;
    },
    data: () => {
      const data = {};
      for (const [name, file] of there) if (name !== "packages") carry(data, name, join(pkg, "wasm", file));
      for (const name of packs.filter((name) => !LEFT_OUT.includes(name))) carry(data, `${name}.pack`, join(pkg, "packs", `${name}.pack`));
      return `export const data = ${JSON.stringify(data)};`;
    },
  };
  return {
    name: "own",
    setup(build) {
      build.onResolve({ filter: /^klarsyn:view$/ }, () => ({ path: join(pkg, "wasm/view.js") }));
      build.onResolve({ filter: /^klarsyn:/ }, ({ path }) => ({ path: path.slice(8), namespace: "klarsyn" }));
      build.onLoad({ filter: /^sheet$/, namespace: "klarsyn" }, () => ({ contents: sheet(), loader: "text" }));
      build.onLoad({ filter: /.*/, namespace: "klarsyn" }, ({ path }) => ({ contents: made[path](), resolveDir: pkg }));
      // The address that the generated script would fall back to lies elsewhere, and bundlers would look for it.
      build.onLoad({ filter: /[\\/]wasm[\\/]\w+\.js$/ }, ({ path }) => {
        const text = readFileSync(path, "utf8");
        const contents = text.replace(/module_or_path = new URL\([^)]*\);/, 'throw new TypeError("no module was given");');
        if (contents === text) throw new Error(`${path} has changed: its own address was not found`);
        return { contents };
      });
    },
  };
}

/** The style sheet of everything in a shadow root, small. */
function sheet() {
  const sheets = [resolve("web/klarsyn.css"), join(pkg, "src/elements/frame.css")].map((path) => readFileSync(path, "utf8"));
  return transformSync(sheets.join("\n"), { loader: "css", minify: true, target: "es2022" }).code;
}

function carry(data, name, path) {
  if (!existsSync(path)) return;
  const bytes = readFileSync(path);
  const packed = gzipSync(bytes, { level: 9 });
  const gzip = packed.length < bytes.length * 0.95;
  data[name] = { text: (gzip ? packed : bytes).toString("base64"), gzip };
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? files(join(folder, e.name)) : [join(folder, e.name)]));
}
