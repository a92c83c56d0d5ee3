import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from './corpus.ts';

/** Times the normalizers and tokenizers of pyarabic and camel-tools over the lines of a JSON list, where their packages can be imported. */
const SCRIPT = `
import json, sys, time
texts = json.load(open(sys.argv[1], encoding='utf8'))
size = sum(len(t.encode('utf8')) for t in texts) / 1e6
def report(name, run):
    best = 9e9
    for _ in range(3):
        start = time.perf_counter()
        for t in texts: run(t)
        best = min(best, time.perf_counter() - start)
    print(f'  {name:34} {size / best:9.2f} MB/s')
try:
    import pyarabic.araby as a
    report('pyarabic strip and normalize', lambda t: a.normalize_hamza(a.strip_tatweel(a.strip_tashkeel(t))))
    report('pyarabic tokenize', a.tokenize)
except ImportError as error: print('  pyarabic: skipped,', error)
try:
    from camel_tools.utils.normalize import normalize_unicode, normalize_alef_ar, normalize_alef_maksura_ar, normalize_teh_marbuta_ar
    from camel_tools.utils.dediac import dediac_ar
    from camel_tools.tokenizers.word import simple_word_tokenize
    report('camel-tools normalize', lambda t: dediac_ar(normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(normalize_unicode(t))))))
    report('camel-tools simple_word_tokenize', simple_word_tokenize)
except ImportError as error: print('  camel-tools: skipped,', error)
`;

/** Peers in Python on the same articles; says so where Python or their packages are missing. */
export function benchPython(corpus: Corpus): void {
  console.log('\nPython');
  if (spawnSync('python3', ['--version']).status !== 0) {
    console.log('  skipped: no python3');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'newsx-bench-'));
  writeFileSync(join(folder, 'texts.json'), JSON.stringify(corpus.articles));
  writeFileSync(join(folder, 'bench.py'), SCRIPT);
  process.stdout.write(execFileSync('python3', [join(folder, 'bench.py'), join(folder, 'texts.json')], { encoding: 'utf8' }));
  rmSync(folder, { recursive: true });
}
