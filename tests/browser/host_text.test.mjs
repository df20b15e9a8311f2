// Words as the browser shapes them, on the canvas (web/platform/canvas_typesetter.h): as wide as it
// says, joined, in their colours, and sharp at every scale.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { eventually } from './support/eventually.mjs';

const open = async (page, text) => {
  await page.evaluate((words) => window.counterpoint.openStory({ text: words, title: 'T' }), text);
  await page.evaluate(() => window.counterpoint.settled());
};

// The first rectangle of some words of the open story, CSS pixels.
const place = (page, words) => page.evaluate((wanted) => {
  const { text } = JSON.parse(window.counterpoint.project()).articles.at(-1);
  const start = [...text.slice(0, text.indexOf(wanted))].length;
  return window.counterpoint.rects({ start, end: start + [...wanted].length })[0];
}, words);

// The pixels of a part of the screen, as [r, g, b] each, in device pixels.
async function pixels(page, { x, y, width, height }) {
  const png = await page.screenshot({ clip: { x, y, width, height } });
  return page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return Array.from({ length: data.length / 4 }, (_, i) => [...data.slice(4 * i, 4 * i + 3)]);
  }, [...png]);
}

const body = '400 19px "Counterpoint Serif", serif';
const widthOf = (page, words, font) => page.evaluate(([text, css]) => {
  const context = document.createElement('canvas').getContext('2d');
  context.font = css;
  context.textRendering = 'geometricPrecision';
  return context.measureText(text).width;
}, [words, font]);

// The size of the body's letters is a matter of taste: what counts is the proportion.
test('words are as wide as the browser shapes them: kerned, joined, combined', async (t) => {
  const { page } = await openPage(t);
  const words = ['minister', 'AVATAR', 'office', 'Größe', 'السياسة', 'कृष्ण', 'Привет'];
  await open(page, `Head\n\n${words.map((word) => `x ${word} x.`).join('\n\n')}`);
  const unit = (await place(page, words[0])).width / (await widthOf(page, words[0], body));
  for (const word of words.slice(1)) {
    const { width } = await place(page, word);
    const expected = (await widthOf(page, word, body)) * unit;
    assert.ok(Math.abs(width - expected) < 0.5 + 0.01 * expected, `${word}: ${width}, ${expected}`);
  }
});

// No line ends between a bracket and the word behind it, so both are measured and drawn as one.
test('a line feed behind a bracket looks like a blank, and the words after it as they are', async (t) => {
  const { page } = await openPage(t);
  // One block of two lines, as a file may have it.
  const openJoined = async (gap) => {
    await open(page, `Head\n\nx (${gap}mm) illicit HILLI lilliputian minister`);
    await page.evaluate(async () => {
      const project = JSON.parse(window.counterpoint.project());
      const story = project.articles.at(-1);
      const [head, first] = story.blocks;
      story.blocks = [head, { ...first, end: story.blocks.at(-1).end }];
      project.articles = [story];
      const { error } = await window.counterpoint.openProject(JSON.stringify(project));
      if (error) throw new Error(error.message);
      await window.counterpoint.settled();
    });
  };
  const words = ['mm', 'illicit', 'HILLI', 'minister'];
  const look = async () => {
    const places = await Promise.all(words.map((word) => place(page, word)));
    const { x, y, height } = places[0];
    const line = { x: x - 40, y, width: places.at(-1).x + places.at(-1).width - x + 40, height };
    return { places, picture: await page.screenshot({ clip: line }) };
  };
  await openJoined(' ');
  const expected = await look();
  await openJoined('\n');
  const { places, picture } = await look();
  assert.deepEqual(places, expected.places);
  assert.ok(picture.equals(expected.picture));
});

test('emoji have their colours, letters have none', async (t) => {
  const { page } = await openPage(t);
  await open(page, 'Head\n\nwords 😀 and words');
  const colourful = ([r, g, b]) => Math.max(r, g, b) - Math.min(r, g, b) > 100;
  const emoji = await pixels(page, await place(page, '😀'));
  assert.ok(emoji.filter(colourful).length > emoji.length / 10);
  const letters = await pixels(page, await place(page, 'words'));
  assert.equal(letters.filter(colourful).length, 0);
});

for (const scale of [1, 1.5, 2, 3]) {
  test(`letters are sharp at ${scale} device pixels a CSS pixel`, async (t) => {
    const { page } = await openPage(t, { deviceScaleFactor: scale });
    await open(page, 'Head\n\nillicit HILLI lilliputian');
    const all = await pixels(page, await place(page, 'HILLI'));
    const light = ([r, g, b]) => (r + g + b) / 3;
    const darkest = Math.min(...all.map(light));
    const ground = Math.max(...all.map(light));
    assert.ok(darkest < 60 && ground > 240, `${darkest} to ${ground}`);
    // Stems are ink and ground, with one smoothed pixel at most on each side.
    const between = all.filter((pixel) => light(pixel) > darkest + 40 && light(pixel) < ground - 40);
    const share = [0.34, 0.28, 0.24, 0.18][[1, 1.5, 2, 3].indexOf(scale)];
    assert.ok(between.length < share * all.length, `${between.length / all.length} is grey`);
  });
}

