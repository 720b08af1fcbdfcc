// Files as they are sent: `{ name, text }` or `{ name, base64 }`.

/** What was pasted. */
export const pasted = (text, name = 'pasted.txt') => ({ name, text });

/** A file of the reader's machine, byte for byte. */
export function read(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => resolve({ name: file.name, base64: reader.result.slice(reader.result.indexOf(',') + 1) });
    reader.readAsDataURL(file);
  });
}

/** The bytes of a file that is sent. */
export function bytes(file) {
  if (file.text !== undefined && file.base64 === undefined) return new TextEncoder().encode(file.text);
  return Uint8Array.from(atob(file.base64), (c) => c.charCodeAt(0));
}

const TEXT = /\.(txt|md|markdown|srt|vtt|html?|xhtml|po|pot|xlf|xliff|tmx|ts|csv|tsv|json|ya?ml|properties|strings|resx|xml|ftl|arb)$/iu;

/** The text of a file that can be typed in, or null. */
export function textOf(file) {
  if (!file) return '';
  if (file.base64 === undefined) return file.text;
  if (!TEXT.test(file.name)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes(file));
  } catch {
    return null;
  }
}
