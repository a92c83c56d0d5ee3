import { eachWithoutProclitics } from '../../arabic/proclitics.ts';
import { NO_ROLES, type Roles, type WordRole } from './lexicons.ts';

/** Roles of a word, and of what is left of it less its proclitics, less the article, less a pronoun. */
export function stemRoles(key: string, roles: { readonly get: (key: string) => Roles | undefined }): Roles {
  let found: Roles = NO_ROLES;
  const add = (form: string): void => {
    const own = roles.get(form);
    if (own !== undefined && own !== found) found = found === NO_ROLES ? own : joinedRoles(found, own);
  };
  const addAll = (form: string): void => {
    const bare = withoutArticle(form);
    add(form);
    if (bare !== form) add(bare);
    const stem = withoutOwner(bare);
    if (stem !== bare) add(stem);
  };
  addAll(key);
  eachWithoutProclitics(key, addAll);
  return found;
}

function joinedRoles(some: Roles, others: Roles): Roles {
  const all = { ...some } as Record<WordRole, boolean>;
  for (const role of ROLE_NAMES) all[role] ||= others[role];
  return all;
}

/** The word without a pronoun of the third person. */
function withoutOwner(word: string): string {
  if (word.endsWith('ه')) return word.slice(0, -1);
  return word.endsWith('ها') || word.endsWith('هم') ? word.slice(0, -2) : word;
}

const ROLE_NAMES = Object.keys(NO_ROLES) as readonly WordRole[];

/** The word without the article. */
export function withoutArticle(key: string): string {
  return key.length > 3 && key.startsWith('ال') ? key.slice(2) : key;
}
