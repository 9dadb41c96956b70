// Lights up in the text what the line under the pointer or the focus rests on, and the other way round. Links do the same without this script.
(() => {
  "use strict";
  const ids = (element) => (element.dataset.p || "").split(" ").filter(Boolean);
  const clear = () => { for (const lit of document.querySelectorAll(".lit, .hot")) lit.classList.remove("lit", "hot"); };
  const meets = (one, other) => one.some((id) => other.includes(id));

  function show(target) {
    const piece = target.closest(".piece"), line = target.closest(".line");
    if (!piece && !line) return;
    clear();
    if (line) {
      line.classList.add("lit");
      const exact = target.closest("a[data-p]");
      for (const other of document.querySelectorAll(".report .piece")) {
        other.classList.toggle("lit", meets(ids(other), ids(line)));
        other.classList.toggle("hot", exact !== null && meets(ids(other), ids(exact)));
      }
    } else {
      piece.classList.add("hot");
      document.getElementById(piece.getAttribute("href").slice(1))?.classList.add("lit");
    }
  }

  document.addEventListener("pointerover", (e) => { if (e.target.closest) show(e.target); });
  document.addEventListener("focusin", (e) => show(e.target));
  document.addEventListener("pointerout", (e) => { if (e.target.closest?.(".line, .piece") && !e.relatedTarget?.closest?.(".line, .piece")) clear(); });
})();
