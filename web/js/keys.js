// Keys, as chords by what they type: "Ctrl+Shift+Z", "a", "?", "Shift+ArrowLeft". C++ decides which
// of them are its own; all others stay the browser's.

import { isMac } from './surface.js';
import { modifiersOf } from './pointer.js';

const kNoKeys = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock', 'Fn',
  'Dead', 'Process', 'Unidentified']);

// The key without modifiers. On a layout of other letters, Ctrl+Я still means Ctrl+Z by its place.
function keyOf(event, command) {
  if (event.key === ' ') return 'Space';
  const typed = [...event.key].length === 1;
  if (!typed || !command || event.key < '\x7f') return event.key;
  return /^(?:Key|Digit)(.)$/.exec(event.code)?.[1].toLowerCase() ?? event.key;
}

// Empty for keys that say nothing by themselves.
export function chordOf(event, mac = isMac) {
  if (kNoKeys.has(event.key)) return '';
  const composed = event.getModifierState?.('AltGraph') || (mac && event.altKey);
  const printable = [...event.key].length === 1;
  const types = printable && composed && event.key !== ' '; // AltGr+Q types "@": no chord
  const command = (mac ? event.metaKey : event.ctrlKey) && !types;
  const alt = event.altKey && !types;
  const key = keyOf(event, command || alt);
  const lower = key.toLowerCase();
  const letter = printable && key !== 'Space' && lower !== key.toUpperCase();
  const shift = event.shiftKey && (letter || !printable || key === 'Space');
  const name = letter ? (event.shiftKey ? key.toUpperCase() : lower) : key;
  return `${command ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`;
}

const isField = (target) => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

// The keys of a field that the interface wants to hear of besides the browser.
function fieldKey(event, chord) {
  const oneLine = event.target instanceof HTMLInputElement;
  if (chord === 'Enter') return oneLine ? 'Enter' : '';
  if (chord === 'Ctrl+Enter') return 'Enter';
  return ['Escape', 'ArrowUp', 'ArrowDown', 'Tab'].includes(chord) ? chord : '';
}

export function watchKeys(link, frames, fields) {
  function pressInField(event, chord) {
    const name = fieldKey(event, chord);
    if (name) {
      link.tell('field-key', event.target.dataset.key, name);
      // In a field that points at options the arrows move among these, not in the text.
      if (name.startsWith('Arrow') && event.target.hasAttribute('aria-activedescendant')) {
        event.preventDefault();
      }
      frames.now();
      // What has the focus then is not pressed by the same key, and no line breaks in it.
      if (name === 'Enter') event.preventDefault();
      return false;
    }
    if (fields.undoes(event.target.dataset.key, chord)) return false;
    const isChord = event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/.test(event.key);
    return isChord && press(event, chord, true);
  }

  const press = (event, chord, inField) =>
    link.tell('key', chord, inField ? '1' : '0', event.repeat ? '1' : '0');

  window.addEventListener('keydown', (event) => {
    link.run('modifiers', modifiersOf(event));
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const chord = chordOf(event);
    if (!chord) return;
    const field = isField(event.target) && event.target.dataset.key !== undefined;
    // On a mirrored control these two are a click: the browser's on a button, ours on all others.
    const clicks = !field && event.target.dataset?.key !== undefined && !event.target.dataset.plain;
    if (clicks && (chord === 'Enter' || chord === 'Space')) {
      if (event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      event.target.click();
      return;
    }
    const ours = field ? pressInField(event, chord) : press(event, chord, false);
    if (!ours) return;
    event.preventDefault();
    frames.now();
  });
  window.addEventListener('keyup', (event) => link.run('modifiers', modifiersOf(event)));
}
