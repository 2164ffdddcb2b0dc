// Document page: a statement's card and its words in the text light up together, and lead to each other.
export function tieEvidence(root) {
  const page = root.querySelector?.("[data-evidence]") ?? root.closest?.("[data-evidence]");
  if (!page || page.dataset.tied) return;
  page.dataset.tied = "yes";

  const all = [...page.querySelectorAll("[data-statements]")];
  const light = (ids, on) => {
    for (const one of all) {
      if (one.dataset.statements.split(" ").some(id => ids.includes(id))) one.classList.toggle("lit", on);
    }
  };
  const idsAt = target => target.closest?.("[data-statements]")?.dataset.statements.split(" ") ?? [];
  page.addEventListener("mouseover", event => light(idsAt(event.target), true));
  page.addEventListener("mouseout", event => light(idsAt(event.target), false));
  page.addEventListener("focusin", event => light(idsAt(event.target), true));
  page.addEventListener("focusout", event => light(idsAt(event.target), false));

  // A jump inside the page also moves the focus, so that the keyboard goes on from there.
  page.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#']");
    const goal = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!goal) return;
    event.preventDefault();
    history.replaceState(null, "", link.hash);
    arrive(page, goal);
  });
  const wanted = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (wanted && page.contains(wanted)) arrive(page, wanted);
}

function arrive(page, goal) {
  for (const old of page.querySelectorAll(".arrived")) old.classList.remove("arrived");
  const ids = goal.dataset.statement ?? goal.dataset.statements;
  const words = goal.matches("[data-at]") ? [...page.querySelectorAll("mark[data-statements]")].filter(m => m.dataset.statements.split(" ").includes(ids)) : [goal];
  for (const one of words) one.classList.add("arrived");
  const focus = goal.matches("[data-at]") ? words[0]?.closest("a") ?? goal : goal;
  if (focus.tabIndex < 0) focus.tabIndex = -1;
  focus.focus({ preventScroll: true });
  (words[0] ?? goal).scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}
