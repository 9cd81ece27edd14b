// What the elements say before, or without, a view.

import type { Language } from "../types.js";

export interface Words {
  loading: string;
  checking: string;
  empty: string;
  emptyMore: string;
  failed: string;
  retry: string;
  reasons: Record<Reason, string>;
}

/** Why nothing can be shown. */
export type Reason = "unchecked" | "module" | "view" | "input";

export const words: Record<Language, Words> = {
  da: {
    loading: "Henter",
    checking: "Tjekker, før der vises noget",
    empty: "Ingen beskeder",
    emptyMore: "Der er ikke noget at vise.",
    failed: "Kan ikke vises",
    retry: "Prøv igen",
    reasons: {
      unchecked: "Beskeden kunne ikke tjekkes, og utjekkede beskeder vises ikke her.",
      module: "Visningen kunne ikke hentes. Se efter, om der er forbindelse, og prøv igen.",
      view: "Der skete en fejl i visningen.",
      input: "Det, der skulle vises, er hverken tekst eller bytes.",
    },
  },
  en: {
    loading: "Loading",
    checking: "Checking before anything is shown",
    empty: "No messages",
    emptyMore: "There is nothing to show.",
    failed: "Cannot be shown",
    retry: "Try again",
    reasons: {
      unchecked: "The message could not be checked, and unchecked messages are not shown here.",
      module: "The viewer could not be loaded. See whether there is a connection, and try again.",
      view: "Something went wrong in the viewer.",
      input: "What was to be shown is neither text nor bytes.",
    },
  },
};
