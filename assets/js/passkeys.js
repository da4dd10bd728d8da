// Passkeys: carries the server's question to the device and its answer back. Without this file, or in a browser that
// cannot, the forms below stay hidden and the other ways in stand beside them.
(() => {
  "use strict";
  if (!window.PublicKeyCredential) return;

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  function readable(question) {
    const known = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }));
    const publicKey = { ...question, challenge: bytes(question.challenge) };
    if (question.user) publicKey.user = { ...question.user, id: bytes(question.user.id) };
    if (question.excludeCredentials) publicKey.excludeCredentials = known(question.excludeCredentials);
    if (question.allowCredentials) publicKey.allowCredentials = known(question.allowCredentials);
    return publicKey;
  }

  function written(credential) {
    const { response } = credential;
    const out = { clientDataJSON: text(response.clientDataJSON) };
    if (response.attestationObject) {
      out.attestationObject = text(response.attestationObject);
      out.transports = response.getTransports?.() ?? [];
    } else {
      out.authenticatorData = text(response.authenticatorData);
      out.signature = text(response.signature);
      out.userHandle = response.userHandle && text(response.userHandle);
    }
    const { id, type, authenticatorAttachment } = credential;
    return { id, rawId: id, type, authenticatorAttachment, response: out, clientExtensionResults: {} };
  }

  async function ask(form) {
    const stopped = form.querySelector("[data-stopped]");
    stopped.hidden = true;
    const sent = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.dataset.begin, { method: "POST", body: sent, credentials: "same-origin", redirect: "manual" });
    // The proof of identity grew old while the page was open: the page asks for it.
    if (!answer.ok) return void location.reload();
    const { ceremony, question } = await answer.json();
    try {
      const publicKey = readable(question);
      const credential = await navigator.credentials[form.dataset.passkey]({ publicKey });
      form.elements.ceremony.value = ceremony;
      form.elements.answer.value = JSON.stringify(written(credential));
      form.requestSubmit();
    } catch {
      // Given up by the person, no key for this site, or a key that is registered already.
      stopped.hidden = false;
    }
  }

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    if (form.dataset.origin !== location.origin) continue;
    form.hidden = false;
    form.elements.answer.value = "";
    form.addEventListener("submit", (event) => {
      if (form.elements.answer.value) return;
      event.preventDefault();
      ask(form);
    });
    document.querySelectorAll("[data-no-passkey]").forEach((other) => { other.hidden = true; });
  }
})();
