// The model that stories are read by. It comes after the page: nobody waits for suggestions before
// there is something to read.

const kFailed = 'The reading model could not be loaded. Check the connection.';

// Loads it whenever C++ asks, once what is on the screen is drawn.
export function watchModel(link, frames, load) {
  async function bring() {
    await frames.painted();
    try {
      link.giveModel(await load());
    } catch {
      link.tell('model-failed', kFailed);
    }
  }
  link.on('model', () => queueMicrotask(bring)); // not now: C++ is in the middle of a frame
}
