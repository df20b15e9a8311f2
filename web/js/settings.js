// What outlives the page or lies in its address: small settings, the fragment, the title; and what
// is said aloud.

const kPrefix = 'counterpoint:';

// Storage that may be forbidden, as in some private windows: then nothing is kept.
function quietly(f) {
  try {
    return f();
  } catch {
    return undefined;
  }
}

export function watchSettings(link, live) {
  link.whenBegun(() => {
    quietly(() => {
      for (const name of Object.keys(localStorage)) {
        if (name.startsWith(kPrefix)) {
          link.tell('setting', name.slice(kPrefix.length), localStorage.getItem(name));
        }
      }
    });
    tellFragment();
  });
  link.on('set-setting', (name, value) => {
    quietly(() => localStorage.setItem(kPrefix + name, value));
  });

  function tellFragment() {
    const words = location.hash.slice(1);
    link.tell('fragment', quietly(() => decodeURIComponent(words)) ?? words);
  }
  window.addEventListener('hashchange', tellFragment);
  link.on('set-fragment', (fragment) => {
    quietly(() => history.replaceState(null, '', fragment ? `#${encodeURI(fragment)}` : location.pathname + location.search));
  });

  link.on('title', (title) => {
    document.title = title;
  });
  link.on('open-link', (address) => {
    if (/^(https?|mailto):/i.test(address)) window.open(address, '_blank', 'noopener,noreferrer');
  });

  // The same words twice are said twice: an empty region in between makes them news.
  link.on('announce', (words) => {
    live.textContent = '';
    setTimeout(() => {
      live.textContent = words;
    }, 50);
  });
}
