import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Burden, Coverage } from '#questionnaires';
import { runCommandLine } from '../../server/commands/run-command-line.ts';
import type { ManyInterviews } from '../../server/coverage/interview-many.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-routes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `cifra coverage` writes to `coverage.json`. */
type Report = Coverage & { burden: Burden; interviews: ManyInterviews };

/** The report of `cifra coverage` on LACSI, as data, and what the command shows. */
async function coverageOf(...flags: string[]) {
  let output = '';
  const io = {
    write: (text: string) => {
      output += text;
    },
  };
  const args = ['coverage', 'lacsi-2018-r1', '--out', folder, ...flags];
  const code = await runCommandLine(args, { out: io, err: io, stdin: Readable.from([]) });
  const report = JSON.parse(readFileSync(join(folder, 'coverage.json'), 'utf8')) as Report;
  return { code, output, report };
}

describe('the routing of LACSI', () => {
  let coverage: Awaited<ReturnType<typeof coverageOf>>;
  beforeAll(async () => {
    coverage = await coverageOf('--interviews', '1000', '--compare', '5');
  }, 300_000);

  it('is walked whole: every edge of every form, with every module, crime and setting; what does not count as an edge is proved', () => {
    const { code, output, report } = coverage;
    expect(code, output).toBe(0);
    expect(report.edges.length).toBeGreaterThan(0);
    expect(report.walked).toBe(report.edges.length);
    expect(report.findings).toEqual([]);
    const scenarios = new Map(report.scenarios.map((scenario) => [scenario.id, scenario]));
    for (const { id, scenario } of report.edges) expect(scenarios.get(scenario ?? '')?.edges, id).toContain(id);
    expect([...new Set(report.edges.map(({ form }) => form))]).toEqual(
      expect.arrayContaining(['pack_physical', 'pack_childhood', 'incident_report', 'close']),
    );
    // Settled outcomes are a small part, each with its proof. None of them would be asked, shown or offered, except by
    // a rule.
    expect(report.settled.length).toBeLessThan(report.edges.length / 50);
    for (const { id, kind, outcome, reason } of report.settled) {
      expect(reason, id).toMatch(/is always (true|false)/);
      if (!['m_relation=head', 'person_result=complete'].some((subject) => id.includes(subject)))
        expect(kind === 'comparison' || ['skipped', 'withheld'].includes(outcome), id).toBe(true);
    }
  });

  it('leaves nobody stuck, agrees with the forms that interviewers see, and takes no more minutes than it may in any language', () => {
    const { report } = coverage;
    expect(report.interviews).toMatchObject({ interviews: 1000, stuck: [], compared: 5, disagreements: [] });
    const [none, , five] = report.burden.paths;
    for (const { interviews } of report.burden.paths) expect(interviews).toBeGreaterThan(20);
    expect(Object.keys(none!.minutes)).toEqual(['es', 'en', 'pt', 'fr']);
    for (const minutes of Object.values(none!.minutes)) expect(minutes).toBeLessThanOrEqual(20);
    for (const minutes of Object.values(five!.minutes)) expect(minutes).toBeLessThanOrEqual(45);
  });

  it('has its figures said in sentences', () => {
    const { output, report } = coverage;
    const byHand = report.scenarios.filter(({ written }) => written).length;
    const lines = output.split('\n');
    expect(lines[0]).toBe(
      `lacsi-2018-r1 1.1.1: ${report.walked} of ${report.edges.length} routing edges walked (100 %) by ` +
        `${report.scenarios.length} scripted interviews (${byHand} by hand, ${report.profiles.length} sets of settings)`,
    );
    const seconds = report.interviews.seconds.toFixed(1);
    const corrected = report.interviews.corrected;
    expect(lines).toContain(`1000 synthetic interviews in ${seconds} s, 0 stuck, ${corrected} corrected`);
    expect(lines).toContain('5 of them answered again through SurveyJS, 0 disagreements');
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
