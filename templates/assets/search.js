/* The search, on its page alone. Nothing more is loaded before it is used: then Pagefind, which finds words, and
   `facets.json`, which says of each page what it can be filtered by. Where that fails the index of all records stays. */

(() => {
  "use strict";

  const NOT_HERE = "The search cannot be used here. This is the index of all records.";
  const source = document.currentScript.src;
  const get = (id) => document.getElementById(id);
  const form = get("search-form");
  // Browsers load no parts of Pagefind from a disk.
  if (location.protocol === "file:") {
    form.hidden = true;
    get("search-status").textContent = NOT_HERE;
    return;
  }

  const AT_ONCE = 10;
  const EXCERPT = 32;
  const field = get("search");
  const list = get("search-results");
  const narrower = get("search-narrow");
  const asked = new URLSearchParams(location.search);

  let loading = null;
  let pagefind, facets, boxes;
  let found = [];
  let turn = 0;
  let timer = 0;

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  const properties = { id: "search-more", className: "scripted", type: "button", hidden: true };
  const more = make("button", properties, "Show more results");
  list.after(more);

  async function load() {
    const address = (name) => new URL(`../pagefind/${name}`, source).href;
    const answer = await fetch(address("facets.json"), { cache: "no-cache" });
    facets = await answer.json();
    pagefind = await import(address("pagefind.js"));
    boxes = facets.values.map(offer);
  }

  /* Filters: for each facet a folded fieldset, with a box for each value. */

  function offer([facet, value]) {
    const id = `search-${facet}`;
    if (!get(id)) {
      const title = facet[0].toUpperCase() + facet.slice(1);
      const legend = make("legend", { className: "hidden" }, title);
      const fieldset = make("fieldset", {}, legend, make("ul", { id }));
      get("search-filters").append(make("details", { open: asked.has(facet) }, make("summary", {}, title), fieldset));
    }
    const box = make("input", { type: "checkbox", name: facet, value, checked: asked.getAll(facet).includes(value) });
    const count = make("span", { className: "times" });
    const row = make("li", {}, make("label", {}, box, ` ${value} `, count));
    get(id).append(row);
    return { facet, box, count, row };
  }

  const ownBoxes = (result) => (facets.pages[result.id] || []).map((number) => boxes[number]);

  /* A page fits when it has of each facet one of the values that were chosen, if any were. What is counted beside a
     value are the pages that would be found if it were the one chosen of its facet. */
  function narrow(results) {
    const chosen = new Set(boxes.filter(({ box }) => box.checked).map(({ facet }) => facet));
    const counts = new Map();
    const fitting = results.filter((result) => {
      const own = ownBoxes(result);
      const missed = new Set(chosen);
      own.forEach(({ box, facet }) => box.checked && missed.delete(facet));
      for (const one of own) {
        if (!missed.size || (missed.size === 1 && missed.has(one.facet))) {
          counts.set(one, (counts.get(one) || 0) + 1);
        }
      }
      return !missed.size;
    });
    for (const one of boxes) {
      one.count.textContent = counts.get(one) || 0;
      one.row.hidden = !counts.has(one) && !one.box.checked;
    }
    return fitting;
  }

  /* Results: an excerpt is taken from where most of the words stand together. */

  function excerptOf({ content, locations }, place) {
    const words = content.split(/\s+/);
    const start = Math.max(0, place - EXCERPT / 4);
    const text = make("p", { className: "item-text" }, start ? "… " : "");
    for (let at = start; at < start + EXCERPT && at < words.length; at += 1) {
      text.append(locations.includes(at) ? make("mark", {}, words[at]) : words[at], " ");
    }
    text.append(start + EXCERPT < words.length ? "…" : "");
    return text;
  }

  async function show(result) {
    const data = await result.data();
    const near = (place) => data.locations.filter((at) => at >= place && at < place + EXCERPT / 2).length;
    const place = data.locations.reduce((best, at) => (near(at) > near(best) ? at : best), data.locations[0] ?? 0);
    const about = ownBoxes(result).filter(({ facet }) => facet === "kind" || facet === "year");
    const meta = about.slice(0, 3).map(({ box }) => make("li", {}, box.value));
    const anchor = data.anchors.findLast(({ id, location }) => id !== "main" && location <= place);
    if (anchor && data.locations.length) {
      const rest = make("span", { className: "hidden" }, ` in ${data.meta.title}`);
      meta.push(make("li", {}, make("a", { href: `${data.raw_url}#${anchor.id}` }, "to the passage", rest)));
    }
    const { title, language = "" } = data.meta;
    const link = make("a", { href: data.raw_url, ...(language && { lang: language }) }, title);
    return make("li", {}, make("p", { className: "item-title" }, link), excerptOf(data, place), make("ul", { className: "meta" }, ...meta));
  }

  async function showMore() {
    const mine = turn;
    const items = await Promise.all(found.slice(list.children.length, list.children.length + AT_ONCE).map(show));
    if (mine === turn) {
      list.append(...items);
      more.hidden = list.children.length >= found.length;
    }
    return items[0];
  }

  async function search() {
    clearTimeout(timer);
    const mine = (turn += 1);
    let query = "";
    let said = "";
    try {
      await (loading ||= load());
      query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim())).toString();
      // Without words Pagefind gives every page, and loads the whole index for it.
      const every = () => Object.keys(facets.pages).map((id) => ({ id }));
      const results = query ? (await pagefind.search(field.value.trim() || null)).results : every();
      if (mine !== turn) {
        return;
      }
      history.replaceState(null, "", query ? `?${query}` : location.pathname);
      const fitting = narrow(results);
      found = query ? fitting : [];
      said = query && `${found.length || "No"} ${found.length === 1 ? "page" : "pages"} found`;
      list.replaceChildren();
      await showMore();
    } catch (error) {
      console.warn(error);
      form.hidden = true;
      query = "";
      said = NOT_HERE;
    }
    if (mine === turn) {
      get("index").hidden = Boolean(query);
      get("search-status").textContent = said;
    }
  }

  narrower.addEventListener("toggle", () => loading || search());
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 200);
  });
  narrower.addEventListener("change", search);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  more.addEventListener("click", async () => (await showMore())?.querySelector("a").focus());

  field.value = asked.get("q") || "";
  narrower.open = [...asked.keys()].some((name) => name !== "q");
  if (field.value) {
    search();
  }
})();
