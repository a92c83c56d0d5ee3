import ts from 'typescript';

/** One export of the library as its source declares it. */
export interface LibraryExport {
  readonly name: string;
  /** As a caller writes or reads it: a function with its types, `const`, `class` or `type` and the name. */
  readonly form: string;
  /** Its doc comment on one line; empty where it has none. */
  readonly doc: string;
}

/** Every export of `newsx`, functions and values first, each group in the order of the source. */
export function libraryExports(): readonly LibraryExport[] {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram(['src/index.ts'], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile('src/index.ts')!)!);
  const symbols = exported.map((symbol) => ((symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol)));
  const isValue = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Value) !== 0;
  return [...symbols.filter(isValue), ...symbols.filter((symbol) => !isValue(symbol))].map((symbol) => ({
    name: symbol.name,
    form: formOf(symbol),
    doc: ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll(/\s+/gu, ' ').trim(),
  }));
}

function formOf(symbol: ts.Symbol): string {
  if ((symbol.flags & ts.SymbolFlags.Class) !== 0) return `class ${symbol.name}`;
  if ((symbol.flags & ts.SymbolFlags.Variable) !== 0) return `const ${symbol.name}`;
  const declared = symbol.declarations?.find(ts.isFunctionDeclaration);
  if (declared?.body === undefined) return `type ${symbol.name}`;
  const source = declared.getSourceFile();
  return source.text.slice(declared.name!.getStart(source), declared.body.getStart(source)).replaceAll(/\s+/gu, ' ').replace('( ', '(').replace(', )', ')').trim();
}
