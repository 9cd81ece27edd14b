// What the build puts in: addresses as bundlers know them, the same files as text, and the style sheet.

declare module "klarsyn:files" {
  export const files: import("./where.js").Files;
}

declare module "klarsyn:data" {
  /** Files by name, in base64; those that it makes smaller are packed with gzip. */
  export const data: Record<string, { text: string; gzip: boolean }>;
}

declare module "klarsyn:sheet" {
  const text: string;
  export default text;
}

declare module "klarsyn:view" {
  /** Starts the module. */
  export default function start(from: { module_or_path: Response | BufferSource }): Promise<{ memory: WebAssembly.Memory }>;
  export const mount: import("./elements/door.js").View["mount"];
  export const read: import("./elements/door.js").View["read"];
}
