// The page that shows every component in every state. The address chooses: `?kind=…&state=…&audience=…&lang=…&theme=…`;
// what it does not name is shown in full.

import { CASES, messagesOf } from "./cases.js";
import "/pkg/dist/elements.js";

const asked = new URLSearchParams(location.search);
const wanted = (name, value) => !asked.has(name) || asked.get(name).split(",").includes(value);
const language = asked.get("lang") === "en" ? "en" : "da";
document.documentElement.lang = language;
if (asked.has("theme")) document.documentElement.dataset.theme = asked.get("theme");

/** One case: a heading, and the element as a host would make it. */
export async function show({ kind, state, audience, policy, element: tag = kind }, messages, more = {}) {
  const section = document.createElement("section");
  section.className = "case";
  section.id = `${kind}-${state}-${audience}`;
  const title = document.createElement("h2");
  title.textContent = `${tag}, ${state}, ${audience}`;
  const element = document.createElement(`klarsyn-${tag}`);
  element.setAttribute("audience", audience);
  element.setAttribute("policy", policy ?? "strict");
  element.setAttribute("level", "3");
  if (asked.has("theme")) element.setAttribute("theme", asked.get("theme"));
  Object.assign(element, more);
  element.messages = messages;
  section.append(title, element);
  document.querySelector("#cases").append(section);
  await element.settled;
  return element;
}

globalThis.gallery = { show, messagesOf };

if (asked.get("state") !== "none") {
  const shown = [];
  for (const one of CASES.filter(({ kind, state }) => wanted("kind", kind) && wanted("state", state))) {
    const messages = await messagesOf(one);
    for (const audience of one.audiences ?? ["citizen", "clinician"]) {
      if (wanted("audience", audience)) shown.push(show({ ...one, audience }, messages, one.properties));
    }
  }
  document.documentElement.dataset.made = "true";
  await Promise.all(shown);
}
document.documentElement.dataset.ready = "true";
