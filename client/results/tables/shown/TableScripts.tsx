import { Download } from 'lucide-react';
import { useState } from 'react';
import { type FigureSource, makeTableScript, SCRIPT_PROGRAMS, type ScriptProgram, type SpecFinding } from '#contract';
import { call } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { saveText } from '../../../components/files/save-text.ts';
import { ProblemBanner } from '../../../components/ProblemBanner.tsx';
import { formatNumber } from '../../../text/format.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { SpecFindings } from './SpecFindings.tsx';

interface TableScriptsProps {
  readonly survey: string;
  readonly text: string;
  readonly source: FigureSource;
}

/** The names of programs are the same in every language. */
const NAMES: Readonly<Record<ScriptProgram, string>> = { r: 'R', stata: 'Stata', spss: 'SPSS', python: 'Python' };

type Outcome =
  | { readonly is: 'nothing' | 'waiting' }
  | { readonly is: 'made'; readonly leftOut: number }
  | { readonly is: 'refused'; readonly findings: readonly SpecFinding[] }
  | { readonly is: 'failed'; readonly problem: unknown };

/** The table as a script for each program of statistics. */
export function TableScripts({ survey, text, source }: TableScriptsProps) {
  const { shown } = useTexts(tablePageTexts);
  const { language, locale } = useLanguage();
  const [outcome, setOutcome] = useState<Outcome>({ is: 'nothing' });
  async function make(program: ScriptProgram) {
    setOutcome({ is: 'waiting' });
    try {
      const reply = await call(makeTableScript, { query: { survey }, body: { text, source, program, language } });
      if ('findings' in reply) return setOutcome({ is: 'refused', findings: reply.findings });
      saveText(reply.script.name, reply.script.text, 'text/plain');
      setOutcome({ is: 'made', leftOut: reply.script.leftOut });
    } catch (problem) {
      setOutcome({ is: 'failed', problem });
    }
  }
  return (
    <section className="stack table-scripts" aria-label={shown.scripts}>
      <div className="row">
        <span aria-hidden="true">{shown.scripts}</span>
        {SCRIPT_PROGRAMS.map((program) => (
          <Button
            key={program}
            icon={Download}
            aria-label={shown.scriptFor(NAMES[program])}
            disabled={outcome.is === 'waiting'}
            onClick={() => make(program)}
          >
            {NAMES[program]}
          </Button>
        ))}
        <span role="status" className="quiet">
          {outcome.is === 'waiting' && shown.scriptWait}
          {outcome.is === 'made' && outcome.leftOut > 0 && shown.scriptLeftOut(formatNumber(outcome.leftOut, locale))}
        </span>
      </div>
      {outcome.is === 'failed' && <ProblemBanner problem={outcome.problem} />}
      {outcome.is === 'refused' && <SpecFindings title={shown.refused} findings={outcome.findings} />}
    </section>
  );
}
