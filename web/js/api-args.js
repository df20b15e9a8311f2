// What a page gives to a call: read once, since its getters are strangers' code, and checked for what
// JSON cannot carry.

const kDeepest = 32; // what is nested deeper holds itself

// What is wrong with what was given, and where. Caught where the call is made.
export class Refusal {
  constructor(code, message, pointer) {
    this.error = { code, message, pointer };
  }
}

export const wrongType = (message, pointer) => new Refusal('wrong-type', message, pointer);

// What was thrown may be as odd as what threw it.
function reasonOf(error) {
  try {
    return error instanceof Error && error.message ? `: ${error.message}` : '.';
  } catch {
    return '.';
  }
}

export const unreadable = (error, name, pointer) =>
  new Refusal('unreadable', `“${name}” cannot be read${reasonOf(error)}`, pointer);

// The value, or {error} of the refusal that stopped it.
export function attempt(read) {
  try {
    return read();
  } catch (wrong) {
    if (wrong instanceof Refusal) return { error: wrong.error };
    throw wrong;
  }
}

// A half of a character becomes U+FFFD, as it does wherever texts leave the page.
export const wellFormed = (text) => text.toWellFormed?.() ?? text.replace(/[\ud800-\udfff]/gu, '\ufffd');

const under = (pointer, name) => `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

// A proxy's names may throw, too.
function namesOf(object, pointer) {
  try {
    return Object.keys(object);
  } catch (error) {
    throw unreadable(error, pointer(), pointer());
  }
}

// `pointer` gives the pointer: objects are many, and few are wrong.
export function expectNames(object, known, pointer) {
  for (const name of namesOf(object, pointer)) {
    if (known.has(name)) continue;
    const odd = wellFormed(name);
    throw new Refusal('unknown-member', `The member "${odd}" is not known here.`, under(pointer(), odd));
  }
}

function memberOf(object, name, pointer) {
  try {
    return object[name];
  } catch (error) {
    throw unreadable(error, name, pointer);
  }
}

function carriedObject(object, pointer, depth) {
  if (depth > kDeepest) throw wrongType('What was given is nested too deeply, or holds itself.', pointer);
  const names = namesOf(object, () => pointer);
  const copy = Array.isArray(object) ? [] : Object.create(null);
  for (const name of names) {
    const at = under(pointer, name);
    copy[wellFormed(name)] = carried(memberOf(object, name, at), at, depth + 1);
  }
  return copy;
}

// A copy that JSON carries as it is.
export function carried(value, pointer, depth = 0) {
  if (value === null || value === undefined || typeof value === 'boolean') return value;
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'object') return carriedObject(value, pointer, depth);
  if (Number.isFinite(value)) return value;
  const what = typeof value === 'number' ? value : `a ${typeof value}`;
  throw wrongType(`Expected a text, a number, a list or an object, but this is ${what}.`, pointer);
}