test('after a thousand different words the first ones are still there', async (t) => {
  const { page } = await openPage(t);
  const word = (n) => `w${n.toString(36)}${'abcdefghij'[n % 10]}`;
  const lines = Array.from({ length: 400 }, (_, i) =>
    Array.from({ length: 40 }, (__, k) => word(i * 40 + k)).join(' '));
  await open(page, `Head\n\n${lines.join('\n\n')}`);
  const clip = { x: 0, y: 100, width: 640, height: 600 };
  const before = await page.screenshot({ clip });
  const height = await page.evaluate(() => window.counterpoint.scrollHeight);
  for (let i = 0; i <= 40; ++i) {
    await page.evaluate((y) => {
      window.counterpoint.scrollTop = y;
      return window.counterpoint.settled();
    }, (height * i) / 40);
  }
  await page.evaluate(() => {
    window.counterpoint.scrollTop = 0;
    return window.counterpoint.settled();
  });
  assert.ok(before.equals(await page.screenshot({ clip })));
});

test('a word with hundreds of marks leaves out itself and nothing else', async (t) => {
  const { page, heard } = await openPage(t);
  const tall = `Z${'\u0301\u0316'.repeat(400)}`;
  await open(page, `Headline of it\n\nBefore it ${tall} after it.\n\nAnother paragraph zygote.`);
  for (const words of ['after', 'zygote']) {
    const seen = await pixels(page, await place(page, words));
    const ground = seen[0].join();
    assert.ok(seen.filter((pixel) => pixel.join() !== ground).length > 40, words);
  }
  await page.keyboard.press('Control+k');
  await page.evaluate(() => window.counterpoint.settled());
  const [command] = await page.evaluate(() => window.counterpoint.find({ role: 'option' }));
  const { x, y, width, height } = command.rect;
  const label = await pixels(page, { x: x + 36, y: y + 4, width: Math.min(200, width - 40), height: height - 8 });
  const ground = label[0].join();
  assert.ok(label.filter((pixel) => pixel.join() !== ground).length > 60);
  assert.deepEqual(heard.errors, []);
});

// Each change of the texture is a call to the graphics of its own: word by word, they took longer
// than all the rest of a frame.
test('words are drawn in few calls, on however many textures they lie', async (t) => {
  const init = () => {
    const { drawElements, bindTexture } = WebGL2RenderingContext.prototype;
    window.calls = 0;
    window.textures = new Set();
    WebGL2RenderingContext.prototype.drawElements = function counted(...given) {
      ++window.calls;
      return drawElements.apply(this, given);
    };
    WebGL2RenderingContext.prototype.bindTexture = function counted(...given) {
      window.textures.add(given[1]);
      return bindTexture.apply(this, given);
    };
  };
  const { page } = await openPage(t, { init });
  const word = (n) => [...String(n)].map((digit) => 'bcdfghklmn'[digit] + 'aeiou'[n % 5]).join('');
  const words = Array.from({ length: 4000 }, (_, n) => (n % 3 === 0 ? 'the' : word(n * 7919)));
  await open(page, `Head\n\n${words.join(' ')}`);
  const most = await page.evaluate(async () => {
    let calls = 0;
    window.textures.clear();
    for (let y = 0; y < counterpoint.scrollHeight; y += 500) {
      window.calls = 0;
      counterpoint.scrollTop = y;
      await counterpoint.settled();
      calls = Math.max(calls, window.calls);
    }
    return calls;
  });
  assert.ok(await page.evaluate(() => window.textures.size) > 1, 'words lie on several textures');
  assert.ok(most < 60, `${most} calls`);
});

test('words that were set before their face came are set anew in it', { timeout: 60000 }, async (t) => {
  const width = async (wait) => {
    const { page } = await openPage(t);
    const faces = () => page.evaluate(() => [...document.fonts].every(({ status }) => status === 'loaded'));
    if (wait) await eventually(faces, Boolean);
    await page.evaluate(() => window.counterpoint.openStory({ text: 'Привет, Ελλάδα.', alone: true }));
    await page.evaluate(() => window.counterpoint.settled());
    const loaded = await faces();
    await eventually(faces, Boolean);
    await page.evaluate(() => window.counterpoint.settled());
    const [rect] = await page.evaluate(() => window.counterpoint.rects({ start: 0, end: 6 }));
    return { width: rect.width, loaded };
  };
  const early = await width(false);
  assert.equal(early.loaded, false);
  assert.equal(early.width, (await width(true)).width);
});
