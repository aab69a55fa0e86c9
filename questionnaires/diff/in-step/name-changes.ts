import { type ExpandedQuestion, expandScreens } from '../../instrument/expand-screens.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { rowsTogether } from '../../instrument/rows.ts';
import type { FoundChange } from '../change.ts';
import { labelOfAnswer, questionsWith } from '../list-changes.ts';
import type { InStep } from './in-step.ts';
import type { OtherName, RenamedCode } from './renamed-codes.ts';
import type { RenamedScreen } from './renamed-screens.ts';
import { withWrittenOut } from './written-out-names.ts';

/** What is called otherwise, and is the same. */
export function nameChanges(
  { before, questions, codes, authorities, forms, screens }: InStep,
  after: Instrument,
): FoundChange[] {
  const asked = before.forms.flatMap((form) =>
    expandScreens(before, form.screens).flatMap((screen): readonly ExpandedQuestion[] => screen.questions),
  );
  const names = [...withWrittenOut(before, questions)];
  // Of a question that is written out per crime or authority each variable has answers of its own.
  const variables = asked.flatMap((question) =>
    names.flatMap(([from, to]) => (to === question.name ? [ofQuestion(from, question)] : [])),
  );
  return [
    ...variables,
    ...codes.flatMap((code) => ofCode(code, after)),
    ...authorities.map(ofAuthority),
    ...forms.map(ofForm),
    ...screens.map(ofScreen),
  ];
}

function ofQuestion(before: string, { name: after, template, type }: ExpandedQuestion): FoundChange {
  const about = { kind: 'question', subject: template, before, after } as const;
  const say: FoundChange['say'] = ({ words }) => words.renamed({ now: after, before });
  // What is only read aloud has no answers that could be joined.
  if (type === 'statement') return { ...about, because: 'read-aloud', say };
  return { ...about, because: 'variable-renamed', unmapped: { variable: before, to: after }, say };
}

/** A code of rows alone is part of their names, which are changes of their own. */
function ofCode({ list, from, to }: RenamedCode, after: Instrument): FoundChange[] {
  const questions = after.forms.flatMap(({ screens }) => screens.flatMap((screen) => screen.questions));
  if (!questions.some(({ choices }) => choices === list)) return [];
  return [
    {
      kind: 'options',
      subject: list,
      because: 'code-renamed',
      unmapped: { list, code: from, to },
      before: from,
      after: to,
      say: (voice) =>
        voice.words.codeRenamed({
          list: voice.words.list({ list, questions: questionsWith(after, list) }),
          label: labelOfAnswer(after, { list, code: to }, voice),
          before: from,
        }),
    },
  ];
}

function ofAuthority({ from, to }: OtherName): FoundChange {
  const say: FoundChange['say'] = ({ words }) => words.renamed({ now: to, before: from });
  return { kind: 'setting', subject: `reportingBodies.${to}`, because: 'note', before: from, after: to, say };
}

function ofForm({ from, to }: OtherName): FoundChange {
  const say: FoundChange['say'] = ({ words }) => words.renamed({ now: to, before: words.form(from) });
  return { kind: 'question', subject: to, because: 'heading', before: from, after: to, say };
}

function ofScreen({ from, to, screen }: RenamedScreen): FoundChange {
  const questions = rowsTogether(screen.questions)
    .map(([question]) => question.row?.of ?? question.name)
    .join(', ');
  return {
    kind: 'question',
    subject: to,
    because: 'heading',
    before: from,
    after: to,
    say: ({ words }) => words.renamed({ now: to, before: words.screen({ name: from, questions }) }),
  };
}
