// The graphics context may be taken away at any time, by a driver or by other pages. C++ draws
// anew once it is back; where it never was, or stays away, the story is shown as a plain page.

const kPatience = 4000; // ms without graphics until the plain page is shown

export function watchContext(link, canvas, reader) {
  let timer = 0;
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault(); // that is how one asks for it back
    link.run('context', 0);
    timer = setTimeout(() => reader.show('lost'), kPatience);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    clearTimeout(timer);
    if (link.run('context', 1)) reader.hide();
    else reader.show('lost'); // it is back, but nothing can be drawn with it
  });
  link.on('canvas', (works) => {
    if (works !== '1') reader.show('missing');
  });
}
