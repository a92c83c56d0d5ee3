import { fold } from '../../arabic/fold.ts';
import { columnOf, indexByKey, type Lexicon } from '../lexicon.ts';

/** The name each organization is known by, by the folded forms that news calls it; what these have in common is the organization. */
export type Organizations = ReadonlyMap<string, string>;

/** Reads news agencies, whose names elsewhere are forms too, and organizations with several names, which are parted by `|`. */
export function parseOrganizations(agencies: Lexicon, others: Lexicon): Organizations {
  const agency = columnOf(agencies, 'agency');
  const [organization, names] = [columnOf(others, 'organization'), columnOf(others, 'names')];
  return new Map([
    ...agencies.rows.map(({ cells }) => [fold(cells[agency]!), cells[agency]!] as const),
    ...indexByKey(agencies, 'name', ({ cells }) => cells[agency]!),
    ...others.rows.flatMap(({ cells }) => cells[names]!.split('|').map((name) => [fold(name), cells[organization]!] as const)),
  ]);
}
