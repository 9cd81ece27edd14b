// Answers (QRD) are held against their questionnaire (QFDD) through the npm package: the option `form`.

import { readFileSync } from "node:fs";
import { Klarsyn } from "../../pkg/dist/index.js";

const read = (path) => readFileSync(`examples/documents/${path}.xml`, "utf8");
const answers = read("qrd@1.3/sleep-and-mood");
const form = read("qfdd@1.2/sleep-and-mood");
const other = read("qfdd@1.2/pain-with-conditions");
const klarsyn = new Klarsyn();
let failed = 0;

/** An answer that no question offers. */
const choice = answers.match(/xsi:type="CE" code="([^"]+)"/)[1];
const strange = answers.replaceAll(`xsi:type="CE" code="${choice}"`, 'xsi:type="CE" code="NO-CHOICE"');
if (strange === answers) throw new Error("the example has no choice");

await asks("alone", answers, undefined, "valid");
await asks("its questionnaire", answers, form, "valid");
await asks("its questionnaire as bytes, of several", answers, [other, new TextEncoder().encode(form)], "valid");
await asks("an answer of its own, alone", strange, undefined, "valid");
await asks("an answer of its own", strange, form, "invalid KS0714");
await asks("another questionnaire", answers, other, "undecided KS0701");
// What was given for one document is not kept for the next.
await asks("alone again", strange, undefined, "valid");
process.exit(failed === 0 ? 0 : 1);

async function asks(what, text, form, wanted) {
  const { verdict, findings } = await klarsyn.validate(text, { form });
  const codes = [...new Set(findings.map((finding) => finding.code).filter((code) => code.startsWith("KS07")))];
  const said = [verdict, ...codes].join(" ");
  if (said !== wanted) failed++;
  console.log(`${said === wanted ? "  ok  " : "  FAIL"} ${what}: ${said}`);
}
