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

  function blocksOf(text) {
    const blocks = [];
    for (let start = 0; start < text.length;) {
      const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
      if (end > start) blocks.push({ kind: 'body', start: toPoints(start), end: toPoints(end) });
      start = end + 1;
    }
    return blocks;
  }

  async function sha256(text) {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  const claimOf = (speakers) => (mark) => ({
    id: `c${mark.n + 1}`, article: 'a1', kind: 'indirect',
    content: [{ start: toPoints(mark.start), end: toPoints(mark.end), exact: mark.exact,
      prefix: mark.prefix, suffix: mark.suffix }],
    chain: [{ speaker: speakers.get(mark.label) }],
  });

  async function projectOf(text, marks) {
    const labels = [...new Set(marks.map(({ label }) => label))];
    const speakers = new Map(labels.map((label, i) => [label, `s${i + 1}`]));
    return {
      format: 'counterpoint-project', version: 1,
      articles: [{ id: 'a1', sha256: await sha256(text), text, blocks: blocksOf(text) }],
      speakers: labels.map((name) => ({ id: speakers.get(name), name, tag: name[0] })),
      claims: marks.map(claimOf(speakers)),
    };
  }

  const theirs = (id) => `a${id.slice(1) - 1}`;
  const theirsOrNull = (id) => (id ? theirs(id) : null);

  const bench = {
    async load(text, marks) {
      toPoints = countPoints(text);
      const { error } = await api.openProject(JSON.stringify(await projectOf(text, marks)));
      if (error) throw new Error(`${error.code} ${error.message} ${error.pointer ?? ''}`);
      // A mark counts once it has been drawn.
      api.on('change', () => api.settled().then(() => { added += 1; }));
    },
    async ready() {
      await api.settled();
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
    addNeedsKey: 'Enter', // selected words are marked by a key
    addKeyReady: () => api.find({ role: 'button', name: 'Mark claim' }).length > 0,
    hitTest: (x, y) => api.claimsAt(x, y).map(theirs),
    hovered: () => theirsOrNull(api.hovered),
    selected: () => theirsOrNull(api.selected),
  };
  api.ready.then(() => { window.bench = bench; });
})();
