// The finding on the front page: what the validator really says of an example, in both languages.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { both, escape, prose } from "./html.mjs";

const FILE = "carecommunication@5.0/invalid-priority-with-other-category.json";

export async function sample() {
  const { Klarsyn } = await import(pathToFileURL(resolve("pkg/dist/index.js")));
  const klarsyn = new Klarsyn();
  const bytes = readFileSync(`examples/documents/${FILE}`);
  const [da, en] = [await klarsyn.validate(bytes, { language: "da" }), await klarsyn.validate(bytes, { language: "en" })];
  const at = da.findings.findIndex((f) => f.severity === "error" && f.follows === null && f.related.length > 1);
  if (da.verdict !== "invalid" || at < 0) throw new Error(`${FILE} should be invalid, with a finding that names two reasons`);
  const [finding, english] = [da.findings[at], en.findings[at]];
  const lines = bytes.toString("utf8").split("\n");
  const reasons = finding.related.toSorted((a, b) => a.line - b.line);
  const rows = [
    row(lines, reasons[0].line, finding.code, "reason", both("på grund af dette", "because of this")),
    row(lines, reasons.at(-1).line, finding.code, "", both(prose(finding.message), prose(english.message))),
  ];
  const name = FILE.split("/")[1].replace("invalid-priority-with-other-category", "besked");
  const count = both(`${da.errors} fejl`, `${en.errors} ${en.errors === 1 ? "error" : "errors"}`);
  return `      <div class="k-panel" role="group" aria-labelledby="et-fund">
        <div class="k-panel__head"><h2 class="k-vh" id="et-fund">${both("Eksempel på et fund", "An example of a finding")}</h2><p><strong>${name}</strong></p><p class="k-verdict-line k-is-invalid"><svg class="k-icon" aria-hidden="true"><use href="#i-error"/></svg><strong>${both("Ugyldig", "Invalid")}</strong><span>${count}</span></p></div>
        <ol class="k-source">${rows.join("")}</ol>
        <dl class="k-facts k-panel__body">
          <div><dt>${both("Forventet", "Expected")}</dt><dd>${both(prose(up(finding.expected)), prose(up(english.expected)))}</dd></div>
          <div><dt>${both("Løsning", "Fix")}</dt><dd>${both(prose(up(finding.fix)), prose(up(english.fix)))}</dd></div>
        </dl>
      </div>`;
}

/** A line of the source; its last value is what is marked. */
function row(lines, number, code, kind, says) {
  const text = lines[number - 1].trim();
  const marked = escape(text).replace(/(&quot;[^&]*&quot;)(?=[^&]*$)/, "<mark>$1</mark>");
  const hit = kind === "reason" ? "k-hit k-hit--reason" : "k-hit";
  const head = kind === "reason" ? "" : `<strong>${code}</strong> `;
  return `<li class="${hit}"><span class="k-no" aria-hidden="true">${number}</span><span><code>${marked}</code><span class="k-says">${head}${says}</span></span></li>`;
}

function up(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
