import { ArrowLeft } from 'lucide-react';
import type { MeReply } from '#contract';
import { Button } from '../../components/Button.tsx';
import { cardTexts } from '../../text/card/card-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';
import type { CasesEdition } from '../cases/use-cases.ts';

interface CardPageProps {
  me: MeReply;
  editions: readonly CasesEdition[];
  toList: () => void;
}

/** What somebody at the door may look at to verify the interviewer: large, and with nothing else on the screen. */
export function CardPage({ me, editions, toList }: CardPageProps) {
  const text = useTexts(cardTexts);
  const { toList: back } = useTexts(visitTexts);
  const { office } = editions.find((edition) => edition.office) ?? {};
  return (
    <main className="page page-narrow" tabIndex={-1}>
      <div className="case-head">
        <Button kind="quiet" icon={ArrowLeft} onClick={toList}>
          {back}
        </Button>
      </div>
      <section className="card identity-card">
        <h1>{text.title}</h1>
        <p className="identity-name">{me.name}</p>
        <p className="tabular">{text.credential(me.user)}</p>
        {office ? (
          <>
            <p>
              {text.interviewsFor} <strong>{office.institution}</strong>
            </p>
            <p>{text.verify}</p>
            <p className="identity-name tabular">{office.phone}</p>
          </>
        ) : (
          <p>{text.none}</p>
        )}
      </section>
    </main>
  );
}
