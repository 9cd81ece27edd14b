// The app's own part: a list of messages, and the one that was chosen. `messages` comes from the app around the page.

const list = document.querySelector("#list");
const viewer = document.querySelector("#message");
const note = document.querySelector("#note");

for (const { title, bytes } of globalThis.messages) {
  const button = document.createElement("button");
  button.textContent = title;
  button.addEventListener("click", () => {
    for (const other of list.querySelectorAll("button")) other.removeAttribute("aria-current");
    button.setAttribute("aria-current", "true");
    viewer.bytes = bytes;
  });
  const item = document.createElement("li");
  item.append(button);
  list.append(item);
}

viewer.addEventListener("klarsyn-shown", (event) => {
  const invalid = event.detail.verdicts.includes("invalid");
  note.textContent = invalid ? "Beskeden er sendt tilbage til afsenderen." : "";
});
viewer.addEventListener("klarsyn-error", (event) => {
  note.textContent = `Fejl: ${event.detail.reason}`;
});
