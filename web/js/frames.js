// When to draw: only while C++ wants frames. An idle page asks for none.

const kBreath = 400; // ms
const whenIdle = window.requestIdleCallback ?? ((f) => setTimeout(f, kBreath));

export function createFrames(link) {
  let started = false;
  let asked = false;
  let thinking = false;
  let held = false; // the thinking waits for a frame
  let check = () => {};
  const waiting = []; // of painted() and settled(): {done, mirror}

  function ask() {
    if (asked || !started) return;
    asked = true;
    arrange();
  }
  // The browser has no frames for a page that nobody sees, which has work to save all the same.
  function arrange() {
    if (document.hidden) setTimeout(draw);
    else requestAnimationFrame(draw);
  }
  document.addEventListener('visibilitychange', () => {
    if (asked) arrange();
  });

  function draw() {
    if (!asked) return; // the page was hidden or shown since: it came the other way
    asked = false;
    check();
    const more = link.run('frame', performance.now());
    if (held) thinkSoon();
    held = false;
    if (more) ask();
    answerWaiting();
  }

  function answerWaiting() {
    if (waiting.length === 0) return;
    check();
    const mirror = waiting.some((one) => one.mirror);
    if (!link.run('settle', performance.now(), mirror)) return ask();
    for (const { done } of waiting.splice(0)) done();
  }
  function wait(mirror) {
    return new Promise((done) => {
      waiting.push({ done, mirror });
      if (started) answerWaiting();
    });
  }

  // Work that is not seen, in slices between frames.
  function think() {
    thinking = false;
    held = asked; // a frame is due: it comes first
    if (held) return;
    if (link.run('background', 8)) thinkSoon();
  }
  // By a message: timers that follow one another wait for four milliseconds each.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = think;
  function thinkSoon() {
    if (thinking) return;
    thinking = true;
    port2.postMessage(null);
  }
  // It begins once what the user waits for is on the screen.
  let begins = false;
  function thinkLater() {
    if (begins || thinking) return;
    begins = true;
    whenIdle(() => {
      begins = false;
      thinkSoon();
    }, { timeout: kBreath });
  }

  let alarm = 0;
  link.on('wake', ask);
  link.on('wake-in', (ms) => {
    clearTimeout(alarm);
    alarm = setTimeout(() => link.run('wake'), Number(ms));
  });
  link.on('background', thinkLater);

  return {
    // What is to be looked at before each frame.
    before(f) {
      check = f;
    },
    start() {
      started = true;
      ask();
    },
    // Runs the application now, without drawing: browsers grant what a gesture allows (files,
    // clipboard, windows) only while its event is handled.
    now() {
      if (started) link.run('think', performance.now());
    },
    // Draws now: a canvas whose size has changed is blank.
    draw() {
      if (started) link.run('frame', performance.now());
    },
    // Resolves when no input is queued, nothing is dirty, and what is visible is laid out and drawn.
    painted: () => wait(false),
    // The same, and the elements for assistive technology are in line with it.
    settled: () => wait(true),
  };
}
