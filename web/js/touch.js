// Fingers: a tap clicks, a move scrolls and runs on for a while, which a tap ends, a rest of half a
// second begins a drag. On handles, which C++ knows, a drag begins at once; one that has not moved
// by then is a rest like any other, so that it may mean the word on which the handle lies. On text
// fields taps and rests are the browser's, which puts the caret there or selects.

import { scrollsItself } from './field-scroll.js';

const kSlop = 10; // CSS pixels that a resting finger may stray (kStray of web/ui/ui.h)
const kStill = 4; // CSS pixels that a finger on a handle may stray and yet rest
const kRest = 500; // ms until a resting finger is a long press
const kRunOut = 325; // ms in which the speed of a scroll falls to a third
const kSlowest = 0.02; // CSS pixels per ms
const kSeen = 0.1; // from this speed on, who taps means to stop it
const kAtEnd = 3; // pictures in which nothing moved: there is no further to go

export function createTouch(link, frames) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  // {id, x, y, field, mode: 'wait' | 'pan' | 'drag' | 'left' (to the browser), stops, timer,
  // track: [{t, x, y}]}
  let finger = null;
  let spent = false;
  let run = 0;
  let pace = 0; // of what runs on

  const press = (down) => link.run('mouse_button', 0, down ? 1 : 0);
  const point = (x, y) => link.run('mouse_move', x, y, 1);

  // Scrolls the field from which the finger came, or else what lies below it. True if the field did.
  function turn(field, x, y) {
    const own = scrollsItself(field, y);
    if (own) field.scrollTop += y;
    else link.run('wheel', x, y);
    return own;
  }

  function drag() {
    finger.mode = 'drag';
    press(true);
  }

  function rest() {
    link.tell('long-press');
    drag();
  }

  function leave() {
    finger.mode = 'left';
  }

  function restOnHandle() {
    endDrag();
    frames.now(); // so that the press that follows is another one
    rest();
  }

  // CSS pixels per ms over the last tenth of a second: none for a finger that rests before it lifts.
  function speed(now) {
    const last = finger.track[finger.track.length - 1];
    const first = finger.track.find((at) => now - at.t < 100) ?? last;
    const time = Math.max(now - first.t, 1);
    return [(last.x - first.x) / time, (last.y - first.y) / time];
  }

  // True if something ran on fast enough to be seen.
  function stop() {
    cancelAnimationFrame(run);
    const ran = pace > kSeen;
    pace = 0;
    return ran;
  }

  function runOut([vx, vy], field) {
    let then = performance.now();
    let still = 0;
    let own = false;
    const step = () => {
      still = own || link.run('drew') ? 0 : still + 1;
      const now = performance.now();
      const time = now - then;
      const fall = Math.exp(-time / kRunOut);
      then = now;
      own = turn(field, -vx * time, -vy * time);
      vx *= fall;
      vy *= fall;
      goOn();
    };
    const goOn = () => {
      const fast = Math.hypot(vx, vy);
      pace = fast > kSlowest && still < kAtEnd ? fast : 0;
      if (pace > 0) run = requestAnimationFrame(step);
      else link.run('mouse_leave');
    };
    goOn();
  }

  function pan(event) {
    const last = finger.track[finger.track.length - 1];
    finger.track.push({ t: event.timeStamp, x: event.clientX, y: event.clientY });
    if (finger.track.length > 20) finger.track.shift();
    turn(finger.field, last.x - event.clientX, last.y - event.clientY);
  }

  // Not by the user: what it did is taken back.
  function endDrag() {
    link.tell('drag-cancelled');
    press(false);
  }

  // Two fingers are the browser's, for zooming: what the first began is taken back.
  function second() {
    clearTimeout(finger.timer);
    if (finger.mode === 'drag') endDrag();
    finger.mode = 'left';
  }

  return {
    // The field on which it comes down, or null.
    down(event, field) {
      const stops = stop();
      if (finger) return second();
      const { clientX: x, clientY: y } = event;
      const track = [{ t: event.timeStamp, x, y }];
      const timer = setTimeout(field ? leave : rest, kRest);
      finger = { id: event.pointerId, x, y, field, mode: 'wait', stops, timer, track };
      point(x, y);
      if (field || !link.run('drags_at', x, y)) return;
      clearTimeout(finger.timer);
      finger.timer = setTimeout(restOnHandle, kRest);
      drag();
    },

    move(event) {
      if (!finger || finger.id !== event.pointerId) return;
      const way = Math.hypot(event.clientX - finger.x, event.clientY - finger.y);
      if (finger.mode === 'drag') {
        if (way > kStill) clearTimeout(finger.timer);
        return point(event.clientX, event.clientY);
      }
      if (finger.mode === 'wait' && way > kSlop) {
        clearTimeout(finger.timer);
        finger.mode = 'pan';
      }
      if (finger.mode === 'pan') pan(event);
    },

    up(event) {
      if (!finger || finger.id !== event.pointerId) return;
      clearTimeout(finger.timer);
      const { mode, stops, field } = finger;
      const velocity = speed(event.timeStamp);
      finger = null;
      spent = mode === 'pan' || (mode === 'wait' && stops);
      if (mode === 'pan' && !calm.matches) return runOut(velocity, field);
      if (mode === 'left' || spent || field) return link.run('mouse_leave');
      if (mode === 'wait') press(true);
      press(false);
      link.run('mouse_leave');
      frames.now();
    },

    cancel(event) {
      if (!finger || finger.id !== event.pointerId) return;
      clearTimeout(finger.timer);
      if (finger.mode === 'drag') endDrag();
      link.run('mouse_leave');
      finger = null;
    },

    // The finger that lifted last scrolled, or stopped what ran on: it is no click.
    spent: () => spent,
  };
}
