import { readFile } from "node:fs/promises";
import { Klarsyn } from "klarsyn";

const klarsyn = new Klarsyn();
for (const name of process.argv.slice(2)) {
  const bytes = await readFile(name);
  const report = await klarsyn.validate(bytes, { name });
  console.log(`${name}: ${report.verdict}`);
  if (report.verdict === "invalid") process.exitCode = 1;
}
