const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that would change how the text around them is shown: controls, bidi embeddings, overrides and isolates, line separators, lone surrogates. */
const UNSHOWABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
const MARKUP = /[&<>"']/gu;

/** Text as HTML content or attribute value: markup is shown, never read; controls that could reorder the page become their code in brackets. */
export function escapeHtml(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(UNSHOWABLE, (unit) => `[U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .replace(MARKUP, (mark) => ENTITIES[mark]!);
}
