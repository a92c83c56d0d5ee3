import { readFileSync } from 'node:fs';

/** One fenced block of a document, with the output that the block after it promises. */
export interface DocBlock {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
  /** Content of a `text` or `json` block that follows directly: what the block prints. */
  readonly output?: string;
}

const FENCE = /^```(\S*)\s*$/u;
const OUTPUT_LANGUAGES: readonly string[] = ['text', 'json'];

/** The fenced blocks of a Markdown file of the project, outputs joined to the blocks that print them. */
export function readDocBlocks(file: string): readonly DocBlock[] {
  const lines = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').split('\n');
  const blocks: DocBlock[] = [];
  let previousEnd = -1;
  for (let i = 0; i < lines.length; i++) {
    const language = FENCE.exec(lines[i]!)?.[1];
    if (language === undefined) continue;
    const end = lines.findIndex((line, at) => at > i && line.startsWith('```'));
    if (end === -1) throw new Error(`${file}:${i + 1}: a block without an end`);
    const code = lines.slice(i + 1, end).join('\n');
    const before = blocks.at(-1);
    const follows = before !== undefined && lines.slice(previousEnd + 1, i).every((line) => line.trim() === '');
    if (OUTPUT_LANGUAGES.includes(language) && follows) blocks[blocks.length - 1] = { ...before, output: code };
    else blocks.push({ file, line: i + 1, language, code });
    previousEnd = end;
    i = end;
  }
  return blocks;
}
