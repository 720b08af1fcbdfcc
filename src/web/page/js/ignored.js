// Findings that the user ignores while a text is open.

const AROUND = 20;

/** What stays of a finding when the text changes elsewhere: its rule, and the words around it. */
const key = (view, it) => JSON.stringify([it.rule, it.document, view.documents[it.document].text.slice(Math.max(0, it.start - AROUND), it.end + AROUND)]);

export class Ignored {
  constructor() {
    this.keys = new Set();
  }

  clear() {
    this.keys.clear();
  }

  add(view, index) {
    this.keys.add(key(view, view.findings[index]));
  }

  /** A view without them, and `ignored`, how many they are. */
  without(view) {
    const whole = view.whole ?? view;
    const counts = structuredClone(whole.counts);
    const findings = [];
    for (const it of whole.findings) {
      if (this.keys.size && this.keys.has(key(whole, it))) {
        counts.findings[it.severity] -= 1;
        counts.safe -= it.fix?.safe ? 1 : 0;
      } else findings.push(it);
    }
    return { ...whole, whole, findings, counts, ignored: whole.findings.length - findings.length };
  }
}
