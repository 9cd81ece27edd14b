// Saving what was found, the mended message, or the acknowledgement that answers it.

import type { Klarsyn, Options } from "klarsyn";
import type { Actions, Message } from "./state.js";

/** Makes the file and offers it for download; nothing leaves the page. */
export async function saveFile(klarsyn: Klarsyn, message: Message, form: Parameters<Actions["save"]>[0], options: Options): Promise<void> {
  const base = message.name.replace(/\.(json|xml)$/, "");
  const ending = message.text.trimStart().startsWith("<") ? "xml" : "json";
  switch (form) {
    case "outcome":
      return offer(`${base}.outcome.json`, await klarsyn.outcome(message.bytes, options));
    case "text":
      return offer(`${base}.txt`, await klarsyn.text(message.bytes, options));
    case "lines":
      return offer(`${base}.lines.txt`, await klarsyn.lines(message.bytes, options));
    case "json":
      return offer(`${base}.report.json`, await klarsyn.json(message.bytes, options));
    case "message":
      return offer(`${base}.${ending}`, message.bytes);
    case "acknowledgement":
      return offer(`${base}.acknowledgement.json`, await klarsyn.acknowledge(message.bytes, options));
  }
}

function offer(name: string, content: string | Uint8Array): void {
  const link = document.createElement("a");
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type: "application/octet-stream" }));
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
