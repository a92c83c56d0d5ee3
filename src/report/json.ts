const BEYOND_ASCII = /[\u0080-\uffff]/g;

/** A value as JSON, text verbatim or, on request, with everything beyond ASCII escaped. */
export function formatJson(value: object, ascii: boolean, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  return ascii ? text.replaceAll(BEYOND_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`) : text;
}
