import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

function digest(...files: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'data/digest/cli.ts', ...files], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stderr, answer: stdout && JSON.parse(stdout) };
}

// Each run starts a new process that compiles the sources.
describe('npm run digest', { timeout: 30_000 }, () => {
  it('prints the days of all files and exits with 0 if there is no error', () => {
    const { status, answer } = digest('data/digests/2025-02-11.md', 'tests/fixtures/digests/eras.md');
    expect(status).toBe(0);
    expect(Object.keys(answer)).toEqual(['days', 'problems']);
    expect(answer.problems).toEqual([]);
    expect(answer.days.map(({ date }: { date: string }) => date)).toEqual([
      '2025-02-11',
      '2023-12-14',
      '2024-08-01',
      '2025-02-11',
    ]);
    expect(answer.days[2]).toEqual({
      date: '2024-08-01',
      papers: [
        {
          id: '2408.00001',
          title: 'Labels in Bold: an [IDK] Token',
          votes: 7,
          authors: ["Bo D'Sample", 'Cy Instance'],
          video: 'https://videos.example/a.mp4',
          sections: [
            { label: "What's New", text: '`<search>`와 <EOS> 태그는 글자입니다.' },
            { label: 'Technical Details', text: expect.stringContaining('\n1. **토크나이저**') },
            { label: 'Limitations', text: '없음.' },
          ],
        },
      ],
    });
  });

  it('names files as they were given, and exits with 1 after an error', () => {
    const { status, answer } = digest('./tests/fixtures/digests/broken.md', 'no/such.md', 'tests/fixtures');
    expect(status).toBe(1);
    expect(answer.days).toHaveLength(1);
    expect(answer.problems[0]).toEqual({
      file: './tests/fixtures/digests/broken.md',
      line: 1,
      severity: 'error',
      message: expect.any(String),
    });
    expect(answer.problems.slice(-2)).toEqual([
      { file: 'no/such.md', line: 1, severity: 'error', message: expect.stringContaining('cannot be read') },
      { file: 'tests/fixtures', line: 1, severity: 'error', message: expect.stringContaining('cannot be read') },
    ]);
  });

  it('explains itself without a file, and exits with 2', () => {
    const { status, stderr, answer } = digest();
    expect([status, answer]).toEqual([2, '']);
    expect(stderr).toContain('npm run --silent digest -- FILE');
  });
});
