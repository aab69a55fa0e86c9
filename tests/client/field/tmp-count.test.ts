import { it, expect } from 'vitest';
import { parseInstrument, type Value } from '#questionnaires';
import { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { emptyDevice, openTheCase, switchOn } from './device.ts';

const script: Record<string, Value> = {
  visit_contact: 'yes', consent_roster: 'yes', access_barrier: 'no', n_residents: 3, shared_food_budget: 'yes', informant_line: 1,
  selected_present: 'yes', consent_selected: 'yes',
  burglary_5y: 'yes', burglary_ref: 'yes', burglary_times: 1,
  robbery_5y: 'yes', robbery_ref: 'yes', robbery_times: 1,
  tenure_here: 'over_12m', ev_municipality: 'C', ev_narrative: 'E', interviewer_notes: 'N', consent_sensitive: 'yes', sx_mode: 'interviewer',
  ...JSON.parse(process.env.MORE ?? '{}'),
};
const AGES = [34, 36, 8];
it('counts', async () => {
  for (const dir of (process.env.DIRS ?? 'lacsi-2018-r1-1.0.0').split(',')) {
  const instrument = parseInstrument(instrumentFiles(dir));
  emptyDevice();
  const draft = await openTheCase(await switchOn());
  const session = new InterviewSession({ instrument, context: { caseId: 'CASE-0301-12', seed: 'seed-1' }, draft, language: 'es', now: () => new Date('2026-11-24T15:05:00Z') });
  let screens = 0; const kinds: Record<string, number> = {}; const taps: Record<string, number> = {};
  const add = (k: string, n = 1) => { taps[k] = (taps[k] ?? 0) + n; };
  const log: string[] = [];
  for (let step = 0; step < 400; step++) {
    const view = session.view;
    kinds[view.kind] = (kinds[view.kind] ?? 0) + 1;
    screens++;
    if (view.kind === 'review') { add('send'); break; }
    if (view.kind === 'handover') { add('handover'); session.choose('interviewer'); continue; }
    if (view.kind !== 'form') { log.push(view.kind); add('next'); session.next(); continue; }
    const page = view.form.screen; const key = view.form.key;
    const asked: string[] = [];
    for (let n = 0; n < 40; n++) {
      const q = view.form.model.currentPage.questions.find((q: any) => q.isVisible && q.hasInput && q.getType() !== 'html' && !q.name.endsWith('__missing') && !asked.includes(q.name) && q.isEmpty() && q.isInputVisible !== false);
      if (!q) break;
      asked.push(q.name);
      const type = q.getType();
      const codes = (q as any).visibleChoices?.map((c: any) => String(c.value)) ?? [];
      let v: Value | undefined = script[q.name];
      if (q.name === 'm_age') v = AGES[view.due.index - 1]!;
      if (q.name === 'm_name') v = 'R' + view.due.index;
      if (q.name === 'm_relation' ) v = view.due.index === 2 ? 'partner' : 'child';
      if (q.name === 'ev_month') v = codes[5];
      if (v === undefined) v = type === 'radiogroup' || type === 'checkbox' ? (codes.includes('no') ? 'no' : codes[0]!) : 1;
      if (type === 'checkbox' && !Array.isArray(v)) v = v === 'all' ? codes.filter((c: string) => !['none', 'dk', 'refused'].includes(c)) : [String(v)];
      view.form.answer(q.name, v);
      add(type, type === 'radiogroup' ? 1 : Array.isArray(v) ? v.length : String(v).length);
    }
    log.push(key + ' ' + page + ': ' + asked.join(' ') + ' ' + view.form.progress.screen + '/' + view.form.progress.of);
    if (page === 'sensitive_mode') { session.next(); add('next'); continue; }
    add('next'); session.next();
    const v2 = session.view;
    if (v2.kind === 'form' && v2.softEdits.length) { add('confirm'); log.push('SOFT ' + v2.softEdits.map(e => e.id)); session.confirm(v2.softEdits); }
    const v3 = session.view;
    if (v3.kind === 'form' && v3.form.key === key && v3.form.screen === page) { log.push('STUCK ' + page + ' ' + v3.form.model.currentPage.questions.filter((q: any) => q.isVisible && q.errors.length).map((q: any) => q.name + q.errors[0].text)); break; }
  }
  console.log(dir, screens, kinds, taps, Object.values(taps).reduce((a, b) => a + b, 0));
  console.log(log.join('\n'));
  }
});
