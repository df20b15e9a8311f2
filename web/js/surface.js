// The canvas, as large as the window in device pixels, and what the reader's system prefers.

const kPreferences = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
  '(prefers-reduced-motion: reduce)',
  '(pointer: coarse)',
];

export const isMac = /Mac|iPhone|iPad/.test(navigator.platform || navigator.userAgent);

const matches = (query) => matchMedia(query).matches;
const flag = (value) => (value ? '1' : '0');

function today() {
  const now = new Date();
  const two = (n) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function watchEnvironment(link, frames) {
  const tell = () => {
    const [dark, contrast, forced, still, coarse] = kPreferences.map(matches);
    link.tell('environment', flag(dark), flag(contrast || forced), flag(still), flag(coarse),
      flag(isMac), today(), navigator.language || 'en', location.href.split('#')[0]);
  };
  link.whenBegun(tell);
  for (const query of kPreferences) matchMedia(query).addEventListener('change', tell);
  // A page that is hidden gets no frames, and must save all the same.
  const hide = () => {
    link.tell('page-hidden');
    frames.now();
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hide();
    else tell(); // it may be another day
  });
  window.addEventListener('pagehide', hide);

  // While the question stands, what is written now is written.
  const ask = (event) => {
    hide();
    event.preventDefault();
    event.returnValue = true; // browsers from before preventDefault() was enough
  };
  link.on('unsaved', (unsaved) => {
    // Only then: a page that listens is not kept for going back to.
    if (unsaved) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
}

export function watchSize(link, canvas, frames) {
  const scale = () => window.devicePixelRatio || 1;
  let shown = 0; // the scale that C++ knows

  function resize(width, height) {
    if (canvas.width === width && canvas.height === height && shown === scale()) return;
    shown = scale();
    // Setting the size blanks the canvas: it is drawn again in the same task.
    canvas.width = width;
    canvas.height = height;
    link.run('resize', width, height, shown);
    frames.draw();
  }

  function measure() {
    const box = canvas.getBoundingClientRect();
    resize(Math.round(box.width * scale()), Math.round(box.height * scale()));
  }

  function watchScale() {
    const query = matchMedia(`(resolution: ${scale()}dppx)`);
    query.addEventListener('change', () => {
      measure();
      watchScale();
    }, { once: true });
  }

  // The exact size, unless it is that of another scale, as when a scale is emulated.
  const observer = new ResizeObserver((entries) => {
    const { devicePixelContentBoxSize, contentRect } = entries[entries.length - 1];
    const exact = devicePixelContentBoxSize?.[0];
    const near = exact && Math.abs(exact.inlineSize - contentRect.width * scale()) < 2;
    if (near) resize(exact.inlineSize, exact.blockSize);
    else measure();
  });
  // Not every browser tells of another scale in time.
  frames.before(() => {
    if (shown !== scale()) measure();
  });
  link.whenBegun(() => {
    measure();
    try {
      observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(canvas); // Safari
    }
    watchScale();
  });
}
