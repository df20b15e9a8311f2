// Every view, panel, dialog and popover as assistive technology gets it, in both themes, wide and
// narrow: axe-core finds nothing against WCAG 2.1 A and AA.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { User } from './support/user.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const example = readFileSync(new URL('../../assets/example.counterpoint.json', import.meta.url), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

async function violations(page) {
  const found = await page.evaluate((tags) => window.axe.run({ runOnly: tags }), rules);
  return found.violations.map((v) => `${v.id}: ${v.nodes[0].html}`);
}

// Each place of the interface: how to get there from the one before.
function places(user, page) {
  const open = (name) => user.click('button', name);
  const cell = async () => {
    const [first] = (await user.find({ role: 'gridcell' })).filter((item) => / Denies$/.test(item.name));
    await user.click('gridcell', first.name);
  };
  const project = () => user.click('button', JSON.parse(example).project.title);
  const dialog = (entry) => async () => {
    await project();
    await user.click('menuitem', entry);
  };
  return [
    ['the story, its claims', async () => { await open('Story'); await open('Claims'); }],
    ['the filter', () => open('Filter')],
    ['a claim', () => user.press('n')],
    ['a list of choices', async () => { await user.press('Escape', 'n'); const all = await user.find({ role: 'button' }); await open(all.find((item) => item.name.startsWith('Effect of the cue')).name); }],
    ['which question it answers', () => user.press('Escape', 'q')],
    ['suggestions', async () => { await user.press('Escape', 'Escape'); await open('Suggested'); }],
    ['speakers', async () => { await user.press('Escape'); await open('Speakers'); }],
    ['a speaker', async () => user.click('listitem', (await user.find({ role: 'listitem' }))[0].name)],
    ['the story’s details', async () => { await page.locator('[data-key="panel/tabs/Story"]').click({ force: true }); await user.settled(); }],
    ['a selection', async () => { await user.drag('denied any involvement'); }],
    ['find', async () => { await user.press('Escape', 'Control+f'); }],
    ['two stories', async () => { await user.press('Escape', 'b'); }],
    ['the accounts', async () => { await user.press('b', 'g'); }],
    ['an open cell', cell],
    ['claims beside the matrix', () => open('Claims')],
    ['a question', async () => user.click('columnheader', (await user.find({ role: 'columnheader' }))[0].name)],
    ['a row’s menu', async () => { await user.press('Escape'); await user.click('rowheader', 'Sergey Lavrov'); }],
    ['sourcing', async () => { await user.press('Escape', 'v'); }],
    ['the project’s menu', project],
    ['the project’s details', async () => { await user.press('Escape'); await dialog('Project title and note…')(); }],
    ['export', async () => { await user.press('Escape'); await dialog('Export report, CSV, exercise…')(); }],
    ['compare with a key', async () => { await user.press('Escape'); await dialog('Compare with a key…')(); }],
    ['bring in a story', async () => { await user.press('Escape', 'Control+o'); }],
    ['the keys', async () => { await user.press('Escape', '?'); }],
    ['a key that is changed', async () => { await open('G: change the key for “Story or accounts”'); await user.press('b'); }],
    ['all commands', async () => { await user.press('Escape', 'Escape', 'Control+k'); }],
    ['reading', async () => { await user.press('Escape'); await open('Reading'); }],
    ['a wrong pattern', async () => { await user.press('Escape', 'Control+f'); await open('Regular expression'); await user.type('Find in the story', '(a'); }],
  ];
}

for (const colorScheme of ['light', 'dark']) {
  test(`no violation, ${colorScheme}`, { timeout: 240000 }, async (t) => {
    const { page } = await openPage(t, { viewport: { width: 1440, height: 900 }, colorScheme });
    const user = new User(page);
    await page.evaluate((json) => window.counterpoint.openProject(json), example);
    await user.settled();
    await page.evaluate(axe);
    for (const [name, go] of places(user, page)) {
      await t.test(name, async () => {
        await go();
        await user.settled();
        assert.deepEqual(await violations(page), []);
      });
    }
  });
}

test('no violation on a phone', { timeout: 240000 }, async (t) => {
  const { page } = await openPage(t, { viewport: { width: 390, height: 844 }, hasTouch: true });
  const user = new User(page);
  await page.evaluate((json) => window.counterpoint.openProject(json), example);
  await user.settled();
  await page.evaluate(axe);
  for (const place of ['Story', 'Claims', 'Accounts', 'Sourcing', 'Add']) {
    await t.test(place, async () => {
      await user.click('button', place);
      assert.deepEqual(await violations(page), []);
    });
  }
});
