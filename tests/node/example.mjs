// Starts an example in the repository as `npm start` does where its packages are installed: they are linked from here.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\//;

/** Starts one and waits for its address. `stop` ends it and all that it started. */
export async function start(name) {
  const folder = resolve("examples", name);
  if (!existsSync(join(folder, "package.json"))) throw new Error(`there is no example ${name}`);
  const modules = join(folder, "node_modules");
  rmSync(modules, { recursive: true, force: true });
  mkdirSync(modules);
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  for (const one of Object.keys({ ...dependencies, ...devDependencies })) {
    symlinkSync(resolve(one === "klarsyn" ? "pkg" : `tests/node/node_modules/${one}`), join(modules, one));
  }
  symlinkSync(resolve("tests/node/node_modules/.bin"), join(modules, ".bin"));
  const child = spawn("npm", ["start", "--silent"], { cwd: folder, detached: true, env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" }, stdio: ["ignore", "pipe", "pipe"] });
  const stop = () => {
    try {
      process.kill(-child.pid);
    } catch {
      // it has ended already
    }
  };
  let said = "";
  const address = await new Promise((found, fail) => {
    const hear = (text) => {
      said += text;
      const address = ADDRESS.exec(said)?.[0];
      if (address) found(address);
    };
    child.stdout.setEncoding("utf8").on("data", hear);
    child.stderr.setEncoding("utf8").on("data", hear);
    child.on("exit", (code) => fail(new Error(`${name} ended with ${code}:\n${said}`)));
  });
  return { address, stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address, stop } = await start(process.argv[2] ?? "");
  console.log(`The example is at  ${address}\nStop with Ctrl-C.`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => (stop(), process.exit(0)));
  setInterval(() => undefined, 1 << 30);
}
