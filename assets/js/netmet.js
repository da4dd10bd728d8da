// Improvements only: every task works without this file. Words come from the page (data attributes), never from here.
(() => {
  "use strict";
  const body = document.body;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // Drafts: what is typed goes to the server every 10 seconds, when a field is left, and when the page goes away.
  const EVERY = 10000;

  function fields(form) {
    const out = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") out.append(name, value);
    return out.toString();
  }

  function autosave(form) {
    const status = form.querySelector("[data-draft]") || document.querySelector("[data-draft]");
    let known = fields(form);
    let running = false;
    let leaving = false;
    const tell = (text) => { if (status) status.textContent = text; };
    const clock = () => new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

    async function save() {
      const now = fields(form);
      if (running || leaving || now === known) return;
      running = true;
      tell(status?.dataset.saving || "");
      try {
        const answer = await fetch(form.dataset.autosave, {
          method: "POST", body: new URLSearchParams(now), credentials: "same-origin", redirect: "manual",
          headers: { "X-Draft": "1" },
        });
        if (!answer.ok) throw new Error(String(answer.status));
        known = now;
        const ends = Number(answer.headers.get("X-Session-Ends"));
        if (ends > 0) session?.restart(ends);
        tell((status?.dataset.saved || "").replace("%", clock()));
        if (form.dataset.preview) look();
      } catch {
        tell(status?.dataset.failing || "");
      } finally {
        running = false;
      }
    }

    // A form with a preview shows what was kept, at each pause of the writing.
    async function look() {
      const answer = await fetch(form.dataset.preview, { credentials: "same-origin", redirect: "manual" });
      const place = document.querySelector("[data-preview-place]");
      if (answer.ok && place) place.innerHTML = await answer.text();
    }
    let pause = 0;
    function paused() {
      clearTimeout(pause);
      pause = setTimeout(() => (running ? paused() : save()), 800);
    }
    if (form.dataset.preview) form.addEventListener("input", paused);

    function last() {
      const now = fields(form);
      if (leaving || now === known) return;
      if (navigator.sendBeacon(form.dataset.autosave, new URLSearchParams(now))) known = now;
    }

    setInterval(save, EVERY);
    form.addEventListener("focusout", save);
    form.addEventListener("change", save);
    form.addEventListener("submit", () => { leaving = true; });
    addEventListener("pagehide", last);
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") last(); });
    addEventListener("pageshow", () => { leaving = false; });
  }

  // Session notice: five minutes and one minute before the end, one button extends, as often as needed.
  function watchSession() {
    const box = document.getElementById("session-notice");
    const seconds = Number(body.dataset.sessionEnds);
    if (!box || !(seconds > 0)) return null;
    const form = box.querySelector("form");
    const [stay, again] = [form.querySelector("button"), form.querySelector("a")];
    let end = 0;
    let told = Infinity;

    function show(at) {
      all("[data-at]", box).forEach((p) => { p.hidden = Number(p.dataset.at) !== at; });
      stay.hidden = at === 0;
      again.hidden = at !== 0;
      box.hidden = false;
    }
    function look() {
      const left = (end - Date.now()) / 1000;
      const at = [0, 60, 300].find((step) => left <= step);
      if (at === undefined || at >= told) return;
      told = at;
      show(at);
    }
    function restart(left) {
      end = Date.now() + left * 1000;
      told = Infinity;
      box.hidden = true;
    }
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      try {
        const answer = await fetch(form.action, {
          method: "POST", body: new URLSearchParams(fields(form)), credentials: "same-origin", redirect: "manual",
        });
        if (answer.ok) restart(Number(answer.headers.get("X-Session-Ends")) || seconds);
        else show(0);
      } catch {
        box.hidden = false;
      }
    });
    restart(seconds);
    setInterval(look, 1000);
    document.addEventListener("visibilitychange", look);
    return { restart };
  }

  // Keyboard for experts; the account page switches it off (WCAG 2.1.4).
  function shortcuts() {
    if (body.dataset.shortcuts !== "on") return;
    const typing = (target) => target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
    const marked = (key) => document.querySelector(`[data-key="${key}"]`);
    let waiting = 0;
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
      if (event.key === "o" && Date.now() - waiting < 1500) return void location.assign("/today");
      waiting = event.key === "g" ? Date.now() : 0;
      if (event.key === "?") return void location.assign("/shortcuts");
      const target = ["/", "n", "s"].includes(event.key) ? marked(event.key) : null;
      if (!target) return;
      event.preventDefault();
      if (event.key === "/" && target.matches("input")) { target.focus(); target.select(); } else target.click();
    });
  }

  // A second press while the first is on its way does nothing; the server counts it once anyway.
  function guardSubmit() {
    document.addEventListener("submit", (event) => {
      const form = event.target;
      if (event.defaultPrevented || form.method !== "post") return;
      if (form.dataset.sent) return void event.preventDefault();
      form.dataset.sent = "1";
      all("button:not([type=button])", form).forEach((button) => button.setAttribute("aria-disabled", "true"));
      setTimeout(() => release(form), 15000);
    });
    addEventListener("pageshow", () => all("form[data-sent]").forEach(release));
  }
  function release(form) {
    delete form.dataset.sent;
    all("[aria-disabled]", form).forEach((button) => button.removeAttribute("aria-disabled"));
  }

  // Upload progress: the same form, sent with a counter; the answer replaces the page as without this.
  function upload(form) {
    form.addEventListener("submit", (event) => {
      const file = form.querySelector("input[type=file]");
      if (event.defaultPrevented || !file?.files.length) return;
      event.preventDefault();
      if (form.dataset.sent) return;
      form.dataset.sent = "1";
      const status = form.querySelector("[data-progress]");
      const request = new XMLHttpRequest();
      const data = new FormData(form);
      if (event.submitter?.name) data.append(event.submitter.name, event.submitter.value);
      request.upload.addEventListener("progress", (step) => {
        if (step.lengthComputable && status) {
          status.textContent = status.dataset.progress.replace("%", String(Math.round((step.loaded / step.total) * 100)));
        }
      });
      request.addEventListener("load", () => {
        // The answer is a whole page, after a redirect or with faults: show its main part under its own address.
        const next = new DOMParser().parseFromString(request.responseText, "text/html");
        const main = next.getElementById("main");
        if (!main) return location.reload();
        if (request.responseURL && request.responseURL !== location.href) history.pushState(null, "", request.responseURL);
        shown = address();
        document.title = next.title;
        document.getElementById("main").replaceWith(main);
        start();
      });
      request.addEventListener("error", () => { release(form); form.removeAttribute("data-upload"); form.submit(); });
      request.open("POST", form.action);
      request.send(data);
    });
  }

  // Questions that depend on another one of the same page: `field=code|code`, `field=*`, `field!=code`. Without this
  // file they are all shown; what does not apply is left out by the server when it is sent.
  function dependent(form) {
    const parts = all("[data-shown-when]", form);
    if (!parts.length) return;
    const look = () => {
      const answers = new FormData(form);
      for (const part of parts) {
        const [, field, sign, codes] = part.dataset.shownWhen.match(/^(\w+)(!?=)(.*)$/) || [];
        if (!field) continue;
        const given = answers.getAll(field).filter((value) => value !== "");
        const fits = codes === "*" ? given.length > 0 : given.some((value) => codes.split("|").includes(value));
        part.hidden = sign === "=" ? !fits : given.length === 0 || fits;
      }
    };
    form.addEventListener("change", look);
    look();
  }

  // Terms while they are typed: the server writes the choices, this only asks for them again.
  function suggest(box) {
    const input = box.querySelector("input");
    const place = box.parentElement.querySelector("[data-suggest-place]");
    if (!input || !place) return;
    let pause = 0;
    let last = input.value.trim();
    async function look() {
      const typed = input.value.trim();
      if (typed.length < 2 || typed === last) return;
      last = typed;
      try {
        const at = `${box.dataset.suggest}&q=${encodeURIComponent(typed)}`;
        const answer = await fetch(at, { credentials: "same-origin", redirect: "manual" });
        if (answer.ok && input.value.trim() === typed) place.innerHTML = await answer.text();
      } catch {
        last = "";
      }
    }
    input.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(look, 200); });
  }

  function focusErrors() {
    const errors = document.querySelector(".errors[data-focus]");
    if (errors) errors.focus();
  }

  // The way back over a page that `upload` replaced. A link within the page says popstate too, and must not reload it.
  const address = () => location.pathname + location.search;
  let shown = address();
  addEventListener("popstate", () => { if (address() !== shown) location.reload(); });

  function closeMenus() {
    document.addEventListener("click", (event) => {
      all("details.drop[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      all("details.drop[open]").forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
    });
  }

  // What belongs to the main part, again after it was replaced.
  function start() {
    all("main form[data-autosave]").forEach(autosave);
    all("main form[data-upload]").forEach(upload);
    all("main form").forEach(dependent);
    all("main [data-suggest]").forEach(suggest);
    focusErrors();
  }

  const session = watchSession();
  guardSubmit();
  shortcuts();
  closeMenus();
  start();
})();
