// The two families that everything is set in. The page ships them (see shell.html); what they lack,
// and everything where they are missing, comes from the reader's system.

const kSerif =
  '"Counterpoint Serif", "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", serif';
const kRest = 2500; // ms after the start in which whoever opened the page has better things to do
const kSans = '"Counterpoint Sans", system-ui, "Segoe UI", "Noto Sans", sans-serif';

export const familyOf = (serif) => (serif ? kSerif : kSans);

// Resolves when the faces that the first screen needs are there, or after a while without them.
export function firstFaces() {
  const wanted = ['400 16px "Counterpoint Serif"', '600 16px "Counterpoint Serif"',
    '400 16px "Counterpoint Sans"', '600 16px "Counterpoint Sans"'];
  const loads = Promise.allSettled(wanted.map((font) => document.fonts.load(font)));
  const patience = new Promise((resolve) => setTimeout(resolve, 3000));
  return Promise.race([loads, patience]);
}

// What has been set so far: in which faces, and with which characters beyond ASCII.
export function createUsedText() {
  const faces = new Set();
  const characters = new Set();
  return {
    addFace: (serif, weight, italic) => faces.add(`${serif ? 'Serif' : 'Sans'} ${weight} ${Boolean(italic)}`),
    addText(words) {
      for (const c of words.match(/[^\0-\x7f]/gu) ?? []) characters.add(c.codePointAt(0));
    },
    // Whether a face that has come would set any of it.
    concerns(face) {
      const name = `${/Serif/.test(face.family) ? 'Serif' : 'Sans'} ${face.weight} ${face.style === 'italic'}`;
      const ranges = rangesOf(face.unicodeRange);
      const has = (code) => ranges.some(([first, last]) => code >= first && code <= last);
      return faces.has(name) && (has(0x61) || [...characters].some(has));
    },
  };
}

// "U+0-FF, U+131" as pairs of code points.
function rangesOf(words) {
  return words.split(',').map((range) => {
    const [first, last] = range.trim().slice(2).split('-');
    return [parseInt(first, 16), parseInt(last ?? first, 16)];
  });
}

// Calls changed() whenever a face has come that sets what is there otherwise than before.
export function watchFaces(used, changed) {
  document.fonts.addEventListener('loadingdone', ({ fontfaces }) => {
    if (fontfaces.some((face) => used.concerns(face))) changed();
  });
}

// Loads the faces of other alphabets once the page has come to rest, so that nothing is asked of
// the network when a story needs them.
export function remainingFaces() {
  const load = () => {
    for (const face of document.fonts) {
      if (face.status === 'unloaded') face.load().catch(() => {}); // the system's fonts stand in
    }
  };
  setTimeout(() => (window.requestIdleCallback ?? ((f) => f()))(load), kRest);
}
