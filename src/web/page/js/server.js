// Requests, and what goes wrong with them.

import { by, prose } from './dom.js';
import { language, put } from './words.js';

/** An answer that is an error: `status`, `code`, and the whole `answer`. */
export class Refusal extends Error {
  constructor(status, answer) {
    super(answer?.error?.message ?? `${status}`);
    this.status = status;
    this.code = answer?.error?.code ?? '';
    this.help = answer?.error?.help ?? '';
    this.answer = answer;
  }
}

async function send(method, path, body, signal) {
  const address = new URL(path, location.origin);
  address.searchParams.set('lang', language());
  const options = { method, signal, headers: {} };
  if (body !== undefined) {
    options.headers['Content-Type'] = 'application/json';
    options.body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(address, options);
  } catch (error) {
    if (error.name !== 'AbortError') raise(put('no-server'));
    throw error;
  }
  if (!response.ok) {
    const answer = await response.json().catch(() => null);
    if (response.status === 401) raise(put('restarted'));
    throw new Refusal(response.status, answer);
  }
  lower();
  return response;
}

export const get = async (path, signal) => (await send('GET', path, undefined, signal)).json();
export const post = async (path, body, signal) => (await send('POST', path, body, signal)).json();
/** A file: its bytes and its name. */
export async function file(path, body) {
  const response = await send('POST', path, body);
  const named = /filename\*=UTF-8''([^;]+)/iu.exec(response.headers.get('Content-Disposition') ?? '');
  return { blob: await response.blob(), name: named ? decodeURIComponent(named[1]) : 'naqhara' };
}

/** Gives a file to the browser to keep. */
export function keep(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** What stands above the page until the next answer. */
export function raise(content) {
  const alarm = by('alarm');
  alarm.replaceChildren(content);
  alarm.hidden = false;
}

const lower = () => {
  by('alarm').hidden = true;
  by('alarm').replaceChildren();
};

/** Says what went wrong; what was given up says nothing. */
export function complain(error) {
  if (error?.name === 'AbortError') return;
  if (error instanceof Refusal) {
    if (error.status !== 401) raise(prose(error.help ? `${error.message}. ${error.help}` : error.message));
  } else if (by('alarm').hidden) {
    raise(put('fault'));
    console.error(error);
  }
}

/** Says in a corner, and to who listens, what was done. */
export function report(id, values, action) {
  const said = by('said');
  said.replaceChildren(put(id, values));
  if (action) said.append(' ', action);
  clearTimeout(report.timer);
  report.timer = setTimeout(() => said.replaceChildren(), action ? 12000 : 6000);
}

/** The same for a sentence of the server. */
export function repeat(sentence) {
  const said = by('said');
  said.replaceChildren(prose(sentence));
  clearTimeout(report.timer);
  report.timer = setTimeout(() => said.replaceChildren(), 12000);
}

/** Takes text to the clipboard. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    report('copied', { text });
  } catch {
    report('not-copied', { text });
  }
}
