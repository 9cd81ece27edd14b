// A vendor's send dialog: the message is checked in a worker before it leaves, and an invalid one does not leave.

import { KlarsynWorker } from "/klarsyn/dist/worker.js";

const klarsyn = new KlarsynWorker();
const ready = klarsyn.prepare("carecommunication@5.0"); // before anybody presses anything
const draft = fetch("/documents/carecommunication@5.0/new-message.json").then((response) => response.json());
const find = (id) => document.querySelector(`#${id}`);

find("write").addEventListener("click", () => find("dialog").showModal());
find("send").addEventListener("click", send);

async function send() {
  find("send").disabled = true;
  find("findings").hidden = true;
  try {
    await ready;
    const message = JSON.stringify(written(structuredClone(await draft)));
    const report = await klarsyn.validate(message, { name: "udkast.json", standard: "carecommunication@5.0" });
    const errors = report.findings.filter((finding) => ["error", "fatal"].includes(finding.severity));
    if (errors.length > 0) return explain(errors);
    deliver(message);
    find("dialog").close();
    find("sent").textContent = "Beskeden er sendt.";
  } catch (error) {
    explain([{ code: "", message: `Beskeden kunne ikke tjekkes: ${error.message}`, path: "", fix: null }]);
  } finally {
    find("send").disabled = false;
  }
}

/** The draft with what was written in the dialog. */
function written(bundle) {
  const communication = bundle.entry.map((entry) => entry.resource).find((one) => one.resourceType === "Communication");
  const text = find("text").value;
  if (find("topic").value === "") delete communication.topic;
  else communication.topic.text = find("topic").value;
  communication.category[0].coding[0].code = find("category").value;
  communication.payload[0].contentString = text;
  return bundle;
}

function explain(errors) {
  const items = errors.map((error) => {
    const item = document.createElement("li");
    item.textContent = [error.code, error.message, error.fix].filter(Boolean).join(" · ");
    return item;
  });
  find("list").replaceChildren(...items);
  find("findings").hidden = false;
}

/** Here a real system hands the message to its network. */
function deliver(message) {
  dispatchEvent(new CustomEvent("delivered", { detail: message.length }));
}
