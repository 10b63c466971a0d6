#include "http/page_assets.hpp"

namespace verst::http {

namespace {

constexpr std::string_view script = R"js(
'use strict';
document.documentElement.classList.add('js');

// The box: suggestions for the place that is being typed, between the dashes on both sides.
(function () {
  const box = document.getElementById('q'), list = document.getElementById('hits'), said = document.getElementById('said');
  if (!box) return;
  const joint = /\s[-\u2013\u2014>]\s|\s?(?:\u2192|->)\s?|[,;](?!\s*[-\d])/g;
  let hits = [], at = -1, timer = 0, asking = null;

  function part() {
    const caret = box.selectionStart;
    let begin = 0, end = box.value.length;
    for (const found of box.value.matchAll(joint)) {
      if (found.index + found[0].length <= caret) begin = found.index + found[0].length;
      else { end = found.index; break; }
    }
    return { begin, end, text: box.value.slice(begin, end).trim() };
  }
  function close() {
    hits = []; at = -1; list.hidden = true; list.replaceChildren();
    box.setAttribute('aria-expanded', 'false'); box.removeAttribute('aria-activedescendant');
  }
  function mark(n) {
    at = n;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', i === n));
    if (n < 0) return box.removeAttribute('aria-activedescendant');
    box.setAttribute('aria-activedescendant', 'hit-' + n);
    list.children[n].scrollIntoView({ block: 'nearest' });
  }
  function take(n) {
    const { begin, end } = part(), place = hits[n];
    const twice = hits.filter(hit => hit.name === place.name).length > 1;
    const lead = begin > 0 && !/\s$/.test(box.value.slice(0, begin)) ? ' ' : '';
    const before = box.value.slice(0, begin) + lead + (twice ? place.id : place.name);
    box.value = before + box.value.slice(end);
    box.setSelectionRange(before.length, before.length);
    close(); box.focus();
  }
  function show(places) {
    close();
    hits = places;
    hits.forEach((hit, n) => {
      const item = document.createElement('li');
      item.id = 'hit-' + n; item.role = 'option';
      const name = document.createElement('b'), more = document.createElement('span');
      name.textContent = hit.name;
      more.textContent = [hit.name_native, hit.kind, hit.country].filter(Boolean).join(' \u00b7 ');
      item.append(name, more);
      item.addEventListener('pointerdown', event => { event.preventDefault(); take(n); });
      list.append(item);
    });
    list.hidden = !hits.length;
    box.setAttribute('aria-expanded', String(!!hits.length));
    said.textContent = hits.length ? hits.length + ' places' : '';
    mark(-1);
  }
  async function ask() {
    const { text } = part();
    if (asking) asking.abort();
    if (text.length < 2 || text.split(/\s+/).length > 4 || /\d\s*(km|mi)/.test(text)) return close();
    asking = new AbortController();
    try {
      const answer = await fetch('/find?limit=8&format=json&text=' + encodeURIComponent(text), { signal: asking.signal });
      if (answer.ok && document.activeElement === box) show((await answer.json()).places);
    } catch (gone) { /* another letter was typed */ }
  }
  box.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
  box.addEventListener('blur', () => setTimeout(close, 100));
  box.addEventListener('keydown', event => {
    if (!hits.length) return;
    if (event.key === 'ArrowDown') mark((at + 1) % hits.length);
    else if (event.key === 'ArrowUp') mark(at < 1 ? hits.length - 1 : at - 1);
    else if (event.key === 'Escape') close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && at >= 0) take(at);
    else return;
    event.preventDefault();
  });
  // The address says what was asked and no more.
  const form = box.form, usual = { by: 'practical', units: 'km', show: 'route' };
  form.addEventListener('submit', () => {
    for (const field of form.elements)
      if (field.name && (field.value === '' || usual[field.name] === field.value)) field.disabled = true;
  });
  addEventListener('pageshow', () => { for (const field of form.elements) field.disabled = false; });
})();

// A journey file: chosen, or dropped anywhere.
(function () {
  async function audit(file) {
    if (!file) return;
    const form = document.createElement('form'), text = document.createElement('textarea');
    form.method = 'post'; form.action = '/'; form.hidden = true;
    text.name = 'toml'; text.value = await file.text();
    form.append(text); document.body.append(form); form.submit();
  }
  const chosen = document.getElementById('file');
  if (chosen) chosen.addEventListener('change', () => audit(chosen.files[0]));
  const holds = event => [...(event.dataTransfer ? event.dataTransfer.types : [])].includes('Files');
  addEventListener('dragover', event => { if (holds(event)) { event.preventDefault(); document.body.classList.add('dropping'); } });
  addEventListener('dragleave', event => { if (!event.relatedTarget) document.body.classList.remove('dropping'); });
  addEventListener('drop', event => {
    document.body.classList.remove('dropping');
    if (!holds(event)) return;
    event.preventDefault(); audit(event.dataTransfer.files[0]);
  });
})();

// Maps: moved by dragging and arrows, zoomed by buttons, + and -, the wheel (with Ctrl, or once the
// map has the focus) and two fingers; a click, or Enter for the middle, is a place. Words and dots
// keep their size.
document.querySelectorAll('figure svg.fig').forEach(svg => {
  const panels = [...svg.querySelectorAll('rect[data-extent]')];
  if (!panels.length) return;
  const whole = svg.getAttribute('viewBox').split(' ').map(Number), view = [...whole], most = 40;
  const words = [...svg.querySelectorAll('g.label, text, circle')].filter(e => !e.parentNode.closest('g.label'));
  const anchors = words.map(word => {
    const from = word.matches('g') ? word.querySelector('circle,rect,text') : word;
    const read = (a, b) => parseFloat(from.getAttribute(a) ?? from.getAttribute(b) ?? 0);
    return [read('cx', 'x'), read('cy', 'y')];
  });
  function draw() {
    unpick();
    const scale = whole[2] / view[2], moved = scale > 1.001;
    svg.setAttribute('viewBox', view.map(n => n.toFixed(2)).join(' '));
    svg.classList.toggle('moved', moved);
    words.forEach((word, i) => {
      const [x, y] = anchors[i];
      if (moved) word.setAttribute('transform', `translate(${x} ${y}) scale(${1 / scale}) translate(${-x} ${-y})`);
      else word.removeAttribute('transform');
    });
  }
  function keep() {
    for (const i of [0, 1]) view[i] = Math.min(Math.max(view[i], whole[i]), whole[i] + whole[i + 2] - view[i + 2]);
    draw();
  }
  function zoom(factor, x = view[0] + view[2] / 2, y = view[1] + view[3] / 2) {
    const width = Math.min(Math.max(view[2] / factor, whole[2] / most), whole[2]), by = width / view[2];
    view[0] = x - (x - view[0]) * by; view[1] = y - (y - view[1]) * by;
    view[2] = width; view[3] *= by; keep();
  }
  function move(dx, dy) { view[0] += dx; view[1] += dy; keep(); }
  function reset() { view.splice(0, 4, ...whole); draw(); }
  function point(event) {
    const box = svg.getBoundingClientRect();
    return [view[0] + (event.clientX - box.left) / box.width * view[2], view[1] + (event.clientY - box.top) / box.height * view[3]];
  }
  svg.classList.add('moves'); svg.tabIndex = 0;
  svg.addEventListener('wheel', event => {
    if (!event.ctrlKey && document.activeElement !== svg) return;
    event.preventDefault(); zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), ...point(event));
  }, { passive: false });
  svg.addEventListener('keydown', event => {
    const step = view[2] / 8, moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (event.key === '+' || event.key === '=') zoom(1.5);
    else if (event.key === '-') zoom(1 / 1.5);
    else if (event.key === 'Enter') pick(view[0] + view[2] / 2, view[1] + view[3] / 2);
    else if (event.key === '0' || event.key === 'Escape') reset();
    else if (moves[event.key] && svg.classList.contains('moved')) move(...moves[event.key]);
    else return;
    event.preventDefault();
  });
  svg.addEventListener('dblclick', event => zoom(2, ...point(event)));

