// Where the focus goes when what had it is gone: without this it falls to the page as a whole, and
// who reads by ear or moves by keys begins again at its top.

const kTrail = 60; // places that are remembered

const kRows = new Set(['listitem', 'row', 'gridcell', 'option']);

const coarse = matchMedia('(pointer: coarse)');

// Can have the focus.
export const usable = (element) => Boolean(element?.isConnected) && !element.disabled && !element.closest('[inert]');

// `elementOf` gives the element of a key. The empty key stands for the canvas, which takes the keys
// of the story.
export function createFocus(canvas, elementOf) {
  const trail = [{ key: '', element: canvas, given: false }]; // what had the focus, the last one at the end

  let waiting = ''; // what is to have the focus in the canvas's place, once it can

  const find = (key) => (key === '' ? canvas : elementOf(key));
  // On a touch screen a field would bring the keyboard up again.
  const returnable = ({ key }) => {
    const element = find(key);
    return usable(element) && !(coarse.matches && element.dataset.field);
  };

  // A heading can have it, too, but not by the Tab key.
  function focus(element) {
    if (element !== canvas && element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
      element.dataset.held = '1';
      element.tabIndex = -1;
      element.addEventListener('blur', () => {
        delete element.dataset.held;
        element.removeAttribute('tabindex');
      }, { once: true });
    }
    element.focus({ preventScroll: true });
  }

  // Back to what opened that which is gone, if the interface had given it the focus; to the row of a
  // list that is here again, since one had left it for what is gone; to the heading of what has come
  // in its place, and never to a button in it that was pressed at another time; else to what had the
  // focus before and is still here.
  function restore(fresh) {
    const come = new Map(fresh.map((node) => [node.key, node.role]));
    let back = trail.length - 1;
    let opened = false;
    const holds = (place) => returnable(place) && (!come.has(place.key) || kRows.has(come.get(place.key)));
    while (back > 0 && !holds(trail[back])) opened = trail[back--].given;
    const { key } = trail[back];
    const heading = opened || come.has(key) ? undefined
      : fresh.find((node) => node.role === 'heading' && usable(elementOf(node.key)));
    focus(find(heading?.key ?? key));
  }

  return {
    give: focus,

    // It has the focus now; `given` if by the interface, and not by the user.
    entered(key, element, given = false) {
      waiting = '';
      const last = trail.at(-1);
      if (last.key === key) last.element = element;
      else trail.push({ key, element, given });
      if (trail.length > kTrail) trail.splice(1, 1);
    },

    // To the story: where it has been read and marked by keys, else to the canvas.
    giveStory() {
      const isStory = ({ key }) => key === '' || find(key)?.getAttribute('role') === 'article';
      const { key } = trail.findLast(isStory);
      const element = find(key);
      focus(usable(element) ? element : canvas);
      waiting = usable(element) ? '' : key; // until what is over it is told to be gone
    },

    // A modal dialog or popup takes the focus, so that it is read out, or `first` in it does.
    enter(element, first = element) {
      if (element.contains(document.activeElement) || !document.hasFocus()) return;
      this.entered(first.dataset.key, first, true);
      focus(first);
    },

    // What is there has changed; `fresh` are the nodes that are new, in order.
    keep(fresh = []) {
      const last = trail.at(-1);
      const active = document.activeElement;
      if (waiting && active === canvas && usable(find(waiting))) return focus(find(waiting));
      const lies = active === document.body || active === null || !usable(active);
      if (!lies || !document.hasFocus()) return;
      const now = find(last.key);
      if (!usable(now)) restore(fresh);
      else if (now !== last.element) focus(now); // another element for the same thing
    },
  };
}
