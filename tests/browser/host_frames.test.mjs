// The page as a whole: it draws only what changed, asks nothing of the network, and survives the
// loss of its graphics.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openModules, openPage } from './support/chromium.mjs';
import { atRest, eventually } from './support/eventually.mjs';

const countFrames = () => {
  window.frames_ = 0;
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (f) => {
    ++window.frames_;
    return ask(f);
  };
};

const settled = (page) => page.evaluate(() => window.counterpoint.settled());
const story = (page, text) =>
  page.evaluate((words) => window.counterpoint.openStory({ text: words, title: 'Test' }), text);

// What the canvas shows, as the screen gets it.
async function picture(page) {
  await settled(page);
  return page.screenshot();
}

test('the page says nothing on the console and asks for nothing after it has loaded', async (t) => {
  const { page, heard } = await openPage(t);
  // The model and the faces of other alphabets come once the page rests.
  await eventually(() => page.evaluate(() => window.counterpoint.suggestions()));
  await eventually(() => page.evaluate(() => [...document.fonts].every(({ status }) => status === 'loaded')), Boolean);
  const loaded = heard.requests.length;
  await story(page, 'One.\n\nTwo *three*.');
  await settled(page);
  await page.mouse.move(400, 300);
  await page.mouse.click(400, 300);
  await page.mouse.wheel(0, 300);
  await settled(page);
  assert.deepEqual(heard.errors, []);
  assert.deepEqual(heard.requests.slice(loaded), []);
  for (const url of heard.requests) assert.match(url, /^(http:\/\/127\.0\.0\.1:|data:|blob:)/);
});

test('the page gets its elements by itself, after its picture', async (t) => {
  const { page } = await openPage(t, { ready: false });
  const elements = () => page.evaluate(() => document.querySelectorAll('#mirror [data-key]').length);
  assert.ok((await eventually(elements, (count) => count > 20)) > 20);
});

test('painted() waits for the picture, settled() for its elements, too', async (t) => {
  const { page } = await openPage(t);
  await story(page, 'Rain fell all day, she said.');
  await settled(page);
  const there = await page.evaluate(async () => {
    const marked = () => document.querySelector('#mirror mark') !== null;
    window.counterpoint.mark({ start: 0, end: 17 });
    await window.counterpoint.painted();
    const painted = marked();
    await window.counterpoint.settled();
    return { painted, settled: marked() };
  });
  assert.deepEqual(there, { painted: false, settled: true });
});

// The store keeps the page waiting, and nothing is shown yet.
test('a field that a key opens before the first picture has the focus', async (t) => {
  const init = () => {
    IDBFactory.prototype.open = () => new EventTarget();
  };
  const { page } = await openPage(t, { init, ready: false });
  await page.waitForFunction(() => {
    try {
      return window.counterpoint.find({});
    } catch {
      return null;
    }
  });
  await page.keyboard.press('Control+k');
  const focused = () => page.evaluate(() => document.activeElement.dataset.key);
  assert.equal(await eventually(focused, (key) => key === 'palette/field'), 'palette/field');
});

