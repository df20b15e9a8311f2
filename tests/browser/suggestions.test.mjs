// Suggestions in the page: the same as natively, and decided on with the keyboard, the mouse and a
// finger.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { openPage } from './support/chromium.mjs';
import { eventually } from './support/eventually.mjs';
import { User } from './support/user.mjs';

const golden = (name) =>
  JSON.parse(readFileSync(new URL(`../golden/suggestions/${name}.json`, import.meta.url), 'utf8'));
const story = (name) =>
  readFileSync(new URL(`../../assets/stories/${name}.txt`, import.meta.url), 'utf8');

const suggestions = (page) =>
  eventually(() => page.evaluate(() => window.counterpoint.suggestions()));

async function review(t, options = {}) {
  const opened = await openPage(t, options);
  const user = new User(opened.page);
  await suggestions(opened.page);
  return { ...opened, user };
}

const rows = async (user) => {
  await user.settled();
  return user.find({ role: 'listitem' });
};

test('the page proposes what the native tool does', { timeout: 120000 }, async (t) => {
  const { page, heard } = await review(t);
  for (const name of ['hamburg-washington', 'hamburg-moscow']) {
    const outcome = await page.evaluate((text) => window.counterpoint.openStory({ text }), story(name));
    assert.deepEqual(outcome, { ok: true });
    const found = await suggestions(page);
    assert.equal(JSON.stringify(found), JSON.stringify(golden(name).attributions));
  }
  assert.deepEqual(heard.errors, []);
});

test('keys go through the suggestions', { timeout: 120000 }, async (t) => {
  const { page, user, heard } = await review(t);
  assert.deepEqual((await user.project()).claims, [], 'nothing enters unasked');
  await user.press('r');
  const before = await rows(user);
  assert.ok(before.length > 4);
  await user.press('Enter', 'ArrowDown', 'Backspace');
  const project = await user.project();
  assert.equal(project.claims.length, 1);
  assert.equal(project.claims[0].chain.length, 1);
  assert.equal((await user.find({ role: 'text', name: '1 right, 1 refused: 50 % right' })).length, 1);
  await user.press('Control+z'); // the refusal was the last thing done
  assert.equal((await user.project()).claims.length, 1);
  assert.equal((await rows(user)).length, before.length - 1);
  await user.press('Control+z');
  assert.deepEqual((await user.project()).claims, []);
  await user.press('e');
  assert.equal((await user.project()).claims.length, 1);
  assert.ok(await page.evaluate(() => window.counterpoint.selected));
  assert.deepEqual(heard.errors, []);
});

test('all are accepted in one step, and clashes of two stories are shown', { timeout: 120000 }, async (t) => {
  const { page, user, heard } = await review(t);
  await user.press('r');
  const all = (await user.find({ role: 'button' })).find((item) => item.name.startsWith('Accept all'));
  await user.click('button', all.name);
  const claims = (await user.project()).claims.length;
  assert.ok(claims > 4);
  await user.press('Control+z');
  assert.equal((await user.project()).claims.length, 0);
  await user.press('Control+y');
  assert.equal((await user.project()).claims.length, claims);
  assert.deepEqual(heard.errors, []);
  assert.ok(await page.evaluate(() => window.counterpoint.project().includes('"cueClass"')));
});

test('on a phone a finger accepts and refuses', { timeout: 120000 }, async (t) => {
  const { page, user, heard } = await review(t,
    { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const tap = async (role, name) => {
    const { rect } = await user.item(role, name);
    await page.touchscreen.tap(rect.x + rect.width / 2, rect.y + rect.height / 2);
    await user.settled();
  };
  await tap('button', 'Claims');
  await tap('button', 'Suggested');
  await tap('button', 'Accept');
  await eventually(async () => (await user.project()).claims.length === 1);
  await tap('button', 'Refuse');
  assert.ok(await user.item('text', '1 right, 1 refused: 50 % right'));
  assert.deepEqual(heard.errors, []);
});

// The page opened anew while requests for the model are answered so.
async function openWith(t, answer) {
  const { page: first, context, open } = await openPage(t);
  await first.close();
  await context.route('**/weights.bin', answer);
  const { page, heard } = await open();
  return { page, heard, context, user: new User(page) };
}

const without = 'Without it there are no suggestions; all else works.';

test('without its model the page works, says so, and tries again', { timeout: 120000 }, async (t) => {
  const answers = [(route) => route.abort(), (route) => route.fulfill({ status: 503 }),
    (route) => route.fulfill({ body: 'another file' }), (route) => route.continue()];
  let asked = 0;
  const { page, heard, user } = await openWith(t, (route) => answers[asked++](route));
  const failure = `The reading model could not be loaded. Check the connection. ${without}`;
  await user.press('r');
  await user.item('text', failure);
  assert.equal(await page.evaluate(() => window.counterpoint.suggestions()), null);
  await page.evaluate(() => window.counterpoint.mark({ start: 0, end: 10 }));
  assert.equal((await user.project()).claims.length, 1);

  for (const tries of [2, 3]) {
    await user.click('button', 'Try again');
    await eventually(() => asked === tries);
    await user.item('text', failure);
  }
  await user.click('button', 'Try again');
  assert.ok((await suggestions(page)).length > 4);
  assert.equal((await user.project()).claims.length, 1);
  for (const error of heard.errors) assert.match(error, /Failed to load resource|integrity/);
});

test('suggestions come when the model comes late', { timeout: 120000 }, async (t) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const { page, heard, user } = await openWith(t, (route) => held.then(() => route.continue()));
  await user.press('r');
  await user.item('text', 'The reading model is loading…');
  const text = story('hamburg-moscow');
  assert.deepEqual(await page.evaluate((words) => window.counterpoint.openStory({ text: words }), text), { ok: true });
  assert.equal(await page.evaluate(() => window.counterpoint.suggestions()), null);
  release();
  const found = await suggestions(page);
  assert.equal(JSON.stringify(found), JSON.stringify(golden('hamburg-moscow').attributions));
  assert.deepEqual(heard.errors, []);
});

test('the single file brings its model along, and says when that is damaged', { timeout: 120000 }, async (t) => {
  const single = new URL('../../dist/counterpoint.html', import.meta.url);
  const { page, heard } = await openPage(t);
  const user = new User(page);
  await page.goto(single.href);
  assert.ok((await suggestions(page)).length > 4);

  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const broken = join(folder, 'counterpoint.html');
  writeFileSync(broken, readFileSync(single, 'utf8').replace(/(id="model"[^>]*>.{40000})[^<]*/, '$1'));
  await page.goto(pathToFileURL(broken).href);
  await page.evaluate(() => window.counterpoint.ready);
  await user.press('r');
  await user.item('text', `The reading model came damaged. ${without}`);
  assert.deepEqual(heard.errors, []);
});
