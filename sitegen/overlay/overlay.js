// What is wrong with the content, over the last good page of the preview: errors open by themselves, warnings are a badge.
// Also the way to the editor's view of an article, and the reader's place on a page that is loaded anew.
(() => {
  "use strict";

  const own = document.currentScript.dataset;
  const host = document.createElement("sitegen-findings");
  const root = host.attachShadow({ mode: "open" });
  const parts = make("div");
  const link = make("a", { class: "text" }, "Captured text");
  let closed = "";
  root.append(make("link", { rel: "stylesheet", href: "/.preview/overlay.css" }), parts);

  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  function counted(findings, level) {
    const count = findings.filter((finding) => finding.level === level).length;
    return count ? [`${count} ${level}${count === 1 ? "" : "s"}`] : [];
  }

  function item(finding) {
    const head = make("h2", {}, make("span", { class: finding.level }, finding.rule ? `${finding.level}[${finding.rule}]` : finding.level));
    head.append(` ${finding.message}`);
    const place = finding.editor ? make("a", { href: finding.editor }, finding.place) : finding.place;
    const parts = [head];
    if (finding.place) parts.push(make("p", { class: "place" }, place));
    if (finding.text) parts.push(make("pre", {}, finding.text));
    return make("li", {}, ...parts);
  }

  function show(findings, said) {
    const all = [...counted(findings, "error"), ...counted(findings, "warning")].join(", ");
    const isOpen = findings.some((finding) => finding.level === "error") && closed !== said;
    const list = make("section", { role: "dialog", "aria-label": all });
    const close = make("button", { type: "button", class: "close", title: "Close (Esc)" }, "Close");
    const note = findings.some((finding) => finding.level === "error") ? "The page behind is the last good one." : "";
    list.append(make("div", { class: "head" }, make("strong", {}, all), make("span", {}, note), close));
    list.append(make("ol", {}, ...findings.map(item)));
    const badge = make("button", { type: "button", class: "badge" }, all);
    const toggle = (open) => {
      list.hidden = !open;
      badge.hidden = open;
    };
    close.addEventListener("click", () => {
      closed = said;
      toggle(false);
    });
    badge.addEventListener("click", () => toggle(true));
    parts.replaceChildren(list, badge);
    toggle(isOpen);
  }

  function receive(message) {
    const said = JSON.parse(message);
    // The preview was started anew since this page was loaded, or the page has changed while it was loaded.
    if (said.stale || said.run !== own.run) {
      location.reload();
      return;
    }
    const findings = said.findings.filter((finding) => finding.level === "error" || finding.level === "warning");
    if (findings.length) show(findings, JSON.stringify(findings));
    else parts.replaceChildren();
    place();
  }

  function place() {
    if (!host.isConnected && (parts.childElementCount || root.contains(link))) document.body.append(host);
  }

  async function offerText() {
    const article = location.pathname.match(/\/articles\/([a-z0-9-]+)\.html$/);
    if (!article || article[1] === "index" || location.pathname.startsWith("/.preview/")) return;
    const address = `/.preview/text/${article[1]}.html`;
    if (!(await fetch(address, { method: "HEAD" })).ok) return;
    link.href = address;
    root.append(link);
    place();
  }

  // Where the reader is: an element with an id near the top of the window holds the place when what is above it changes.

  const kept = `sitegen-preview ${location.pathname}`;
  const named = (details) => `${details.id} ${details.querySelector("summary")?.textContent}`;

  function path(element) {
    if (!element || element === document.body) return "";
    if (element.id) return `#${CSS.escape(element.id)}`;
    const alike = Array.from(element.parentElement?.children ?? []).filter((other) => other.tagName === element.tagName);
    return `${path(element.parentElement) || "body"} > ${element.localName}:nth-of-type(${alike.indexOf(element) + 1})`;
  }

  function keep() {
    const above = Array.from(document.querySelectorAll("[id]")).filter((element) => {
      const box = element.getBoundingClientRect();
      return box.height > 0 && box.top <= 80 && element !== host;
    });
    const anchor = scrollY > 0 ? above.at(-1) : undefined;
    const place = {
      x: scrollX,
      y: scrollY,
      anchor: anchor?.id,
      top: anchor?.getBoundingClientRect().top,
      details: Array.from(document.querySelectorAll("details"), (details) => [named(details), details.open]),
      focus: path(document.activeElement),
    };
    try {
      sessionStorage.setItem(kept, JSON.stringify(place));
    } catch {
      // The browser keeps nothing; then it keeps no place.
    }
  }

  function restore() {
    const said = performance.getEntriesByType("navigation")[0]?.type === "reload" && sessionStorage.getItem(kept);
    if (!said) return;
    const place = JSON.parse(said);
    const open = new Map(place.details);
    for (const details of document.querySelectorAll("details")) details.open = open.get(named(details)) ?? details.open;
    if (place.focus) document.querySelector(place.focus)?.focus({ preventScroll: true });
    const scroll = () => {
      const anchor = place.anchor && document.getElementById(place.anchor);
      scrollTo({ left: place.x, top: anchor ? scrollY + anchor.getBoundingClientRect().top - place.top : place.y, behavior: "instant" });
    };
    scroll();
    if (document.readyState !== "complete") addEventListener("load", () => requestAnimationFrame(scroll), { once: true });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") parts.querySelector(".close")?.click();
  });

  function connect() {
    const socket = new WebSocket(`ws://${location.host}/.preview/findings`);
    socket.addEventListener("open", () => socket.send(JSON.stringify({ page: location.pathname, shown: own.shown })));
    socket.addEventListener("message", (event) => receive(event.data));
    socket.addEventListener("close", () => setTimeout(connect, 1000));
  }

  addEventListener("pagehide", keep);
  document.addEventListener("DOMContentLoaded", () => {
    restore();
    connect();
    offerText();
  });
})();
