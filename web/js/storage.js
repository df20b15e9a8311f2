// Documents in IndexedDB: a snapshot and the journal of what came after it. A write counts when its
// transaction is complete, and only if the document still has the revision that the writer knows.

const kName = 'counterpoint';
const kVersion = 1;

const kMessages = {
  quota: 'The browser has no more room for this page. Export the project, then free some space.',
  unavailable: 'This browser keeps nothing for this page (a private window, or blocked storage).' +
    ' Export the project before you close it.',
  conflict: 'Another window has changed this project since. Open it again to go on from there.',
  locked: 'This project is open in another tab. Close it there to edit it here.',
};

class StoreError extends Error {
  constructor(code) {
    super(kMessages[code]);
    this.code = code;
  }
}

function codeOf(error) {
  if (error instanceof StoreError) return error.code;
  return error?.name === 'QuotaExceededError' ? 'quota' : 'unavailable';
}

const asked = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

function create(database) {
  database.createObjectStore('documents', { keyPath: 'id' }); // {id, revision, title, updated, opened?}
  database.createObjectStore('snapshots', { keyPath: 'id' }); // {id, revision, bytes}
  database.createObjectStore('journal', { keyPath: ['id', 'revision'] }); // {id, revision, entry}
}

const entriesOf = (id) => IDBKeyRange.bound([id, 0], [id, Infinity]);

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function createDatabase() {
  let opening = null;

  function open() {
    opening ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(kName, kVersion);
      request.onupgradeneeded = () => create(request.result);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new StoreError('unavailable'));
      request.onsuccess = () => {
        const database = request.result;
        const forget = () => (opening = null);
        database.onclose = forget; // the browser may close it; the next call opens it again
        database.onversionchange = () => {
          database.close();
          forget();
        };
        resolve(database);
      };
    }).catch((error) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  // Runs work(stores) in one transaction; resolves when it is complete, i.e. on disk.
  async function transact(mode, work) {
    const database = await open();
    const names = ['documents', 'snapshots', 'journal'];
    const transaction = database.transaction(names, mode, { durability: 'strict' });
    const complete = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error ?? new StoreError('unavailable'));
    });
    const [documents, snapshots, journal] = names.map((name) => transaction.objectStore(name));
    let result;
    try {
      result = await work({ documents, snapshots, journal });
    } catch (error) {
      complete.catch(() => {}); // said already
      try {
        transaction.abort();
      } catch {
        // it has ended by itself
      }
      throw transaction.error ?? error; // why it broke off, not that it did
    }
    await complete;
    return result;
  }

  // Compare, then swap: within the transaction nobody else can come between.
  async function expect(documents, id, revision) {
    const document = await asked(documents.get(id));
    if ((document?.revision ?? 0) !== revision) throw new StoreError('conflict');
    return document;
  }

  const now = () => new Date().toISOString();
  // When it was written, or opened since.
  const used = ({ updated, opened = '' }) => (opened > updated ? opened : updated);

  return {
    open,

    list: () => transact('readonly', async ({ documents }) => {
      const all = await asked(documents.getAll());
      return all.sort((a, b) => (used(a) < used(b) ? 1 : -1));
    }),

    read: (id) => transact('readonly', async ({ documents, snapshots, journal }) => {
      const [document, snapshot, entries] = await Promise.all([asked(documents.get(id)),
        asked(snapshots.get(id)), asked(journal.getAll(entriesOf(id)))]);
      return { revision: document?.revision ?? 0, snapshot: snapshot?.bytes ?? new Uint8Array(),
        entries: entries.map(({ entry }) => entry) };
    }),

    append: (id, revision, entry) => transact('readwrite', async ({ documents, journal }) => {
      const document = await expect(documents, id, revision);
      if (!document) throw new StoreError('conflict'); // it begins with a snapshot
      journal.put({ id, revision: revision + 1, entry });
      documents.put({ ...document, revision: revision + 1, updated: now() });
    }),

    // No revision of its own, and without the lock: what is written stays as it is, whoever has it.
    openedLast: (id) => transact('readwrite', async ({ documents }) => {
      const document = await asked(documents.get(id));
      if (document) documents.put({ ...document, opened: now() });
    }),

    // A revision of its own: a writer that knows nothing of it must not take it for what it knows.
    snapshot: (id, revision, title, bytes) =>
      transact('readwrite', async ({ documents, snapshots, journal }) => {
        await expect(documents, id, revision);
        snapshots.put({ id, revision: revision + 1, bytes });
        journal.delete(entriesOf(id));
        documents.put({ id, revision: revision + 1, title, updated: now() });
      }),
  };
}

