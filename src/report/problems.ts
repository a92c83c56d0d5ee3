/** What went wrong, or a gate that was missed, for one document. `code` is the stable word of error records. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  /** 1-based, where the problem has a line. */
  readonly line?: number;
}

/** How one document came out; without problems it passed. */
export interface Outcome {
  readonly path: string;
  readonly problems: readonly Problem[];
}

/** GitHub workflow commands (https://docs.github.com/actions/reference/workflow-commands-for-github-actions), one a problem. */
export function formatGithub(outcomes: readonly Outcome[]): string {
  return outcomes.flatMap(({ path, problems }) => problems.map(({ code, message, line }) =>
    `::error file=${property(path)}${line === undefined ? '' : `,line=${line}`},title=${property(`newsx ${code}`)}::${data(message)}\n`)).join('');
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** JUnit XML as test dashboards read it: one test case a document, one failure a problem. */
export function formatJunit(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter(({ problems }) => problems.length > 0).length;
  const cases = outcomes.map(({ path, problems }) => {
    const failures = problems.map(({ code, message }) => `      <failure type="${xml(code)}" message="${xml(message)}"/>\n`).join('');
    const open = `    <testcase classname="newsx" name="${xml(path)}"`;
    return failures === '' ? `${open}/>\n` : `${open}>\n${failures}    </testcase>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="newsx" tests="${outcomes.length}" failures="${failed}" errors="0">
${cases.join('')}  </testsuite>
</testsuites>
`;
}

/** Characters that XML 1.0 has no way to write; a lone surrogate has no URI either. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
const XML_ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

function xml(text: string): string {
  return text.replace(NOT_XML, '\ufffd').replace(/[&<>"\t\n\r]/gu, (mark) => XML_ENTITIES[mark]!);
}

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/): one run, one result a problem, a rule for each code that occurs. */
export function formatSarif(outcomes: readonly Outcome[], version: string): string {
  const codes = [...new Set(outcomes.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort();
  const results = outcomes.flatMap(({ path, problems }) => problems.map(({ code, message, line }) => ({
    ruleId: code, ruleIndex: codes.indexOf(code), level: 'error', message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(path.replaceAll('\\', '/').replace(NOT_XML, '\ufffd')) }, ...(line === undefined ? {} : { region: { startLine: line } }) } }],
  })));
  return `${JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0',
    runs: [{ tool: { driver: { name: 'newsx', version, rules: codes.map((id) => ({ id, shortDescription: { text: `newsx: ${id}` } })) } }, results }],
  }, null, 2)}\n`;
}
