// The npm package's front door. Nothing happens before something is asked for.

import { files } from "klarsyn:files";
import { theyLie } from "./where.js";

export * from "./slim.js";

theyLie(files);
