// React 19 sets rich data as properties and listens to custom events by their own names.

import "klarsyn/elements";
import { useCallback, useEffect, useState } from "react";
import first from "../../documents/carecommunication@5.0/new-message.json?raw";
import reply from "../../documents/carecommunication@5.0/reply-with-attachment.json?raw";

const REGISTER = { 953741000016009: "Plejecenter Herlev" };

export function App() {
  const [audience, setAudience] = useState("citizen");
  const [messages, setMessages] = useState([]);
  const [said, setSaid] = useState("");
  const resolveOrganization = useCallback(async (id) => REGISTER[id], []);
  useEffect(() => setMessages([{ name: "new-message.json", bytes: first }]), []);

  return (
    <main>
      <h1>Korrespondance</h1>
      <p>
        <button onClick={() => setAudience(audience === "citizen" ? "clinician" : "citizen")}>
          {audience === "citizen" ? "Vis for fagperson" : "Vis for borger"}
        </button>{" "}
        <button onClick={() => setMessages([{ name: "reply-with-attachment.json", bytes: reply }])}>Hent svaret</button>
      </p>
      <klarsyn-correspondence
        audience={audience}
        messages={messages}
        offers={["reply"]}
        resolveOrganization={resolveOrganization}
        onklarsyn-shown={(event) => setSaid(event.detail.verdicts.join(", "))}
        onklarsyn-reply={() => setSaid("Der svares.")}
      />
      <p role="status">{said}</p>
    </main>
  );
}
