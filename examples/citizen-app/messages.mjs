// What the app around the page would do: puts its messages where the page finds them.

import { readFileSync, writeFileSync } from "node:fs";

const MESSAGES = [
  ["Besked om udskrivelse", "carecommunication@5.0/new-message.json"],
  ["Prøvesvar fra hjemmesygeplejen", "homecareobservation@1.2/early-warning-and-crp.json"],
  ["Diagnosekort", "conditionlist@1.0/three-diagnoses.json"],
  ["Besked, der er forkert", "carecommunication@5.0/invalid-priority-with-other-category.json"],
];

const messages = MESSAGES.map(([title, path]) => ({ title, bytes: readFileSync(`../documents/${path}`, "utf8") }));
writeFileSync("messages.js", `globalThis.messages = ${JSON.stringify(messages)};\n`);
