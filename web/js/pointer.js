// Mouse, pen and wheel. Fingers are told apart from them in touch.js.

import { scrollsItself } from './field-scroll.js';
import { createTouch } from './touch.js';

const kLine = 40; // CSS pixels of a line, for wheels that count in lines

export function modifiersOf(event) {
  return (event.ctrlKey ? 1 : 0) | (event.shiftKey ? 2 : 0) | (event.altKey ? 4 : 0) |
    (event.metaKey ? 8 : 0);
}

// The wheel's way in CSS pixels, across and down.
export function wheelPixels(event, page) {
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? kLine
    : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? page : 1;
  const across = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
  const down = event.shiftKey && event.deltaX === 0 ? 0 : event.deltaY;
  return [across * unit, down * unit];
}

export function watchPointer(link, canvas, frames) {
  const touch = createTouch(link, frames);
  const move = (event) => {
    link.run('modifiers', modifiersOf(event));
    link.run('mouse_move', event.clientX, event.clientY, 0);
  };
  let focused = null; // as the last press began
  const isTouch = (event) => event.pointerType === 'touch';
  const isField = ({ target }) => target.matches?.('.field');

  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    focused = document.activeElement;
    getSelection()?.removeAllRanges(); // what the browser's own find or a screen reader selected
    if (isTouch(event)) return touch.down(event, null);
    if (event.button !== 0) return;
    move(event);
    link.run('mouse_button', 0, 1);
  });
  canvas.addEventListener('pointerup', (event) => {
    if (isTouch(event)) return;
    if (event.button !== 0) return;
    move(event);
    link.run('mouse_button', 0, 0);
    frames.now();
  });
  canvas.addEventListener('pointercancel', (event) => {
    if (isTouch(event)) return;
    link.tell('drag-cancelled');
    link.run('mouse_button', 0, 0);
  });
  // A long press is ours: the browser's menu would end it.
  canvas.addEventListener('contextmenu', (event) => {
    if (isTouch(event)) event.preventDefault();
  });
  // The browser makes a click of a tap, for what lies there once the finger has lifted: not for a
  // field that the tap itself has brought up, nor to take the focus from where the tap has put it.
  canvas.addEventListener('touchend', (event) => {
    const { clientX, clientY } = event.changedTouches[0];
    const other = document.elementFromPoint(clientX, clientY) !== canvas;
    if (event.cancelable && (other || document.activeElement !== focused)) event.preventDefault();
  });
  // Fields lie over what a finger scrolls, and are gone when that takes them out of sight: the
  // document hears of the finger all the same.
  document.addEventListener('pointerdown', (event) => {
    if (isTouch(event) && isField(event)) touch.down(event, event.target);
  });
  document.addEventListener('pointerup', (event) => isTouch(event) && touch.up(event));
  document.addEventListener('pointercancel', (event) => isTouch(event) && touch.cancel(event));
  document.addEventListener('touchend', (event) => {
    if (isField(event) && event.cancelable && touch.spent()) event.preventDefault();
  });
  // Over text fields, too, so that what is drawn around them knows of the pointer.
  document.addEventListener('pointermove', (event) => {
    if (isTouch(event)) touch.move(event);
    else move(event);
  });
  document.documentElement.addEventListener('pointerleave', (event) => {
    if (!isTouch(event) && event.buttons === 0) link.run('mouse_leave');
  });
  window.addEventListener('blur', () => link.run('modifiers', 0));

  window.addEventListener('wheel', (event) => {
    if (event.ctrlKey) return; // the browser's zoom
    if (scrollsItself(event.target, event.deltaY)) return;
    event.preventDefault();
    link.run('modifiers', modifiersOf(event) & ~2); // Shift has turned the wheel already
    link.run('mouse_move', event.clientX, event.clientY, 0);
    link.run('wheel', ...wheelPixels(event, canvas.clientHeight));
  }, { passive: false });

  link.on('pointer', (cursor) => {
    canvas.style.cursor = cursor;
  });
}