  // What lies where one clicks, and what can be done with it.
  const mover = document.createElement('div'), knobs = document.createElement('div');
  let picked = null, asks = 0, pressed = null, waiting = 0;
  function unpick() {
    clearTimeout(waiting); asks += 1;
    if (!picked) return;
    const had = picked.contains(document.activeElement);
    picked.remove(); picked = null; pin.remove();
    if (had) svg.focus({ preventScroll: true });
  }
  const pin = document.createElement('div');
  pin.className = 'pin';
  function add(text) {
    const box = document.getElementById('q');
    box.value = box.value.trim() ? box.value.trim() + ' - ' + text : text;
    unpick(); box.focus(); box.setSelectionRange(box.value.length, box.value.length);
  }
  function part(name, text, act) {
    const made = document.createElement(name);
    made.textContent = text;
    if (act) { made.type = 'button'; made.addEventListener('click', act); }
    return made;
  }
  async function pick(x, y) {
    unpick();
    const mine = asks, frame = [...panels].reverse().find(rect => {
      const [left, top, width, height] = ['x', 'y', 'width', 'height'].map(name => Number(rect.getAttribute(name)));
      return x >= left && x <= left + width && y >= top && y <= top + height;
    });
    if (!frame) return;
    const [middleX, middleY, perKm] = frame.dataset.plane.split(' ').map(Number);
    const answer = await fetch(`/map-point?extent=${frame.dataset.extent}&east=${((x - middleX) / perKm).toFixed(4)}&north=${((middleY - y) / perKm).toFixed(4)}`);
    if (!answer.ok || mine !== asks) return;
    const { lat, lon, place } = await answer.json(), spot = `${lat.toFixed(4)},${lon.toFixed(4)}`;
    picked = document.createElement('div');
    picked.className = 'picked'; picked.tabIndex = -1;
    picked.setAttribute('role', 'dialog'); picked.setAttribute('aria-label', 'A place on the map');
    const title = part('b', place ? place.name : spot), about = part('a', 'about it');
    picked.append(title);
    if (place) {
      const km = place.km < 10 ? place.km.toFixed(1) : Math.round(place.km);
      picked.append(part('span', `${place.kind} \u00b7 ${place.country} \u00b7 ${km} km from the point`));
      picked.append(part('button', 'Add it to the way', () => add(place.typed)));
    }
    picked.append(part('button', 'Add the point ' + spot, () => add(spot)));
    if (place) { about.href = '/?q=' + encodeURIComponent(place.typed); picked.append(about); }
    const close = part('button', '\u00d7', unpick);
    close.className = 'close'; close.setAttribute('aria-label', 'Close');
    picked.append(close);
    picked.addEventListener('keydown', event => { if (event.key === 'Escape') unpick(); });
    const left = (x - view[0]) / view[2] * svg.clientWidth, top = (y - view[1]) / view[3] * svg.clientHeight + svg.getBoundingClientRect().top - mover.getBoundingClientRect().top;
    pin.style.left = left + 'px'; pin.style.top = top + 'px';
    mover.append(pin, picked);
    const room = mover.clientWidth - picked.offsetWidth;
    picked.style.left = Math.max(0, Math.min(left + 12, room)) + 'px';
    picked.style.top = top + 12 + 'px';
    picked.focus({ preventScroll: true });
  }
  svg.addEventListener('click', event => {
    const still = pressed && Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) < 5;
    clearTimeout(waiting);
    // The second click of a double click zooms.
    if (still && event.detail < 2) { const at = point(event); waiting = setTimeout(() => pick(...at), 250); }
  });
  const fingers = new Map();
  let apart = 0;
  svg.addEventListener('pointerdown', event => {
    fingers.set(event.pointerId, event); apart = 0;
    pressed = fingers.size === 1 ? event : null;
    if (fingers.size === 2 || svg.classList.contains('moved') || event.pointerType === 'mouse') svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener('pointermove', event => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    fingers.set(event.pointerId, event);
    if (fingers.size === 2) {
      const [a, b] = [...fingers.values()], now = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
      const middle = { clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 };
      if (apart) zoom(now / apart, ...point(middle));
      apart = now;
    } else if (svg.classList.contains('moved')) {
      const perPixel = view[2] / svg.getBoundingClientRect().width;
      move((before.clientX - event.clientX) * perPixel, (before.clientY - event.clientY) * perPixel);
    }
  });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'])
    svg.addEventListener(end, event => { fingers.delete(event.pointerId); apart = 0; });

  mover.className = 'mover'; knobs.className = 'knobs';
  for (const [sign, name, act] of [['+', 'Zoom in', () => zoom(1.5)], ['\u2212', 'Zoom out', () => zoom(1 / 1.5)], ['\u21ba', 'Whole map', reset]]) {
    const knob = document.createElement('button');
    knob.type = 'button'; knob.textContent = sign; knob.setAttribute('aria-label', name); knob.title = name;
    knob.addEventListener('click', act); knobs.append(knob);
  }
  if (svg.classList.contains('narrow')) mover.classList.add('narrow');
  if (svg.classList.contains('wide')) mover.classList.add('wide');
  svg.replaceWith(mover); mover.append(knobs, svg);
});
)js";

}  // namespace

std::string_view page_script() { return script.substr(1); }

}  // namespace verst::http
