import { ownKeys } from "./keys.js";
import { tieEvidence } from "./evidence.js";
import { followDays } from "./days.js";
import { acceptDrops } from "./drop.js";

ownKeys();
followDays();
tieEvidence(document);
acceptDrops(document);

document.addEventListener("htmx:afterSettle", event => {
  tieEvidence(event.target);
  acceptDrops(event.target);
});

// A printed page shows what was folded away, and folds it again afterwards.
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("main details:not([open])")) {
    folded.open = true;
    folded.dataset.opened = "print";
  }
});
addEventListener("afterprint", () => {
  for (const opened of document.querySelectorAll("details[data-opened=print]")) {
    opened.open = false;
    delete opened.dataset.opened;
  }
});
