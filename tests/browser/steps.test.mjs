// The main job, as a person does it: from the first look to the exported file and back.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { launch, openPage } from './support/chromium.mjs';
import { atRest, eventually } from './support/eventually.mjs';
import { User } from './support/user.mjs';

const story = `Mayor says bridge will open in May

By Jo Reyes

Published 3 March 2021

RIVERTON — The old bridge will open again in May, Mayor Ann Holt told reporters on Tuesday. "We are on time," she said.

The engineer Piet Vos said Holt had promised him two more months. He called the schedule "a wish".

Sign up for our newsletter`;

async function bringIn(user) {
  await user.click('button', 'Bring in a story');
  const { rect } = await user.item('textbox', 'Story');
  await user.page.mouse.click(rect.x + 40, rect.y + 20);
  await user.paste({ 'text/plain': story });
  await user.click('button', 'Start a new project');
  assert.equal((await user.project()).articles.length, 1);
}

async function annotate(user) {
  // A claim, its speaker, its words.
  await user.mark('The old bridge will open again in May', 'Ann Holt');
  await user.drag('Mayor Ann Holt');
  await user.click('button', 'As source');
  await user.drag('told reporters');
  await user.click('button', 'As cue');
  await user.type('Note', 'Said on the bridge itself');
  await user.click('checkbox', 'Unsure');
  await user.type('New tag', 'schedule');
  await user.press('Enter');
  let [claim] = (await user.project()).claims;
  assert.equal(claim.chain[0].source.exact, 'Mayor Ann Holt');
  assert.equal(claim.chain[0].cue.exact, 'told reporters');
  assert.deepEqual([claim.note, claim.unsure, claim.tags], ['Said on the bridge itself', true, ['schedule']]);

  // A chain: Vos, who says that Holt promised.
  await user.mark('two more months', 'Piet Vos', { from: 'promised him' });
  await user.click('button', 'Add whom they quote');
  await user.pick('Speaker, link 2', 'Ann Holt');
  claim = (await user.project()).claims[1];
  const { speakers } = await user.project();
  assert.deepEqual(claim.chain.map((link) => speakers.find((s) => s.id === link.speaker).name), ['Piet Vos', 'Ann Holt']);
  await user.click('button', 'Mixed');
  assert.equal((await user.project()).claims[1].kind, 'mixed');
  await user.mark('a wish', 'Piet Vos');
}

async function compare(user) {
  await user.click('button', 'Accounts');
  await user.type('New question', 'When will the bridge open?');
  await user.press('Enter');
  for (const [speaker, stance] of [['Ann Holt', 'Asserts'], ['Piet Vos', 'Denies']]) {
    await user.pick('Add a speaker', speaker);
    await user.click('gridcell', `${speaker}: nothing recorded`);
    await user.click('button', stance);
    await user.press('Escape');
  }
  await user.click('gridcell', 'Ann Holt: Asserts');
  await user.click('button', 'Compare with another…');
  await user.click('gridcell', 'Piet Vos: Denies');
  await user.click('button', 'Contradicts');
  await user.click('menuitem', 'Stronger or weaker');
  const { positions, divergences } = await user.project();
  assert.deepEqual(positions.map((p) => p.stance ?? 'asserts'), ['asserts', 'denies']);
  assert.equal(divergences[0].type, 'stronger-or-weaker');
}

async function everyStep(user) {
  await bringIn(user);
  await annotate(user);
  await compare(user);
}

test('the nine steps, from the served page', { timeout: 240000 }, async (t) => {
  const { page, heard } = await openPage(t, { acceptDownloads: true });
  const user = new User(page);
  assert.equal((await user.project()).articles[0].byline, 'Counterpoint sample desk');
  assert.ok(await user.has('article', 'Trump pressed Putin on meddling, Tillerson says after Hamburg talks'));

  await user.click('button', 'Hamburg, 7 July 2017');
  await user.click('menuitem', 'Annotated example');
  assert.ok(await user.has('columnheader', 'Was Putin believed when he denied meddling?'));
  assert.ok(await user.has('gridcell', 'Sergey Lavrov: Asserts'));

  const before = heard.requests.length;
  await everyStep(user);

  await t.test('everything can be undone and redone', async () => {
    const done = await page.evaluate(() => window.counterpoint.project());
    const undo = (await user.find({ role: 'button' })).find((item) => item.name.startsWith('Undo'));
    assert.equal(undo.name, 'Undo: Set divergence type');
    let steps = 0;
    while ((await user.find({ role: 'button' })).some((item) => item.name.startsWith('Undo:'))) {
      await user.press('Control+z');
      ++steps;
      assert.ok(steps < 100);
    }
    assert.deepEqual((await user.project()).claims, []);
    for (let i = 0; i < steps; ++i) await user.press('Control+Shift+Z');
    assert.equal(await page.evaluate(() => window.counterpoint.project()), done);
  });

  const project = await page.evaluate(() => window.counterpoint.project());
  await user.saved();
  const exported = await user.download(() => user.click('button', 'Export project'));
  assert.equal(exported.text, project);
  assert.equal(exported.name, 'Mayor-says-bridge-will-open-in-May.counterpoint.json');

  await t.test('the work is there when the page is opened again', async () => {
    await page.reload();
    await page.evaluate(() => window.counterpoint.ready);
    const there = () => page.evaluate(() => window.counterpoint.project());
    assert.equal(await eventually(there, (json) => json === project), project);
  });

  await t.test('no request left the page, and nothing went wrong', () => {
    const origin = new URL(page.url()).origin;
    assert.ok(before > 0);
    for (const url of heard.requests) assert.ok(url.startsWith(origin) || url.startsWith('data:') || url.startsWith('blob:'), url);
    assert.deepEqual(heard.errors, []);
  });

  await t.test('another browser reads the file and has the same project', async (inner) => {
    const other = await openPage(inner);
    const reader = new User(other.page);
    await reader.drop([{ name: exported.name, type: 'application/json', text: exported.text }]);
    await reader.click('button', 'Open project');
    assert.equal(await other.page.evaluate(() => window.counterpoint.project()), exported.text);
  });
});

test('the nine steps, from one file', { timeout: 240000 }, async (t) => {
  const browser = await launch();
  t.after(() => browser.close());
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(new URL('../../dist/counterpoint.html', import.meta.url).href);
  await page.evaluate(() => window.counterpoint.ready);
  const user = new User(page);
  await everyStep(user);
  await user.saved();
  assert.ok(requests.every((url) => /^(file|data|blob):/.test(url)), requests.join('\n'));
});

test('the page is not blank, and rests', { timeout: 60000 }, async (t) => {
  const { page } = await openPage(t);
  const user = new User(page);
  await user.settled();
  const picture = await page.screenshot();
  assert.ok(picture.length > 40000, `a screenshot of ${picture.length} bytes`);
  await page.evaluate(() => {
    window.framesAsked = 0;
    const ask = window.requestAnimationFrame;
    window.requestAnimationFrame = (f) => {
      window.framesAsked += 1;
      return ask.call(window, f);
    };
  });
  const frames = () => page.evaluate(() => window.framesAsked);
  const before = await atRest(frames, 1500); // until the suggestions have been read
  await page.waitForTimeout(2000);
  assert.equal(await frames(), before);
});
