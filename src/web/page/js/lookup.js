// Look-up as you type: concepts, dictionaries, spellings with their shares.

import { by, debounced, direction, h, icon, inPageLanguage, prose, scriptOf, term } from './dom.js';
import { has, percent, put, say } from './words.js';
import { complain, copy, post } from './server.js';

let running = null;
let actions = {};
const STANDINGS = ['preferred', 'admitted', 'short', 'superseded', 'deprecated'];

/** `actions.add({en, ar})` opens a new row, `actions.find(term)` the concordance, `actions.canAdd()`, `actions.canFind()`. */
export function start(those) {
  actions = those;
  const query = by('lookup-query');
  const later = debounced(120, ask);
  query.addEventListener('input', later);
  query.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      by('lookup-results').querySelector('.concept, .group')?.focus();
    }
  });
  by('lookup-form').addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  by('lookup-results').addEventListener('keydown', walk);
}

/** Looks a term up. */
export function lookUp(text) {
  by('lookup-query').value = text;
  by('lookup-query').focus();
  by('lookup-query').select();
  return ask();
}

/** Says the answer again, in the language that is chosen now. */
export const again = () => ask();

function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.target.closest('button')) return;
  const stops = [...event.currentTarget.querySelectorAll('.concept, .group')];
  const at = stops.indexOf(document.activeElement);
  event.preventDefault();
  if (at + step < 0) by('lookup-query').focus();
  else stops[Math.min(at + step, stops.length - 1)].focus();
}

async function ask() {
  const text = by('lookup-query').value.trim();
  running?.abort();
  if (!text) {
    by('lookup-status').replaceChildren();
    by('lookup-results').replaceChildren();
    return;
  }
  running = new AbortController();
  try {
    show(await post('/page/lookup', { query: text, limit: 8 }, running.signal));
  } catch (error) {
    complain(error);
  }
}

function show(answer) {
  const { matches, entries, spellings } = answer;
  const status = by('lookup-status');
  if (matches.length) status.replaceChildren(put('lookup-found', { n: matches.length, query: answer.query }));
  else if (entries.length) status.replaceChildren(put('lookup-entries-only', { query: answer.query }));
  else status.replaceChildren(put('lookup-nothing', { query: answer.query }));
  by('lookup-results').replaceChildren(
    ...matches.map(concept),
    ...(entries.length ? [dictionaries(entries)] : []),
    ...(spellings.length ? [shares(answer)] : []),
  );
}

function concept({ concept: card, via, matched, why, score }) {
  const en = card.en.preferred[0];
  const ar = card.ar.preferred[0];
  const how = h('p', { class: 'matched' }, h('span', { class: `via ${via}` }, say(`via-${via}`)), ' ', term(matched));
  if (via !== 'exact') how.append(' ', h('span', { class: 'share' }, percent(score)));
  const id = `concept-${concept.next = (concept.next ?? 0) + 1}`;
  return h('article', { class: 'concept', tabindex: '-1', 'aria-labelledby': id },
    h('header', {},
      h('h2', { id }, en ? term(en, scriptOf(en)) : null, en && ar ? h('span', { class: 'equals' }, ' = ') : null, ar ? term(ar, scriptOf(ar)) : null),
      h('p', { class: 'about' }, h('span', { class: 'kind' }, card.kind_name), ' ', h('bdi', { class: 'id', dir: 'ltr' }, card.id), ' ', card.status ? h('span', { class: 'state' }, has(`state-${card.status}`) ? say(`state-${card.status}`) : card.status) : null)),
    how,
    why?.length ? h('ul', { class: 'why' }, ...why.map((it) => h('li', {}, prose(it)))) : null,
    h('div', { class: 'both', dir: 'ltr' }, forms(card.en, 'en', card), forms(card.ar, 'ar', card)),
    note(card),
    h('p', { class: 'actions' },
      en ? copying(en, 'copy-english') : null, ar ? copying(ar, 'copy-arabic') : null,
      actions.canFind() ? h('button', { type: 'button', class: 'small', onclick: () => actions.find(en ?? ar) }, say('find-in-text')) : null));
}

