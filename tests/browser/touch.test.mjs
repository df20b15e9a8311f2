// The page under a finger, on a phone: what it selects, scrolls and opens.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { finger } from './support/finger.mjs';
import { User } from './support/user.mjs';

async function onPhone(t, options = {}) {
  const opened = await openPage(t,
    { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, ...options });
  const user = new User(opened.page);
  await user.settled();
  return { ...opened, user, hand: await finger(opened) };
}

// Where words of the story stand on the screen.
async function rectsOf(user, words) {
  const span = await user.span(words);
  await user.settled();
  return user.page.evaluate((s) => window.counterpoint.rects(s), span);
}
async function middle(user, words) {
  const [rect] = await rectsOf(user, words);
  return [rect.x + rect.width / 2, rect.y + rect.height / 2];
}
const scrolled = (page) => page.evaluate(() => window.counterpoint.scrollTop);

test('a finger that rests takes the word, moves over more, and then marks', { timeout: 120000 }, async (t) => {
  const { user, hand, heard } = await onPhone(t);
  await hand.press(await middle(user, 'Friday'));
  await user.item('button', 'End of selection “Friday”');
  await user.item('button', 'Start of selection “Friday”');
  await hand.press(await middle(user, 'Friday'), await middle(user, 'conversation'));
  await user.item('button', 'End of selection “Friday after a conversation”');
  const { rect } = await user.item('button', 'Mark claim');
  await hand.tap([rect.x + 20, rect.y + 20]);
  assert.deepEqual((await user.project()).claims.map((claim) => claim.content[0].exact),
    ['Friday after a conversation']);
  assert.deepEqual(heard.errors, []);
});

test('a dialog that a finger opens leaves the keyboard where it is', { timeout: 120000 }, async (t) => {
  const { user, page, hand } = await onPhone(t);
  const { rect } = await user.item('button', 'Add');
  await hand.tap([rect.x + rect.width / 2, rect.y + rect.height / 2]);
  await user.item('textbox', 'Story');
  assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'TEXTAREA');
});

test('a finger that trembles as it rests takes the word all the same', { timeout: 120000 }, async (t) => {
  const { user, page, hand } = await onPhone(t);
  const at = await middle(user, 'Friday');
  for (const [x, y] of [[7, 0], [-7, 0], [0, 7], [0, -7]]) {
    await hand.down(at);
    await page.waitForTimeout(200);
    for (let i = 0; i < 30; ++i) {
      await hand.touch('touchMove', [at[0] + (i % 2) * x, at[1] + (i % 2) * y]);
      await page.waitForTimeout(16);
    }
    await hand.up();
    await user.item('button', 'End of selection “Friday”');
    await user.press('Escape');
  }
});

test('a finger that rests beside the words selects nothing', { timeout: 120000 }, async (t) => {
  const { user, hand } = await onPhone(t);
  const [last] = await rectsOf(user, 'an hour and a half.');
  for (const blank of [[last.x + last.width + 80, last.y + 15], [5, last.y + 15], [200, 70]]) {
    await hand.press(blank);
    assert.equal(await user.has('button', 'Mark claim'), false, `${blank}`);
  }
});

// A laptop with a touch screen, whose first pointer is a mouse.
function withMouse() {
  const real = window.matchMedia.bind(window);
  window.matchMedia = (query) => real(query === '(pointer: coarse)' ? 'not all' : query);
}

for (const [where, options] of [['on a phone', {}], ['beside a mouse', { isMobile: false, init: withMouse }]]) {
  test(`a finger that moves scrolls and never selects, ${where}`,
    { timeout: 120000 }, async (t) => {
      const { user, page, hand } = await onPhone(t, options);
      for (const [dx, dy] of [[0, -150], [60, -60], [0, 40]]) {
        const before = await scrolled(page);
        await hand.pull([150, 500], [150 + dx, 500 + dy]);
        assert.ok(Math.abs(await scrolled(page) - before + dy) < 3, `${dx}, ${dy}`);
        assert.equal(await user.has('button', 'Mark claim'), false);
      }
    });
}

