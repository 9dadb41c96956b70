"use strict";
// Lights up in the article what the line under the pointer or the focus rests on, and the other way round.
for (const page of document.querySelectorAll(".page")) {
  const report = page.querySelector(".report");
  if (!report) continue;
  const pieces = [...report.querySelectorAll(".piece")];
  const lines = [...page.querySelectorAll(".line")];
  const ids = (element) => (element.dataset.p || "").split(" ").filter(Boolean);
  const piecesOf = (wanted) => pieces.filter((piece) => ids(piece).some((id) => wanted.includes(id)));
  let lit = null;
  let timer = 0;

  const clear = () => {
    for (const element of page.querySelectorAll(".lit, .hot")) element.classList.remove("lit", "hot");
    lit = null;
  };

  const show = (line, link) => {
    clear();
    lit = line;
    line.classList.add("lit");
    const proof = piecesOf(ids(line));
    for (const piece of proof) piece.classList.add("lit");
    const exact = link ? piecesOf(ids(link)) : [];
    const narrower = exact.length > 0 && exact.length < proof.length || exact.some((piece) => !proof.includes(piece));
    if (narrower) for (const piece of exact) piece.classList.add("hot");
    bring((narrower ? exact : proof)[0]);
  };

  // Only the article scrolls, and only where it has a scroll bar of its own: the line that is being read must not move.
  const bring = (piece) => {
    if (!piece || report.scrollHeight <= report.clientHeight) return;
    const box = report.getBoundingClientRect();
    const at = piece.getBoundingClientRect();
    if (at.top >= box.top + 24 && at.bottom <= box.bottom - 24) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    report.scrollBy({ top: at.top - box.top - box.height / 3, behavior: calm ? "auto" : "smooth" });
  };

  const linkOf = (target) => target.closest("a.value[data-p], a.where[data-p]");

  for (const line of lines) {
    line.addEventListener("pointerover", (event) => {
      clearTimeout(timer);
      timer = setTimeout(() => show(line, linkOf(event.target)), 50);
    });
    line.addEventListener("pointerleave", () => {
      clearTimeout(timer);
      timer = setTimeout(() => { const held = page.querySelector(".line:focus-within"); held ? show(held, linkOf(document.activeElement)) : clear(); }, 80);
    });
    line.addEventListener("focusin", (event) => show(line, linkOf(event.target)));
    line.addEventListener("focusout", (event) => { if (!line.contains(event.relatedTarget) && !report.contains(event.relatedTarget)) clear(); });
  }

  // The narrowest line that rests on the piece.
  const lineOf = (piece) => {
    let best = null;
    let size = Infinity;
    for (const line of lines) {
      const proof = piecesOf(ids(line));
      if (proof.includes(piece) && proof.length < size) { best = line; size = proof.length; }
    }
    return best || lines.find((line) => [...line.querySelectorAll("[data-p]")].some((link) => piecesOf(ids(link)).includes(piece)));
  };

  report.addEventListener("click", (event) => {
    const piece = event.target.closest(".piece");
    const line = piece && lineOf(piece);
    if (!line) return;
    line.scrollIntoView({ block: "nearest" });
    (line.querySelector("a.where") || line.querySelector("a"))?.focus({ preventScroll: true });
  });

  page.addEventListener("click", (event) => {
    const link = linkOf(event.target);
    if (!link) return;
    event.preventDefault();
    const line = link.closest(".line");
    show(line, link);
    const piece = piecesOf(ids(link))[0];
    if (!piece) return;
    piece.setAttribute("tabindex", "-1");
    piece.focus({ preventScroll: report.scrollHeight > report.clientHeight });
    if (report.scrollHeight > report.clientHeight) bring(piece);
    report.dataset.back = lines.indexOf(line);
  });

  page.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && report.contains(document.activeElement) && report.dataset.back) {
      lines[report.dataset.back].querySelector("a.where")?.focus();
    }
  });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !["j", "k"].includes(event.key)) return;
  const stops = [...document.querySelectorAll(".line a.where")];
  const here = document.activeElement?.closest(".line");
  const at = here ? stops.findIndex((stop) => here.contains(stop)) : -1;
  const next = stops[event.key === "j" ? Math.min(at + 1, stops.length - 1) : Math.max(at - 1, 0)];
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.closest(".line").scrollIntoView({ block: "nearest" });
});
