// The two families that everything is set in. The page ships them (see shell.html); what they lack,
// and everything where they are missing, comes from the reader's system.

const kSerif =
  '"Counterpoint Serif", "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", serif';
const kSans = '"Counterpoint Sans", system-ui, "Segoe UI", "Noto Sans", sans-serif';

export const familyOf = (serif) => (serif ? kSerif : kSans);

// Resolves when the faces that the first screen needs are there, or after a while without them.
export function firstFaces() {
  const wanted = [`400 16px "Counterpoint Serif"`, `400 16px "Counterpoint Sans"`,
    `600 16px "Counterpoint Sans"`];
  const loads = Promise.allSettled(wanted.map((font) => document.fonts.load(font)));
  const patience = new Promise((resolve) => setTimeout(resolve, 3000));
  return Promise.race([loads, patience]);
}

// Loads the remaining faces at once, so that nothing is asked of the network later, and calls
// changed() whenever some have come.
export function remainingFaces(changed) {
  document.fonts.addEventListener('loadingdone', changed);
  for (const face of document.fonts) {
    if (face.status === 'unloaded') face.load().catch(() => {}); // the system's fonts stand in
  }
}
