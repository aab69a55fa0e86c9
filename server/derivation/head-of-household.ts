import { type Instrument, ROSTER } from '#questionnaires';
import type { FlatInterview } from '../interviews/flatten.ts';
import { questionNamed } from './analysed-variables.ts';

/** Something of the head of a household, by which tables divide households. */
export interface HeadVariable {
  readonly domain: string;
  /** The questions that it reads. */
  readonly variables: readonly string[];
  readonly names: readonly string[];
  /** The question that has words for its values, where the questionnaire's codes are its values. */
  readonly variable?: string;
  readonly read: (interview: FlatInterview) => string | null;
}

type Member = FlatInterview['members'][number];

const AGE_GROUPS = ['under_18', '18-29', '30-59', '60+'];

/** Questions of one answer, as of persons. */
const ANSWERS = [
  { domain: 'head_education', variable: 'm_education_level' },
  { domain: 'head_activity', variable: 'm_activity' },
];

/** What a questionnaire asks of the head, who is the member whose relation says so. */
export function headVariables(instrument: Instrument): HeadVariable[] {
  if (!questionNamed(instrument, ROSTER.relation)) return [];
  const ofHead = (domain: string, asked: string, names: readonly string[], read: (head: Member) => string | null) => {
    if (!questionNamed(instrument, asked)) return [];
    return [{ domain, variables: [ROSTER.relation, asked], names, read: readOfHead(read) }];
  };
  return [
    ...ofHead('head_sex', ROSTER.sex, ['male', 'female'], ({ m_sex }) => sexOf(m_sex)),
    ...ofHead('head_age_group', ROSTER.age, AGE_GROUPS, ({ m_age }) => ageGroupOf(m_age)),
    ...ANSWERS.flatMap(({ domain, variable }) => {
      const question = questionNamed(instrument, variable);
      const codes = question?.type === 'single' ? (instrument.lists[question.choices] ?? []) : [];
      const known = (answer: unknown) => codes.find((code) => code === answer) ?? null;
      if (codes.length === 0) return [];
      return ofHead(domain, variable, codes, (head) => known(head[variable])).map((one) => ({ ...one, variable }));
    }),
  ];
}

function readOfHead(read: (head: Member) => string | null) {
  return ({ members }: FlatInterview) => {
    const head = members.find(({ m_relation }) => m_relation === 'head');
    return head ? read(head) : null;
  };
}

function sexOf(answer: unknown): string | null {
  if (answer === 'man') return 'male';
  return answer === 'woman' ? 'female' : null;
}

function ageGroupOf(age: unknown): string | null {
  if (typeof age !== 'number') return null;
  if (age < 18) return 'under_18';
  if (age < 30) return '18-29';
  return age < 60 ? '30-59' : '60+';
}
