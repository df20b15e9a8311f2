// What a comparison of annotators asks of a page, answered over our public API alone (window.counterpoint).
// tests/bench/peers.mjs puts it beside the built page. Offsets that come in are UTF-16 code units.
(() => {
  const api = window.counterpoint;
  const canvas = document.getElementById('canvas');
  let toPoints = (offset) => offset; // UTF-16 code units -> code points
  let added = 0;

  function countPoints(text) {
    if (!/[\ud800-\udfff]/.test(text)) return (offset) => offset;
    const points = new Uint32Array(text.length + 1);
    for (let i = 0, n = 0; i < text.length; ++i) {
      points[i] = n;
      if (!/[\ud800-\udbff]/.test(text[i])) n += 1;
      points[i + 1] = n;
    }
    return (offset) => points[offset];
  }

  const theirs = (id) => `a${id.slice(1) - 1}`;
  const theirsOrNull = (id) => (id ? theirs(id) : null);

  const bench = {
    async load(text, marks) {
      toPoints = countPoints(text);
      const claims = marks.map(({ start, end, label }) => ({ start: toPoints(start), end: toPoints(end), speaker: label }));
      const { error } = await api.openStory({ text, claims, alone: true });
      if (error) throw new Error(`${error.code} ${error.message} ${error.pointer ?? ''}`);
      // A mark counts once it has been drawn.
      api.on('change', () => api.painted().then(() => { added += 1; }));
    },
    async ready() {
      await api.painted();
      canvas.getContext('webgl2').finish();
    },
    scrollHeight: () => api.scrollHeight,
    scrollTo: (y) => { api.scrollTop = y; },
    scrollTop: () => api.scrollTop,
    charRect(offset) {
      const start = toPoints(offset);
      const [rect] = api.rects({ start, end: start + 1 });
      return rect ? { x: rect.x, y: rect.y, w: rect.width, h: rect.height } : null;
    },
    async reveal(offset) {
      api.reveal(toPoints(offset));
      await api.settled();
    },
    added: () => added,
    get addPreKey() { // from then on a drag marks what it selects
      return api.find({ role: 'button', name: 'Marking as you select' }).length > 0 ? undefined : 'm';
    },
    hitTest: (x, y) => api.claimsAt(x, y).map(theirs),
    hovered: () => theirsOrNull(api.hovered),
    selected: () => theirsOrNull(api.selected),
  };
  api.ready.then(() => { window.bench = bench; });
})();
