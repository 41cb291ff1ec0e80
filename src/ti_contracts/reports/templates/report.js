
// Adds filters and opens what a link points to; the page is complete without it.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") node.open = true;
      node.hidden = false;
    }
    if (target) target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  for (const form of all("form.filters")) {
    const cards = all(`#${form.dataset.for}-criteria details.card`);
    const output = form.querySelector("output");
    const apply = () => {
      const verdicts = new Set(all("input:checked", form).map((box) => box.value));
      const chosen = all("select", form).filter((select) => select.value !== "");
      const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const card of cards) {
        const text = words.length ? card.textContent.toLowerCase() : "";
        card.hidden = !verdicts.has(card.dataset.verdict)
          || chosen.some((select) => select.value !== card.dataset[select.name])
          || words.some((word) => !text.includes(word));
      }
      const shown = cards.filter((card) => !card.hidden).length;
      output.textContent = `Showing ${shown} of ${cards.length}`;
    };
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    for (const button of all("button[data-open]", form)) {
      button.addEventListener("click", () => {
        for (const card of cards) card.open = button.dataset.open === "yes";
      });
    }
    form.hidden = false;
    apply();
  }

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });
})();
