// The concordance: every place of a name or word, in the middle of its line.

import { by, direction, h, prose, scriptOf, term } from './dom.js';
import { put, say } from './words.js';
import { complain, post } from './server.js';

export class Concordance {
  /** `files()` gives `{ files, pair }`, or null; `go(place)` shows a place in the text; `formats()` and `save(format, term)` give it away. */
  constructor({ files, go, formats, save }) {
    Object.assign(this, { files, go, formats, save });
    by('find-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.ask();
    });
    by('find-spelling').addEventListener('change', () => this.ask());
  }

  search(text) {
    by('find-term').value = text;
    return this.ask();
  }

  clear() {
    by('find-status').replaceChildren();
    by('find-results').replaceChildren();
  }

  async ask() {
    const wanted = by('find-term').value.trim();
    const texts = this.files();
    if (!wanted || !texts) return this.clear();
    try {
      this.show(await post('/page/find', { term: wanted, spelling: by('find-spelling').checked, ...texts }), wanted);
    } catch (error) {
      complain(error);
    }
  }

  show(answer, wanted) {
    by('find-status').replaceChildren(put('places', { n: answer.total, term: wanted }), ' ',
      ...sought(answer.sought.terms.filter((it) => it !== wanted)));
    by('find-results').replaceChildren(
      ...(answer.notices ?? []).map((it) => h('p', { class: 'notice' }, prose(it))),
      ...(answer.places.length ? [h('ol', { class: 'places' }, ...answer.places.map((it) => this.place(it))), this.downloads(wanted)] : []));
  }

  downloads(wanted) {
    return h('p', { class: 'actions' }, h('span', { class: 'hint' }, say('download')), ...this.formats().map(([format, name]) =>
      h('button', { type: 'button', class: 'small', lang: 'en', dir: 'ltr', 'data-download': `find-${format}`, onclick: () => this.save(format, wanted) }, name)));
  }

  place(it) {
    const canGo = it.start !== null;
    const line = h('div', { class: 'kwic', lang: it.language, dir: direction(it.language) },
      h('span', { class: 'before' }, h('bdi', { dir: direction(it.language) }, it.before)), h('mark', {}, it.match), h('span', { class: 'after' }, h('bdi', { dir: direction(it.language) }, it.after)));
    const other = it.other ? h('p', { class: 'other', lang: scriptOf(it.other.text), dir: direction(scriptOf(it.other.text)) }, ...marked(it.other)) : null;
    return h('li', {}, line, other, canGo ? h('button', { type: 'button', class: 'small', onclick: () => this.go(it) }, say('go-to')) : null);
  }
}

const sought = (terms) => (terms.length ? [h('span', { class: 'sought' }, '(', ...terms.flatMap((it, at) => [at ? ' · ' : '', term(it)]), ')')] : []);

function marked({ text, match }) {
  const at = match ? text.indexOf(match) : -1;
  return at < 0 ? [text] : [text.slice(0, at), h('mark', {}, match), text.slice(at + match.length)];
}
