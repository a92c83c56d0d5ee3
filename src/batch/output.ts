/** The output of an input: pieces to be written one after the other, none where there is no output. Those of a long document are made while they are written. */
export type Output = readonly string[] | Generator<string>;

/** Output that is there already. */
export function inOnePiece(text: string): readonly string[] {
  return text === '' ? [] : [text];
}
