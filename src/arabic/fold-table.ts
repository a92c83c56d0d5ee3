import { OPERATIONS } from './normalization/operations.ts';
import { MATCH } from './normalization/profiles.ts';
import { unitTable, type UnitTable } from './normalization/unit-table.ts';

/** What the `match` profile makes of each unit. The build takes its value: composing it from the operations is a twentieth of a cold start. */
export const FOLD_TABLE: UnitTable = unitTable(OPERATIONS.filter(({ name }) => (MATCH as readonly string[]).includes(name)));
