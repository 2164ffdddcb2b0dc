// A slider counts days from its data-from; the date field beside it stays the truth that is sent.
const day = 86_400_000;
const iso = (from, by) => new Date(Date.parse(from) + by * day).toISOString().slice(0, 10);

export function followDays() {
  let timer = 0;
  document.addEventListener("input", event => {
    const range = event.target.closest?.("input[type=range][data-from]");
    if (!range) return;
    const chosen = iso(range.dataset.from, Number(range.value));
    range.form.elements.on.value = chosen;
    range.setAttribute("aria-valuetext", chosen);
    clearTimeout(timer);
    timer = setTimeout(() => range.form.requestSubmit(), 150);
  });
  document.addEventListener("change", event => {
    const field = event.target.closest?.("input[type=date][data-follow]");
    if (!field || !field.value) return;
    const range = field.form.querySelector("input[type=range][data-from]");
    if (range) range.value = String(Math.round((Date.parse(field.value) - Date.parse(range.dataset.from)) / day));
    field.form.requestSubmit();
  });
}
