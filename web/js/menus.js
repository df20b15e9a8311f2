// Arrow keys in menus and lists of choices that have popped up: as everywhere, they go round, Home and
// End go to the ends, and Tab stays within (see shutOut in mirror.js).

import { usable } from './focus.js';

const kLists = '[role="menu"], [role="listbox"]';
const kChoices = '[role="menuitem"], [role="option"]';

const choices = (list) => [...list.querySelectorAll(kChoices)].filter(usable);

// Where a popup is entered: a menu at its first entry, a list of choices at the one that stands. Nothing
// where there is no list, or a field that points at its entries.
export function firstChoice(popup) {
  const list = popup.querySelector(kLists);
  if (!list || popup.querySelector('input, textarea')) return undefined;
  return list.querySelector('[aria-selected="true"]') ?? choices(list)[0];
}

function next(all, at, key) {
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  return step && all[(at + step + all.length) % all.length];
}

export function watchMenus(root) {
  root.addEventListener('keydown', (event) => {
    const list = event.target.closest?.(kLists);
    if (!list || !event.target.matches(kChoices) || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = choices(list);
    const to = next(all, all.indexOf(event.target), event.key);
    if (!to) return;
    event.preventDefault(); // and the interface does not hear of it (keys.js)
    to.focus({ preventScroll: true });
  });
}
