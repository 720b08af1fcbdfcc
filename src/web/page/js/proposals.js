// What is proposed to the team's termbase: listed, accepted, rejected.

import { by, h, term } from './dom.js';
import { has, put, say } from './words.js';
import { complain, get, post, report } from './server.js';

const label = (column) => {
  const id = `column-${column.replaceAll('_', '-')}`;
  return has(id) ? say(id) : column;
};

const cell = (text) => (text ? term(text) : h('span', { class: 'none' }, '–'));

export class ProposalsDialog {
  /** `changed()` is called after each proposal that was accepted. */
  constructor({ changed }) {
    this.changed = changed;
    by('proposals-open').addEventListener('click', () => this.open());
  }

  async open() {
    try {
      await this.draw();
      by('proposals-dialog').showModal();
    } catch (error) {
      complain(error);
    }
  }

  async draw() {
    const dialog = by('proposals-dialog');
    const { termbase, proposals } = await get('/page/proposals');
    dialog.replaceChildren(
      h('h2', { id: 'proposals-title' }, say('proposals')),
      h('p', { class: 'hint' }, put('proposals-hint', { termbase })),
      proposals.length ? h('ol', { class: 'proposals' }, ...proposals.map((it) => this.item(it))) : h('p', { class: 'none' }, say('no-proposals')),
      h('p', { class: 'actions' }, h('button', { type: 'button', onclick: () => dialog.close() }, say('close'))));
  }

  item(it) {
    const decide = (accept, prefer) => this.decide(it, item, accept, prefer);
    const item = h('li', {},
      h('h3', {}, h('span', { class: 'kind' }, say(`proposal-${it.kind}`)), ' ', term(it.name)),
      h('p', { class: 'hint' }, put('proposed-by', { name: it.by, time: it.made })),
      it.cells.length ? this.table(it.cells.map((each) => [each.column, each.before, each.after]), ['before', 'after']) : null,
      h('p', { class: 'actions' },
        h('button', { type: 'button', class: 'main', onclick: () => decide(true) }, say('accept')),
        h('button', { type: 'button', onclick: () => decide(false) }, say('reject'))));
    return item;
  }

  table(rows, heads) {
    return h('div', { class: 'wide' }, h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, say('column')), ...heads.map((it) => h('th', { scope: 'col' }, say(it))))),
      h('tbody', {}, ...rows.map(([column, ...cells]) => h('tr', {}, h('th', { scope: 'row' }, label(column)), ...cells.map((it) => h('td', {}, cell(it))))))));
  }

  async decide(it, item, accept, prefer) {
    try {
      const { decided, conflicts } = await post('/page/proposals/decide', { number: it.number, accept, prefer });
      if (!decided) {
        item.querySelector('.actions').replaceWith(this.conflict(it, item, conflicts));
        return;
      }
      report(accept ? 'proposal-accepted' : 'proposal-rejected', { name: it.name });
      await this.draw();
      if (accept) this.changed();
    } catch (error) {
      by('proposals-dialog').close();
      complain(error);
    }
  }

  conflict(it, item, conflicts) {
    const choose = (prefer) => this.decide(it, item, true, prefer);
    return h('div', { class: 'clash' },
      h('p', {}, say('proposal-conflict')),
      this.table(conflicts.map((each) => [each.column, each.proposal, each.termbase]), ['of-proposal', 'of-termbase']),
      h('p', { class: 'actions' },
        h('button', { type: 'button', onclick: () => choose('proposal') }, say('take-proposal')),
        h('button', { type: 'button', onclick: () => choose('termbase') }, say('take-termbase'))));
  }
}
