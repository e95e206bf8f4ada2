// What is wrong with the content, over the last good page of the preview. Errors open by themselves; warnings are a badge.
(() => {
  "use strict";

  const host = document.createElement("sitegen-findings");
  const root = host.attachShadow({ mode: "open" });
  const sheet = make("link", { rel: "stylesheet", href: "/.preview/overlay.css" });
  let closed = "";

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
    root.replaceChildren(sheet, list, badge);
    toggle(isOpen);
  }

  function receive(said) {
    const findings = JSON.parse(said).filter((finding) => finding.level === "error" || finding.level === "warning");
    if (!findings.length) {
      host.remove();
      return;
    }
    show(findings, said);
    document.body.append(host);
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") root.querySelector(".close")?.click();
  });

  function connect() {
    const socket = new WebSocket(`ws://${location.host}/.preview/findings`);
    socket.addEventListener("message", (event) => receive(event.data));
    socket.addEventListener("close", () => setTimeout(connect, 1000));
  }

  document.addEventListener("DOMContentLoaded", connect);
})();
