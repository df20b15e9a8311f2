// The wire to C++ (web/platform/browser_link.cpp): words out, words in. All strings cross here.

const kWordSize = 8; // a pointer and a length, 32 bits each

export function createLink() {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const actions = new Map();
  const beginners = [];
  let engine = null;
  let page = 0;
  let memory = null;

  const decode = (at, size) => decoder.decode(memory.bytes().subarray(at, at + size));

  // Copies bytes into the program's memory, calls use(address, size), and frees them.
  function lend(size, fill, use) {
    const at = engine._cp_alloc(size || 1);
    if (!at) throw new RangeError('The page is out of memory.');
    try {
      fill(memory.bytes().subarray(at, at + size));
      return use(at, size);
    } finally {
      engine._cp_free(at);
    }
  }

  // Strings or bytes as one block: for each its size (32 bits) and its bytes.
  function lendWords(words, use) {
    const parts = words.map((word) => (word instanceof Uint8Array ? word : encoder.encode(word)));
    const size = parts.reduce((sum, part) => sum + 4 + part.length, 0);
    const fill = (block) => {
      const sizes = new DataView(block.buffer, block.byteOffset, block.length);
      let to = 0;
      for (const part of parts) {
        sizes.setUint32(to, part.length, true);
        block.set(part, to + 4);
        to += 4 + part.length;
      }
    };
    return lend(size, fill, use);
  }

  // An answer of C++: its size, then its UTF-8.
  function answer(at) {
    const size = memory.words()[at >> 2];
    return decode(at + 4, size);
  }

  const link = {
    // What C++ may ask for: action(...strings, bytes?).
    on(name, action) {
      actions.set(name, action);
    },

    // Runs when C++ is there, before its first frame.
    whenBegun(f) {
      beginners.push(f);
    },

    begun: () => engine !== null,

    // --- Called by C++ ---
    begin(module, handle, views) {
      engine = module;
      page = handle;
      memory = views;
      for (const f of beginners) f();
    },
    receive(at, count, hasBytes) {
      const words = memory.words();
      const args = [];
      for (let i = 0; i < count; ++i) {
        const start = words[(at + i * kWordSize) >> 2];
        const size = words[(at + i * kWordSize + 4) >> 2];
        const isBytes = hasBytes && i === count - 1;
        args.push(isBytes ? memory.bytes().slice(start, start + size) : decode(start, size));
      }
      actions.get(args[0])?.(...args.slice(1));
    },

    // --- Calls into C++ ---
    // An event: strings or bytes. True if the browser must not act on it as well.
    tell(...words) {
      return lendWords(words, (at, n) => engine._cp_event(page, at, n) !== 0);
    },
    // The model, which C++ takes in at once: the bytes are lent to it and not kept.
    giveModel(bytes) {
      lend(bytes.length, (block) => block.set(bytes), (at, n) => engine._cp_model(page, at, n));
    },
    // A call of the JavaScript API: JSON text in, and what goes beside it; JSON text out.
    call(json, ...attached) {
      return lendWords([json, ...attached], (at, n) => answer(engine._cp_call(page, at, n)));
    },
    // The claims at a point, told by number, without a detour through text: it is asked often.
    claimsAt(x, y) {
      const at = engine._cp_claims_at(page, x, y) >> 2;
      const words = memory.words();
      const claims = [];
      for (let i = 1; i <= words[at]; ++i) claims.push(`c${words[at + i]}`);
      return claims;
    },
    // A plain call with numbers: run('wheel', 0, 40).
    run(name, ...numbers) {
      return engine[`_cp_${name}`](page, ...numbers);
    },

    // --- For canvas-text.js ---
    decode,
    memory: () => memory,
  };
  return link;
}
