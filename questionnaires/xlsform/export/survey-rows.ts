import { type ExpandedScreen, expandScreens } from '../../instrument/expand-screens.ts';
import type { FormModule } from '../../instrument/instrument.ts';
import { MEMBER_COUNTS } from '../../instrument/needed-variables.ts';
import { rowsTogether } from '../../instrument/rows.ts';
import { formTitle, textsIn } from '../../instrument/text.ts';
import { type ComputedRow, computedRows } from './computed-rows.ts';
import { headIn } from './language-heads.ts';
import { conditionCell, type ExportDesk, questionRows } from './question-rows.ts';
import type { CellsByHead } from './workbook-rows.ts';

/** All rows of the survey sheet. */
export function rowsOfSurvey(desk: ExportDesk): CellsByHead[] {
  const { instrument } = desk;
  const computed = computedRows(instrument);
  const rows: CellsByHead[] = computed.filter(({ where }) => where === 'start').map(computedRow);
  const lastBefore = instrument.forms.findIndex(({ repeat }) => repeat === 'incidents');
  for (const [at, form] of instrument.forms.entries()) {
    const isIncident = form.repeat === 'incidents';
    const isFirst = isIncident && instrument.forms[at - 1]?.repeat !== 'incidents';
    const isLast = isIncident && instrument.forms[at + 1]?.repeat !== 'incidents';
    if (at === lastBefore) rows.push(...computed.filter(({ where }) => where === 'screeners').map(computedRow));
    if (isFirst) rows.push(...beginIncidents(desk, computed));
    if (form.repeat === 'members') rows.push(...beginMembers(desk, form));
    rows.push(...formRows(form, desk));
    if (form.repeat === 'members')
      rows.push(
        ...ofPlace(computed, 'members'),
        { type: 'end repeat', name: 'member_repeat' },
        ...ofPlace(computed, 'roster'),
      );
    if (isLast) rows.push({ type: 'end repeat', name: 'incident_repeat' });
  }
  if (lastBefore < 0) rows.push(...ofPlace(computed, 'screeners'));
  if (!instrument.forms.some(({ repeat }) => repeat === 'members')) rows.push(...ofPlace(computed, 'roster'));
  return rows;
}

function ofPlace(computed: readonly ComputedRow[], where: ComputedRow['where']): CellsByHead[] {
  return computed.filter((row) => row.where === where).map(computedRow);
}

function computedRow({ name, row, calculation }: ComputedRow): CellsByHead {
  return { type: row, name, ...(calculation !== undefined && { calculation }), 'cifra::computed': 'yes' };
}

function beginMembers({ instrument, nameOf }: ExportDesk, { form }: FormModule): CellsByHead[] {
  const counts = MEMBER_COUNTS.map((name) => nameOf(name)).filter(({ type }) => type !== 'absent');
  const read = counts.map(({ read: each }) => each);
  const count = read.length > 1 ? `coalesce(${read.join(', ')})` : (read[0] ?? '1');
  return [{ type: 'begin repeat', name: 'member_repeat', ...titles(instrument, form), repeat_count: count }];
}

function beginIncidents({ instrument, lists }: ExportDesk, computed: readonly ComputedRow[]): CellsByHead[] {
  const form = instrument.forms.find(({ repeat }) => repeat === 'incidents')!.form;
  lists.listFor('xlsform_crime', undefined);
  const most = instrument.manifest.details.perInterview;
  return [
    {
      type: 'begin repeat',
      name: 'incident_repeat',
      ...titles(instrument, form),
      repeat_count: `if(\${n_incidents} > ${most}, ${most}, \${n_incidents})`,
    },
    {
      type: 'select_one xlsform_crime',
      name: 'crime',
      ...titles(instrument, form),
      required: 'yes',
      'cifra::computed': 'yes',
    },
    ...ofPlace(computed, 'incidents'),
  ];
}

function titles(instrument: ExportDesk['instrument'], form: string): CellsByHead {
  const { languages } = instrument.manifest;
  return Object.fromEntries(
    languages.map((language) => [headIn('label', language), formTitle(instrument, language, form)]),
  );
}

function formRows(form: FormModule, desk: ExportDesk): CellsByHead[] {
  const { instrument } = desk;
  const relevant = conditionCell(form.when, desk);
  const group = `form_${form.form}`;
  const draws = (form.draws ?? []).map(({ name, from }) => ({
    type: 'calculate',
    name,
    calculation: `once(selected-at(\${${from[0]}}, int(random() * count-selected(\${${from[0]}}))))`,
    'cifra::computed': 'yes',
  }));
  return [
    {
      type: 'begin group',
      name: group,
      ...titles(instrument, form.form),
      ...(relevant !== '' && { relevant }),
      'cifra::place': form.form,
    },
    ...expandScreens(instrument, form.screens).flatMap((screen) => screenRows(form.form, screen, desk)),
    ...draws,
    { type: 'end group', name: group },
  ];
}

function screenRows(form: string, screen: ExpandedScreen, desk: ExportDesk): CellsByHead[] {
  const conditions = screen.visibleIf.map((source) => conditionCell(source, desk));
  const relevant = conditions.length > 1 ? conditions.map((each) => `(${each})`).join(' and ') : (conditions[0] ?? '');
  const name = `screen_${form}_${screen.name}`;
  const place = (question: string) => `${form}/${screen.template}/${question}`;
  const { languages } = desk.instrument.manifest;
  const body = rowsTogether(screen.questions).flatMap((group) => {
    const [first] = group;
    if (!first.row) return questionRows(first, place(first.template), desk);
    const { of } = first.row;
    const above = Object.fromEntries(
      languages.map((language) => [
        headIn('label', language),
        desk.texts.write(textsIn(desk.instrument, language).questions[of]?.text, language) || of,
      ]),
    );
    return [
      { type: 'note', name: `${of}_above`, ...above, relevant: anyRow(group, desk), 'cifra::place': place(of) },
      ...group.flatMap((row) => questionRows(row, place(of), desk)),
    ];
  });
  return [
    { type: 'begin group', name, appearance: 'field-list', ...(relevant !== '' && { relevant }) },
    ...body,
    { type: 'end group', name },
  ];
}

/** What stands above rows is read when one of them is asked. */
function anyRow(group: readonly { visibleIf?: string | undefined }[], desk: ExportDesk): string {
  const conditions = group.map(({ visibleIf }) => conditionCell(visibleIf, desk));
  return conditions.includes('') ? '' : [...new Set(conditions)].map((each) => `(${each})`).join(' or ');
}