test('an idle page asks for no frames and takes under 1 % of a processor', async (t) => {
  const { page, context } = await openPage(t, { init: countFrames });
  await settled(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const frames = () => page.evaluate(() => window.frames_);
  const before = await atRest(frames, 1500); // what was due has been saved
  const at = await busy();
  const seconds = 5;
  await page.waitForTimeout(seconds * 1000);
  assert.equal(await frames(), before);
  assert.ok((await busy()) - at < 0.01 * seconds);
});

test('after a move of the pointer the page comes to rest again', async (t) => {
  const { page } = await openPage(t, { init: countFrames });
  await settled(page);
  const frames = () => page.evaluate(() => window.frames_);
  const before = await atRest(frames, 1500);
  await page.mouse.move(500, 400);
  await eventually(frames, (count) => count > before);
  const after = await atRest(frames);
  assert.ok(after > before && after - before < 20, `${after - before} frames`);
});

for (const when of ['before', 'after']) {
  test(`a page that was hidden ${when} it asked for a frame goes on without one`, async (t) => {
    const { page } = await openModules(t);
    const ran = await page.evaluate(async (hiddenFirst) => {
      const { createFrames } = await import('/frames.js');
      window.requestAnimationFrame = () => 0; // a hidden page gets none
      const hide = () => {
        Object.defineProperty(document, 'hidden', { get: () => true });
        document.dispatchEvent(new Event('visibilitychange'));
      };
      if (hiddenFirst) hide();
      const link = window.makeLink();
      createFrames(link).start();
      if (!hiddenFirst) hide();
      await new Promise((next) => setTimeout(next, 100));
      return link.ran.map(([name]) => name);
    }, when === 'before');
    assert.deepEqual(ran, ['frame']);
  });
}

test('the same state gives the same picture', async (t) => {
  const { page } = await openPage(t);
  // The suggestions are read in the background; their number stands below.
  await eventually(() => page.evaluate(() => window.counterpoint.suggestions()), Boolean);
  const first = await picture(page);
  await page.mouse.move(640, 780);
  await page.mouse.move(640, 790);
  await settled(page);
  assert.ok(first.equals(await picture(page)));
});

// C++ moves the focus while it draws, and the field says at once that it was left: a frame that
// began then would be one within another, which tells of everything behind the story twice.
test('a tap into the story while a field has the focus draws one frame after another', async (t) => {
  const { page, heard } = await openPage(t,
    { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await story(page, 'Headline here\n\nLavrov said that Trump accepted it.');
  const tap = async ({ x, y, width, height }) => {
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await settled(page);
  };
  const place = (start, end) =>
    page.evaluate((span) => window.counterpoint.rects(span)[0], { start, end });
  await page.evaluate(() => window.counterpoint.mark({ start: 32, end: 46 }, { speaker: 'Lavrov' }));
  await settled(page);
  await tap(await place(32, 46));
  await tap(await page.evaluate(() =>
    document.querySelector('[data-key="c1/chain/0/speaker"]').getBoundingClientRect().toJSON()));
  assert.ok(await page.evaluate(() => document.activeElement.classList.contains('field')));
  await page.evaluate(() => document.getElementById('canvas').addEventListener('pointerup', () => {
    window.keys = window.counterpoint.find({}).map(({ key }) => key);
  }));
  await tap(await place(0, 8));
  const keys = await page.evaluate(() => window.keys);
  assert.deepEqual(keys.filter((key, i) => keys.indexOf(key) !== i), []);
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains('field')), false);
  assert.deepEqual(heard.errors, []);
});

test('lost graphics come back, in the middle of a drag, too', async (t) => {
  const { page, heard } = await openPage(t);
  await story(page, 'Words that are there to be marked, and more words after them.\n\nAnd more.');
  const before = await picture(page);
  await page.evaluate(() => {
    window.lose = document.getElementById('canvas').getContext('webgl2')
      .getExtension('WEBGL_lose_context');
    window.lose.loseContext();
  });
  await page.mouse.move(200, 300);
  await page.mouse.down();
  await page.mouse.move(400, 300);
  await page.evaluate(() => window.lose.restoreContext());
  await page.waitForTimeout(300);
  await page.mouse.move(420, 300);
  await page.mouse.up();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.mouse.move(1, 1);
  await settled(page);
  await page.evaluate(() => new Promise((next) => setTimeout(next, 200)));
  assert.deepEqual(heard.errors.filter((words) => !/WebGL.*CONTEXT_LOST/.test(words)), []);
  assert.equal(before.length > 20000, true);
  assert.equal(await page.evaluate(() => document.body.classList.contains('reading')), false);
  const shown = await page.evaluate(() => {
    const gl = document.getElementById('canvas').getContext('webgl2');
    return [gl.isContextLost(), gl.getError()];
  });
  assert.deepEqual(shown, [false, 0]);
});

// Drawn anew as a whole: lost graphics forget what was there.
async function wholePicture(page) {
  await page.evaluate(async () => {
    const canvas = document.getElementById('canvas');
    const hear = (name) => new Promise((done) => canvas.addEventListener(name, done, { once: true }));
    const lose = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    const lost = hear('webglcontextlost');
    lose.loseContext();
    await lost;
    const restored = hear('webglcontextrestored');
    setTimeout(() => lose.restoreContext());
    await restored;
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  });
  return (await picture(page)).toString('base64');
}

for (const scale of [1, 1.5]) {
  test(`drawing only what changed leaves what drawing all would, at ${scale} pixels`, async (t) => {
    const { page } = await openPage(t, { deviceScaleFactor: scale });
    const shot = async () => (await picture(page)).toString('base64');
    const items = () => page.evaluate(() => JSON.stringify(window.counterpoint.find({})));
    const steady = () => atRest(shot, 400); // suggestions have come, the work is saved
    await steady();
    const steps = [
      () => page.mouse.move(500, 300),
      () => page.mouse.move(1150, 300),
      () => page.mouse.wheel(0, 260),
      () => page.mouse.move(500, 330),
      () => page.mouse.dblclick(500, 330),
      () => page.keyboard.press('Shift+End'),
      () => page.keyboard.press('Enter'),
      () => page.keyboard.press('Control+k'),
      () => page.keyboard.type('dark'),
      () => page.keyboard.press('Enter'),
      () => page.keyboard.press('g'),
      () => page.mouse.move(640, 300),
      () => page.keyboard.press('g'),
      () => page.keyboard.press('Control+z'),
      () => page.setViewportSize({ width: 1100, height: 700 }),
      () => page.mouse.move(300, 250),
      () => page.emulateMedia({ media: 'print' }), // the canvas has no size
      () => page.emulateMedia({ media: null }),
    ];
    for (const [i, step] of steps.entries()) {
      await step();
      await page.waitForTimeout(60);
      if (i % 3 !== 2 && i !== 16 && i < steps.length - 1) continue; // the next ones build upon it
      // What goes by itself meanwhile, a notice or a state of saving, is no difference in drawing.
      let drawn;
      let whole;
      let same = false;
      for (let tries = 0; tries < 5 && !same; ++tries) {
        drawn = await steady();
        const told = await items();
        whole = await wholePicture(page);
        same = told === await items();
      }
      assert.ok(same, 'the page comes to rest');
      assert.equal(drawn === whole, true, `after step ${i}`);
    }
  });
}

test('where graphics come back but draw nothing, the story is there to read', async (t) => {
  const { page } = await openPage(t);
  await story(page, 'Headline here\n\nLavrov said that Trump accepted it.');
  await settled(page);
  await page.evaluate(async () => {
    const canvas = document.getElementById('canvas');
    const lose = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    const hear = (name) => new Promise((done) => canvas.addEventListener(name, done, { once: true }));
    const lost = hear('webglcontextlost');
    lose.loseContext();
    await lost;
    WebGL2RenderingContext.prototype.getProgramParameter = () => false; // no shader links any more
    const restored = hear('webglcontextrestored');
    setTimeout(() => lose.restoreContext());
    await restored;
  });
  const reader = page.locator('#reader');
  await reader.getByText('Lavrov said that Trump accepted it.').waitFor({ timeout: 3000 });
  assert.match(await reader.getByRole('alert').textContent(), /graphics of this page were lost/);
});

test('without WebGL the story is there to read', async (t) => {
  const { page } = await openPage(t, {
    init: () => {
      const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function getContext(type, ...rest) {
        return /webgl/.test(type) ? null : get.call(this, type, ...rest);
      };
    },
  });
  await story(page, 'Headline here\n\nLavrov said that Trump accepted it.');
  const reader = page.locator('#reader');
  await reader.getByText('Lavrov said that Trump accepted it.').waitFor();
  assert.match(await reader.getByRole('alert').textContent(), /no WebGL 2/);
  assert.equal(await page.locator('#canvas').isVisible(), false);
});

test('text stays sharp when the scale changes', async (t) => {
  const { page, context } = await openPage(t);
  const devtools = await context.newCDPSession(page);
  for (const scale of [1.5, 3, 1]) {
    await devtools.send('Emulation.setDeviceMetricsOverride',
      { width: 1000, height: 700, deviceScaleFactor: scale, mobile: false });
    await page.waitForTimeout(200);
    await settled(page);
    const size = await page.evaluate(() => {
      const { width, height } = document.getElementById('canvas');
      return [width, height];
    });
    assert.deepEqual(size, [1000 * scale, 700 * scale]);
  }
});
