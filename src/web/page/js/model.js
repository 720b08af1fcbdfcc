// How documents are put beside each other: rows of cells, cells of pieces of a document.
// A piece is `{ document, start, end, row, lang, dir }`; its text is that part of the document, unchanged.

/** Rows of a view, and all pieces of each document in order. */
export function layOut(view) {
  const rows = view.documents.length === 1 ? alone(view) : beside(view);
  const pieces = view.documents.map(() => []);
  rows.forEach((row, at) => {
    for (const cell of row.cells) {
      for (const piece of cell) {
        piece.row = at;
        pieces[piece.document].push(piece);
      }
    }
  });
  for (const list of pieces) list.sort((a, b) => a.start - b.start);
  return { rows, pieces };
}

const alone = ({ documents: [it] }) => it.blocks.map((block) => ({ label: block.unit, cells: [[pieceOf(it, 0, block.start, block.end, block)]] }));

function beside(view) {
  const [source, target] = view.documents;
  const hasUnits = source.blocks.some((it) => it.unit !== null && it.unit !== undefined);
  if (hasUnits) return byUnit(source, target);
  return view.segments.length ? bySegment(view) : byOrder(source, target);
}

function byUnit(source, target) {
  const waiting = new Map();
  for (const block of target.blocks) waiting.set(block.unit, [...(waiting.get(block.unit) ?? []), block]);
  const rows = [];
  let last = null;
  for (const block of source.blocks) {
    const others = waiting.get(block.unit) ?? [];
    const other = others.shift();
    rows.push({ label: block.unit === last ? null : block.unit, cells: [[pieceOf(source, 0, block.start, block.end, block)], other ? [pieceOf(target, 1, other.start, other.end, other)] : []] });
    last = block.unit;
  }
  for (const [unit, others] of waiting) {
    for (const it of others) rows.push({ label: unit, cells: [[], [pieceOf(target, 1, it.start, it.end, it)]] });
  }
  return rows;
}

function byOrder(source, target) {
  const length = Math.max(source.blocks.length, target.blocks.length);
  const cell = (it, document, at) => (it.blocks[at] ? [pieceOf(it, document, it.blocks[at].start, it.blocks[at].end, it.blocks[at])] : []);
  return Array.from({ length }, (_, at) => ({ label: null, cells: [cell(source, 0, at), cell(target, 1, at)] }));
}

function bySegment(view) {
  const rows = view.segments.map((segment) => ({
    label: null,
    cells: [segment.source, segment.target].map((spans, at) => spans.map(([start, end]) => pieceOf(view.documents[at], at, start, end))),
  }));
  view.documents.forEach((it, at) => {
    for (const [start, end] of uncovered(it, rows.flatMap((row) => row.cells[at]))) {
      const cells = [[], []];
      cells[at].push(pieceOf(it, at, start, end));
      const next = rows.findIndex((row) => row.cells[at].length > 0 && row.cells[at][0].start > start);
      rows.splice(next < 0 ? rows.length : next, 0, { label: null, cells });
    }
  });
  // A new paragraph of the source begins a new group of rows.
  const begins = new Set(view.documents[0].blocks.map((it) => it.start));
  for (const row of rows) row.begins = row.cells[0].some((it) => begins.has(it.start));
  return rows;
}

/** What no piece holds, of the text of a document that is to be shown. */
function uncovered(document, pieces) {
  const sorted = [...pieces].sort((a, b) => a.start - b.start);
  const out = [];
  let next = 0;
  for (const block of document.blocks) {
    let from = block.start;
    while (next < sorted.length && sorted[next].end <= from) next += 1;
    for (let at = next; at < sorted.length && sorted[at].start < block.end; at += 1) {
      if (sorted[at].start > from) out.push([from, sorted[at].start]);
      from = Math.max(from, sorted[at].end);
    }
    if (from < block.end) out.push([from, block.end]);
  }
  return out.map((it) => trimmed(document.text, it)).filter(([start, end]) => end > start);
}

function trimmed(text, [start, end]) {
  const part = text.slice(start, end);
  return [start + part.length - part.trimStart().length, start + part.trimEnd().length];
}

function pieceOf(document, at, start, end, block = blockAt(document.blocks, start)) {
  return { document: at, start, end, lang: block?.lang ?? document.language, dir: block?.dir ?? document.dir };
}

/** The last of these in order that starts at or before a place. */
export function atOrBefore(list, place) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].start <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const blockAt = (blocks, place) => blocks[Math.max(atOrBefore(blocks, place), 0)];

/** The pieces that hold a part of a place; an empty place is in the piece that it touches. */
export function piecesOf(pieces, start, end) {
  const out = [];
  for (let at = Math.max(atOrBefore(pieces, start), 0); at < pieces.length && pieces[at].start <= end; at += 1) {
    const piece = pieces[at];
    if (start === end ? piece.end >= start : piece.end > start && piece.start < end) out.push(piece);
  }
  return start === end ? out.slice(0, 1) : out;
}
