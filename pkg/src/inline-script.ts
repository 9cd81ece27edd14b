// The same as a plain script, for pages without modules: `klarsyn` in the page, and the elements registered.

import * as klarsyn from "./inline.js";

(globalThis as { klarsyn?: typeof klarsyn }).klarsyn = klarsyn;
klarsyn.define();
