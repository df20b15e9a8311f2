// Mouse, pen and wheel. Fingers are told apart from them in touch.js.

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

  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    focused = document.activeElement;
    getSelection()?.removeAllRanges(); // what the browser's own find or a screen reader selected
    if (isTouch(event)) return touch.down(event);
    if (event.button !== 0) return;
    move(event);
    link.run('mouse_button', 0, 1);
  });
  canvas.addEventListener('pointerup', (event) => {
    if (isTouch(event)) return touch.up(event);
    if (event.button !== 0) return;
    move(event);
    link.run('mouse_button', 0, 0);
    frames.now();
  });
  canvas.addEventListener('pointercancel', (event) => {
    if (isTouch(event)) return touch.cancel(event);
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

// A long note scrolls inside its field until it can go no further.
function scrollsItself(target, down) {
  if (!(target instanceof HTMLTextAreaElement) || target !== document.activeElement) return false;
  const room = target.scrollHeight - target.clientHeight;
  return down < 0 ? target.scrollTop > 0 : target.scrollTop < room - 1;
}
