// The same calls, for a host that says itself where the files lie: `init(wasm)` first, and `packs` for `Klarsyn`.

export { init, memory } from "./init.js";
export { Klarsyn } from "./klarsyn.js";
export type { KlarsynOptions } from "./klarsyn.js";
export type { Edit, Finding, Input, Language, Options, PackageFile, PackageProblem, Progress, Report, Severity, Stretch, Verdict, ViewOptions } from "./types.js";
export { locate } from "./where.js";
export type { Place } from "./where.js";
export type { Audience, Policy, View } from "./view.js";
export type * as views from "./view.js";
