import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Burden, Coverage } from '#questionnaires';
import { runCommandLine } from '../../server/commands/run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-routes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The report of `cifra coverage` on LACSI, as data. */
async function coverageOf(...flags: string[]) {
  let told = '';
  const io = { write: (text: string) => (told += text) };
  const args = ['coverage', 'lacsi-2018-r1', '--out', folder, ...flags];
  const code = await runCommandLine(args, { out: io, err: io, stdin: Readable.from([]) });
  const report = JSON.parse(readFileSync(join(folder, 'coverage.json'), 'utf8')) as Coverage & { burden: Burden };
  return { code, told, report };
}

describe('the routing of LACSI', () => {
  let coverage: Awaited<ReturnType<typeof coverageOf>>;
  beforeAll(async () => {
    coverage = await coverageOf('--interviews', '1000', '--compare', '5');
  }, 300_000);

  it('is walked whole: every edge of every form, with every module, crime and setting; what is no edge is proved', () => {
    const { code, told, report } = coverage;
    expect(code, told).toBe(0);
    expect(told).toMatch(
      /: (\d+) of \1 routing edges walked \(100 %\) by \d+ scripted interviews \(\d+ by hand, \d+ sets of settings\)/,
    );
    expect(report.findings).toEqual([]);
    const scenarios = new Map(report.scenarios.map((scenario) => [scenario.id, scenario]));
    for (const { id, scenario } of report.edges) expect(scenarios.get(scenario ?? '')?.edges, id).toContain(id);
    expect([...new Set(report.edges.map(({ form }) => form))]).toEqual(
      expect.arrayContaining(['pack_physical', 'pack_childhood', 'incident_report', 'close']),
    );
    // What can never be is the smallest part, each with its proof, and nothing that would be asked, shown or offered but by a rule.
    expect(report.settled.length).toBeLessThan(report.edges.length / 50);
    for (const { id, kind, outcome, reason } of report.settled) {
      expect(reason, id).toMatch(/is always (true|false)/);
      if (!['m_relation=head', 'person_result=complete'].some((subject) => id.includes(subject)))
        expect(kind === 'comparison' || ['skipped', 'withheld'].includes(outcome), id).toBe(true);
    }
  });

  it('leaves nobody stuck, agrees with the forms that interviewers see, and takes no more minutes than it may in any language', () => {
    const { told, report } = coverage;
    expect(told).toMatch(/^1000 synthetic interviews in [\d.]+ s, 0 stuck/m);
    expect(told).toMatch(/^5 of them answered again through SurveyJS, 0 disagreements/m);
    const [none, , five] = report.burden.paths;
    for (const { interviews } of report.burden.paths) expect(interviews).toBeGreaterThan(20);
    expect(Object.keys(none!.minutes)).toEqual(['es', 'en', 'pt', 'fr']);
    for (const minutes of Object.values(none!.minutes)) expect(minutes).toBeLessThanOrEqual(20);
    for (const minutes of Object.values(five!.minutes)) expect(minutes).toBeLessThanOrEqual(45);
  });

  it('is walked by interviews that give what they say: settings, and answers corrected afterwards', () => {
    const { report } = coverage;
    const walks = (id: string) => report.scenarios.find((scenario) => scenario.id === id)?.edges ?? [];
    expect(walks('birthday-draw-by-cards')).toEqual(
      expect.arrayContaining([
        'member/question/m_birth_day:true',
        'screeners_person/question/person_any_before:true',
        'screeners_household/question/hh_any_since:true',
      ]),
    );
    expect(walks('livestock-in-a-rural-country')).toEqual(
      expect.arrayContaining(['incident/repeat/livestock_theft:one', 'household/question/motorcycles_owned:false']),
    );
    expect(walks('drawn-child')).toEqual(
      expect.arrayContaining(['selection/screen/selection_redraw:true', 'selection/rule/redraw:true']),
    );
    expect(walks('robbery-remembered-later')).toEqual(
      expect.arrayContaining(['close/screen/events_changed:true', 'incident/repeat/robbery:more']),
    );
    expect(walks('one-bribe-of-two-kinds')).toContain('incident/question/event_drawn_note:true');
    expect(walks('violence-without-members')).toContain('chain/screeners_sensitive/pack_physical');
  });
});
