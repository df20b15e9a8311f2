// Measures and draws words on a 2D canvas for CanvasTypesetter. Sizes are device pixels.

import { familyOf } from './fonts.js';

const kOrderSize = 20; // PictureOrder in web/platform/canvas_calls.h

const css = (tone) => `rgb(${tone & 255} ${(tone >> 8) & 255} ${(tone >> 16) & 255})`;

// `used` hears of all that is set (see fonts.js).
export function createCanvasText(link, used) {
  const canvas = document.createElement('canvas');
  // The pixels are read back, so they had better stay in memory.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const fonts = [];
  let current = '';

  function use(font) {
    if (font === current) return;
    context.font = font;
    current = font;
  }

  function set() {
    current = '';
    context.textBaseline = 'alphabetic';
    context.textAlign = 'left';
    context.fontKerning = 'normal';
    context.textRendering = 'geometricPrecision'; // widths that do not jump with the size
  }
  set(); // and nothing drawn yet: the first stroke waits for the browser's graphics to start

  // A canvas that changes its size forgets its settings.
  function size(width, height) {
    if (canvas.width >= width && canvas.height >= height) return context.clearRect(0, 0, width, height);
    canvas.width = Math.max(canvas.width, width);
    canvas.height = Math.max(canvas.height, height);
    set();
  }

  return {
    // A first stroke, on a sheet that holds a first screen of words.
    begin() {
      size(1024, 256);
      context.fillText('x', 0, 20);
      context.getImageData(0, 0, 1, 1);
    },

    define(number, serif, weight, italic, px, lines) {
      fonts[number] = `${italic ? 'italic ' : ''}${weight} ${px}px ${familyOf(serif)}`;
      used.addFace(serif, weight, italic);
      use(fonts[number]);
      const box = context.measureText('Hg');
      const out = link.memory().floats();
      out[lines >> 2] = box.fontBoundingBoxAscent;
      out[(lines >> 2) + 1] = box.fontBoundingBoxDescent;
    },

    measure(font, texts, size, count, boxes) {
      use(fonts[font]);
      const text = link.decode(texts, size);
      const words = text.split('\n');
      used.addText(text);
      const out = link.memory().floats();
      for (let i = 0, at = boxes >> 2; i < count; ++i, at += 5) {
        const box = context.measureText(words[i]);
        out[at] = box.width;
        out[at + 1] = box.actualBoundingBoxLeft;
        out[at + 2] = box.actualBoundingBoxAscent;
        out[at + 3] = box.actualBoundingBoxRight;
        out[at + 4] = box.actualBoundingBoxDescent;
      }
    },

    rasterise(texts, textSize, orders, count, width, height, pixels) {
      size(width, height);
      const words = link.decode(texts, textSize).split('\n');
      const whole = link.memory().words();
      const floats = link.memory().floats();
      for (let i = 0; i < count; ++i) {
        const at = (orders + i * kOrderSize) >> 2;
        use(fonts[whole[at]]);
        context.direction = whole[at + 1] ? 'rtl' : 'ltr';
        context.fillStyle = whole[at + 2] ? css(whole[at + 2]) : '#fff';
        context.fillText(words[i], floats[at + 3], floats[at + 4]);
      }
      const image = context.getImageData(0, 0, width, height);
      link.memory().bytes().set(image.data, pixels);
    },
  };
}
