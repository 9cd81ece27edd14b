// A host's page with one viewer, as the time from its opening to its first view is measured.

const message = fetch("/examples/carecommunication@5.0/reply-with-attachment.json").then((response) => response.arrayBuffer());
const element = document.querySelector("klarsyn-correspondence");
element.addEventListener("klarsyn-shown", () => requestAnimationFrame(() => performance.mark("view")));
await import("/pkg/dist/elements.js");
element.bytes = await message;
