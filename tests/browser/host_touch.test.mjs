// Pointers (web/js/pointer.js, touch.js): what mouse, wheel and fingers become. A finger that moves
// scrolls, one that does not clicks, one that rests drags.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openModules } from './support/chromium.mjs';
import { eventually } from './support/eventually.mjs';

async function openPointer(t, options = { hasTouch: true }) {
  const opened = await openModules(t, options);
  await opened.page.evaluate(async () => {
    const { watchPointer } = await import('/pointer.js');
    window.link = window.makeLink();
    window.handle = false;
    window.moves = true; // what a wheel turns
    const { run } = window.link;
    window.link.run = (name, ...numbers) => {
      run(name, ...numbers);
      if (name === 'drew') return window.moves ? 1 : 0;
      return name === 'drags_at' && window.handle ? 1 : 0;
    };
    window.thought = 0;
    const frames = { now: () => ++window.thought };
    watchPointer(window.link, document.getElementById('canvas'), frames);
  });
  const devtools = await opened.context.newCDPSession(opened.page);
  const touch = (type, ...points) => devtools.send('Input.dispatchTouchEvent',
    { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  return { ...opened, touch };
}
const ran = (page, ...names) => page.evaluate((wanted) =>
  window.link.ran.filter(([name]) => wanted.includes(name)), names);

test('a tap is a click, and the gesture is used', async (t) => {
  const { page, touch } = await openPointer(t);
  await touch('touchStart', [100, 100]);
  await touch('touchEnd');
  assert.deepEqual(await ran(page, 'mouse_move', 'mouse_button', 'mouse_leave'),
    [['mouse_move', 100, 100, 1], ['mouse_button', 0, 1], ['mouse_button', 0, 0], ['mouse_leave']]);
  assert.equal(await page.evaluate(() => window.thought), 1);
});

test('a moving finger scrolls, and what it moved runs on', async (t) => {
  const { page, touch } = await openPointer(t);
  await touch('touchStart', [100, 300]);
  for (let y = 290; y >= 200; y -= 10) await touch('touchMove', [100, y]);
  await touch('touchEnd');
  const down = async () => (await ran(page, 'wheel')).reduce((sum, [, , y]) => sum + y, 0);
  assert.ok(await eventually(down, (moved) => moved > 100) > 100);
  assert.deepEqual(await ran(page, 'mouse_button'), []);
});

test('one that rests before it lifts scrolls by as much as it moved', async (t) => {
  const { page, touch } = await openPointer(t);
  await touch('touchStart', [100, 300]);
  for (let y = 290; y >= 200; y -= 10) await touch('touchMove', [100, y]);
  await page.waitForTimeout(200);
  await touch('touchEnd');
  await page.waitForTimeout(200);
  assert.equal((await ran(page, 'wheel')).reduce((sum, [, , y]) => sum + y, 0), 100);
});

test('a tap stops what runs on and clicks nothing; the next one clicks', async (t) => {
  const { page, touch } = await openPointer(t);
  await touch('touchStart', [100, 400]);
  for (let y = 370; y >= 100; y -= 30) await touch('touchMove', [100, y]);
  await touch('touchEnd');
  await touch('touchStart', [100, 100]);
  await touch('touchEnd');
  const count = (await ran(page, 'wheel')).length;
  await page.waitForTimeout(200);
  assert.equal((await ran(page, 'wheel')).length, count);
  assert.deepEqual(await ran(page, 'mouse_button'), []);
  await touch('touchStart', [100, 100]);
  await touch('touchEnd');
  assert.deepEqual(await ran(page, 'mouse_button'), [['mouse_button', 0, 1], ['mouse_button', 0, 0]]);
});

test('where nothing moves nothing runs on, and a tap clicks', async (t) => {
  const { page, touch } = await openPointer(t);
  await page.evaluate(() => { window.moves = false; });
  await touch('touchStart', [100, 400]);
  for (let y = 370; y >= 100; y -= 30) await touch('touchMove', [100, y]);
  await touch('touchEnd');
  await page.waitForTimeout(200);
  await touch('touchStart', [100, 100]);
  await touch('touchEnd');
  assert.deepEqual(await ran(page, 'mouse_button'), [['mouse_button', 0, 1], ['mouse_button', 0, 0]]);
});

test('with reduced motion a scroll stops with the finger', async (t) => {
  const { page, touch } = await openPointer(t, { hasTouch: true, reducedMotion: 'reduce' });
  await touch('touchStart', [100, 300]);
  for (let y = 290; y >= 200; y -= 10) await touch('touchMove', [100, y]);
  await touch('touchEnd');
  const count = (await ran(page, 'wheel')).length;
  await page.waitForTimeout(200);
  assert.equal((await ran(page, 'wheel')).length, count);
});

test('a resting finger begins to drag', async (t) => {
  const { page, touch } = await openPointer(t);
  await touch('touchStart', [100, 100]);
  await eventually(async () => (await ran(page, 'mouse_button')).length);
  await touch('touchMove', [160, 110]);
  await touch('touchEnd');
  assert.deepEqual(await page.evaluate(() => window.link.told), [['long-press']]);
  assert.deepEqual(await ran(page, 'mouse_move', 'mouse_button', 'wheel', 'mouse_leave'),
    [['mouse_move', 100, 100, 1], ['mouse_button', 0, 1], ['mouse_move', 160, 110, 1],
      ['mouse_button', 0, 0], ['mouse_leave']]);
});

test('on a handle a finger drags at once', async (t) => {
  const { page, touch } = await openPointer(t);
  await page.evaluate(() => {
    window.handle = true;
  });
  await touch('touchStart', [100, 100]);
  await touch('touchMove', [150, 100]);
  await touch('touchEnd');
  assert.deepEqual(await ran(page, 'mouse_button', 'wheel'),
    [['mouse_button', 0, 1], ['mouse_button', 0, 0]]);
  assert.deepEqual(await page.evaluate(() => window.link.told), []);
});

test('a finger that rests on a handle without moving it is a rest like any other', async (t) => {
  const { page, touch } = await openPointer(t);
  await page.evaluate(() => {
    window.handle = true;
  });
  await touch('touchStart', [100, 100]);
  await page.waitForTimeout(650);
  await touch('touchMove', [130, 100]);
  await touch('touchEnd');
  assert.deepEqual(await page.evaluate(() => window.link.told), [['drag-cancelled'], ['long-press']]);
  assert.deepEqual(await ran(page, 'mouse_button', 'wheel'),
    [['mouse_button', 0, 1], ['mouse_button', 0, 0], ['mouse_button', 0, 1], ['mouse_button', 0, 0]]);
});

test('a finger that has moved a handle drags it however long', async (t) => {
  const { page, touch } = await openPointer(t);
  await page.evaluate(() => {
    window.handle = true;
  });
  await touch('touchStart', [100, 100]);
  await touch('touchMove', [106, 100]);
  await page.waitForTimeout(650);
  await touch('touchEnd');
  assert.deepEqual(await page.evaluate(() => window.link.told), []);
});

test('a finger that rests gets no menu of the browser', async (t) => {
  const { page } = await openPointer(t);
  const refused = (pointerType) => page.evaluate((type) => !document.getElementById('canvas')
    .dispatchEvent(new PointerEvent('contextmenu', { pointerType: type, cancelable: true })),
  pointerType);
  assert.equal(await refused('touch'), true);
  assert.equal(await refused('mouse'), false);
});

test('a second finger takes back what the first was dragging', async (t) => {
  const { page, touch } = await openPointer(t);
  await page.evaluate(() => {
    window.handle = true;
  });
  await touch('touchStart', [100, 100]);
  await touch('touchMove', [120, 100]);
  await touch('touchStart', [120, 100], [200, 300]);
  assert.deepEqual(await page.evaluate(() => window.link.told), [['drag-cancelled']]);
  await touch('touchMove', [90, 90], [230, 330]);
  await touch('touchEnd');
  assert.deepEqual(await ran(page, 'mouse_button', 'wheel'),
    [['mouse_button', 0, 1], ['mouse_button', 0, 0]]);
});

// A field over the canvas, as fields.js puts them there.
async function addField(page, tag, words = '') {
  await page.evaluate(([name, text]) => {
    const field = document.createElement(name);
    field.className = 'field';
    field.value = text;
    field.style.cssText = 'position: fixed; left: 50px; top: 250px; width: 200px; height: 60px';
    document.getElementById('mirror').append(field);
  }, [tag, words]);
}
const inField = (page) => page.evaluate(() => document.activeElement.className === 'field');
const down = async (page) => (await ran(page, 'wheel')).reduce((sum, [, , y]) => sum + y, 0);
async function swipe(page, touch, to) {
  await touch('touchStart', [100, 280]);
  for (let y = 270; y >= to; y -= 10) await touch('touchMove', [100, y]);
  await page.waitForTimeout(200);
  await touch('touchEnd');
  await page.waitForTimeout(100);
}

for (const tag of ['input', 'textarea']) {
  test(`a finger that moves from a field (${tag}) scrolls what lies below, and a tap goes into it`, async (t) => {
    const { page, touch } = await openPointer(t);
    await addField(page, tag);
    await swipe(page, touch, 180);
    assert.equal(await down(page), 100);
    assert.equal(await inField(page), false);
    await touch('touchStart', [100, 280]);
    await touch('touchEnd');
    assert.equal(await eventually(() => inField(page), Boolean), true);
    await swipe(page, touch, 180);
    assert.equal(await down(page), 200);
    assert.deepEqual(await ran(page, 'mouse_button'), []);
  });
}

test('a tap on a field stops what runs on and does not go into it', async (t) => {
  const { page, touch } = await openPointer(t);
  await addField(page, 'input');
  await touch('touchStart', [100, 560]);
  for (let y = 530; y >= 260; y -= 30) await touch('touchMove', [100, y]);
  await touch('touchEnd');
  await touch('touchStart', [100, 280]);
  await touch('touchEnd');
  await page.waitForTimeout(200);
  assert.equal(await inField(page), false);
});

test('a long note that is written in scrolls itself first', async (t) => {
  const { page, touch } = await openPointer(t);
  await addField(page, 'textarea', 'a line\n'.repeat(8));
  await swipe(page, touch, 180);
  assert.equal(await down(page), 100);
  await page.evaluate(() => {
    document.querySelector('.field').focus();
    document.querySelector('.field').scrollTop = 0;
  });
  await swipe(page, touch, 180);
  const moved = await page.evaluate(() => document.querySelector('.field').scrollTop);
  assert.ok(moved > 20, `${moved}`);
  assert.ok(Math.abs(await down(page) - 100 - (100 - moved)) <= 10, `${moved}`);
});

test('a mouse drags beyond the window’s edge, with its modifiers', async (t) => {
  const { page } = await openPointer(t, {});
  await page.mouse.move(100, 100);
  await page.keyboard.down('Shift');
  await page.mouse.down();
  await page.mouse.move(-50, 120);
  await page.mouse.up();
  const all = await ran(page, 'mouse_move', 'mouse_button', 'modifiers');
  assert.deepEqual(all.filter(([name]) => name === 'mouse_button'),
    [['mouse_button', 0, 1], ['mouse_button', 0, 0]]);
  assert.ok(all.some(([name, x]) => name === 'mouse_move' && x === -50));
  assert.ok(all.some(([name, bits]) => name === 'modifiers' && bits === 2));
});

test('wheels count in pixels, lines or pages', async (t) => {
  const { page } = await openPointer(t, {});
  const ways = await page.evaluate(async () => {
    const { wheelPixels } = await import('/pointer.js');
    const wheel = (more) => wheelPixels({ deltaX: 0, deltaY: 3, deltaMode: 0, ...more }, 700);
    return [wheel({}), wheel({ deltaMode: 1 }), wheel({ deltaMode: 2 }), wheel({ shiftKey: true }),
      wheel({ deltaX: 1.5, deltaY: -0.5 })];
  });
  assert.deepEqual(ways, [[0, 3], [0, 120], [0, 2100], [3, 0], [1.5, -0.5]]);
});

test('Ctrl and the wheel zoom the page as ever', async (t) => {
  const { page } = await openPointer(t, {});
  await page.mouse.move(100, 100);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 100);
  await page.keyboard.up('Control');
  await page.mouse.wheel(0, 60);
  assert.deepEqual(await ran(page, 'wheel'), [['wheel', 0, 60]]);
});
