// Check page: a text file dropped or chosen fills the field; nothing leaves the browser until it is sent.
export function acceptDrops(root) {
  const zone = root.querySelector?.("[data-drop]");
  if (!zone || zone.dataset.ready) return;
  zone.dataset.ready = "yes";
  zone.addEventListener("dragover", event => { event.preventDefault(); zone.classList.add("over"); });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  const input = zone.querySelector("input[type=file]");
  input.addEventListener("change", () => say(zone, input.files[0]));
  zone.addEventListener("drop", event => {
    const file = event.dataTransfer?.files?.[0];
    if (!file) return;
    event.preventDefault();
    zone.classList.remove("over");
    const carrier = new DataTransfer();
    carrier.items.add(file);
    input.files = carrier.files;
    say(zone, file);
  });
}

// A file that is too large is named at once, before it is sent for nothing.
function say(zone, file) {
  const most = Number(zone.dataset.dropMost);
  const said = zone.querySelector("[data-drop-said]");
  said.textContent = !file ? ""
    : file.size > most ? `${file.name} has ${file.size.toLocaleString("en")} bytes; at most ${most.toLocaleString("en")} are taken here`
    : `${file.name}, ${file.size.toLocaleString("en")} bytes, ready to check`;
}