const copying = (text, id) => h('button', { type: 'button', class: 'small', onclick: () => copy(text) }, icon('copy'), ' ', say(id));

function forms(side, lang, card) {
  const rows = STANDINGS.flatMap((standing) => (side[standing] ?? []).map((text) =>
    h('li', { class: standing }, term(text, lang === 'ar' ? scriptOf(text) : 'en', 'span'), ' ', inPageLanguage('small', {}, say(`standing-${standing}`)))));
  const definition = card.definition?.[lang];
  const context = card.context?.[lang];
  return h('div', { lang, dir: direction(lang) },
    h('h3', {}, lang === 'ar' ? 'العربية' : 'English'),
    rows.length ? h('ul', { class: 'forms' }, ...rows) : h('p', { class: 'none' }, '–'),
    definition ? h('p', { class: 'definition' }, definition) : null,
    context ? h('p', { class: 'definition' }, inPageLanguage('small', {}, `${say('context')}: `), context) : null);
}

function note(card) {
  const rows = [['subject-field', card.subject_field], ['note', card.note], ['source-of', card.source]];
  const shown = rows.filter((it) => it[1]).map(([id, text]) => [h('dt', {}, say(id)), h('dd', { dir: 'auto' }, text)]);
  if (card.keep_latin === 'yes') shown.push([h('dt', {}, say('keep-latin')), h('dd', {}, say('keep-latin-yes'))]);
  if (card.wikidata) shown.push([h('dt', {}, 'Wikidata'), h('dd', {}, h('bdi', { dir: 'ltr', lang: 'en' }, card.wikidata))]);
  return shown.length ? h('dl', { class: 'note' }, ...shown.flat()) : null;
}

function dictionaries(entries) {
  return h('section', { class: 'group', tabindex: '-1', 'aria-labelledby': 'entries-title' },
    h('h2', { id: 'entries-title' }, say('dictionaries')),
    h('dl', { class: 'entries' }, ...entries.flatMap((it) => [
      h('dt', {}, term(it.headword), ' ', h('small', { dir: 'auto' }, it.dictionary)),
      h('dd', {}, ...it.text.split('\n').filter(Boolean).map((line) => h('p', { dir: 'auto', lang: scriptOf(line) }, line)))])));
}

function shares(answer) {
  const most = Math.max(...answer.spellings.map((it) => it.probability), 0.01);
  const row = (it) => {
    const lang = scriptOf(it.text);
    const bar = h('span', { class: 'measure', 'aria-hidden': 'true' });
    bar.style.setProperty('--share', it.probability / most);
    const pair = lang === 'ar' ? { en: answer.query, ar: it.text } : { en: it.text, ar: answer.query };
    return h('tr', {},
      h('th', { scope: 'row', lang, dir: direction(lang) }, it.text),
      h('td', { class: 'count' }, percent(it.probability)),
      h('td', { class: 'meter' }, bar, it.listed ? h('small', {}, say('listed')) : null),
      h('td', { class: 'actions' }, copying(it.text, 'copy'),
        actions.canAdd() && !it.listed ? h('button', { type: 'button', class: 'small', onclick: () => actions.add(pair) }, say('add-to-glossary')) : null));
  };
  return h('section', { class: 'group', tabindex: '-1', 'aria-labelledby': 'spellings-title' },
    h('h2', { id: 'spellings-title' }, say('spellings')),
    h('p', { class: 'hint' }, say('spellings-hint')),
    h('table', { class: 'spellings' },
      h('caption', { class: 'unseen' }, put('spellings-of', { query: answer.query, n: answer.spellings.length })),
      h('thead', { class: 'unseen' }, h('tr', {}, ...['spelling', 'share'].map((it) => h('th', { scope: 'col' }, say(it))), h('td', {}), h('td', {}))),
      h('tbody', {}, ...answer.spellings.map(row))));
}
