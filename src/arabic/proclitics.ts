/** Calls `visit` with what a folded word may be less one or two proclitics, and how many letters they are; of لل the article comes back. */
export function eachWithoutProclitics(word: string, visit: (rest: string, cut: number) => void): void {
  if (word.length < 3) return;
  const first = word[0]!;
  if (!'وفبلك'.includes(first)) return;
  visit(word.slice(1), 1);
  if (first === 'ل' && word[1] === 'ل') visit(`ا${word.slice(1)}`, 1);
  if (first !== 'و' || word.length < 4) return;
  if (word[1] === 'ب' || word[1] === 'ل') visit(word.slice(2), 2);
  if (word[1] === 'ل' && word[2] === 'ل') visit(`ا${word.slice(2)}`, 2);
}
