// Live lines and keys. Every page works without this script.
(() => {
  "use strict";
  const body = document.body, news = document.getElementById("neues"), main = document.getElementById("inhalt");

  // --- Newer pictures: the page is fetched anew and its main part put in place, unless somebody is writing or has something open. ---
  const isBusy = () => main.contains(document.activeElement) && /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)
    || main.querySelector("details.proof[open], form[data-dirty], dialog[open]") !== null;

  async function renew() {
    const answer = await fetch(location.href, { headers: { "X-Renew": "1" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("inhalt");
    if (!fresh) return;
    const focused = document.activeElement && document.activeElement.id;
    main.replaceChildren(...fresh.childNodes);
    body.dataset.position = page.body.dataset.position;
    count(Number(page.getElementById("hinweise-neu")?.textContent ?? 0));
    news.hidden = true;
    if (focused) document.getElementById(focused)?.focus();
    document.dispatchEvent(new CustomEvent("lagebild:renewed"));
  }

  function tell() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = body.dataset.show;
    button.addEventListener("click", renew);
    news.replaceChildren(body.dataset.news + " ", button);
    news.hidden = false;
  }

  // --- Alerts: how many are new, the newest one, and a notification where the page is in the background and the user has asked for it. ---
  function count(unseen) {
    const place = document.getElementById("hinweise-neu");
    if (!place) return;
    place.textContent = unseen;
    place.hidden = unseen === 0;
  }

  function call(alert) {
    count(alert.unseen);
    const line = document.getElementById("hinweis"), link = document.createElement("a");
    link.href = alert.path;
    link.textContent = alert.text;
    line.replaceChildren(`${line.dataset.text}: `, link);
    line.hidden = false;
    if (!document.hidden || !("Notification" in window) || Notification.permission !== "granted") return;
    const shown = new Notification(alert.title, { body: alert.text, tag: alert.id });
    shown.addEventListener("click", () => { window.focus(); location.href = alert.path; });
  }

  const notify = document.getElementById("melden");
  if (notify && "Notification" in window && Notification.permission === "default") {
    notify.hidden = false;
    notify.addEventListener("click", async () => {
      const answer = await Notification.requestPermission();
      notify.replaceWith(answer === "granted" ? notify.dataset.done : notify.dataset.refused);
    });
  }

  let waiting = false;
  function changed() {
    if (waiting) return;
    waiting = true;
    setTimeout(() => { waiting = false; isBusy() ? tell() : renew().catch(() => {}); }, 300);
  }

  if (body.dataset.live && "EventSource" in window) {
    let live = null;
    const open = () => {
      live = new EventSource(`${body.dataset.live}?after=${body.dataset.position}`);
      live.addEventListener("picture", e => { if (Number(e.data) > Number(body.dataset.position)) changed(); });
      live.addEventListener("alert", e => call(JSON.parse(e.data)));
    };
    const close = () => { live?.close(); live = null; };
    open();
    window.addEventListener("pagehide", close);
    window.addEventListener("pageshow", e => { if (e.persisted && !live) open(); });
  }

  main.addEventListener("input", e => { if (e.target.form) e.target.form.dataset.dirty = ""; });

  // --- The slider that looks back says its day, and opens it where the pointer lets go; keys move it, and Enter or the button opens. ---
  let isPulled = false;
  const isSlide = e => e.target.matches?.(".slide input[type=range]");
  main.addEventListener("pointerdown", e => { isPulled = isSlide(e); });
  main.addEventListener("input", e => {
    if (!isSlide(e)) return;
    const { value, max, dataset, form } = e.target, day = new Date(`${dataset.first}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + Number(value));
    const said = value === max ? form.querySelector("span:nth-of-type(2)").textContent
      : day.toLocaleDateString(document.documentElement.lang, { weekday: "short", day: "numeric", month: "numeric", year: "numeric", timeZone: "UTC" });
    form.querySelector("output").textContent = said;
    form.querySelector("output").hidden = false;
    e.target.setAttribute("aria-valuetext", said);
  });
  main.addEventListener("change", e => { if (isSlide(e) && isPulled) e.target.form.requestSubmit(); });

  // --- Keys: / searches, j and k go through what is listed, Enter opens it, e opens the evidence. ---
  const items = () => [...main.querySelectorAll(".entries > li, .changes > li, .news-list li, .lines > li, tbody > tr")].filter(i => i.offsetParent !== null);
  let at = -1;
  function go(step) {
    const all = items();
    if (all.length === 0) return;
    at = Math.min(Math.max(at + step, 0), all.length - 1);
    const target = all[at].querySelector("h3 a, .what a, a, summary") || all[at];
    target.focus();
    all[at].scrollIntoView({ block: "nearest" });
  }
  document.addEventListener("keydown", e => {
    if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) return;
    switch (e.key) {
      case "/": { const find = document.querySelector(".find input"); if (find) { e.preventDefault(); find.focus(); find.select(); } break; }
      case "j": go(1); break;
      case "k": go(-1); break;
      case "e": { const proof = items()[at]?.querySelector("details.proof"); if (proof) proof.open = !proof.open; break; }
      default: {
        // What a page offers under a key of its own: a button is pressed, a form unfolded.
        const own = e.key.length === 1 && main.querySelector(`[data-key="${CSS.escape(e.key)}"]`);
        if (!own) break;
        e.preventDefault();
        own.click();
        if (own.tagName === "SUMMARY") (own.parentElement.querySelector("form :is(input:not([type=hidden]), select)") || own).focus();
      }
    }
  });
})();
