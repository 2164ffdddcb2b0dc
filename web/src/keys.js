// One module owns the keys. An element with data-key is clicked by that key; elements with data-item are stepped through with j and k.
const storage = "inforce.single-keys";
let waitingForPlace = false;

const isOn = () => localStorage.getItem(storage) !== "off";
const isTyping = target => target.closest("input:not([type=range]):not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]") !== null;

export function ownKeys() {
  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && isTyping(event.target)) { event.target.blur(); return; }
    if (isTyping(event.target) || (!isOn() && event.key !== "?")) return;
    if (handle(event)) event.preventDefault();
  });
  document.addEventListener("click", event => {
    if (event.target.closest("[data-help]")) { event.preventDefault(); showHelp(); }
  });
}

function handle(event) {
  const key = event.key;
  const help = document.getElementById("keys");
  if (help?.open && key !== "?") return false;
  if (waitingForPlace) { waitingForPlace = false; return goTo(key); }
  switch (key) {
    case "?": showHelp(); return true;
    case "g": waitingForPlace = true; setTimeout(() => { waitingForPlace = false; }, 1500); return true;
    case "/": return focusOn("[data-search]");
    case "j": return step(1);
    case "k": return step(-1);
    case "o": return follow();
    default: return press(key);
  }
}

function goTo(key) {
  const link = document.querySelector(`header nav a[data-place-key="${CSS.escape(key)}"]`);
  if (link) location.assign(link.href);
  return Boolean(link);
}

function focusOn(selector) {
  const found = document.querySelector(selector);
  found?.focus();
  return Boolean(found);
}

function press(key) {
  if (key.length !== 1) return false;
  const named = document.querySelector(`main [data-key="${CSS.escape(key)}"]:not(:disabled)`);
  // A key may come before what was just put into the page is taken over by htmx; without it the form would be sent as a whole page.
  if (named) window.htmx?.process(named.closest("form") ?? named);
  named?.click();
  return Boolean(named);
}

function step(by) {
  const items = [...document.querySelectorAll("main [data-item]")].filter(item => item.offsetParent !== null);
  if (items.length === 0) return false;
  const at = items.findIndex(item => item === document.activeElement || item.contains(document.activeElement));
  const next = items[at < 0 ? (by > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, at + by))];
  if (!next.hasAttribute("tabindex") && next.tabIndex < 0) next.tabIndex = -1;
  next.focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}

function follow() {
  const item = document.activeElement?.closest("[data-item]");
  const link = item?.matches("a[href]") ? item : item?.querySelector("a[href]");
  link?.click();
  return Boolean(link);
}

function showHelp() {
  const help = document.getElementById("keys");
  if (!help) return;
  if (help.open) { help.close(); return; }
  const list = help.querySelector("[data-page-keys]");
  list.replaceChildren(...[...document.querySelectorAll("main [data-key]")].flatMap(named => {
    const key = document.createElement("dt"), what = document.createElement("dd"), kbd = document.createElement("kbd");
    kbd.textContent = named.dataset.key;
    key.append(kbd);
    what.textContent = named.dataset.keyLabel ?? named.textContent.trim();
    return [key, what];
  }));
  const box = help.querySelector("[data-single-keys]");
  box.checked = isOn();
  box.onchange = () => localStorage.setItem(storage, box.checked ? "on" : "off");
  help.showModal();
}
