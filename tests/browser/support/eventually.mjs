// Waiting by what is to come, not by the clock: a machine under load is slow, and still right.
import { setTimeout as sleep } from 'node:timers/promises';

// What `read` gives once `holds` is true of it; the last that it gave when that does not come in time.
export async function eventually(read, holds = Boolean, milliseconds = 15000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await read();
    if (holds(value) || Date.now() > end) return value;
    await sleep(50);
  }
}

// What `read` gives once it has given the same for so long.
export async function atRest(read, milliseconds = 500) {
  const end = Date.now() + 20000;
  let value = await read();
  for (let since = Date.now(); Date.now() - since < milliseconds && Date.now() < end;) {
    await sleep(50);
    const next = await read();
    if (next !== value) since = Date.now();
    value = next;
  }
  return value;
}