const marked = ['Friday', 'Tillerson', 'raising Russian', 'conversation', 'outlasted its schedule', 'one of six people',
  'pressed the Russian', 'more than once', 'denied any', 'lawmakers', 'newsletter', 'Moscow', 'Warsaw'];

// The list of claims, and its rows from the top.
async function withList(t) {
  const opened = await onPhone(t);
  const { user, page } = opened;
  for (const words of marked) {
    const span = await user.span(words);
    await page.evaluate((s) => window.counterpoint.mark(s, { speaker: 'Rex Tillerson' }), span);
  }
  await user.click('button', 'Claims');
  const rows = async () => {
    await user.settled();
    return (await user.find({ role: 'listitem' })).filter((row) => row.name.startsWith('Rex Tillerson: '));
  };
  const order = await page.evaluate(() => window.counterpoint.claims()
    .sort((a, b) => a.content[0].start - b.content[0].start).map((claim) => claim.content[0].exact));
  // Where the first row stands, seen from one that is whole in sight.
  const top = async () => {
    const row = (await rows()).find(({ rect }) => rect.height > 61);
    return row.rect.y - 66 * order.indexOf(quoted(row));
  };
  const opens = () => page.evaluate(() => window.counterpoint.selected);
  return { ...opened, rows, top, opens };
}
const inside = ({ rect }) => [rect.x + 120, rect.y + 30];
const quoted = ({ name }) => name.replace('Rex Tillerson: ', '');

test('the list of claims follows a finger that begins on a row, and opens none', { timeout: 120000 }, async (t) => {
  const { hand, rows, top, opens, heard } = await withList(t);
  const at = inside((await rows())[4]);
  const before = await top();
  await hand.pull(at, [at[0], at[1] - 130]);
  assert.ok(Math.abs(await top() - before + 130) < 3, 'up');
  await hand.pull([at[0], at[1] - 130], [at[0] + 30, at[1] - 60]);
  assert.ok(Math.abs(await top() - before + 60) < 3, 'down');
  await hand.pull(at, [at[0] + 120, at[1] + 2]);
  assert.equal(await opens(), null);
  assert.deepEqual(heard.errors, []);
});

for (const [how, touches] of [['a tap', 'tap'], ['a finger that rests', 'press']]) {
  test(`${how} on a row of the list opens its claim`, { timeout: 120000 }, async (t) => {
    const { user, page, hand, rows, opens } = await withList(t);
    const row = (await rows())[3];
    await hand[touches](inside(row));
    await user.item('textbox', 'Note');
    const id = await opens();
    const claim = await page.evaluate((wanted) => window.counterpoint.claims().find((one) => one.id === wanted), id);
    assert.equal(claim.content[0].exact, quoted(row));
    // The browser's own click comes after the finger has lifted, where a field has come up by now.
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => document.activeElement.matches('.field')), false);
    assert.equal(await user.has('button', 'Mark claim'), false);
  });
}

test('a tap on a list that runs on stops it and opens nothing, the next one opens', { timeout: 120000 }, async (t) => {
  const { user, page, hand, rows, top, opens } = await withList(t);
  const at = inside((await rows())[4]);
  await hand.fling(at, [at[0], at[1] - 130]);
  await hand.tap(at);
  const stopped = await top();
  await page.waitForTimeout(300);
  assert.equal(await top(), stopped);
  assert.equal(await opens(), null);
  await hand.tap(at);
  await user.item('textbox', 'Note');
});

test('a tap on what asks for words puts the caret into its field', { timeout: 120000 }, async (t) => {
  const { user, page, hand } = await onPhone(t);
  for (const [role, name] of [['button', 'Hamburg, 7 July 2017'], ['menuitem', 'Find in the story']]) {
    const { rect } = await user.item(role, name);
    await hand.tap([rect.x + 40, rect.y + rect.height / 2]);
  }
  await user.item('textbox', 'Find in the story');
  await page.waitForTimeout(300); // the browser's own click comes late
  await page.keyboard.type('Putin');
  await user.settled();
  assert.equal((await user.find({ role: 'textbox', name: 'Find in the story' }))[0].value, 'Putin');
});

