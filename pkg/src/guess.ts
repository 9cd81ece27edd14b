// What a message seems to be, by its first bytes: files are asked for by it before the module that knows has come.

/** The first letters of a message. */
export function beginning(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 4000));
}

/** Whether a text looks like a CDA document. */
export function isCda(start: string): boolean {
  return /<([\w.-]+:)?ClinicalDocument\s/.test(start);
}

/** Of the packs, the one whose guide the first of MedCom's profiles belongs to, in its latest version. */
export function likely(start: string, packs: string[]): string | undefined {
  const guides = [...start.matchAll(/medcomfhir\.dk\/ig\/([a-z]+)\//g)].map(([, guide]) => `${guide}@`);
  const guide = guides.find((guide) => packs.some((pack) => pack.startsWith(guide)));
  return guide && packs.filter((pack) => pack.startsWith(guide)).sort().at(-1);
}
