// Keys as chords (web/js/keys.js): what each keyboard layout's event is called, and what is left to
// the browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openModules } from './support/chromium.mjs';

// [event, chord elsewhere, chord on a Mac]
const chords = [
  [{ key: 'a', code: 'KeyA' }, 'a', 'a'],
  [{ key: 'O', code: 'KeyO', shiftKey: true }, 'Shift+O', 'Shift+O'],
  [{ key: 'A', code: 'KeyA' }, 'a', 'a'], // caps lock
  [{ key: '?', code: 'Slash', shiftKey: true }, '?', '?'],
  [{ key: ' ', code: 'Space' }, 'Space', 'Space'],
  [{ key: ' ', code: 'Space', shiftKey: true }, 'Shift+Space', 'Shift+Space'],
  [{ key: 'Enter', code: 'Enter', shiftKey: true }, 'Shift+Enter', 'Shift+Enter'],
  [{ key: 'ArrowLeft', code: 'ArrowLeft', shiftKey: true }, 'Shift+ArrowLeft', 'Shift+ArrowLeft'],
  [{ key: 'z', code: 'KeyZ', ctrlKey: true }, 'Ctrl+z', 'z'],
  [{ key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+Z', 'Shift+Z'],
  [{ key: 'z', code: 'KeyZ', metaKey: true }, 'z', 'Ctrl+z'],
  [{ key: 'я', code: 'KeyZ', ctrlKey: true }, 'Ctrl+z', 'я'], // a Cyrillic layout
  [{ key: 'y', code: 'KeyZ', ctrlKey: true }, 'Ctrl+y', 'y'], // a German one: by what is typed
  [{ key: '@', code: 'KeyQ', ctrlKey: true, altKey: true, altGraph: true }, '@', '@'],
  [{ key: '1', code: 'Digit1', altKey: true }, 'Alt+1', '1'],
  [{ key: 'ArrowDown', code: 'ArrowDown', altKey: true }, 'Alt+ArrowDown', 'Alt+ArrowDown'],
  [{ key: 'Control', code: 'ControlLeft', ctrlKey: true }, '', ''],
  [{ key: 'Dead', code: 'Quote' }, '', ''],
];

test('each event has one chord', async (t) => {
  const { page } = await openModules(t);
  const named = await page.evaluate(async (events) => {
    const { chordOf } = await import('/keys.js');
    return events.map(({ altGraph, ...event }) => {
      const given = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...event,
        getModifierState: (name) => name === 'AltGraph' && Boolean(altGraph) };
      return [chordOf(given, false), chordOf(given, true)];
    });
  }, chords.map(([event]) => event));
  assert.deepEqual(named, chords.map(([, elsewhere, mac]) => [elsewhere, mac]));
});

test('only claimed chords are taken from the browser', async (t) => {
  const { page } = await openModules(t);
  await page.evaluate(async () => {
    const { watchKeys } = await import('/keys.js');
    window.link = window.makeLink();
    window.link.claims = ['Ctrl+k', 'a'];
    watchKeys(window.link, window.noFrames, { undoes: () => false });
    window.taken = [];
    window.addEventListener('keydown', (event) => {
      window.taken.push([event.key, event.defaultPrevented]);
      event.preventDefault();
    });
  });
  for (const key of ['a', 'b', 'Control+k', 'Control+r', 'F5']) await page.keyboard.press(key);
  const taken = await page.evaluate(() => window.taken.filter(([key]) => key !== 'Control'));
  assert.deepEqual(taken, [['a', true], ['b', false], ['k', true], ['r', false], ['F5', false]]);
  const told = await page.evaluate(() => window.link.told.map(([, chord]) => chord));
  assert.deepEqual(told, ['a', 'b', 'Ctrl+k', 'Ctrl+r', 'F5']);
});
