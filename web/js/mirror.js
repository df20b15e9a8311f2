// The interface as real elements over the canvas: transparent, aligned, in reading order. Screen
// readers, the Tab key and tests work with these; C++ says what there is (mirror_changes.h).

import { createFocus, usable } from './focus.js';
import { firstChoice, watchMenus } from './menus.js';

// What is a button by nature, whatever role it plays.
const kButtons = new Set(['button', 'checkbox', 'link', 'menuitem', 'tab', 'option']);
const kFields = new Set(['textbox', 'combobox']);
// Say their name as text; the others carry it as a label.
const kTexts = new Set(['text', 'heading', 'status', 'alert', 'columnheader', 'rowheader']);
// May be selected; what is chosen elsewhere is the current one.
const kSelectable = new Set(['option', 'tab', 'row', 'gridcell', 'columnheader', 'rowheader']);
// Have the focus for reading or typing, not to be pressed.
const kPlain = new Set(['article', 'main', 'region', 'group', 'dialog', 'list', 'listbox', 'grid',
  'menu', 'tablist', 'tabpanel', 'toolbar', 'banner', 'navigation', 'complementary', 'status',
  'alert', 'heading', 'text']);

function setOrRemove(element, name, value) {
  if (value === undefined || value === '' || value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}

// The words stand before the elements that may be inside.
function setWords(element, words) {
  const first = element.firstChild;
  if (first?.nodeType !== Node.TEXT_NODE) element.prepend(words);
  else if (first.data !== words) first.data = words;
}

export function createMirror(link, root, fields, frames) {
  const canvas = document.getElementById('canvas');
  const nodes = new Map(); // number -> {node, element}
  const numbers = new Map(); // key -> number
  let order = [];
  let focusedKey = '';
  let kept = null; // has the focus while its place among the elements may change
  let fell = false; // it has lost it

  // A row of a list that nothing tells of as a list is what it does: a button.
  function roleOf(node) {
    const around = nodes.get(node.parent)?.node.role;
    return node.role === 'listitem' && (!around || around === 'group') ? 'button' : node.role;
  }

  function tagOf(node) {
    if (kButtons.has(roleOf(node))) return 'button';
    if (node.role === 'heading') return `h${Math.min(Math.max(node.level ?? 2, 1), 6)}`;
    return 'div';
  }

  function create(node) {
    const field = kFields.has(node.role) ? fields.element(node.key) : null;
    const element = field ?? document.createElement(tagOf(node));
    element.dataset.key = node.key;
    element.id = `node-${node.n}`;
    if (element instanceof HTMLButtonElement) element.type = 'button';
    if (kPlain.has(node.role)) element.dataset.plain = '1';
    return element;
  }

  function showState(element, node, isField) {
    const native = node.role === 'text' || node.role === 'heading' ||
      (roleOf(node) === 'button' && element instanceof HTMLButtonElement) ||
      (isField && node.role === 'textbox');
    setOrRemove(element, 'role', native ? '' : roleOf(node));
    if (kTexts.has(node.role)) {
      setWords(element, node.value ? `${node.name} ${node.value}` : node.name);
    } else {
      setOrRemove(element, 'aria-label', node.name);
    }
    if (node.role === 'status') setOrRemove(element, 'aria-live', 'off'); // announce() speaks
    const checked = node.role === 'button' ? 'aria-pressed' : 'aria-checked';
    setOrRemove(element, checked, node.checked);
    setOrRemove(element, 'aria-expanded', node.expanded);
    const selectable = kSelectable.has(node.role);
    const always = node.role === 'option' || node.role === 'tab';
    setOrRemove(element, 'aria-selected', always ? Boolean(node.selected) : selectable && node.selected || '');
    setOrRemove(element, 'aria-current', !selectable && node.selected ? 'true' : '');
    setOrRemove(element, 'aria-modal', node.role === 'dialog' && node.modal || '');
    setOrRemove(element, 'aria-description', describe(node));
    setOrRemove(element, 'aria-activedescendant', node.active ? `node-${node.active}` : '');
    setOrRemove(element, 'aria-controls', node.controls ? `node-${node.controls}` : '');
    setOrRemove(element, 'aria-disabled', node.disabled);
    if (element instanceof HTMLButtonElement) element.disabled = Boolean(node.disabled);
    if (!isField) setOrRemove(element, 'tabindex', tabIndex(element, node));
  }

  function describe(node) {
    const value = kTexts.has(node.role) || kFields.has(node.role) ? '' : node.value;
    return [value, node.description].filter(Boolean).join('. ');
  }

  function tabIndex(element, node) {
    if (element instanceof HTMLButtonElement) return '';
    if (element.dataset.held) return '-1';
    return node.focusable && !node.disabled ? '0' : node.modal ? '-1' : '';
  }

  function place(element, [x, y, width, height]) {
    const style = element.style;
    style.left = `${x}px`;
    style.top = `${y}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
  }

  function put(node) {
    const known = nodes.get(node.n);
    const same = known && known.node.role === node.role && known.node.level === node.level;
    const element = same ? known.element : create(node);
    if (known && !same) known.element.replaceWith(element);
    const isField = fields.element(node.key) === element;
    showState(element, node, isField);
    if (!isField) place(element, node.rect);
    nodes.set(node.n, { node, element });
    numbers.set(node.key, node.n);
  }

  function remove(number) {
    const gone = nodes.get(number);
    if (!gone) return;
    nodes.delete(number);
    numbers.delete(gone.node.key);
    // What is inside and stays is put where it belongs by arrange().
    for (const child of [...gone.element.children]) if (child.dataset.key) root.append(child);
    gone.element.remove();
  }

  // Brings the elements in reading order. What has the focus is not moved: it would lose it. What is
  // told after a modal dialog is in it: its controls, and lists that open out of it. (A popup says of
  // each thing that it is in it.)
  function arrange() {
    const next = new Map(); // parent -> the child that should come next
    let around = root;
    for (const number of order) {
      const { node, element } = nodes.get(number);
      const parent = nodes.get(node.parent)?.element ?? around;
      if (node.modal && node.role === 'dialog') around = element;
      if (!next.has(parent)) next.set(parent, firstNode(parent));
      let at = next.get(parent);
      if (at !== element && element.parentNode === parent && element.contains(document.activeElement)) {
        while (at && at !== element) {
          const after = nextNode(at);
          parent.append(at);
          at = after;
        }
      }
      if (at === element) next.set(parent, nextNode(element));
      else parent.insertBefore(element, at);
    }
  }
  const isNode = (element) => element.dataset.key !== undefined;
  function firstNode(parent) {
    let at = parent.firstElementChild;
    while (at && !isNode(at)) at = at.nextElementSibling;
    return at;
  }
  function nextNode(element) {
    let at = element.nextElementSibling;
    while (at && !isNode(at)) at = at.nextElementSibling;
    return at;
  }

  // While a modal dialog or a popup is open, what is not in it is out of reach.
  function shutOut() {
    for (const element of root.querySelectorAll('[inert]')) element.inert = false;
    const modal = [...nodes.values()].reverse().find(({ node }) => node.modal)?.element;
    for (let on = modal; on && on !== root; on = on.parentElement) {
      for (const sibling of on.parentElement.children) if (sibling !== on) sibling.inert = true;
    }
  }

  // An element that is put elsewhere loses the focus. It gets it back, and nobody hears of that; what
  // is gone or shut out does not.
  function keepingFocus(change) {
    kept = document.activeElement;
    fell = false;
    change();
    const moved = kept !== document.activeElement;
    if (moved && root.contains(kept) && usable(kept)) focus.give(kept);
    const lost = fell && kept !== document.activeElement ? kept : null;
    kept = null;
    if (lost) left(lost, document.activeElement);
  }

  function apply(json) {
    const changes = JSON.parse(json);
    const fresh = changes.put.filter((node) => !numbers.has(node.key));
    keepingFocus(() => {
      changes.gone.forEach(remove);
      changes.put.forEach(put);
      if (changes.order) order = changes.order;
      arrange();
      shutOut();
    });
    for (const { key, modal } of fresh) if (modal) focus.enter(elementOf(key), firstChoice(elementOf(key)));
    if (!fields.wantFocus()) focus.keep(fresh);
    if (focusedKey && !root.contains(document.activeElement)) tellFocus('', false);
  }

  function tellFocus(key, visible) {
    focusedKey = key;
    link.tell('node-focused', key, visible ? '1' : '0');
  }

  function left(element, to) {
    const { key } = element.dataset;
    if (fields.element(key) === element) fields.left(key);
    if (!root.contains(to)) tellFocus('', false);
  }

  root.addEventListener('focusin', (event) => {
    const { key } = event.target.dataset;
    if (key === undefined || event.target === kept) return;
    focus.entered(key, event.target);
    if (fields.element(key) === event.target) return fields.entered(key);
    tellFocus(key, event.target.matches(':focus-visible'));
  });
  root.addEventListener('focusout', (event) => {
    if (event.target === kept) fell = true;
    else left(event.target, event.relatedTarget);
  });
  root.addEventListener('click', (event) => {
    const element = event.target.closest('[data-key]');
    if (!element || fields.element(element.dataset.key) === element) return;
    link.tell('node-activated', element.dataset.key);
    frames.now();
  });

  link.on('nodes', apply);
  let due = 0; // a timer: what has been told meanwhile need not be told again
  link.on('mirror-in', (ms) => {
    clearTimeout(due);
    due = setTimeout(() => link.run('flush_mirror'), Number(ms));
  });
  link.on('focus', (key) => {
    if (key === '') focus.giveStory();
    else elementOf(key)?.focus({ preventScroll: true });
  });
  watchMenus(root);

  const elementOf = (key) => nodes.get(numbers.get(key))?.element ?? fields.element(key);
  const focus = createFocus(canvas, elementOf);
  canvas.addEventListener('focus', () => focus.entered('', canvas));
  fields.onFocus((key, element) => focus.entered(key, element, true));
  fields.onPlaced(() => focus.keep());
  fields.onChange((key) => {
    const known = nodes.get(numbers.get(key));
    if (!known) return;
    const old = known.element;
    const field = fields.element(key);
    if ((field ?? old) === old && !(field === undefined && old.dataset.field)) return;
    const element = create(known.node);
    known.element = element;
    if (old.isConnected) old.replaceWith(element);
    put(known.node);
  });

  return { elementOf, root };
}
