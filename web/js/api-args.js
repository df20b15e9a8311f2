// What a page gives to a call: read once, since its getters are strangers' code, and checked for what
// JSON cannot carry. Whoever finds something wrong tells where from the object that it looks at; the
// pointer grows on the way out.

const kDeepest = 33; // what is nested deeper, in the list of arguments, holds itself

// What is wrong with what was given, and where. Caught where the call is made.
export class Refusal {
  constructor(code, message, pointer = '') {
    Object.assign(this, { code, message, pointer });
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

export const unreadable = (error, what = 'What was given', pointer = '') =>
  new Refusal('unreadable', `${what} cannot be read${reasonOf(error)}`, pointer);

// The value, or {error} of the refusal that stopped it: of what stands at `pointer`.
export function attempt(read, pointer) {
  try {
    return read();
  } catch (wrong) {
    if (!(wrong instanceof Refusal)) throw wrong;
    return { error: { ...wrong, pointer: pointer + wrong.pointer } };
  }
}

// A half of a character becomes U+FFFD, as it does wherever texts leave the page.
export const wellFormed = (text) => text.toWellFormed?.() ?? text.replace(/[\ud800-\udfff]/gu, '\ufffd');

const pointerTo = (name) => `/${wellFormed(String(name)).replaceAll('~', '~0').replaceAll('/', '~1')}`;

export function read(object, name, absent = undefined) {
  try {
    const value = object[name];
    return value === undefined ? absent : value;
  } catch (error) {
    throw unreadable(error, `“${name}”`, pointerTo(name));
  }
}

// The member, as `take` takes it.
export function readWith(object, name, take) {
  const value = read(object, name);
  try {
    return take(value);
  } catch (wrong) {
    if (wrong instanceof Refusal) wrong.pointer = pointerTo(name) + wrong.pointer;
    throw wrong;
  }
}

// A proxy's names may throw, too.
function namesOf(object) {
  try {
    return Object.keys(object);
  } catch (error) {
    throw unreadable(error);
  }
}

// A member that is undefined is as good as none.
export function expectNames(object, known) {
  for (const name of namesOf(object)) {
    if (known.has(name) || read(object, name) === undefined) continue;
    throw new Refusal('unknown-member', `The member "${wellFormed(name)}" is not known here.`, pointerTo(name));
  }
}

function carriedObject(object, depth) {
  if (depth > kDeepest) throw wrongType('What was given is nested too deeply, or holds itself.');
  const names = namesOf(object);
  const copy = Array.isArray(object) ? [] : Object.create(null);
  for (const name of names) {
    copy[wellFormed(name)] = readWith(object, name, (value) => carried(value, depth + 1));
  }
  return copy;
}

// A copy that JSON carries as it is.
export function carried(value, depth = 0) {
  if (value === null || value === undefined || typeof value === 'boolean') return value;
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'object') return carriedObject(value, depth);
  if (Number.isFinite(value)) return value;
  const what = typeof value === 'number' ? value : `a ${typeof value}`;
  throw wrongType(`Expected a text, a number, a list or an object, but this is ${what}.`);
}
