/* What the theme adds where scripts run: the choice of colors, sorting and filtering, copying, a key to the search.
   Every page is whole without it. It is in the head: what must be settled before the first paint is done at once, the
   rest later. */

(() => {
  "use strict";

  const root = document.documentElement;
  root.classList.add("js");

  /* Choices of the reader. Storage may be refused; then a choice lasts as long as the page. */

  const COLORS = "sitegen-colors";
  const SLASH = "sitegen-slash";

  function stored(name) {
    try {
      return localStorage.getItem(name) || "";
    } catch {
      return "";
    }
  }

  function store(name, value) {
    try {
      if (value) {
        localStorage.setItem(name, value);
      } else {
        localStorage.removeItem(name);
      }
    } catch {
      // The choice is not kept.
    }
  }

  function color(choice) {
    if (choice === "light" || choice === "dark") {
      root.dataset.colors = choice;
    } else {
      delete root.dataset.colors;
    }
  }

  color(stored(COLORS));

  function offerColors() {
    const select = document.querySelector("[data-choose=colors]");
    if (!select) {
      return;
    }
    const show = () => {
      select.value = root.dataset.colors || "";
    };
    show();
    select.addEventListener("change", () => {
      store(COLORS, select.value);
      color(select.value);
    });
    // Another page of the site, open beside this one.
    addEventListener("storage", (event) => {
      if (event.key === COLORS) {
        color(event.newValue);
        show();
      }
    });
  }

  /* `/` leads to the search. A key without Ctrl or Alt can be spoken or struck by mistake, so it can be switched off. */

  let slash = stored(SLASH) !== "off";

  function offerSlash() {
    const box = document.querySelector("[data-choose=slash]");
    if (!box) {
      return;
    }
    box.checked = slash;
    box.addEventListener("change", () => {
      slash = box.checked;
      store(SLASH, slash ? "" : "off");
    });
  }

  function search(event) {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || !slash || typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const field = document.querySelector("input[type=search]:not([data-filter])");
    const link = document.querySelector("a[rel=search]");
    const filter = document.querySelector("input[data-filter]");
    if (field || link || filter) {
      event.preventDefault();
      if (field || !link) {
        (field || filter).focus();
      } else {
        link.click();
      }
    }
  }

  /* Sorting: each heading of a long table becomes a button. */

  const ROWS = 6;
  const collator = new Intl.Collator(root.lang || "en", { numeric: true });

  /* By its date, by the number that it begins with, or by its words. */
  function keyOf(row, column) {
    const cell = row.cells[column];
    const date = cell.querySelector("time, data");
    if (date) {
      return { number: NaN, text: date.dateTime || date.value };
    }
    const value = cell.textContent.trim().replace(/^(?:at least|up to|about) (?=[\u2212\d])/, "");
    const text = value.replace(/^\u2212/, "-").replace(/^<\d+/, "0").replace(/(\d),(?=\d{3})/g, "$1");
    return { number: parseFloat(text), text };
  }

  function compare(a, b) {
    return a.number - b.number || collator.compare(a.text, b.text);
  }

  function sort(table, heading, column) {
    const descending = heading.ariaSort === "ascending";
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, (row) => [keyOf(row, column), row]);
    rows.sort(([a], [b]) => (descending ? compare(b, a) : compare(a, b)));
    for (const other of heading.parentNode.cells) {
      other.removeAttribute("aria-sort");
    }
    heading.ariaSort = descending ? "descending" : "ascending";
    body.append(...rows.map(([, row]) => row));
  }

  function offerSorting(table) {
    const head = table.tHead?.rows;
    if (head?.length !== 1 || table.tBodies.length !== 1 || table.tBodies[0].rows.length < ROWS) {
      return;
    }
    Array.from(head[0].cells).forEach((heading, column) => {
      if (heading.querySelector("a, button") || !heading.textContent.trim()) {
        return;
      }
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      // An axis below the words is no part of the button.
      button.append(...Array.from(heading.childNodes).filter((node) => node.nodeName !== "svg"));
      heading.prepend(button);
      heading.addEventListener("click", () => sort(table, heading, column));
    });
  }

  /* Scrolling: the keyboard stops at a table only while there is something to scroll to. */

  const frames = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      if (target.scrollWidth > target.clientWidth) {
        target.tabIndex = 0;
      } else {
        target.removeAttribute("tabindex");
      }
    }
  });

  /* Filtering: a field names by a selector what it filters, and shows what holds all of its words. */

  function fold(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function offerFilter(field) {
    const said = field.closest(".filter")?.querySelector("output");
    let items = null;

    function filter() {
      items ??= Array.from(document.querySelectorAll(field.dataset.filter), (item) => [item, fold(item.textContent)]);
      const words = fold(field.value).split(/\s+/).filter(Boolean);
      const full = new Set();
      const sections = new Set();
      let shown = 0;
      for (const [item, text] of items) {
        const fits = words.every((word) => text.includes(word));
        const section = item.closest(".section");
        item.hidden = !fits;
        sections.add(section);
        if (fits) {
          shown += 1;
          full.add(section);
        }
      }
      for (const section of sections) {
        if (section) {
          section.hidden = !full.has(section);
        }
      }
      if (said) {
        said.value = words.length ? `${shown} of ${items.length}` : "";
      }
    }

    field.addEventListener("input", filter);
    // A link leads to its place, also if the filter has hidden it.
    addEventListener("hashchange", () => {
      if (document.querySelector(":target")?.closest("[hidden]")) {
        field.value = "";
        filter();
        document.querySelector(":target").scrollIntoView();
      }
    });
    // Browsers fill in again what stood in a field before.
    if (field.value) {
      filter();
    }
  }

  /* Copying: a button names by its id the element whose text it copies. */

  async function copy(button) {
    const element = document.getElementById(button.dataset.copy);
    const said = button.parentNode.querySelector("output");
    let done = true;
    try {
      await navigator.clipboard.writeText(element.textContent.trim());
    } catch {
      // Browsers that refuse still copy what is selected.
      getSelection().selectAllChildren(element);
      done = document.execCommand("copy");
    }
    if (said) {
      said.value = done ? "Copied" : "Selected: copy with your keyboard";
    }
  }

  /* Folding: a link to what is folded away unfolds it. */

  function unfold() {
    const folded = document.querySelector("details:not([open]) :target");
    if (folded) {
      folded.closest("details").open = true;
      folded.scrollIntoView();
    }
  }

  document.addEventListener("keydown", search);
  document.addEventListener("DOMContentLoaded", () => {
    offerColors();
    offerSlash();
    unfold();
    addEventListener("hashchange", unfold);
    document.querySelectorAll(".table-frame > table").forEach(offerSorting);
    document.querySelectorAll(".table-frame").forEach((frame) => frames.observe(frame));
    document.querySelectorAll("input[data-filter]").forEach(offerFilter);
    document.querySelectorAll("button[data-copy]").forEach((button) => {
      button.addEventListener("click", () => copy(button));
    });
  });
})();
