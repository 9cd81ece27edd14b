// A server that checks messages: POST /validate answers with a FHIR OperationOutcome, 200 or 422.

import { createServer } from "node:http";
import { Klarsyn } from "klarsyn";

const LARGEST = 10_000_000;
const klarsyn = new Klarsyn();
await klarsyn.prepare("carecommunication"); // so that the first message need not wait

const server = createServer(async (request, response) => {
  const answer = (status, text, headers = {}) =>
    response.writeHead(status, { "Content-Type": "application/fhir+json; charset=utf-8", ...headers }).end(text);
  if (request.url !== "/validate") return answer(404, "");
  if (request.method !== "POST") return answer(405, "", { Allow: "POST" });
  try {
    const message = await body(request);
    if (message === undefined) return answer(413, "", { Connection: "close" });
    const language = request.headers["accept-language"]?.startsWith("en") ? "en" : "da";
    const { verdict } = await klarsyn.validate(message);
    const outcome = await klarsyn.outcome(message, { language });
    answer(verdict === "invalid" ? 422 : 200, outcome, { "Klarsyn-Verdict": verdict });
  } catch (error) {
    console.error(error.message); // never the message itself
    answer(500, "");
  }
});

/** The bytes of a request, or none where they are too many. */
async function body(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > LARGEST) return undefined;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${server.address().port}/`);
});
