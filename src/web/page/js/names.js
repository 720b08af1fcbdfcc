// The names of the text: what each is in both languages, how often it stands there and how it is written.

import { by, direction, h, leftToRight, scriptOf, term } from './dom.js';
import { count, say } from './words.js';

/** Rows of names in the order of their first mention. `actions`: go(mention), find(text), add(pair), canAdd(). */
export function showNames(view, actions) {
  const places = view.concepts.map(() => []);
  for (const it of view.mentions) places[it.concept].push(it);
  const used = view.concepts.map((concept, at) => ({ concept, mentions: places[at] })).filter((it) => it.mentions.length);
  used.sort((a, b) => b.mentions.length - a.mentions.length);
  const box = by('names');
  if (!used.length) {
    box.replaceChildren(h('p', { class: 'none' }, say('no-names')));
    return;
  }
  const rows = used.map((it) => row(it, view, actions));
  const kinds = [...new Map(used.map((it) => [it.concept.kind, it.concept.kind_name])).entries()];
  const filter = h('select', { id: 'names-kind' }, h('option', { value: '' }, `${say('all-kinds')} (${count(used.length)})`),
    ...kinds.map(([id, name]) => h('option', { value: id }, `${name} (${count(used.filter((it) => it.concept.kind === id).length)})`)));
  filter.addEventListener('change', () => used.forEach((it, at) => { rows[at].hidden = filter.value !== '' && it.concept.kind !== filter.value; }));
  const head = (id, kind) => h('th', { scope: 'col', class: kind }, say(id));
  box.replaceChildren(
    h('p', { class: 'choose' }, h('label', { for: 'names-kind' }, say('kind')), ' ', filter),
    h('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': say('names') }, h('table', { class: 'names' },
      h('caption', { class: 'unseen' }, say('names')),
      h('thead', {}, h('tr', {}, ...leftToRight(head('english', 'ltr'), head('arabic', 'rtl')), head('kind'), head('times', 'count'), head('as-written'), head('change'))),
      h('tbody', {}, ...rows))));
}

/** Both forms of a name for a new row: what is not known is proposed, or empty. */
export function pairOf(concept, written) {
  const proposed = concept.proposals?.[0]?.text ?? '';
  const of = (lang) => concept[lang] ?? (scriptOf(written) === lang ? written : scriptOf(proposed) === lang ? proposed : '');
  return { en: of('en'), ar: of('ar') };
}

/** How the other language may write a name that no glossary lists, or null. */
export function proposal(concept, lang = null) {
  const best = concept.proposals?.[0]?.text;
  if (!best || (lang && scriptOf(best) !== lang)) return null;
  return h('span', { class: 'proposal' }, h('span', { 'aria-hidden': 'true' }, '≈ '), h('span', { class: 'unseen' }, `${say('suggestion')}: `), term(best));
}

function row({ concept, mentions }, view, actions) {
  const written = new Map();
  for (const it of mentions) {
    const text = view.documents[it.document].text.slice(it.start, it.end);
    if (!written.has(text)) written.set(text, []);
    written.get(text).push(it);
  }
  const isListed = concept.origin !== 'discovered';
  const [first] = [...written.keys()];
  const pair = pairOf(concept, first);
  const cell = (text, lang) => h('td', { lang, dir: direction(lang), class: 'form' }, text ? term(text) : proposal(concept, lang) ?? '–');
  return h('tr', {},
    ...leftToRight(cell(concept.en, 'en'), cell(concept.ar, 'ar')),
    h('td', {}, concept.kind_name, isListed ? null : h('small', { class: 'state' }, say('proposed'))),
    h('td', { class: 'count' }, count(mentions.length)),
    h('td', {}, ...[...written].map(([text, these]) => {
      let next = 0;
      const status = these[0].status;
      return h('button', { type: 'button', class: `small written ${status}`, title: isListed ? say(`standing-${status}`) : null, onclick: () => { actions.go(these[next]); next = (next + 1) % these.length; } },
        term(text), ' ', h('bdi', { class: 'times', dir: 'ltr' }, `×${count(these.length)}`), isListed ? h('span', { class: 'unseen' }, ` (${say(`standing-${status}`)})`) : null);
    })),
    h('td', {},
      h('button', { type: 'button', class: 'small', onclick: () => actions.find(concept.en ?? concept.ar ?? first) }, say('find')),
      !isListed && actions.canAdd() ? h('button', { type: 'button', class: 'small', onclick: () => actions.add(pair) }, say('add-to-glossary')) : null));
}
