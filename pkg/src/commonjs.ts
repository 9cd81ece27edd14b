// What `require` gives in Node: one file for all entries, so that they share what is loaded.

export * from "./index.js";
export * from "./elements.js";
export { KlarsynWorker } from "./worker.js";
