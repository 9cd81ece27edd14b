// Saving what was found, the mended message, or the acknowledgement that answers it.

import type { Options } from "klarsyn";
import { make } from "./checker.js";
import type { Actions, Message } from "./state.js";

interface Made {
  name: string;
  content: string | Uint8Array;
}

/** The file that is asked for. */
export async function saveFile(message: Message, form: Parameters<Actions["save"]>[0], options: Options): Promise<Made> {
  const base = message.name.replace(/\.(json|xml)$/, "");
  const ending = message.text.trimStart().startsWith("<") ? "xml" : "json";
  switch (form) {
    case "outcome":
      return { name: `${base}.outcome.json`, content: await make("outcome", message.bytes, options) };
    case "text":
      return { name: `${base}.txt`, content: await make("text", message.bytes, options) };
    case "lines":
      return { name: `${base}.lines.txt`, content: await make("lines", message.bytes, options) };
    case "json":
      return { name: `${base}.report.json`, content: await make("json", message.bytes, options) };
    case "message":
      return { name: `${base}.${ending}`, content: message.bytes };
    case "acknowledgement":
      return { name: `${base}.acknowledgement.json`, content: await make("acknowledge", message.bytes, options) };
  }
}

/** One file about all messages: lines as build logs have them, or the reports as one JSON list. */
export async function saveAll(messages: Message[], form: "lines" | "json", options: (message: Message) => Options): Promise<Made> {
  const parts: string[] = [];
  for (const message of messages) {
    if (message.report !== undefined) parts.push((await make(form, message.bytes, options(message))).trim());
  }
  if (form === "lines") return { name: "klarsyn.lines.txt", content: `${parts.filter(Boolean).join("\n")}\n` };
  return { name: "klarsyn.json", content: `[${parts.join(",\n")}]\n` };
}

/** Offers a file for download; nothing leaves the page. */
export function offer(name: string, content: string | Uint8Array): void {
  const link = document.createElement("a");
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type: "application/octet-stream" }));
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
