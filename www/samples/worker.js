import { KlarsynWorker } from "klarsyn/worker";

const klarsyn = new KlarsynWorker(); // the page stays alive, whatever the size
const stop = new AbortController(); // stop.abort() ends the work
const report = await klarsyn.validate(bytes, { signal: stop.signal });
if (report.verdict === "invalid") console.log("not sent:", report.errors, "errors");
