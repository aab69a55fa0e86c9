import { UserCheck } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { type AccountReply, assignCases } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { useEdition } from '../../shell/editions/edition-context.ts';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

interface AssignFormProps {
  selected: ReadonlySet<string>;
  interviewers: readonly AccountReply[];
  onAssigned: () => void;
  onSessionEnded: () => void;
}

/** Hands the selected units to an interviewer and says how many were handed over. */
export function AssignForm({ selected, interviewers, onAssigned, onSessionEnded }: AssignFormProps) {
  const { sample } = useTexts(deskTexts).submissions;
  const { locale } = useLanguage();
  const { edition, reload } = useEdition();
  const [interviewer, setInterviewer] = useState('');
  const [done, setDone] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const id = useId();
  const count = formatNumber(selected.size, locale);

  async function assign(event: FormEvent) {
    event.preventDefault();
    setProblem(undefined);
    setDone('');
    try {
      const body = { survey: edition.key, caseIds: [...selected], interviewer };
      const { assigned } = await call(assignCases, { body });
      setDone(sample.assigned({ count: formatNumber(assigned, locale), interviewer }));
      onAssigned();
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else if (error instanceof ApiProblem && error.code === 'survey-closed') reload();
      else setProblem(error);
    }
  }

  if (interviewers.length === 0) return <Banner kind="caution">{sample.noInterviewers}</Banner>;
  return (
    <form className="assign stack" onSubmit={assign}>
      <div className="row">
        <label className="field-label" htmlFor={id}>
          {sample.interviewer}
        </label>
        <select id={id} className="select" value={interviewer} onChange={({ target }) => setInterviewer(target.value)}>
          <option value="">{sample.chooseInterviewer}</option>
          {interviewers.map(({ user, name }) => (
            <option key={user} value={user}>
              {name} ({user})
            </option>
          ))}
        </select>
        <Button type="submit" kind="primary" icon={UserCheck} disabled={selected.size === 0 || interviewer === ''}>
          {sample.assign(count)}
        </Button>
      </div>
      <p role="status" className="quiet tabular">
        {done || sample.selected(count)}
      </p>
      {problem !== undefined && <ProblemBanner problem={problem} />}
    </form>
  );
}
