// Registers the custom elements. They load what they need when the first of them has something to show.

import { files } from "klarsyn:files";
import { define } from "./elements/elements.js";
import { known, theyLie } from "./where.js";

export type { NamedMessage } from "./elements/base.js";
export type { Audience, Offer, Policy, Theme } from "./elements/door.js";
export type { ResolveOrganization } from "./elements/organizations.js";
export * from "./elements/elements.js";
export { viewMemory } from "./elements/view.js";
export { locate } from "./where.js";

if (known() === undefined) theyLie(files);
define();
