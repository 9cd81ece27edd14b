// Runs inside the worker and answers what `worker.ts` asks.

import { Klarsyn } from "./klarsyn.js";

interface Question {
  id: number;
  method: "validate" | "outcome" | "text" | "lines" | "json" | "view" | "acknowledge" | "standardOf" | "addPackage" | "prepare";
  values: unknown[];
}

const klarsyn = new Klarsyn();
const answer = postMessage as (message: unknown) => void;

onmessage = async ({ data }: MessageEvent<Question>) => {
  try {
    const method = klarsyn[data.method] as (...values: unknown[]) => Promise<unknown>;
    answer({ id: data.id, value: await method.apply(klarsyn, data.values) });
  } catch (error) {
    answer({ id: data.id, error: error instanceof Error ? error.message : String(error) });
  }
};
