// A button for each YAML of the editor's view of an article: it copies it, and selects it where the browser may not copy.
(() => {
  "use strict";

  const SHOWN_MS = 2000;

  async function copied(form) {
    getSelection().selectAllChildren(form);
    try {
      // Only pages of this machine, or behind TLS, have a clipboard.
      await navigator.clipboard.writeText(form.textContent);
      return true;
    } catch {
      return document.execCommand("copy");
    }
  }

  for (const form of document.querySelectorAll(".sg-form pre")) {
    const button = document.createElement("button");
    const said = document.createElement("span");
    button.type = "button";
    button.textContent = "Copy";
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      said.textContent = (await copied(form)) ? " Copied" : " Selected: copy it by the keys";
      setTimeout(() => said.replaceChildren(), SHOWN_MS);
    });
    form.after(button, said);
  }
})();
