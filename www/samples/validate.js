import { Klarsyn } from "klarsyn";

const klarsyn = new Klarsyn();
const report = await klarsyn.validate(bytes, { language: "da" });

console.log(report.verdict); // "valid", "invalid", "undecided"
for (const { line, code, message } of report.findings) {
  console.log(line, code, message);
}
