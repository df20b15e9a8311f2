// What a person does with the page: real mouse and keyboard, aimed by what assistive technology is told.
import assert from 'node:assert/strict';

import { eventually } from './eventually.mjs';

export class User {
  constructor(page) {
    this.page = page;
  }

  settled() {
    return this.page.evaluate(() => window.counterpoint.settled());
  }

  async project() {
    return JSON.parse(await this.page.evaluate(() => window.counterpoint.project()));
  }

  find(what) {
    return this.page.evaluate((w) => window.counterpoint.find(w), what);
  }

  // The one item of this role and name; waits for it.
  async item(role, name) {
    const item = await eventually(async () => {
      await this.settled();
      return (await this.find({ role, name }))[0];
    });
    if (item) return item;
    const there = (await this.find({})).map((item) => `${item.role} “${item.name}”`).join('\n  ');
    assert.fail(`There is no ${role} “${name}”. There are:\n  ${there}`);
  }

  async has(role, name) {
    await this.settled();
    return (await this.find({ role, name })).length > 0;
  }

  // The item, scrolled into view with the wheel if it is not.
  async seen(role, name) {
    let item = await this.item(role, name);
    const { height } = this.page.viewportSize();
    for (let i = 0; i < 8 && (item.rect.y < 0 || item.rect.y + Math.min(item.rect.height, 60) > height); ++i) {
      await this.page.mouse.move(item.rect.x + Math.min(20, item.rect.width / 2), height / 2);
      await this.page.mouse.wheel(0, item.rect.y - height / 2);
      await this.page.waitForTimeout(80);
      item = await this.item(role, name);
    }
    return item;
  }

  async click(role, name) {
    const { rect } = await this.seen(role, name);
    await this.page.mouse.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
    await this.settled();
  }

  // Puts words into a field in place of what is there.
  async type(name, words, role = 'textbox') {
    const { rect } = await this.seen(role, name);
    await this.page.mouse.click(rect.x + Math.min(30, rect.width / 2), rect.y + Math.min(14, rect.height / 2));
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(words);
    await this.settled();
  }

  // Takes what fits best from a field's list, by typing.
  async pick(name, words) {
    await this.type(name, words, 'combobox');
    await this.press('Enter');
  }

  async press(...chords) {
    for (const chord of chords) {
      await this.page.keyboard.press(chord);
      await this.settled();
    }
  }

  // Code points of the first place where `words` stand in the story, at or after `from`.
  async span(words, { story = 0, from = '' } = {}) {
    const { articles } = await this.project();
    const text = articles[story].text;
    const at = text.indexOf(words, from ? text.indexOf(from) : 0);
    assert.notEqual(at, -1, `“${words}” is not in the story`);
    const start = [...text.slice(0, at)].length;
    return { start, end: start + [...words].length };
  }

  // Drags over words of the open story, as they stand on the screen.
  async drag(words, where = {}) {
    const span = await this.span(words, where);
    await this.page.evaluate((offset) => window.counterpoint.reveal(offset), span.start);
    await this.settled();
    const rects = await this.page.evaluate((s) => window.counterpoint.rects(s), span);
    const first = rects[0];
    const last = rects.at(-1);
    await this.page.mouse.move(first.x + 2, first.y + first.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(last.x + last.width - 2, last.y + last.height / 2, { steps: 5 });
    await this.page.mouse.up();
    await this.settled();
  }

  // Drags, and marks by a speaker who is typed.
  async mark(words, speaker, where = {}) {
    await this.drag(words, where);
    await this.press('a');
    await this.page.keyboard.type(speaker);
    await this.settled();
    await this.press('Enter');
  }

  async saved() {
    await this.item('status', 'Saved in this browser');
  }

  // Puts words on the clipboard, by type, and pastes them.
  async paste(parts) {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate(async (list) => {
      const blobs = Object.entries(list).map(([type, words]) => [type, new Blob([words], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }, parts);
    await this.press('Control+v');
    await this.page.waitForTimeout(100);
    await this.settled();
  }

  // Drops files on the page: [{name, type, text | bytes}].
  async drop(files) {
    await this.page.evaluate((list) => {
      const transfer = new DataTransfer();
      for (const { name, type, text, bytes } of list) {
        transfer.items.add(new File([text ?? new Uint8Array(bytes)], name, { type }));
      }
      const at = { bubbles: true, cancelable: true, dataTransfer: transfer, clientX: 300, clientY: 300 };
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        (document.querySelector('#canvas') ?? document.body).dispatchEvent(new DragEvent(kind, at));
      }
    }, files);
    await this.page.waitForTimeout(100);
    await this.settled();
  }

  // What a download holds.
  async download(start) {
    const coming = this.page.waitForEvent('download');
    await start();
    const download = await coming;
    const stream = await download.createReadStream();
    const parts = [];
    for await (const part of stream) parts.push(part);
    return { name: download.suggestedFilename(), text: Buffer.concat(parts).toString('utf8') };
  }
}
