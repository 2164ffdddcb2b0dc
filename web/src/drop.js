// Check page: a text file dropped or chosen fills the field; nothing leaves the browser until it is sent.
export function acceptDrops(root) {
  const zone = root.querySelector?.("[data-drop]");
  if (!zone || zone.dataset.ready) return;
  zone.dataset.ready = "yes";
  zone.addEventListener("dragover", event => { event.preventDefault(); zone.classList.add("over"); });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", event => {
    const file = event.dataTransfer?.files?.[0];
    if (!file) return;
    event.preventDefault();
    zone.classList.remove("over");
    const input = zone.querySelector("input[type=file]");
    const carrier = new DataTransfer();
    carrier.items.add(file);
    input.files = carrier.files;
    const said = zone.querySelector("[data-drop-said]");
    if (said) said.textContent = `${file.name}, ${file.size.toLocaleString("en")} bytes, ready to check`;
  });
}
