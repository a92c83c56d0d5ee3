/** The list, put in order. Most lists are, and sorting takes V8 longer than to see it. */
export function sorted<T>(list: T[], compare: (a: T, b: T) => number): readonly T[] {
  for (let i = 1; i < list.length; i++) if (compare(list[i - 1]!, list[i]!) > 0) return list.sort(compare);
  return list;
}
