import { Klarsyn } from "klarsyn";

const klarsyn = new Klarsyn();
const answer = await klarsyn.acknowledge(bytes); // a MedCom Acknowledgement, as JSON
const outcome = await klarsyn.outcome(bytes); // a FHIR OperationOutcome, as JSON
