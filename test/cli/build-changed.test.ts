// A build with a change: what refuses it, and that such a build says so in its edition and its data package.
// It must not build the site.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { dataPackage } from '../../data.config.ts';
import { ROOT } from '../../src/cli/disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'build-changed-'));
afterAll(() => rmSync(folder, { recursive: true }));

function build(...args: readonly string[]): { code: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/build.mjs', ...args], { cwd: ROOT, encoding: 'utf8' }); // prettier-ignore
  return { code: status, text: stdout + stderr };
}

describe('a build with a change', () => {
  test('is refused with the place of a fault', () => {
    const file = join(folder, 'faulty.json');
    writeFileSync(file, '{"format": "redlines-change"}');
    const { code, text } = build('--change', file);
    expect(code).toBe(1);
    expect(text).toMatch(/problems; nothing was written/);
  });
  test('needs a file', () => {
    expect(build('--change').code).toBe(2);
    expect(build(`--change=${join(folder, 'none.json')}`).text).toMatch(/The build failed: ENOENT/);
  });
});

describe('the edition', () => {
  const editionOf = (id: string): string => (dataPackage().load as (id: string) => string)(`\0${id}`);
  afterEach(() => delete process.env['REDLINES_CHANGE']);

  test('of the project has no change', () => {
    expect(editionOf('virtual:edition/change')).toBe('export default null;');
    expect(editionOf('virtual:edition')).toContain('"change":null');
  });
  test('of a build with a change has its title, which is no code', () => {
    process.env['REDLINES_CHANGE'] = 'A "test"; </script>';
    expect(editionOf('virtual:edition/change')).toBe('export default "A \\"test\\"; </script>";');
  });
});
