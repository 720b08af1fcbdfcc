// The page: puts its parts together.

import { by, h, icon } from './dom.js';
import { language, put, say, speak } from './words.js';
import { complain, get, raise } from './server.js';
import { Tabs } from './tabs.js';
import * as lookup from './lookup.js';
import * as keys from './keys.js';
import { TextPanel } from './text.js';
import { GlossaryPanel } from './glossary.js';
import { ProposalsDialog } from './proposals.js';

const THEMES = ['auto', 'light', 'dark'];
let state = { formats: {}, kinds: [], own_glossary: null };
let tabs;
let text;
let glossary;

const stored = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
const store = (name, value) => { try { localStorage.setItem(name, value); } catch { /* Storage is off. */ } };

function theme() {
  return document.documentElement.dataset.theme ?? 'auto';
}

function drawTools() {
  const other = language() === 'ar' ? 'en' : 'ar';
  const button = by('language');
  button.lang = other;
  button.textContent = other === 'ar' ? 'العربية' : 'English';
  by('theme').replaceChildren(icon(theme()));
  by('theme').setAttribute('aria-label', say(`theme-${theme()}`));
  by('theme').title = say(`theme-${theme()}`);
  by('help').title = say('keys');
}

function turnTheme() {
  const next = THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length];
  if (next === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  store('naqhara-theme', next);
  drawTools();
}

/** The other language, with all that is open. */
async function turnLanguage() {
  const before = language();
  try {
    await speak(before === 'ar' ? 'en' : 'ar');
    store('naqhara-language', language());
    const address = new URL(location.href);
    address.searchParams.set('lang', language());
    history.replaceState(null, '', address);
    state = await get('/page/state');
    drawTools();
    await Promise.all([lookup.again(), text.translated(before), glossary.columns.length ? glossary.load() : null]);
  } catch (error) {
    complain(error);
  }
}

/** A panel by its address: `#lookup`, `#text`, `#glossary`. */
function show(id, { focus = true } = {}) {
  if (tabs.current !== id) tabs.show(id);
  if (!focus) return;
  if (id === 'lookup') by('lookup-query').focus();
  else if (id === 'text') (text.isOpen ? by('rows') : by('source-text')).focus({ preventScroll: true });
  else by('glossary-query').focus();
}

function shown(id) {
  if (location.hash !== `#${id}`) history.pushState(null, '', `#${id}`);
  if (id === 'glossary' && !glossary.columns.length) glossary.load();
}

const panelOfAddress = () => (['lookup', 'text', 'glossary'].includes(location.hash.slice(1)) ? location.hash.slice(1) : null);

function lookUp(term) {
  show('lookup', { focus: false });
  return lookup.lookUp(term);
}

async function start() {
  const wanted = new URLSearchParams(location.search).get('lang') ?? stored('naqhara-language') ?? language();
  tabs = new Tabs(by('tabs'), shown);
  await speak(wanted === 'ar' ? 'ar' : 'en');
  state = await get('/page/state');
  drawTools();
  const add = (pair) => glossary.add(pair);
  text = new TextPanel({ lookUp, add, canAdd: () => glossary.canAdd, show: () => show('text', { focus: false }), state: () => state });
  glossary = new GlossaryPanel({ state: () => state, changed: () => text.refresh() });
  by('proposals-open').hidden = !state.termbase;
  new ProposalsDialog({ changed: () => text.refresh() });
  lookup.start({ add, canAdd: () => glossary.canAdd, canFind: () => text.state !== null, find: (it) => text.find(it) });
  by('language').addEventListener('click', turnLanguage);
  by('theme').addEventListener('click', turnTheme);
  addEventListener('popstate', () => { if (panelOfAddress()) tabs.show(panelOfAddress()); });
  keys.start({
    panel: () => tabs.current, show,
    lookUpEmpty: () => { show('lookup'); by('lookup-query').select(); },
    lookUpSelection: () => { const chosen = String(getSelection()).trim(); if (chosen) lookUp(chosen.slice(0, 300)); else { show('lookup'); by('lookup-query').select(); } },
    step: (way) => { if (text.isOpen) { text.parts.show('read'); text.findings.step(way); } },
    stepName: (way) => { if (text.isOpen) { text.parts.show('read'); text.reader.step(way); } },
    fix: () => { const at = text.findings.current; if (text.isOpen && at !== null && text.state.view.findings[at]?.fix) text.fix([at]); },
    fixSafe: () => { if (text.isOpen && !by('fix-safe').disabled) text.fix('safe'); },
    undo: () => text.undo(), redo: () => text.redo(), add: () => glossary.add({}),
  });
  addEventListener('click', (event) => {
    for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
  });
  addEventListener('keydown', (event) => {
    const menu = event.key === 'Escape' ? document.querySelector('details.menu[open]') : null;
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
  if (panelOfAddress()) tabs.show(panelOfAddress());
  show(tabs.current);
  document.documentElement.dataset.ready = 'true';
}

start().catch((error) => {
  console.error(error);
  raise(h('span', {}, put('fault')));
});
