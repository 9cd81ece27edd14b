// Messages as the elements keep them: what was checked is what is shown, whatever a host does to its bytes meanwhile.

import { bytesOf } from "../load.js";
import type { Input } from "../types.js";

/** A message with the element's own copy of it. */
export interface Owned {
  given: Input;
  bytes: Uint8Array;
}

/** Copies of the messages; those that are the same as before keep their copy. Throws where one is no message. */
export function own(messages: Input[], before: Owned[]): Owned[] {
  return messages.map((given) => before.find((one) => one.given === given && same(given, one.bytes)) ?? { given, bytes: copy(given) });
}

function copy(given: Input): Uint8Array {
  if (typeof given === "string") return bytesOf(given);
  // Not `slice`: a Buffer's shares its memory, and may begin anywhere in it.
  if (given instanceof Uint8Array || given instanceof ArrayBuffer) return new Uint8Array(bytesOf(given));
  throw new TypeError("neither text nor bytes");
}

function same(given: Input, bytes: Uint8Array): boolean {
  if (typeof given === "string") return true;
  const now = bytesOf(given);
  if (now.length !== bytes.length) return false;
  // Four bytes at a time and in plain loops: else a long thread would take longer to compare than to draw.
  let i = 0;
  if (now.byteOffset % 4 === 0) {
    const words = now.length >> 2;
    const [a, b] = [new Uint32Array(now.buffer, now.byteOffset, words), new Uint32Array(bytes.buffer, bytes.byteOffset, words)];
    for (let at = 0; at < words; at++) if (a[at] !== b[at]) return false;
    i = words * 4;
  }
  for (; i < now.length; i++) if (now[i] !== bytes[i]) return false;
  return true;
}
