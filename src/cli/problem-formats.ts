/** Formats that tell what went wrong in a batch, for workflows and dashboards, instead of what was found. */
export const PROBLEM_FORMATS = ['github', 'junit', 'sarif'] as const;
/** One of these formats. */
export type ProblemFormat = (typeof PROBLEM_FORMATS)[number];
