const PICTOGRAPH = /^\p{Extended_Pictographic}$/u;
const SHOWN_AS_EMOJI = /^\p{Emoji_Presentation}$/u;
const MODIFIER = /^[\u{1F3FB}-\u{1F3FF}\uFE0F\u20E3\u{E0020}-\u{E007F}]$/u;
const FLAG_LETTER = /^[\u{1F1E6}-\u{1F1FF}]$/u;
const JOINER = 0x200d;
const EMOJI_STYLE = 0xfe0f;
const KEYCAP = 0x20e3;

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** End of the emoji that begins at `at`, with its modifiers and all it is joined to; `at` when there is none. Dingbats in text style are none. */
export function emojiEnd(text: string, at: number): number {
  const first = characterAt(text, at);
  let end = at + first.length;
  if (FLAG_LETTER.test(first)) {
    const second = characterAt(text, end);
    return FLAG_LETTER.test(second) ? end + second.length : end;
  }
  const styled = text.charCodeAt(end) === EMOJI_STYLE;
  if (!PICTOGRAPH.test(first) || !(styled || SHOWN_AS_EMOJI.test(first) || first.length > 1)) return at;
  for (;;) {
    end = modifiersEnd(text, end);
    if (text.charCodeAt(end) !== JOINER) return end;
    const next = characterAt(text, end + 1);
    if (!PICTOGRAPH.test(next)) return end;
    end += 1 + next.length;
  }
}

function modifiersEnd(text: string, at: number): number {
  let end = at;
  for (let next = characterAt(text, end); next !== '' && MODIFIER.test(next); next = characterAt(text, end)) end += next.length;
  return end;
}

/** End of a keycap (a digit, `#` or `*` in a box) that begins at `at`; `at` when there is none. */
export function keycapEnd(text: string, at: number): number {
  const styled = text.charCodeAt(at + 1) === EMOJI_STYLE ? 1 : 0;
  return text.charCodeAt(at + 1 + styled) === KEYCAP ? at + 2 + styled : at;
}
