// Searches the pages; nothing else needs a script.
(() => {
  const root = document.currentScript.dataset.root, language = document.documentElement.lang;
  const field = document.getElementById("find"), list = document.getElementById("found");
  const none = language === "de" ? "Nichts gefunden." : "Nothing found.";
  const fold = text => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/ß/g, "ss");
  let loading;

  // A script and not fetch: pages opened from a folder may not read files.
  const load = () => loading ??= new Promise(done => {
    const script = document.createElement("script");
    script.src = root + "search.js";
    script.onload = () => done(window.lagebildPages.map(([title, heading, address, lang, text]) =>
      ({ title, heading, address, lang, text, folded: fold(text), head: fold(title + " " + heading) })));
    document.head.append(script);
  });

  const weight = (passage, words) => {
    let sum = passage.lang === language ? 2 : 0;
    for (const word of words) {
      if (passage.head.includes(word)) sum += 8;
      else if (passage.folded.includes(word)) sum += Math.min(passage.folded.split(word).length - 1, 4);
      else return 0;
    }
    return sum;
  };

  const excerpt = (passage, word) => {
    const at = Math.max(passage.folded.indexOf(word), 0), from = Math.max(at - 50, 0);
    return (from > 0 ? "… " : "") + passage.text.slice(from, from + 150).trim() + " …";
  };

  const item = (passage, word) => {
    const line = document.createElement("li"), link = document.createElement("a");
    const name = document.createElement("b"), text = document.createElement("small");
    link.href = root + passage.address;
    name.textContent = passage.heading ? passage.title + " › " + passage.heading : passage.title;
    text.textContent = excerpt(passage, word);
    link.append(name, text);
    line.append(link);
    return line;
  };

  const show = async () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    if (words.length === 0) { list.hidden = true; return; }
    const passages = await load();
    const found = passages.map(p => [weight(p, words), p]).filter(([w]) => w > 0).sort((a, b) => b[0] - a[0]).slice(0, 12);
    list.replaceChildren(...found.map(([, p]) => item(p, words[0])));
    if (found.length === 0) list.innerHTML = `<li class="none">${none}</li>`;
    list.hidden = false;
  };

  field.form.hidden = false;
  field.addEventListener("focus", load, { once: true });
  field.addEventListener("input", show);
  field.form.addEventListener("submit", event => { event.preventDefault(); list.querySelector("a")?.click(); });
  list.addEventListener("click", () => { list.hidden = true; });
  document.addEventListener("keydown", event => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { event.preventDefault(); field.focus(); }
    if (event.key === "Escape") { list.hidden = true; field.blur(); }
  });
  document.addEventListener("click", event => { if (!field.form.contains(event.target)) list.hidden = true; });
  if (matchMedia("(max-width: 50rem)").matches) document.querySelector("nav.contents .all").open = false;
})();
