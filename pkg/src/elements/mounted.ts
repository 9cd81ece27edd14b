// Components that are mounted. One that is no longer needed is emptied and kept for the next element: Yew holds the
// listeners of every root for good, so that a page which shows a thousand messages in turn must not make a thousand.

import type { Handle, Kind, Props, View } from "./door.js";

/** A component in its place. */
export interface Mounted {
  update(props: Props): void;
  /** Makes what the next update draws. Nothing is shown. */
  prepare(props: Props): void;
  /** Leaves the place, and forgets what it showed. */
  leave(): void;
}

interface Idle {
  target: HTMLElement;
  handle: Handle;
}

/** Of each kind, no more are kept. */
const KEPT = 16;
const idle = new Map<Kind, Idle[]>();

/** Mounts a component, or takes one that has been left. */
export function mounted(view: View, into: HTMLElement, kind: Kind, props: Props): Mounted {
  const { target, handle } = idle.get(kind)?.pop() ?? begin(view, into, kind, props);
  if (target.parentNode !== into) {
    into.append(target);
    handle.update(props);
  }
  return {
    update: (props) => handle.update(props),
    prepare: (props) => handle.prepare(props),
    leave() {
      target.remove();
      const others = idle.get(kind) ?? [];
      // The report and the validator have a memory of their own.
      const forgetful = "messages" in props && others.length < KEPT;
      try {
        if (!forgetful) return handle.destroy(), handle.free();
        handle.update({ ...props, messages: [], verdicts: [], unread: [], resolveOrganization: () => undefined, onEvent: () => undefined });
        idle.set(kind, [...others, { target, handle }]);
      } catch {
        // The module has broken down: there is nothing left to give back.
      }
    },
  };
}

function begin(view: View, into: HTMLElement, kind: Kind, props: Props): Idle {
  const target = document.createElement("div");
  into.append(target);
  return { target, handle: view.mount(target, kind, props) };
}
