import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser that NEWSX_CHROMIUM names, else a Chromium on the path; undefined where there is none. */
export function findChromium(): string | undefined {
  const named = process.env['NEWSX_CHROMIUM'];
  const candidates = [...(named === undefined ? [] : [named]), ...(process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))];
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
