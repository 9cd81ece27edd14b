// The npm package's front door.

export { init, memory } from "./init.js";
export { Klarsyn } from "./klarsyn.js";
export type { Edit, Finding, Input, Language, Options, Report, Severity, Stretch, Verdict } from "./types.js";
export type {
  Reading,
  ReadAttachment,
  ReadBlock,
  ReadField,
  ReadMark,
  ReadNumber,
  ReadParty,
  ReadPerson,
  ReadSection,
  ReadTable,
  ReadValue,
} from "./reading.js";
