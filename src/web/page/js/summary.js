// The summary: what the text says, in both languages.

import { by, direction, h, inPageLanguage, leftToRight, prose } from './dom.js';
import { count, has, percent, put, say } from './words.js';

/** Draws the answer of the server: the summary, and its words for people with their directions; `ask(n)` gets one with
 * `n` key sentences. */
export function showSummary({ summary, overview: words = summary.overview, differences: said = summary.differences }, ask) {
  const first = summary.documents[0]?.language ?? 'ar';
  by('summary').replaceChildren(
    h('h3', {}, say('overview')),
    beside(first, overview(words, 'ar'), overview(words, 'en')),
    ...differences(said),
    ...sentences(summary, first, ask),
    ...figures(summary));
}

/** Arabic on the right and English on the left; where there is room for one, the language of the text first. */
function beside(first, arabic, english) {
  return h('div', { class: 'both', dir: direction(first) }, ...(first === 'ar' ? [arabic, english] : [english, arabic]));
}

const side = (lang, ...nodes) => h('div', { lang, dir: direction(lang) }, h('h4', {}, lang === 'ar' ? 'العربية' : 'English'), ...nodes);

const overview = (words, lang) => side(lang, h('p', {}, prose(words[lang])));

function sentences(summary, first, ask) {
  const all = [...(summary.title ? [summary.title] : []), ...summary.sentences];
  if (!all.length) return [];
  const change = (event) => { if (event.target.value && event.target.checkValidity()) ask(Number(event.target.value)); };
  const wanted = h('p', { class: 'option' }, h('label', { for: 'sentences-wanted' }, say('sentences-wanted')), ' ',
    h('input', { type: 'number', id: 'sentences-wanted', min: 1, max: 100, value: summary.sentences.length, onchange: change }));
  return [h('h3', {}, say('key-sentences')), wanted, h('ol', { class: 'key' }, ...all.map((it) => {
    const lang = summary.documents[it.document]?.language ?? first;
    const other = lang === 'ar' ? 'en' : 'ar';
    const own = side(lang, h('p', {}, it.text));
    const answer = it.counterpart
      ? side(other, h('p', {}, it.counterpart.text))
      : side(other, ...(it.rendering
        ? [h('p', { class: 'machine' }, inPageLanguage('bdi', {}, it.rendering.by === 'draft' ? put('draft', { share: percent(it.rendering.known ?? 0) }) : say('engine'))), h('p', { class: 'draft' }, it.rendering.text)]
        : [h('p', { class: 'none' }, inPageLanguage('bdi', {}, say('no-counterpart')))]));
    return h('li', {}, beside(lang, ...(lang === 'ar' ? [own, answer] : [answer, own])));
  }))];
}

function differences(said) {
  if (!said?.length) return [];
  return [h('h3', {}, say('differences')), h('ul', { class: 'differences' }, ...said.map((it) => h('li', {}, prose(it.message ?? it))))];
}

function figures(summary) {
  if (!summary.facts.length) return [];
  const cell = (text, lang) => h('td', { lang, dir: direction(lang), class: 'form' }, text);
  return [h('h3', { id: 'figures-title' }, say('figures')), h('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-labelledby': 'figures-title' }, h('table', {},
    h('caption', { class: 'unseen' }, say('figures')),
    h('thead', {}, h('tr', {}, ...leftToRight(h('th', { scope: 'col', class: 'ltr' }, say('english')), h('th', { scope: 'col', class: 'rtl' }, say('arabic'))), h('th', { scope: 'col' }, say('kind')), h('th', { scope: 'col', class: 'count' }, say('times')))),
    h('tbody', {}, ...summary.facts.map((it) => h('tr', {}, ...leftToRight(cell(it.en, 'en'), cell(it.ar, 'ar')), h('td', {}, has(`fact-${it.kind}`) ? say(`fact-${it.kind}`) : it.kind), h('td', { class: 'count' }, count(it.mentions.length)))))))];
}
