// Writes docs/accessibility.md: each requirement of EN 301 549 for the web, what the components do about it, the
// checks that hold it, and the rules of axe behind them. With `--check`, only says whether it is as it would be.

import axe from "axe-core";
import { readFileSync, writeFileSync } from "node:fs";

const FILE = "docs/accessibility.md";
const scripts = Object.fromEntries(["gallery", "site", "browser", "hostile"].map((name) => [name, readFileSync(`tests/node/${name}.mjs`, "utf8")]));
const rules = axe.getRules();
const rows = JSON.parse(readFileSync(new URL("accessibility.json", import.meta.url), "utf8"));
const version = JSON.parse(readFileSync("pkg/package.json", "utf8")).version;

const STATUS = { met: "Met", partly: "Partly met", none: "Not applicable", host: "The host's" };
const faults = [];
const counts = {};
const lines = rows.map(({ clause, name, status, how, checks = [] }) => {
  if (!STATUS[status]) faults.push(`${clause}: no such status: ${status}`);
  counts[status] = (counts[status] ?? 0) + 1;
  // 9.1.4.3 is what axe tags wcag143.
  const tag = `wcag${clause.replace(/^9\.|^WCAG /, "").replaceAll(".", "")}`;
  const own = rules.filter((rule) => rule.tags.includes(tag) && !rule.tags.includes("experimental") && !rule.tags.includes("deprecated")).map((rule) => rule.ruleId);
  const held = checks.map((said) => {
    const [script, part] = said.split(": ");
    if (!new RegExp(`check\\("[^"]*${part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`).test(scripts[script] ?? "")) faults.push(`${clause}: no check in ${script}.mjs says “${part}”`);
    return `${script}: ${part}`;
  });
  if (status === "met" && held.length + own.length === 0 && !/by eye|by ear/.test(how)) faults.push(`${clause}: met, but nothing holds it`);
  const tested = [...held, own.length > 0 && `axe: ${own.map((rule) => `\`${rule}\``).join(", ")}`].filter(Boolean).join("; ");
  return `| ${clause} | ${name} | ${STATUS[status]} | ${how} | ${tested || "–"} |`;
});
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}

const text = `# Accessibility

What Klarsyn ${version} does about EN 301 549 V3.2.1, chapter 9 (web), which is WCAG 2.1 at levels A and AA, and about what
WCAG 2.2 adds. It covers the elements of the npm package and the site. Written by \`cargo xtask accessibility\` from
\`tests/node/accessibility.json\`; the checks that it names are in \`tests/node\` and run with \`cargo xtask test\`, the
rules are those of axe-core ${axe.version}, run on every component in every state, the long and the many included, in light and
dark and in both languages; parts that repeat others in all but their words are looked at once.

${Object.entries(STATUS)
  .filter(([status]) => counts[status])
  .map(([status, word]) => `${word}: ${counts[status]}`)
  .join(" · ")}

| clause | requirement | status | how | tested by |
|---|---|---|---|---|
${lines.join("\n")}

## What has not been done

- No test with people who use assistive technology, and none by an independent body. Screen readers were not driven: names,
  roles, headings, lists, tables and live regions are checked in the tree that the browser gives them.
- Print and forced colours are checked by commands and looked at in the pictures of \`cargo xtask shots\`, in Chromium alone.
- The sender's own text is shown as it was written: its words, its length and its pictures are not ours to mend. A picture
  without a description is named by its title, or said to have none.
`;

if (process.argv.includes("--check")) {
  if (readFileSync(FILE, "utf8") !== text) {
    console.error(`run \`cargo xtask accessibility\`: ${FILE} is not up to date`);
    process.exit(1);
  }
  console.log(`${rows.length} requirements, ${counts.met} met, ${counts.partly ?? 0} partly`);
} else {
  writeFileSync(FILE, text);
  console.log(`${FILE}: ${rows.length} requirements`);
}
