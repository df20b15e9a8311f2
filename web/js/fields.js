// Text fields: real inputs, laid over the boxes that the interface draws for them. So the browser
// does caret, selection, composition, spelling, undo and paste. The mirror gives each its place in
// the reading order.

import { watchUndo } from './field-undo.js';
import { familyOf } from './fonts.js';

const kLeastOnTouch = 16; // CSS pixels: below it a phone zooms in

const hex = (colour) => `#${colour.toString(16).padStart(6, '0')}`;

export function createFields(link, root, frames) {
  const fields = new Map(); // key -> {element, undo, shown, typed: [value...], composing}
  const coarse = matchMedia('(pointer: coarse)');
  let changed = () => {};
  let focuses = () => {};
  let placed = () => {};

  function create(field) {
    const element = document.createElement(field.multiline ? 'textarea' : 'input');
    element.className = 'field';
    element.dataset.key = field.key;
    element.dataset.field = '1';
    element.autocomplete = 'off';
    element.dir = 'auto';
    const known = { element, undo: watchUndo(element), shown: field.value, typed: [], composing: false };
    element.value = field.value;
    const tell = () => {
      known.typed.push(element.value);
      link.tell('field-changed', field.key, element.value);
    };
    element.addEventListener('input', tell);
    element.addEventListener('compositionstart', () => (known.composing = true));
    element.addEventListener('compositionend', () => {
      known.composing = false;
      tell();
    });
    return known;
  }

  // What the interface holds may lag behind what is typed: only a value that is neither the last
  // one shown nor one of those typed since comes from the interface itself.
  function takeValue(known, value) {
    const typed = known.typed.lastIndexOf(value);
    if (typed >= 0) known.typed.splice(0, typed + 1);
    const fresh = value !== known.shown && typed < 0;
    known.shown = value;
    if (!fresh || known.composing || known.element.value === value) return;
    known.typed.length = 0;
    known.element.value = value;
    known.undo.begin();
  }

  function place({ style }, { rect: [x, y, width, height], clip }) {
    style.left = `${x}px`;
    style.top = `${y}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
    const cut = [clip[1] - y, x + width - clip[0] - clip[2], y + height - clip[1] - clip[3],
      clip[0] - x].map((edge) => Math.max(edge, 0));
    style.clipPath = cut.some((edge) => edge > 0) ? `inset(${cut.map((e) => `${e}px`).join(' ')})` : '';
    // Scrolled out of sight, it takes no clicks, but keeps the focus.
    style.pointerEvents = cut[0] + cut[2] >= height || cut[1] + cut[3] >= width ? 'none' : 'auto';
  }

  function dress(element, field) {
    const size = coarse.matches ? Math.max(field.size, kLeastOnTouch) : field.size;
    const { style } = element;
    style.font = `400 ${size}px ${familyOf(field.serif)}`;
    style.lineHeight = field.multiline ? '1.4' : `${field.rect[3]}px`;
    style.color = style.caretColor = hex(field.colour);
    element.placeholder = field.placeholder ?? '';
    element.disabled = Boolean(field.disabled);
    if (!element.hasAttribute('aria-label')) element.setAttribute('aria-label', field.label);
  }

  function show(json) {
    const there = new Set();
    for (const field of JSON.parse(json)) {
      there.add(field.key);
      let known = fields.get(field.key);
      const tag = field.multiline ? 'TEXTAREA' : 'INPUT';
      if (known && known.element.tagName !== tag) {
        remove(field.key);
        known = undefined;
      }
      if (!known) {
        known = create(field);
        fields.set(field.key, known);
        changed(field.key);
      }
      takeValue(known, field.value);
      place(known.element, field);
      dress(known.element, field);
      Object.assign(known, { takeFocus: field.takeFocus, keepCaret: field.keepCaret, ownUndo: field.ownUndo });
    }
    for (const key of [...fields.keys()]) if (!there.has(key)) remove(key);
  }

  function remove(key) {
    const { element } = fields.get(key);
    fields.delete(key);
    changed(key); // the mirror puts something else in its place
    element.remove();
  }

  // The mirror is in order: fields without a node get a place, too.
  function settle() {
    for (const known of fields.values()) {
      if (!known.element.isConnected) root.append(known.element);
      if (!known.takeFocus) continue;
      known.takeFocus = false;
      focuses(known.element.dataset.key, known.element);
      known.element.focus({ preventScroll: true });
      if (!known.keepCaret) known.element.select();
    }
    placed();
  }

  link.on('fields', show);
  link.on('fields-placed', settle);

  return {
    element: (key) => fields.get(key)?.element,
    onChange(f) {
      changed = f;
    },
    // The interface is about to give a field the focus.
    onFocus(f) {
      focuses = f;
    },
    // All fields stand where they belong.
    onPlaced(f) {
      placed = f;
    },
    wantFocus: () => [...fields.values()].some(({ takeFocus }) => takeFocus),
    // The browser undoes or redoes in it.
    undoes(key, chord) {
      const known = fields.get(key);
      return Boolean(known) && !known.ownUndo && known.undo.takes(chord);
    },
    entered(key) {
      link.tell('field-entered', key);
    },
    left(key) {
      link.tell('field-left', key);
      frames.now();
    },
  };
}
