/** A folded word as it stands and with each proclitic a noun may carry, with the length of the proclitics; ل swallows the alef of the article. */
export function withProclitics(word: string): readonly (readonly [string, number])[] {
  if (!/^[\u0621-\u064a]{2}/u.test(word)) return [[word, 0]];
  const afterLam = word.startsWith('ال') ? `ل${word.slice(2)}` : word;
  return [
    [word, 0], [`و${word}`, 1], [`ف${word}`, 1], [`ب${word}`, 1], [`ك${word}`, 1], [`ل${afterLam}`, 1], [`وب${word}`, 2], [`ول${afterLam}`, 2],
  ];
}