test('a finger that rests on a word below a handle takes the word, one that moves drags the handle', { timeout: 120000 }, async (t) => {
  const { user, page, hand } = await onPhone(t);
  await hand.press(await middle(user, 'Friday'));
  const { rect } = await user.item('button', 'End of selection “Friday”');
  // The word in the next line, upon which the handle's target lies.
  const at = [rect.x + 14, rect.y + 32];
  const word = await page.evaluate(([x, y]) => {
    const offset = window.counterpoint.offsetAt(x, y);
    const text = [...JSON.parse(window.counterpoint.project()).articles[0].text];
    const around = (from, to) => text.slice(from, to).join('');
    return around(0, offset).match(/\p{L}*$/u)[0] + around(offset, text.length).match(/^\p{L}*/u)[0];
  }, at);
  assert.ok(word.length > 1, word);
  await hand.press(at);
  await user.item('button', `End of selection “${word}”`);
  await user.press('Escape');

  await hand.press(await middle(user, 'Friday'));
  const end = (await user.item('button', 'End of selection “Friday”')).rect;
  const from = [end.x + 14, end.y + 20];
  const [to] = await rectsOf(user, 'conversation');
  await hand.pull(from, [to.x + to.width - 4, to.y + to.height / 2 + 26]);
  await user.item('button', 'End of selection “Friday after a conversation”');
});

// A phone on its side.
const onItsSide = (t) => onPhone(t, { viewport: { width: 844, height: 390 } });

test('on a phone on its side words are marked beside the sheet, and the claim stands beside the story', { timeout: 120000 }, async (t) => {
  const { user, page, hand, heard } = await onItsSide(t);
  const panel = (await user.find({ role: 'button', name: 'Close panel' }))[0];
  if (panel) await hand.tap([panel.rect.x + 20, panel.rect.y + 20]);
  for (const words of ['Friday', 'newsletter']) {
    const span = await user.span(words);
    await page.evaluate((s) => window.counterpoint.reveal(s.start), span);
    await hand.press(await middle(user, words));
    const sheet = (await user.item('combobox', 'Who says it?')).rect;
    const [word] = await rectsOf(user, words);
    assert.ok(word.y + word.height <= sheet.y || word.y >= sheet.y + sheet.height, words);
    await user.press('Escape');
  }
  await page.evaluate((s) => window.counterpoint.reveal(s.start), await user.span('Friday'));
  await hand.press(await middle(user, 'Friday'));
  const { rect } = await user.item('button', 'Mark claim');
  await hand.tap([rect.x + 20, rect.y + 20]);
  const close = (await user.item('button', 'Close panel')).rect;
  const [word] = await rectsOf(user, 'Friday');
  assert.ok(word.x + word.width < close.x - 200 && word.y > 40 && word.y + word.height < 390);
  assert.deepEqual(heard.errors, []);
});

test('on a phone on its side a popup is moved by a finger down to its foot', { timeout: 120000 }, async (t) => {
  const { user, hand } = await onItsSide(t);
  const menu = (await user.find({ role: 'button' })).find(({ rect }) => rect.x < 20 && rect.y < 20);
  await hand.tap([menu.rect.x + 20, menu.rect.y + 20]);
  const { rect } = await user.item('menuitem', 'Open a project file…');
  for (let i = 0; i < 4; ++i) await hand.pull([rect.x + 60, 330], [rect.x + 60, 60]);
  const help = (await user.item('menuitem', 'Keys and help')).rect;
  assert.ok(help.y > 0 && help.y + help.height < 390, JSON.stringify(help));
  await hand.tap([help.x + 40, help.y + help.height / 2]);
  await user.item('dialog', 'Keys');
});
