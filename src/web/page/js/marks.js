// A piece of text with its names and findings marked: inline elements without edges of their own,
// so that Arabic letters stay joined across them.

import { h } from './dom.js';
import { atOrBefore, piecesOf } from './model.js';

const RANK = { error: 3, warning: 2, info: 1 };

/** What is to be marked in a view, by piece. */
export class Marks {
  constructor(view, layout) {
    this.view = view;
    this.mentions = view.documents.map(() => []);
    view.mentions.forEach((it, index) => this.mentions[it.document].push({ start: it.start, end: it.end, index }));
    this.opaque = view.documents.map((it) => it.opaque ?? []);
    this.findings = new Map();
    view.findings.forEach((it, index) => {
      if (it.start === null) return;
      for (const piece of piecesOf(layout.pieces[it.document], it.start, it.end)) {
        if (!this.findings.has(piece)) this.findings.set(piece, []);
        this.findings.get(piece).push(index);
      }
    });
  }

  findingsOf(piece) {
    return this.findings.get(piece) ?? [];
  }

  mentionsOf(piece) {
    const list = this.mentions[piece.document];
    const out = [];
    for (let at = Math.max(atOrBefore(list, piece.start), 0); at < list.length && list[at].start < piece.end; at += 1) {
      if (list[at].end > piece.start) out.push(list[at]);
    }
    return out;
  }

  /** Puts the text of a piece into an element. */
  write(element, piece) {
    const { view } = this;
    const { text } = view.documents[piece.document];
    const clip = (it) => Math.min(Math.max(it, piece.start), piece.end);
    const names = this.mentionsOf(piece).map((it) => ({ from: clip(it.start), to: clip(it.end), index: it.index }));
    const faults = this.findingsOf(piece).map((index) => ({ ...shown(view.findings[index], text, piece, clip), index }));
    const codes = this.opaque[piece.document].filter((it) => it[1] > piece.start && it[0] < piece.end).map(([start, end]) => ({ from: clip(start), to: clip(end) }));
    const edges = new Set([piece.start, piece.end]);
    for (const it of [...names, ...faults, ...codes]) edges.add(it.from).add(it.to);
    const cuts = [...edges].sort((a, b) => a - b);
    const out = document.createDocumentFragment();
    let name = 0;
    for (let at = 0; at + 1 < cuts.length; at += 1) {
      const [from, to] = [cuts[at], cuts[at + 1]];
      while (name < names.length && names[name].to <= from) name += 1;
      const inside = names[name]?.from <= from && from < names[name]?.to ? names[name].index : -1;
      const here = faults.filter((it) => it.from <= from && to <= it.to).map((it) => it.index);
      const isCode = codes.some((it) => it.from <= from && to <= it.to);
      out.append(this.part(text.slice(from, to), inside, here, isCode));
    }
    element.replaceChildren(out);
    element.normalize();
  }

  part(text, name, faults, isCode) {
    if (name < 0 && faults.length === 0) return isCode ? h('bdi', { class: 'code', dir: 'ltr' }, text) : text;
    const classes = [];
    if (name >= 0) {
      const mention = this.view.mentions[name];
      const concept = this.view.concepts[mention.concept];
      classes.push('name', concept.origin === 'discovered' ? 'proposed' : 'listed', mention.status);
    }
    if (faults.length) classes.push('fault', this.worst(faults));
    return h(name >= 0 ? 'mark' : 'span', {
      class: classes.join(' '), dir: isCode ? 'ltr' : null, tabindex: '-1', 'data-mention': name >= 0 ? name : null, 'data-findings': faults.length ? faults.join(' ') : null,
    }, text);
  }

  /** The severest of findings. */
  worst(faults) {
    return faults.map((it) => this.view.findings[it].severity).reduce((a, b) => (RANK[b] > RANK[a] ? b : a));
  }
}

/** Where a finding is seen: what is empty is seen at the character beside it. */
function shown(finding, text, piece, clip) {
  if (finding.end > finding.start) return { from: clip(finding.start), to: clip(finding.end) };
  const at = clip(finding.start);
  if (at < piece.end) return { from: at, to: at + (text.codePointAt(at) > 0xffff ? 2 : 1) };
  const pair = at - 2 >= piece.start && text.codePointAt(at - 2) > 0xffff;
  return { from: Math.max(at - (pair ? 2 : 1), piece.start), to: at };
}