// Which documents this tab may write: one lock each, held until the document is closed. A document
// that another tab has is waited for.
function createLocks(changed) {
  const held = new Map(); // id -> release
  const waiting = new Map(); // id -> AbortController

  function hold(id) {
    return new Promise((release) => {
      held.set(id, release);
    });
  }

  // Resolves with whether the lock is held now.
  async function take(id) {
    if (!navigator.locks) {
      if (!held.has(id)) hold(id); // an old browser: nothing tells the tabs apart
      return true;
    }
    if (held.has(id)) return true;
    if (waiting.has(id)) return false;
    const name = `counterpoint:${id}`;
    const now = await new Promise((resolve, reject) => {
      navigator.locks.request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock ? hold(id) : undefined;
      }).catch(reject);
    });
    if (now) return true;
    const patience = new AbortController();
    waiting.set(id, patience);
    navigator.locks.request(name, { signal: patience.signal }, () => {
      waiting.delete(id);
      const lock = hold(id);
      changed(id);
      return lock;
    }).catch(() => {}); // given up by let()
    return false;
  }

  function release(id) {
    waiting.get(id)?.abort();
    waiting.delete(id);
    held.get(id)?.();
    held.delete(id);
  }

  return { take, release };
}

export function watchStorage(link, frames) {
  const database = createDatabase();
  database.open().catch(() => {}); // at once, it takes a while: who asks for something hears of it
  const tellLock = (id, held) => link.tell('store-lock', id, held ? '1' : '0');
  const locks = createLocks((id) => tellLock(id, true));
  let lasting = false; // the browser was asked to keep what we save
  let parts = []; // of the next snapshot
  let last = Promise.resolve(); // writes happen in the order in which they were asked for

  function inOrder(work) {
    last = last.then(work, work);
    return last;
  }

  function reply(token, work) {
    inOrder(work).then(() => link.tell('store-reply', token, '', ''), (error) => {
      const code = codeOf(error);
      link.tell('store-reply', token, code, kMessages[code]);
    });
  }

  async function write(id, work) {
    if (!(await locks.take(id))) throw new StoreError('locked');
    await work();
    if (lasting) return;
    lasting = true;
    navigator.storage?.persist?.().catch(() => {});
  }

  link.on('store-list', () => {
    const words = ({ id, title, updated, revision }) => [id, title, updated, String(revision)];
    inOrder(() => database.list()).then(
      (all) => link.tell('store-listed', '', '', ...all.flatMap(words)),
      (error) => link.tell('store-listed', codeOf(error), kMessages[codeOf(error)]),
    ).then(frames.now); // the browser's first frame may be long in coming
  });
  link.on('store-open', (id) => {
    const work = async () => {
      const held = await locks.take(id);
      try {
        return { held, ...(await database.read(id)) };
      } catch (error) {
        locks.release(id); // it is not open here: another tab may try
        throw error;
      }
    };
    inOrder(work).then(({ held, revision, snapshot, entries }) => {
      link.tell('store-opened', id, String(revision), '', '', snapshot, ...entries);
      tellLock(id, held);
    }, (error) => {
      link.tell('store-opened', id, '0', codeOf(error), kMessages[codeOf(error)], '');
    }).then(frames.now);
  });
  link.on('store-append', (token, id, expected, entry) => {
    reply(token, () => write(id, () => database.append(id, Number(expected), entry)));
  });
  link.on('store-part', (part) => parts.push(part));
  link.on('store-drop-parts', () => { parts = []; });
  link.on('store-snapshot', (token, id, expected, title) => {
    const bytes = joined(parts);
    parts = [];
    reply(token, () => write(id, () => database.snapshot(id, Number(expected), title, bytes)));
  });
  // Where it cannot be noted, another project comes first next time: nothing is lost.
  link.on('store-opened-last', (id) => inOrder(() => database.openedLast(id)).catch(() => {}));
  link.on('store-close', (id) => inOrder(async () => locks.release(id)));
}
