import "klarsyn/elements";

const element = document.querySelector("klarsyn-correspondence");
element.messages = [{ name: "besked.json", bytes }]; // one, or the whole thread
element.resolveOrganization = async (sor) => names[sor]; // optional: names from SOR
element.addEventListener("klarsyn-shown", (event) => {
  console.log(event.detail.verdicts); // ["valid"]
});
