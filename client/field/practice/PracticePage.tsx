import { ArrowLeft } from 'lucide-react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';
import { CaseList } from '../cases/CaseList.tsx';
import { caseState } from '../cases/case-state.ts';
import type { CaseWays } from '../cases/case-ways.ts';
import type { DraftHead } from '../journal/head.ts';
import type { Practice } from './use-practice.ts';

interface PracticePageProps {
  practice: Practice;
  drafts: readonly DraftHead[];
  ways: CaseWays;
  toList: () => void;
}

/** The list of made-up cases. */
export function PracticePage({ practice, drafts, ways, toList }: PracticePageProps) {
  const { practice: text, toList: back } = useTexts(visitTexts);
  const rows = practice.cases.map((assigned) => ({
    assigned,
    state: caseState(assigned, drafts, [], practice.visitsTo(assigned)),
    contact: practice.contactOf(assigned),
  }));
  return (
    <main className="page page-narrow" tabIndex={-1}>
      <div className="case-head">
        <Button kind="quiet" icon={ArrowLeft} onClick={toList}>
          {back}
        </Button>
        <h1>{text.title}</h1>
      </div>
      <Banner kind="caution">{text.lead}</Banner>
      <CaseList title={text.list} level={2} folded={false} rows={rows} ways={ways} />
    </main>
  );
}
